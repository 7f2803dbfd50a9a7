package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileDescriptors;
import ouro.lib.files.FileErrors;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.SpecialMethod;
import ouro.permission.AccessControl;

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

    /** How much {@code peek} shows. */
    private static final int PEEKED = 8192;

    private static void fill(TypeBuilder<BinaryFile> t) {
        t.method("read", "size=-1, /", (self, size) -> PyBytes.of(self.read(limit(size))));
        t.method("readline", "size=-1, /", (self, size) -> PyBytes.of(self.readLine(limit(size))));
        t.method("readlines", "hint=-1, /", (self, hint) -> Lines.read(self, hint));
        t.method("read1", "size=-1, /", (self, size) -> PyBytes.of(self.read(limit(size))));
        t.method("peek", "size=0, /", (self, size) -> PyBytes.of(self.peek()));
        t.method("readinto", "buffer, /", BinaryFile::readInto);
        t.method("writelines", "lines, /", (self, lines) -> {
            self.requireOpen();
            for (PyObject line : Iterables.toArray(lines)) {
                self.write(Buffer.of(line));
            }
            return PyNone.NONE;
        });
        t.method("write", "data, /", (self, data) -> {
            byte[] bytes = Buffer.of(data);
            self.write(bytes);
            return PyInt.of(bytes.length);
        });
        t.action("close", BinaryFile::close);
        t.action("flush", self -> {
            // Nothing is kept here that was written; what remains is to complain.
            if (self.isWritable()) {
                self.requireOpen("flush");
            } else {
                self.requireOpen();
            }
        });
        t.method("tell", self -> PyInt.of(self.position()));
        t.method(
                "seek",
                "offset, whence=0, /",
                (self, offset, whence) -> PyInt.of(self.seek(offset.index().value, whence.indexClamped())));
        t.method("truncate", "size=None, /", (self, size) -> {
            self.requireOpen("truncate");
            long length = size == PyNone.NONE ? self.position() : size.index().value;
            self.truncate(length);
            return PyInt.of(length);
        });
        t.method("readable", self -> self.isReadable() ? self.whileOpen(PyBool.TRUE) : PyBool.FALSE);
        t.method("writable", self -> self.isWritable() ? self.whileOpen(PyBool.TRUE) : PyBool.FALSE);
        t.method("seekable", self -> self.whileOpen(PyBool.TRUE));
        t.method("fileno", self -> PyInt.of(self.descriptor()));
        t.method("isatty", self -> self.whileOpen(PyBool.FALSE));
        t.attribute("name", self -> self.name);
        t.attribute("mode", self -> PyStr.of(self.shownMode()));
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

    /** The mode as CPython's {@code io.FileIO} puts it, which knows a file that is made and may be read by its reading only. */
    private String shownMode() {
        boolean both = mode.indexOf('+') >= 0;
        char kind = mode.replaceAll("[bt+]", "").charAt(0);
        return (both && kind == 'w' ? 'r' : kind) + (both ? "b+" : "b");
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

    private void requireOpen(String operation) {
        if (closed) {
            throw Errors.valueError(operation + " of closed file");
        }
    }

    /** What methods that only look answer. */
    PyObject whileOpen(PyObject answer) {
        if (closed) {
            throw Errors.valueError("I/O operation on closed file");
        }
        return answer;
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

    private void requireReadable(String operation) {
        if (!isReadable()) {
            throw unsupported("read");
        }
        requireOpen(operation);
    }

    private byte[] peek() {
        requireReadable("peek");
        long place = position();
        byte[] data = read(PEEKED);
        seek(place, 0);
        return data;
    }

    private PyObject readInto(PyObject buffer) {
        requireReadable("readinto");
        if (!(buffer instanceof PyByteArray || buffer instanceof PyMemoryView view && !view.isReadOnly())) {
            throw Errors.typeError("readinto() argument must be read-write bytes-like object, not "
                    + buffer.type().messageName());
        }
        byte[] data = read(Buffer.of(buffer).length);
        buffer.setItem(new PySlice(PyInt.ZERO, PyInt.of(data.length), PyNone.NONE), PyBytes.of(data));
        return PyInt.of(data.length);
    }

    byte[] read(int size) {
        requireReadable("read");
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
        requireReadable("readline");
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
        if (!isWritable()) {
            throw unsupported("write");
        }
        if (closed) {
            throw Errors.valueError("write to closed file");
        }
        AccessControl.current().count(data.length);
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
        whileOpen(this);
        try {
            return file.getFilePointer();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    long seek(long offset, int whence) {
        requireOpen("seek");
        if (whence < 0 || whence > 2) {
            throw Errors.valueError("whence value " + whence + " unsupported");
        }
        try {
            long base = whence == 0 ? 0 : whence == 1 ? file.getFilePointer() : file.length();
            if (base + offset < 0) {
                throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
            }
            file.seek(base + offset);
            return base + offset;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sets the length of the file; the place in it stays. */
    void truncate(long size) {
        if (!isWritable()) {
            throw unsupported("truncate");
        }
        try {
            long place = file.getFilePointer();
            AccessControl.current().count(size - file.length());
            file.setLength(size);
            file.seek(place);
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
