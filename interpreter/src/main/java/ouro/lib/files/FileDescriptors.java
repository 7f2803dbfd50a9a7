package ouro.lib.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.io.ByteStream;
import ouro.loop.system.Descriptors;
import ouro.object.Buffer;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionPart;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.binary.PyBytes;
import ouro.thread.InterpreterLock;

/** The file descriptors that {@code os.open} and {@code os.pipe} answer; Java has none, so the numbers are Ouro's own. */
public final class FileDescriptors {
    private static final int WRITE_ONLY = 01;
    private static final int READ_WRITE = 02;
    private static final int CREATE = 0100;
    private static final int EXCLUSIVE = 0200;
    private static final int TRUNCATE = 01000;
    private static final int APPEND = 02000;
    private static final int CLOSE_ON_EXEC = 02000000;
    private static final int ALL_PERMISSIONS = 0777;

    /**
     * What a number stands for.
     *
     * @param file null for what is no file
     */
    private record Open(Channel channel, PathText name, RandomAccessFile file) {}

    private static final SessionPart<Map<Integer, Open>> OPEN = SessionPart.of(TreeMap::new);

    private FileDescriptors() {}

    public static void populate(ModuleBuilder m) {
        m.constant("O_RDONLY", PyInt.of(0));
        m.constant("O_WRONLY", PyInt.of(WRITE_ONLY));
        m.constant("O_RDWR", PyInt.of(READ_WRITE));
        m.constant("O_CREAT", PyInt.of(CREATE));
        m.constant("O_EXCL", PyInt.of(EXCLUSIVE));
        m.constant("O_TRUNC", PyInt.of(TRUNCATE));
        m.constant("O_APPEND", PyInt.of(APPEND));
        m.constant("O_NONBLOCK", PyInt.of(04000));
        m.functionN(
                "open",
                "path, flags, mode=511, *, dir_fd=None",
                a -> PyInt.of(open(
                        PathText.of(a[0], "open", "string, bytes or os.PathLike"),
                        a[1].indexClamped(),
                        a[2].indexClamped())));
        m.function("close", "fd", fd -> {
            close(fd.indexClamped());
            return PyNone.NONE;
        });
        m.function("read", "fd, length, /", (fd, length) -> read(fd.indexClamped(), length.indexClamped()));
        m.function("write", "fd, data, /", (fd, data) -> write(fd.indexClamped(), Buffer.of(data)));
        m.function("lseek", "fd, position, how, /", FileDescriptors::seek);
        m.function("fsync", "fd", fd -> PyNone.NONE);
        m.function("ftruncate", "fd, length, /", (fd, length) -> {
            attempt(() -> file(fd).truncate(length.index().value));
            return PyNone.NONE;
        });
        m.function("fstat", "fd", fd -> StatResult.of(find(fd.indexClamped()).name, true));
        m.function("pipe", FileDescriptors::pipe);
    }

