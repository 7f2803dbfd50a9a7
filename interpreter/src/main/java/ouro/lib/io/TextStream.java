package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.Codecs;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.SpecialMethod;

/** The standard streams as file objects: UTF-8 text, collected in a buffer and handed on when it is flushed. */
public final class TextStream extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "TextIOWrapper",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.ITER,
                    SpecialMethod.NEXT,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT)
            .in("_io")
            .withAttributes()
            .populate(TextStream.class, TextStream::fill);

    private static final int FLUSH_SIZE = 8192;

    private final String name;
    private final InputStream input;
    private final OutputStream output;
    private final Flushing flushing;
    private final boolean terminal;
    private final int descriptor;
    private final StringBuilder buffer = new StringBuilder();
    private boolean broken;

    private ByteStream below;

    /** When what was written goes on: when there is much of it, at the end of a line, at once. */
    public enum Flushing {
        BLOCKS,
        LINES,
        ALWAYS
    }

    private TextStream(
            String name, int descriptor, InputStream input, OutputStream output, Flushing flushing, boolean terminal) {
        super(TYPE);
        this.name = name;
        this.descriptor = descriptor;
        this.input = input;
        this.output = output;
        this.flushing = flushing;
        this.terminal = terminal;
    }

    /** A stream that is written; its descriptor is 1 or 2. */
    public static TextStream output(
            String name, int descriptor, OutputStream output, Flushing flushing, boolean terminal) {
        return new TextStream(name, descriptor, null, output, flushing, terminal);
    }

    /** Standard input. */
    public static TextStream input(String name, InputStream input, boolean terminal) {
        return new TextStream(name, 0, input, null, Flushing.BLOCKS, terminal);
    }

    private static void fill(TypeBuilder<TextStream> t) {
        t.method("write", "text, /", (self, text) -> {
            if (!(text instanceof PyStr string)) {
                throw Errors.typeError(
                        "write() argument must be str, not " + text.type().name());
            }
            self.write(string.value);
            return PyInt.of(string.value.codePointCount(0, string.value.length()));
        });
        t.method("writelines", "lines, /", (self, lines) -> {
            PyObject iterator = lines.iterator();
            for (PyObject line = iterator.next(); line != null; line = iterator.next()) {
                self.write(line.str());
            }
            return PyNone.NONE;
        });
        t.action("flush", TextStream::flush);
        t.method("readline", "size=-1, /", (self, size) -> PyStr.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> PyList.of(Iterables.toArray(self)));
        t.method("read", "size=-1, /", (self, size) -> PyStr.of(self.read(limit(size))));
        t.method("seekable", self -> PyBool.FALSE);
        t.attribute("buffer", TextStream::bytes);
        t.attribute("line_buffering", self -> PyBool.of(self.flushing == Flushing.LINES));
        t.method("isatty", self -> PyBool.of(self.terminal));
        t.method("fileno", self -> PyInt.of(self.descriptor));
        t.method("readable", self -> PyBool.of(self.input != null));
        t.method("writable", self -> PyBool.of(self.output != null));
        t.method("close", self -> PyNone.NONE);
        t.methodN("reconfigure", "**options", (self, options) -> PyNone.NONE);
        t.attribute("encoding", self -> PyStr.of("utf-8"));
        t.attribute("errors", self -> PyStr.of(self.errors()));
        t.attribute("name", self -> PyStr.of(self.name));
        t.attribute("mode", self -> PyStr.of(self.input != null ? "r" : "w"));
        t.attribute("closed", self -> PyBool.FALSE);
    }

    /** Whether whoever read the output is gone. */
    public boolean isBroken() {
        return broken;
    }

    /** Writes text, which may wait until it is flushed. */
    public void write(String text) {
        if (output == null) {
            throw BinaryFile.unsupported("not writable");
        }
        buffer.append(encodable(text));
        boolean full = buffer.length() > FLUSH_SIZE;
        if (full || flushing == Flushing.ALWAYS || (flushing == Flushing.LINES && text.indexOf('\n') >= 0)) {
            flush();
        }
    }

    /** The text, in which lone surrogates are escaped, or refused with UnicodeEncodeError. */
    private String encodable(String text) {
        return Codecs.hasSurrogates(text)
                ? new String(Codecs.encode(text, "utf-8", errors()), StandardCharsets.UTF_8)
                : text;
    }

    /** What {@code errors} says: whatever goes wrong, the error stream can tell of it. */
    private String errors() {
        return descriptor == 2 ? "backslashreplace" : "strict";
    }

    /** Hands on what was written. */
    public void flush() {
        if (output == null || buffer.isEmpty()) {
            return;
        }
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            output.write(bytes);
            output.flush();
        } catch (IOException e) {
            broken = true;
            throw Errors.raise(OSErrors.BROKEN_PIPE_ERROR, PyInt.of(32), PyStr.of("Broken pipe"));
        }
    }

    private InputStream source() {
        if (input == null) {
            throw BinaryFile.unsupported("not readable");
        }
        return input;
    }

    /** The next line with its end, of at most so many characters; the empty string at the end of the input. */
    private String readLine(int limit) {
        return decoded(limit, true);
    }

    String readLine() {
        return readLine(Integer.MAX_VALUE);
    }

    /** So many characters, or as many as there are. */
    private String read(int limit) {
        if (limit != Integer.MAX_VALUE) {
            return decoded(limit, false);
        }
        try {
            return new String(source().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Errors.raise(OSErrors.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private String decoded(int limit, boolean line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int characters = 0;
        int following = 0;
        try {
            while (characters < limit || following > 0) {
                int c = source().read();
                if (c < 0) {
                    break;
                }
                bytes.write(c);
                // UTF-8 says in the first byte of a character how many follow.
                if (following > 0) {
                    following--;
                } else {
                    characters++;
                    following = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
                }
                if (line && c == '\n') {
                    break;
                }
            }
        } catch (IOException e) {
            throw Errors.raise(OSErrors.OS_ERROR, String.valueOf(e.getMessage()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int limit(PyObject size) {
        int limit = size == PyNone.NONE ? -1 : size.indexClamped();
        return limit < 0 ? Integer.MAX_VALUE : limit;
    }

    /** The bytes below the text. */
    private ByteStream bytes() {
        if (below == null) {
            PyObject standard = PyStr.of(name);
            below = input != null ? ByteStream.reader(input, standard) : ByteStream.writer(new Below(), standard);
        }
        return below;
    }

    /** What is written as bytes comes after what was written as text. */
    private final class Below extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            TextStream.this.flush();
            output.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            TextStream.this.flush();
            output.write(bytes, offset, length);
        }
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        String line = readLine();
        return line.isEmpty() ? null : PyStr.of(line);
    }

    @Override
    protected String slotRepr() {
        return "<_io.TextIOWrapper name='" + name + "' mode='" + (input != null ? "r" : "w") + "' encoding='utf-8'>";
    }
}
