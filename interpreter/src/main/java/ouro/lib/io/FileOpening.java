package ouro.lib.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileDescriptors;
import ouro.lib.files.FileErrors;
import ouro.lib.files.FilesModule;
import ouro.lib.files.OpenFlags;
import ouro.lib.files.PathText;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.binary.Codecs;
import ouro.object.number.Conversions;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;

/** {@code open(file, mode, …)}. */
public final class FileOpening {
    public static final String SIGNATURE =
            "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None";

    private static final Set<String> NEWLINES = Set.of("", "\n", "\r", "\r\n");

    private FileOpening() {}

    /** Writes what is left in files that nobody closed. */
    public static void flushAll() {
        TextFile.flushAll();
        FilesModule.flushAll();
    }

    public static PyObject open(PyObject[] a) {
        TextFile.flushAll();
        PathText name = a[0] instanceof PyInt ? null : PathText.of(a[0]);
        String mode = text(a[1], "mode", "str");
        int buffering = Conversions.toCInt(a[2]);
        String encoding = a[3] == PyNone.NONE ? "UTF-8" : text(a[3], "encoding", "str or None");
        String errors = a[4] == PyNone.NONE ? "strict" : text(a[4], "errors", "str or None");
        String newline = a[5] == PyNone.NONE ? "" : text(a[5], "newline", "str or None");
        boolean binary = mode.indexOf('b') >= 0;
        check(mode, binary, a[3]);
        if (binary && a[4] != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take an errors argument");
        }
        if (binary && a[5] != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take a newline argument");
        }
        if (!NEWLINES.contains(newline)) {
            throw Errors.valueError("illegal newline value: " + newline);
        }
        if (!binary && buffering == 0) {
            throw Errors.valueError("can't have unbuffered text I/O");
        }
        if (!binary && Codecs.canonicalName(encoding) == null) {
            throw Errors.raise(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
        }
        if (name == null) {
            return onDescriptor((PyInt) a[0], mode, a, a[6].isTrue());
        }
        if (!a[6].isTrue()) {
            throw Errors.valueError("Cannot use closefd=False with file name");
        }
        if (a[7] != PyNone.NONE) {
            PyObject opened = a[7].call(a[0], PyInt.of(OpenFlags.of(mode)));
            if (!(opened instanceof PyInt descriptor)) {
                throw Errors.typeError("expected integer from opener");
            }
            if (descriptor.signum() < 0) {
                throw Errors.valueError("opener returned " + descriptor.str());
            }
            return onDescriptor(descriptor, mode, a, true);
        }
        BinaryFile bytes = new BinaryFile(openFile(name, mode), name.given(), mode);
        return binary ? bytes : new TextFile(bytes, encoding, errors, a[5], buffering == 1);
    }

    private static String text(PyObject argument, String name, String wanted) {
        if (!(argument instanceof PyStr text)) {
            throw Errors.typeError("open() argument '" + name + "' must be " + wanted + ", not "
                    + argument.type().messageName());
        }
        if (text.value.indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null character");
        }
        return text.value;
    }

    private static PyObject onDescriptor(PyInt number, String mode, PyObject[] a, boolean owns) {
        int descriptor = number.clampedToInt();
        if (descriptor < 0) {
            throw Errors.valueError("negative file descriptor");
        }
        boolean binary = mode.indexOf('b') >= 0;
        RandomAccessFile file = FileDescriptors.opened(descriptor);
        if (file == null) {
            boolean writes = mode.indexOf('r') < 0 || mode.indexOf('+') >= 0;
            PyObject stream = DescriptorStream.open(descriptor, writes, owns);
            return binary ? stream : textOver(stream, a);
        }
        BinaryFile bytes = new BinaryFile(file, number, mode, descriptor, owns);
        if (mode.indexOf('a') >= 0) {
            bytes.seek(0, 2);
        }
        String encoding = a[3] == PyNone.NONE ? "UTF-8" : a[3].str();
        return binary
                ? bytes
                : new TextFile(
                        bytes,
                        encoding,
                        a[4] == PyNone.NONE ? "strict" : a[4].str(),
                        a[5],
                        Conversions.toCInt(a[2]) == 1);
    }

    private static PyObject textOver(PyObject stream, PyObject[] a) {
        PyObject io = SessionState.current().builtins.get("__import__").call(PyStr.of("io"));
        return io.callMethod("TextIOWrapper", stream, a[3], a[4], a[5]);
    }

    private static void check(String mode, boolean binary, PyObject encoding) {
        int kinds = 0;
        for (char c : mode.toCharArray()) {
            if ("rwxabt+".indexOf(c) < 0) {
                throw Errors.valueError("invalid mode: '" + mode + "'");
            }
            kinds += "rwxa".indexOf(c) >= 0 ? 1 : 0;
        }
        if (binary && mode.indexOf('t') >= 0) {
            throw Errors.valueError("can't have text and binary mode at once");
        }
        if (kinds == 0 && mode.indexOf('+') < 0) {
            throw Errors.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
        }
        if (kinds != 1) {
            throw Errors.valueError("must have exactly one of create/read/write/append mode");
        }
        if (binary && encoding != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take an encoding argument");
        }
    }

    private static RandomAccessFile openFile(PathText name, String mode) {
        boolean reads = mode.indexOf('r') >= 0;
        boolean creates = mode.indexOf('x') >= 0;
        boolean updates = mode.indexOf('+') >= 0;
        Path path = name.path(FileAccess.opening(reads || updates, !reads || updates));
        if (Files.isDirectory(path)) {
            throw FileErrors.of(ErrorNumbers.IS_A_DIRECTORY, name.given());
        }
        if (reads && !Files.exists(path)) {
            throw FileErrors.of(missing(path), name.given());
        }
        if (creates && Files.exists(path)) {
            throw FileErrors.of(ErrorNumbers.FILE_EXISTS, name.given());
        }
        try {
            boolean readOnly = reads && !updates;
            if (!reads) {
                AccessControl.current().countEntry();
            }
            RandomAccessFile opened = new RandomAccessFile(path.toFile(), readOnly ? "r" : "rw");
            if (mode.indexOf('w') >= 0 && Files.isRegularFile(path)) {
                opened.setLength(0);
            } else if (mode.indexOf('a') >= 0) {
                opened.seek(opened.length());
            }
            return opened;
        } catch (FileNotFoundException e) {
            Path parent = path.toAbsolutePath().getParent();
            throw FileErrors.of(
                    parent != null && !Files.isDirectory(parent) ? missing(path) : ErrorNumbers.ACCESS_DENIED,
                    name.given());
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }

    /** Why there is no such file: one of the folders above may be a file. */
    private static int missing(Path path) {
        for (Path above = path.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return Files.isDirectory(above) ? ErrorNumbers.NO_SUCH_FILE : ErrorNumbers.NOT_A_DIRECTORY;
            }
        }
        return ErrorNumbers.NO_SUCH_FILE;
    }
}