    @FunctionalInterface
    private interface Action<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        }
    }

    private static Open find(int descriptor) {
        Open open = OPEN.get().get(descriptor);
        if (open == null) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        return open;
    }

    private static int add(Channel channel, PathText name, RandomAccessFile file) {
        int number = Descriptors.current().take();
        Descriptors.current().name(number, channel);
        OPEN.get().put(number, new Open(channel, name, file));
        return number;
    }

    /** A number for an open file, which is given back by {@link #close}. */
    public static int of(RandomAccessFile file, PyObject name) {
        return add(file.getChannel(), PathText.of(name), file);
    }

    /** The file behind a number; null where something else is behind it, OSError where nothing is. */
    public static RandomAccessFile opened(int descriptor) {
        return descriptor <= 2 ? null : find(descriptor).file;
    }

    /** The flags of {@code os.open} that a mode of {@code open} stands for. */
    public static int flags(String mode) {
        boolean both = mode.indexOf('+') >= 0;
        int direction = both ? READ_WRITE : mode.indexOf('r') >= 0 ? 0 : WRITE_ONLY;
        int making =
                switch (mode.replaceAll("[bt+]", "")) {
                    case "w" -> CREATE | TRUNCATE;
                    case "x" -> CREATE | EXCLUSIVE;
                    case "a" -> CREATE | APPEND;
                    default -> 0;
                };
        return direction | making | CLOSE_ON_EXEC;
    }

    private static void forget(int descriptor) {
        OPEN.get().remove(descriptor);
        Descriptors.current().giveBack(descriptor);
    }

    private static int open(PathText name, int flags, int mode) {
        Path path = name.path();
        boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        boolean writes = (flags & (WRITE_ONLY | READ_WRITE)) != 0;
        if (exists && (flags & CREATE) != 0 && (flags & EXCLUSIVE) != 0) {
            throw FileErrors.of(ErrorNumbers.FILE_EXISTS, name.given());
        }
        if (!exists && (flags & CREATE) == 0) {
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, name.given());
        }
        if (writes && Files.isDirectory(path)) {
            throw FileErrors.of(ErrorNumbers.IS_A_DIRECTORY, name.given());
        }
        try {
            if (!exists) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(Permissions.of(mode & ALL_PERMISSIONS)));
            }
            RandomAccessFile file = new RandomAccessFile(path.toFile(), writes ? "rw" : "r");
            FileChannel channel = file.getChannel();
            if (writes && (flags & TRUNCATE) != 0) {
                channel.truncate(0);
            }
            if ((flags & APPEND) != 0) {
                channel.position(channel.size());
            }
            return add(channel, name, file);
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }

    /** Closes what a number stands for. */
    public static void close(int descriptor) {
        Open open = find(descriptor);
        forget(descriptor);
        attempt(() -> {
            open.channel.close();
            return null;
        });
    }

    private static PyObject read(int descriptor, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        Channel channel = descriptor == 0 ? Channels.newChannel(System.in) : find(descriptor).channel;
        if (!(channel instanceof ReadableByteChannel source)) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        waiting(() -> source.read(buffer));
        return PyBytes.of(Arrays.copyOf(buffer.array(), buffer.position()));
    }

    private static PyObject write(int descriptor, byte[] data) {
        if (descriptor == 1 || descriptor == 2) {
            return standardStream(descriptor).callMethod("write", PyBytes.of(data));
        }
        if (!(find(descriptor).channel instanceof WritableByteChannel target)) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        ByteBuffer buffer = ByteBuffer.wrap(data);
        waiting(() -> {
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
            return null;
        });
        return PyInt.of(data.length);
    }

    /** The binary stream under {@code sys.__stdout__} or {@code sys.__stderr__}. */
    private static PyObject standardStream(int descriptor) {
        PyObject stream =
                SessionState.current().modules.get("sys").getAttribute(descriptor == 1 ? "__stdout__" : "__stderr__");
        return stream.getAttribute("buffer");
    }

    private static void waiting(Action<?> action) {
        IOException[] failure = new IOException[1];
        try {
            InterpreterLock.current().release(() -> {
                try {
                    action.run();
                } catch (IOException e) {
                    failure[0] = e;
                }
            });
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
        if (failure[0] != null) {
            throw FileErrors.of(failure[0], null);
        }
    }

    private static FileChannel file(PyObject descriptor) {
        if (find(descriptor.indexClamped()).channel instanceof FileChannel file) {
            return file;
        }
        throw FileErrors.of(ErrorNumbers.ILLEGAL_SEEK, null);
    }

    private static PyObject seek(PyObject descriptor, PyObject position, PyObject how) {
        FileChannel file = file(descriptor);
        return attempt(() -> {
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
        Pipe pipe = attempt(Pipe::open);
        PathText name = new PathText("pipe", PyStr.of("pipe"));
        return PyTuple.of(PyInt.of(add(pipe.source(), name, null)), PyInt.of(add(pipe.sink(), name, null)));
    }

    /** A binary stream on what is no file: a pipe, a standard stream. It takes the descriptor along where it owns it. */
    public static PyObject stream(int descriptor, boolean writes, boolean owns) {
        PyObject name = PyInt.of(descriptor);
        if (descriptor > 2) {
            Channel channel = find(descriptor).channel;
            if (!(writes ? channel instanceof WritableByteChannel : channel instanceof ReadableByteChannel)) {
                throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
            }
        }
        return writes
                ? ByteStream.writer(new Output(descriptor, owns), name)
                : ByteStream.reader(input(descriptor, owns), name);
    }

    private static InputStream input(int descriptor, boolean owns) {
        Channel channel = descriptor == 0 ? Channels.newChannel(System.in) : find(descriptor).channel;
        return new FilterInputStream(Channels.newInputStream((ReadableByteChannel) channel)) {
            @Override
            public void close() {
                if (owns && descriptor > 2) {
                    FileDescriptors.close(descriptor);
                }
            }
        };
    }

    /** Writes to a descriptor. */
    private static final class Output extends OutputStream {
        private final int descriptor;
        private final boolean owns;
        private final OutputStream channel;

        Output(int descriptor, boolean owns) {
            this.descriptor = descriptor;
            this.owns = owns;
            channel = descriptor > 2 ? Channels.newOutputStream((WritableByteChannel) find(descriptor).channel) : null;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            if (channel == null) {
                FileDescriptors.write(descriptor, Arrays.copyOfRange(data, from, from + count));
            } else {
                channel.write(data, from, count);
            }
        }

        @Override
        public void close() {
            if (owns && descriptor > 2) {
                FileDescriptors.close(descriptor);
            }
        }
    }
}
