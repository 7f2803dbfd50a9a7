package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.SpecialMethod;
import ouro.thread.InterpreterLock;

/** One end of a pipe or connection as a file: bytes in one direction, without a place to seek. Others run while it waits. */
public final class ByteStream extends FileObject {
    private static final PyType READER = declare("BufferedReader");
    private static final PyType WRITER = declare("BufferedWriter");

    private static final int CHUNK = 8192;

    private final InputStream input;
    private final OutputStream output;
    private final PyObject name;
    private boolean closed;

    /** What may fail or wait. */
    @FunctionalInterface
    private interface StreamAction<T> {
        T run() throws IOException;
    }

    private ByteStream(PyType type, InputStream input, OutputStream output, PyObject name) {
        super(type);
        this.input = input;
        this.output = output;
        this.name = name;
    }

    public static ByteStream reader(InputStream input, PyObject name) {
        return new ByteStream(READER, input, null, name);
    }

    /** What is read here; null for a stream that is written. */
    public InputStream input() {
        return input;
    }

    public static ByteStream writer(OutputStream output, PyObject name) {
        return new ByteStream(WRITER, null, output, name);
    }

    private static PyType declare(String name) {
        return PyType.declare(
                        name,
                        PyType.OBJECT,
                        SpecialMethod.ITER,
                        SpecialMethod.NEXT,
                        SpecialMethod.ENTER,
                        SpecialMethod.EXIT,
                        SpecialMethod.REPR)
                .in("_io")
                .namedWithModule()
                .withAttributes()
                .populate(ByteStream.class, ByteStream::fill);
    }

    private static void fill(TypeBuilder<ByteStream> t) {
        t.method("read", "size=-1, /", (self, size) -> PyBytes.of(self.read(limit(size))));
        t.method("read1", "size=-1, /", (self, size) -> PyBytes.of(self.readSome(limit(size))));
        t.method("readline", "size=-1, /", (self, size) -> PyBytes.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> Lines.read(self, hint));
        t.method("write", "data, /", (self, data) -> self.write(Buffer.of(data)));
        t.method("writelines", "lines, /", (self, lines) -> {
            for (PyObject line : Iterables.toArray(lines)) {
                self.write(Buffer.of(line));
            }
            return PyNone.NONE;
        });
        t.action("flush", ByteStream::flush);
        t.action("close", ByteStream::close);
        t.method("fileno", self -> self.name instanceof PyInt ? self.name : noDescriptor());
        t.method("readable", self -> PyBool.of(self.input != null));
        t.method("writable", self -> PyBool.of(self.output != null));
        t.method("seekable", self -> PyBool.FALSE);
        t.method("isatty", self -> PyBool.FALSE);
        t.attribute("name", self -> self.name);
        t.attribute("mode", self -> PyStr.of(self.input != null ? "rb" : "wb"));
        t.attribute("closed", self -> PyBool.of(self.closed));
    }

    private static PyObject noDescriptor() {
        throw BinaryFile.unsupported("fileno");
    }

    private static int limit(PyObject size) {
        return size == PyNone.NONE ? -1 : size.indexClamped();
    }

    private <T> T waiting(StreamAction<T> action) {
        requireOpen();
        Object[] result = new Object[1];
        IOException[] failure = new IOException[1];
        try {
            InterpreterLock.current().release(() -> {
                try {
                    result[0] = action.run();
                } catch (IOException e) {
                    failure[0] = e;
                }
            });
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
        if (failure[0] != null) {
            throw FileErrors.of(number(failure[0]), null);
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    private static int number(IOException failure) {
        int number = FileErrors.number(failure);
        return number == ErrorNumbers.IO_FAILURE
                        && String.valueOf(failure.getMessage()).contains("closed")
                ? ErrorNumbers.BROKEN_PIPE
                : number;
    }

    private InputStream readable() {
        if (input == null) {
            throw BinaryFile.unsupported("read");
        }
        return input;
    }

    private byte[] read(int size) {
        InputStream source = readable();
        return waiting(() -> size < 0 ? source.readAllBytes() : source.readNBytes(size));
    }

    private byte[] readSome(int size) {
        InputStream source = readable();
        return waiting(() -> {
            byte[] chunk = new byte[size < 0 ? CHUNK : size];
            int count = source.read(chunk);
            return count <= 0 ? new byte[0] : Arrays.copyOf(chunk, count);
        });
    }

    /** @param limit how many bytes at most; any number where it is negative */
    private byte[] readLine(int limit) {
        InputStream source = readable();
        return waiting(() -> {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int c = 0;
            while (c != '\n' && line.size() != limit) {
                c = source.read();
                if (c < 0) {
                    break;
                }
                line.write(c);
            }
            return line.toByteArray();
        });
    }

    private PyObject write(byte[] data) {
        if (output == null) {
            throw BinaryFile.unsupported("write");
        }
        waiting(() -> {
            output.write(data);
            return null;
        });
        return PyInt.of(data.length);
    }

    private void flush() {
        if (output != null) {
            waiting(() -> {
                output.flush();
                return null;
            });
        }
    }

    @Override
    void requireOpen() {
        if (closed) {
            throw Errors.valueError("I/O operation on closed file.");
        }
    }

    @Override
    void close() {
        if (closed) {
            return;
        }
        try {
            waiting(() -> {
                if (input != null) {
                    input.close();
                } else {
                    output.close();
                }
                return null;
            });
        } finally {
            closed = true;
        }
    }

    @Override
    protected PyObject slotNext() {
        byte[] line = readLine(-1);
        return line.length == 0 ? null : PyBytes.of(line);
    }

    @Override
    protected String slotRepr() {
        return "<" + type().fullName() + " name=" + name.repr() + ">";
    }
}
