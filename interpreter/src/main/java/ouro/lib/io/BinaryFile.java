package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import ouro.lib.files.FileDescriptors;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.SpecialMethod;

/** A file opened in binary mode. */
public final class BinaryFile extends FileObject {
    static final PyType TYPE = PyType.declare(
                    "BufferedReader",
                    PyType.OBJECT,
                    SpecialMethod.ITER,
                    SpecialMethod.NEXT,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT,
                    SpecialMethod.REPR)
            .in("_io")
            .withAttributes()
            .populate(BinaryFile.class, BinaryFile::fill);

    private final RandomAccessFile file;
    private final PyObject name;
    private final String mode;
    /** The number that stands for the file; taken when it is first asked for, -1 before. */
    private int descriptor;
    /** Whether the descriptor goes when the file is closed ({@code closefd}). */
    private final boolean ownsDescriptor;

    private boolean closed;

    BinaryFile(RandomAccessFile file, PyObject name, String mode) {
        this(file, name, mode, -1, true);
    }

    /** A file on a descriptor that is open already. */
    BinaryFile(RandomAccessFile file, PyObject name, String mode, int descriptor, boolean ownsDescriptor) {
        super(TYPE);
        this.file = file;
        this.name = name;
        this.mode = mode;
        this.descriptor = descriptor;
        this.ownsDescriptor = ownsDescriptor;
    }

    private static void fill(TypeBuilder<BinaryFile> t) {
        t.method("read", "size=-1, /", (self, size) -> PyBytes.of(self.read(limit(size))));
        t.method("readline", "size=-1, /", (self, size) -> PyBytes.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> PyList.of(Iterables.toArray(self)));
        t.method("write", "data, /", (self, data) -> {
            byte[] bytes = Buffer.of(data);
            self.write(bytes);
            return PyInt.of(bytes.length);
        });
        t.action("close", BinaryFile::close);
        t.method("flush", self -> PyNone.NONE);
        t.method("tell", self -> PyInt.of(self.position()));
        t.method(
                "seek",
                "offset, whence=0, /",
                (self, offset, whence) -> PyInt.of(self.seek(offset.index().value, whence.indexClamped())));
        t.method("truncate", "size=None, /", (self, size) -> {
            self.truncate(size == PyNone.NONE ? self.position() : size.index().value);
            return size;
        });
        t.method("readable", self -> PyBool.of(self.isReadable()));
        t.method("writable", self -> PyBool.of(self.isWritable()));
        t.method("seekable", self -> PyBool.TRUE);
        t.method("fileno", self -> PyInt.of(self.descriptor()));
        t.method("isatty", self -> PyBool.FALSE);
        t.attribute("name", self -> self.name);
        t.attribute("mode", self -> PyStr.of(self.mode));
        t.attribute("closed", self -> PyBool.of(self.closed));
    }

    private static int limit(PyObject size) {
        return size == PyNone.NONE ? -1 : size.indexClamped();
    }

    PyObject name() {
        return name;
    }

    String mode() {
        return mode;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isReadable() {
        return mode.indexOf('r') >= 0 || mode.indexOf('+') >= 0;
    }

    boolean isWritable() {
        return mode.indexOf('r') < 0 || mode.indexOf('+') >= 0;
    }

    int descriptor() {
        if (closed) {
            throw Errors.valueError("I/O operation on closed file");
        }
        if (descriptor < 0) {
            descriptor = FileDescriptors.of(file, name);
        }
        return descriptor;
    }

    @Override
    void requireOpen() {
        if (closed) {
            throw Errors.valueError("I/O operation on closed file.");
        }
    }

    public static PyException unsupported(String what) {
        PyObject type = SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("io"))
                .getAttribute("UnsupportedOperation");
        return Errors.raise((PyType) type, what);
    }

    private static PyException failure(IOException e) {
        return Errors.raise(OSErrors.OS_ERROR, String.valueOf(e.getMessage()));
    }

    byte[] read(int size) {
        requireOpen();
        if (!isReadable()) {
            throw unsupported("read");
        }
        try {
            // What the kernel makes up, as in /proc, has no length that could be asked for.
            long left = Math.max(0, file.length() - file.getFilePointer());
            byte[] data = new byte[(int) (size < 0 ? left : Math.min(left, size))];
            file.readFully(data);
            return size < 0 || data.length < size ? withRest(data, size) : data;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private byte[] withRest(byte[] data, int size) throws IOException {
        int more = file.read();
        if (more < 0) {
            return data;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(data);
        while (more >= 0) {
            all.write(more);
            more = size < 0 || all.size() < size ? file.read() : -1;
        }
        return all.toByteArray();
    }

    /** A line, or so many bytes of it; all of it where the number is negative. */
    private byte[] readLine(int most) {
        requireOpen();
        if (!isReadable()) {
            throw unsupported("read");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            while (line.size() != most) {
                int c = file.read();
                if (c >= 0) {
                    line.write(c);
                }
                if (c < 0 || c == '\n') {
                    break;
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return line.toByteArray();
    }

    void write(byte[] data) {
        requireOpen();
        if (!isWritable()) {
            throw unsupported("write");
        }
        try {
            if (mode.indexOf('a') >= 0) {
                file.seek(file.length());
            }
            file.write(data);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    long position() {
        requireOpen();
        try {
            return file.getFilePointer();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    long seek(long offset, int whence) {
        requireOpen();
        try {
            long base = whence == 0 ? 0 : whence == 1 ? file.getFilePointer() : file.length();
            file.seek(base + offset);
            return base + offset;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void truncate(long size) {
        try {
            file.setLength(size);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (descriptor >= 0) {
            if (ownsDescriptor) {
                FileDescriptors.close(descriptor);
            }
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    protected PyObject slotNext() {
        byte[] line = readLine(-1);
        return line.length == 0 ? null : PyBytes.of(line);
    }

    @Override
    protected String slotRepr() {
        String kind = isWritable() ? (isReadable() ? "BufferedRandom" : "BufferedWriter") : "BufferedReader";
        return "<_io." + kind + " name=" + name.repr() + ">";
    }
}
