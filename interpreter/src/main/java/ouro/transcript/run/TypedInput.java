package ouro.transcript.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What somebody types for a script: line by line, as a terminal hands it on, and shown as it is typed. */
final class TypedInput extends InputStream {
    private final byte[] text;
    private final Screen screen;
    private int position;

    private TypedInput(byte[] text, Screen screen) {
        this.text = text;
        this.screen = screen;
    }

    /** What a script that is started so reads. */
    static InputStream of(Invocation call, Screen screen) {
        if (call.input() == null) {
            return InputStream.nullInputStream();
        }
        byte[] text = call.input().getBytes(StandardCharsets.UTF_8);
        return call.typed() ? new TypedInput(text, screen) : new ByteArrayInputStream(text);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position == text.length) {
            return -1;
        }
        int count = 0;
        while (count < length && position < text.length) {
            byte next = text[position++];
            bytes[offset + count++] = next;
            if (next == '\n') {
                break;
            }
        }
        screen.output.write(bytes, offset, count);
        return count;
    }
}
