package ouro.scripting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.script.ScriptContext;

/** A session's streams, which read and write by the readers and writers of the context that a script runs in. */
final class ContextStreams {
    private volatile ScriptContext context;

    /** Scripts read and write there from now on. */
    void attach(ScriptContext newContext) {
        context = newContext;
    }

    /** What comes now is heard by nobody. */
    void detach() {
        context = null;
    }

    InputStream input() {
        return new InputStream() {
            private ByteBuffer left = ByteBuffer.allocate(0);

            @Override
            public int read() throws IOException {
                return fill() ? left.get() & 0xFF : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!fill()) {
                    return -1;
                }
                int count = Math.min(length, left.remaining());
                left.get(bytes, offset, count);
                return count;
            }

            private boolean fill() throws IOException {
                ScriptContext current = context;
                Reader reader = current == null ? null : current.getReader();
                if (!left.hasRemaining() && reader != null) {
                    CharBuffer characters = CharBuffer.allocate(1024);
                    int count = reader.read(characters);
                    left = count <= 0 ? ByteBuffer.allocate(0) : StandardCharsets.UTF_8.encode(characters.flip());
                }
                return left.hasRemaining();
            }
        };
    }

    OutputStream output() {
        return new Decoding(ScriptContext::getWriter);
    }

    OutputStream errors() {
        return new Decoding(ScriptContext::getErrorWriter);
    }

    /** Writes bytes of UTF-8 as characters; one that is cut waits for its rest. */
    private final class Decoding extends OutputStream {
        private final Function<ScriptContext, Writer> target;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private byte[] rest = {};

        Decoding(Function<ScriptContext, Writer> target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer given = ByteBuffer.allocate(rest.length + length);
            given.put(rest).put(bytes, offset, length).flip();
            CharBuffer characters = CharBuffer.allocate(given.remaining() + 1);
            decoder.decode(given, characters, false);
            rest = new byte[given.remaining()];
            given.get(rest);
            Writer writer = writer();
            if (writer != null) {
                writer.append(characters.flip());
            }
        }

        @Override
        public void flush() throws IOException {
            Writer writer = writer();
            if (writer != null) {
                writer.flush();
            }
        }

        private Writer writer() {
            ScriptContext current = context;
            return current == null ? null : target.apply(current);
        }
    }
}
