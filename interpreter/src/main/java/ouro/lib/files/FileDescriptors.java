package ouro.lib.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
import ouro.loop.system.FileDescriptorNumbers;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.binary.PyBytes;
import ouro.thread.InterpreterLock;

/** The open files and pipes of a session by number. Java has no file descriptors, so the numbers are Ouro's own. */
public final class FileDescriptors {
    /**
     * What a number stands for.
     *
     * @param file null for what is no file
     */
    public record Open(Channel channel, PathText name, RandomAccessFile file) {}

    private static final SessionLocal<Map<Integer, Open>> OPEN = SessionLocal.of(TreeMap::new);

    private FileDescriptors() {}

    /** What is done with a file and may fail. */
    @FunctionalInterface
    public interface FileAction<T> {
        T run() throws IOException;
    }

    /** Does it; OSError where that fails. */
    public static <T> T attempt(FileAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw FileErrors.of(e, null);
        }
    }

    /** What a number stands for; OSError where that is nothing. */
    public static Open find(int descriptor) {
        Open open = OPEN.get().get(descriptor);
        if (open == null) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        return open;
    }

    /** A number for what was opened; {@code file} is null for what is no file. */
    public static int add(Channel channel, PathText name, RandomAccessFile file) {
        int number = FileDescriptorNumbers.current().allocate();
        FileDescriptorNumbers.current().name(number, channel);
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

    private static void forget(int descriptor) {
        OPEN.get().remove(descriptor);
        FileDescriptorNumbers.current().free(descriptor);
    }

    /** Opens or makes a file, as the flags say; answers its number. */
    public static int open(PathText name, int flags, int mode) {
        Path path = name.path();
        boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        boolean writes = (flags & (OpenFlags.WRITE_ONLY | OpenFlags.READ_WRITE)) != 0;
        if (exists && (flags & OpenFlags.CREATE) != 0 && (flags & OpenFlags.EXCLUSIVE) != 0) {
            throw FileErrors.of(ErrorNumbers.FILE_EXISTS, name.given());
        }
        if (!exists && (flags & OpenFlags.CREATE) == 0) {
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, name.given());
        }
        if (writes && Files.isDirectory(path)) {
            throw FileErrors.of(ErrorNumbers.IS_A_DIRECTORY, name.given());
        }
        try {
            if (!exists) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(Permissions.of(mode)));
            }
            RandomAccessFile file = new RandomAccessFile(path.toFile(), writes ? "rw" : "r");
            FileChannel channel = file.getChannel();
            if (writes && (flags & OpenFlags.TRUNCATE) != 0) {
                channel.truncate(0);
            }
            if ((flags & OpenFlags.APPEND) != 0) {
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

    /** Reads so many bytes, or fewer; other threads of the script run meanwhile. */
    public static PyObject read(int descriptor, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        Channel channel = descriptor == 0 ? Channels.newChannel(System.in) : find(descriptor).channel;
        if (!(channel instanceof ReadableByteChannel source)) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        waiting(() -> source.read(buffer));
        return PyBytes.of(Arrays.copyOf(buffer.array(), buffer.position()));
    }

    /** Writes all the bytes, and answers their number. */
    public static PyObject write(int descriptor, byte[] data) {
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

    private static void waiting(FileAction<?> action) {
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
}
