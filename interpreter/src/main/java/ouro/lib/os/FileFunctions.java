package ouro.lib.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.lib.files.StatResult;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** The functions of {@code os} that look at, name and remove files. */
final class FileFunctions {
    private static final String PATH = "string, bytes or os.PathLike";
    private static final String PATH_OR_DESCRIPTOR = "string, bytes, os.PathLike or integer";
    private static final double NANOS = 1e9;
    private static final int READ = 4;
    private static final int WRITE = 2;
    private static final int EXECUTE = 1;

    private FileFunctions() {}

    static void populate(ModuleBuilder m) {
        m.functionN(
                "stat",
                "path, *, dir_fd=None, follow_symlinks=True",
                a -> StatResult.of(PathText.of(a[0], "stat", PATH_OR_DESCRIPTOR).without(a[1]), a[2].isTrue()));
        m.functionN(
                "lstat",
                "path, *, dir_fd=None",
                a -> StatResult.of(PathText.of(a[0], "lstat", PATH).without(a[1]), false));
        m.functionN("access", "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True", a -> {
            if (a[3].isTrue()) {
                throw unavailable("access: effective_ids");
            }
            return access(PathText.of(a[0], "access", PATH).without(a[2]), a[1].indexClamped(), options(a[4]));
        });
        for (String name : new String[] {"remove", "unlink"}) {
            m.functionN(
                    name,
                    "path, *, dir_fd=None",
                    a -> remove(PathText.of(a[0], name, PATH).without(a[1])));
        }
        for (String name : new String[] {"rename", "replace"}) {
            m.functionN(
                    name,
                    "src, dst, *, src_dir_fd=None, dst_dir_fd=None",
                    a -> rename(
                            path(a[0], name, "src").without(a[2]),
                            path(a[1], name, "dst").without(a[3])));
        }
        m.functionN("chmod", "path, mode, *, dir_fd=None, follow_symlinks=True", a -> {
            if (!a[3].isTrue()) {
                throw unavailable("chmod: follow_symlinks");
            }
            return attempt(
                    PathText.of(a[0], "chmod", PATH_OR_DESCRIPTOR).without(a[2]),
                    path -> Files.setAttribute(path, "unix:mode", a[1].indexClamped() & 07777));
        });
        m.functionN(
                "truncate",
                "path, length",
                a -> attempt(PathText.of(a[0], "truncate", PATH_OR_DESCRIPTOR), path -> truncate(path, a[1])));
        m.functionN(
                "utime",
                "path, times=None, *, ns=, dir_fd=None, follow_symlinks=True",
                a -> attempt(
                        PathText.of(a[0], "utime", PATH_OR_DESCRIPTOR).without(a[3]),
                        path -> setTimes(path, a[1], a[2], options(a[4]))));
        m.functionN(
                "symlink",
                "src, dst, target_is_directory=False, *, dir_fd=None",
                a -> twice(
                        path(a[0], "symlink", "src"),
                        path(a[1], "symlink", "dst").without(a[3]),
                        (from, to) -> Files.createSymbolicLink(
                                to, Path.of(PathText.of(a[0]).text()))));
        m.functionN(
                "link",
                "src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True",
                a -> twice(
                        path(a[0], "link", "src").without(a[2]),
                        path(a[1], "link", "dst").without(a[3]),
                        (from, to) -> Files.createLink(to, from)));
        m.functionN(
                "readlink",
                "path, *, dir_fd=None",
                a -> readLink(PathText.of(a[0], "readlink", PATH).without(a[1])));
    }

    /** What may fail on a file. */
    @FunctionalInterface
    private interface PathAction {
        void on(Path path) throws IOException;
    }

    @FunctionalInterface
    private interface PairAction {
        void on(Path from, Path to) throws IOException;
    }

    private static PyObject attempt(PathText name, PathAction action) {
        try {
            action.on(name.path());
            return PyNone.NONE;
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }

    private static PyObject twice(PathText from, PathText to, PairAction action) {
        try {
            action.on(from.path(), to.path());
            return PyNone.NONE;
        } catch (IOException e) {
            throw FileErrors.of(FileErrors.number(e), from.given(), to.given());
        }
    }

    private static PathText path(PyObject path, String function, String parameter) {
        if (path.type().lookup("__fspath__") == null && !isText(path)) {
            throw Errors.typeError(function + ": " + parameter + " should be " + PATH + ", not "
                    + path.type().messageName());
        }
        return PathText.of(path);
    }

    private static boolean isText(PyObject path) {
        return path instanceof PyStr || path instanceof PyBytes;
    }

    private static LinkOption[] options(PyObject followLinks) {
        return followLinks.isTrue() ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private static PyException unavailable(String what) {
        return Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, what + " unavailable on this platform");
    }

    private static PyObject access(PathText name, int mode, LinkOption... options) {
        Path path = name.pathOrNull();
        if (path != null && options.length > 0 && Files.isSymbolicLink(path)) {
            // Links themselves may be used by everybody.
            return PyBool.TRUE;
        }
        return PyBool.of(path != null
                && Files.exists(path)
                && ((mode & READ) == 0 || Files.isReadable(path))
                && ((mode & WRITE) == 0 || Files.isWritable(path))
                && ((mode & EXECUTE) == 0 || Files.isExecutable(path)));
    }

    private static PyObject remove(PathText name) {
        Path path = name.path();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw FileErrors.of(ErrorNumbers.IS_A_DIRECTORY, name.given());
        }
        return attempt(name, Files::delete);
    }

    private static PyObject rename(PathText from, PathText to) {
        return twice(from, to, (source, target) -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE));
    }

    private static void truncate(Path path, PyObject length) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long size = length.index().value;
            if (size <= channel.size()) {
                channel.truncate(size);
            } else {
                channel.write(ByteBuffer.allocate(1), size - 1);
            }
        }
    }

    private static void setTimes(Path path, PyObject seconds, PyObject nanos, LinkOption... options)
            throws IOException {
        FileTime[] times = new FileTime[2];
        for (int i = 0; i < times.length; i++) {
            if (nanos instanceof PyTuple exact) {
                times[i] = FileTime.from(exact.get(i).index().value, TimeUnit.NANOSECONDS);
            } else if (seconds instanceof PyTuple given) {
                times[i] = FileTime.from((long) (Conversions.toReal(given.get(i)) * NANOS), TimeUnit.NANOSECONDS);
            } else {
                times[i] = FileTime.fromMillis(System.currentTimeMillis());
            }
        }
        Files.getFileAttributeView(path, BasicFileAttributeView.class, options).setTimes(times[1], times[0], null);
    }

    private static PyObject readLink(PathText name) {
        try {
            return name.like(Files.readSymbolicLink(name.path()).toString());
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }
}
