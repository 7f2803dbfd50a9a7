package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.Codecs;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.SpecialMethod;

/**
 * The standard streams as file objects: text, collected in a buffer and handed on when it is flushed. It is UTF-8 with plain
 * line ends unless {@code reconfigure} says otherwise: then {@link UnusualText} does the work, which may take longer.
 */
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
    private boolean lineBuffering;
    private boolean writeThrough;
    private final boolean terminal;
    private final int descriptor;
    private final StringBuilder buffer = new StringBuilder();
    private final TextForm form;
    private final UnusualText unusual;
    /** Whether the text goes another way than through the buffer. */
    private boolean isUnusual;
    /** Whether anything was read. */
    private boolean begun;

    private boolean closed;
    /** Whether a script has taken the bytes below for itself. */
    private boolean detached;
    /** Whether anything went on already. */
    private boolean wrote;
    /** Whether whoever read the output is gone. */
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
        this.lineBuffering = flushing == Flushing.LINES;
        this.writeThrough = flushing == Flushing.ALWAYS;
        this.terminal = terminal;
        // Whatever goes wrong, the error stream can tell of it.
        this.form = new TextForm("utf-8", descriptor == 2 ? "backslashreplace" : "strict", "\n");
        this.unusual = new UnusualText(form);
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
                throw Errors.typeError("write() argument must be str, not "
                        + (text == PyNone.NONE ? "None" : text.type().name()));
            }
            self.write(string.value);
            return PyInt.of(string.value.codePointCount(0, string.value.length()));
        });
        t.method("writelines", "lines, /", (self, lines) -> {
            PyObject iterator = lines.iterator();
            for (PyObject line = iterator.next(); line != null; line = iterator.next()) {
                self.callMethod("write", line);
            }
            return PyNone.NONE;
        });
        t.action("flush", self -> {
            self.requireOpen();
            self.flush();
        });
        t.method("readline", "size=-1, /", (self, size) -> PyStr.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> Lines.read(self, hint));
        t.method("read", "size=-1, /", (self, size) -> PyStr.of(self.read(limit(size))));
        t.method("seekable", self -> self.whileOpen(PyBool.FALSE));
        t.method("isatty", self -> self.whileOpen(PyBool.of(self.terminal)));
        t.method("fileno", self -> self.whileOpen(PyInt.of(self.descriptor)));
        t.method("readable", self -> self.input == null ? PyBool.FALSE : self.whileOpen(PyBool.TRUE));
        t.method("writable", self -> self.output == null ? PyBool.FALSE : self.whileOpen(PyBool.TRUE));
        for (String name : new String[] {"seek", "tell", "truncate"}) {
            t.methodN(name, "*args", (self, a) -> {
                self.requireOpen();
                throw BinaryFile.unsupported("underlying stream is not seekable");
            });
        }
        t.action("close", TextStream::close);
        t.method("detach", self -> {
            self.requireOpen();
            self.flush();
            self.detached = true;
            return self.bytes();
        });
        t.methodN(
                "reconfigure",
                "*, encoding=None, errors=None, newline=, line_buffering=None, write_through=None",
                TextStream::reconfigure);
        t.attribute("buffer", self -> self.detached ? PyNone.NONE : self.bytes());
        t.attribute("line_buffering", self -> PyBool.of(self.lineBuffering));
        t.attribute("write_through", self -> PyBool.of(self.writeThrough));
        t.attribute("newlines", self -> PyNone.NONE);
        t.attribute("encoding", self -> PyStr.of(self.form.encoding()));
        t.attribute("errors", self -> PyStr.of(self.form.errors()));
        t.attribute("name", self -> self.whileAttached(PyStr.of(self.name)));
        t.attribute("mode", self -> PyStr.of(self.input != null ? "r" : "w"));
        t.attribute("closed", self -> self.whileAttached(PyBool.of(self.closed)));
    }

    private PyObject whileAttached(PyObject answer) {
        if (detached) {
            requireOpen();
        }
        return answer;
    }

    private PyObject reconfigure(PyObject[] a) {
        requireOpen();
        flush();
        form.change(a[0], a[1], a[2], begun);
        isUnusual = !form.isUtf8() || !form.hasPlainLines();
        if (a[3] != PyNone.NONE) {
            lineBuffering = a[3].index().isTrue();
        }
        if (a[4] != PyNone.NONE) {
            writeThrough = a[4].index().isTrue();
        }
        return PyNone.NONE;
    }

    private void requireOpen() {
        if (closed || detached) {
            throw Errors.valueError(closed ? "I/O operation on closed file." : "underlying buffer has been detached");
        }
    }

    private PyObject whileOpen(PyObject answer) {
        if (closed) {
            throw Errors.valueError("I/O operation on closed file");
        }
        requireOpen();
        return answer;
    }

    private void close() {
        if (!closed) {
            requireOpen();
            flush();
            closed = true;
        }
    }

    /** What it writes to at last. */
    public OutputStream output() {
        return output;
    }

    /** Whether whoever read the output is gone. */
    public boolean isBroken() {
        return broken;
    }

    /** Writes text, which may wait until it is flushed. */
    public void write(String text) {
        requireOpen();
        if (output == null) {
            throw BinaryFile.unsupported("not writable");
        }
        if (isUnusual) {
            unusual.write(text, wrote);
        } else {
            buffer.append(encodable(text));
        }
        boolean full = buffer.length() > FLUSH_SIZE || unusual.pending() > FLUSH_SIZE;
        if (full || writeThrough || lineBuffering && text.indexOf('\n') >= 0) {
            flush();
        }
    }

    /** Writes what the interpreter itself has to say, where anybody can read it. */
    public void report(String text) {
        if (!closed && !detached) {
            write(text);
        }
    }

    /** The text, in which lone surrogates are escaped, or refused with UnicodeEncodeError. */
    private String encodable(String text) {
        return Codecs.hasSurrogates(text)
                ? new String(Codecs.encode(text, "utf-8", form.errors()), StandardCharsets.UTF_8)
                : text;
    }

    /** Hands on what was written. */
    public void flush() {
        if (output == null || buffer.isEmpty() && unusual.pending() == 0) {
            return;
        }
        byte[] bytes =
                unusual.pending() > 0 ? unusual.take() : buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        wrote = true;
        try {
            output.write(bytes);
            output.flush();
        } catch (IOException e) {
            broken = true;
            throw Errors.raise(OSErrors.BROKEN_PIPE_ERROR, PyInt.of(32), PyStr.of("Broken pipe"));
        }
    }

    private InputStream source() {
        requireOpen();
        if (input == null) {
            throw BinaryFile.unsupported("not readable");
        }
        return input;
    }

    /** The next line with its end, of at most so many characters; the empty string at the end of the input. */
    private String readLine(int limit) {
        InputStream source = source();
        begun = true;
        return isUnusual ? unusual.readLine(source, limit) : decoded(limit, true);
    }

    String readLine() {
        return readLine(Integer.MAX_VALUE);
    }

    /** So many characters, or as many as there are. */
    private String read(int limit) {
        InputStream source = source();
        // After the end all may be different again.
        begun = limit != Integer.MAX_VALUE;
        return isUnusual || limit == Integer.MAX_VALUE ? unusual.read(source, limit) : decoded(limit, false);
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
        return Codecs.decode(bytes.toByteArray(), "utf-8", form.errors());
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
    protected PyObject slotEnter() {
        requireOpen();
        return this;
    }

    @Override
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        close();
        return PyNone.NONE;
    }

    @Override
    protected PyObject slotIterator() {
        requireOpen();
        return this;
    }

    @Override
    protected PyObject slotNext() {
        String line = readLine();
        return line.isEmpty() ? null : PyStr.of(line);
    }

    @Override
    protected String slotRepr() {
        return "<_io.TextIOWrapper" + (detached ? "" : " name='" + name + "'") + " mode='" + (input != null ? "r" : "w")
                + "' encoding='" + form.encoding() + "'>";
    }
}
