package ouro.lib.os;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.SyncFailedException;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileDescriptors;
import ouro.lib.files.FileErrors;
import ouro.lib.files.OpenFlags;
import ouro.lib.files.PathText;
import ouro.lib.files.StatResult;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;

/** What {@code os} does with file descriptors. */
final class DescriptorFunctions {
    private DescriptorFunctions() {}

    static void populate(ModuleBuilder m) {
        m.constant("O_RDONLY", PyInt.of(OpenFlags.READ_ONLY));
        m.constant("O_WRONLY", PyInt.of(OpenFlags.WRITE_ONLY));
        m.constant("O_RDWR", PyInt.of(OpenFlags.READ_WRITE));
        m.constant("O_CREAT", PyInt.of(OpenFlags.CREATE));
        m.constant("O_EXCL", PyInt.of(OpenFlags.EXCLUSIVE));
        m.constant("O_TRUNC", PyInt.of(OpenFlags.TRUNCATE));
        m.constant("O_APPEND", PyInt.of(OpenFlags.APPEND));
        m.constant("O_NONBLOCK", PyInt.of(OpenFlags.NON_BLOCKING));
        m.functionN(
                "open",
                "path, flags, mode=511, *, dir_fd=None",
                a -> PyInt.of(FileDescriptors.open(
                        PathText.of(a[0], "open", "string, bytes or os.PathLike")
                                .without(a[3]),
                        a[1].indexClamped(),
                        a[2].indexClamped())));
        m.function("close", "fd", fd -> {
            FileDescriptors.close(fd.indexClamped());
            return PyNone.NONE;
        });
        m.function(
                "read",
                "fd, length, /",
                (fd, length) -> FileDescriptors.read(fd.indexClamped(), length.indexClamped()));
        m.function("write", "fd, data, /", (fd, data) -> FileDescriptors.write(fd.indexClamped(), Buffer.of(data)));
        m.function("lseek", "fd, position, how, /", DescriptorFunctions::seek);
        for (String name : new String[] {"fsync", "fdatasync"}) {
            m.function(name, "fd", fd -> {
                synchronize(number(fd));
                return PyNone.NONE;
            });
        }
        m.function("ftruncate", "fd, length, /", (fd, length) -> {
            FileDescriptors.attempt(() -> file(fd).truncate(length.index().value));
            return PyNone.NONE;
        });
        m.function(
                "fstat",
                "fd",
                fd -> StatResult.of(FileDescriptors.find(fd.indexClamped()).name(), true));
        m.function("pipe", DescriptorFunctions::pipe);
    }

    /** The number that an int is or a file object has. */
    private static int number(PyObject file) {
        PyObject number = file;
        if (!(file instanceof PyInt) && file.findAttribute("fileno") != null) {
            number = file.callMethod("fileno");
        }
        if (!(number instanceof PyInt given)) {
            throw Errors.typeError(
                    number == file
                            ? "argument must be an int, or have a fileno() method."
                            : "fileno() returned a non-integer");
        }
        if (given.signum() < 0) {
            throw Errors.valueError("file descriptor cannot be a negative integer (" + given.str() + ")");
        }
        return given.clampedToInt();
    }

    /** Has the system write what it keeps of a file; pipes and the like have nothing of that. */
    private static void synchronize(int descriptor) {
        FileDescriptor standard =
                switch (descriptor) {
                    case 0 -> FileDescriptor.in;
                    case 1 -> FileDescriptor.out;
                    case 2 -> FileDescriptor.err;
                    default -> null;
                };
        try {
            if (standard != null) {
                standard.sync();
                return;
            }
            if (FileDescriptors.find(descriptor).channel() instanceof FileChannel file) {
                file.force(true);
                return;
            }
        } catch (SyncFailedException e) {
            throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        }
        throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
    }

    private static FileChannel file(PyObject descriptor) {
        if (FileDescriptors.find(descriptor.indexClamped()).channel() instanceof FileChannel file) {
            return file;
        }
        throw FileErrors.of(ErrorNumbers.ILLEGAL_SEEK, null);
    }

    private static PyObject seek(PyObject descriptor, PyObject position, PyObject how) {
        FileChannel file = file(descriptor);
        return FileDescriptors.attempt(() -> {
            long base =
                    switch (how.indexClamped()) {
                        case 0 -> 0;
                        case 1 -> file.position();
                        default -> file.size();
                    };
            file.position(base + position.index().value);
            return PyInt.of(file.position());
        });
    }

    private static PyObject pipe() {
        Pipe pipe = FileDescriptors.attempt(Pipe::open);
        PathText name = new PathText("pipe", PyStr.of("pipe"));
        return PyTuple.of(
                PyInt.of(FileDescriptors.add(pipe.source(), name, null)),
                PyInt.of(FileDescriptors.add(pipe.sink(), name, null)));
    }
}
