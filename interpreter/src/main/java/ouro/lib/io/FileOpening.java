package ouro.lib.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** {@code open(file, mode, …)}. */
public final class FileOpening {
    public static final String SIGNATURE =
            "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None";

    private static final int NO_SUCH_FILE = 2;
    private static final int PERMISSION_DENIED = 13;
    private static final int FILE_EXISTS = 17;
    private static final int IS_A_DIRECTORY = 21;

    private FileOpening() {}

    public static PyObject open(PyObject[] a) {
        PyObject file = a[0] instanceof PyStr ? a[0] : pathOf(a[0]);
        String mode = a[1].str();
        boolean binary = mode.indexOf('b') >= 0;
        check(mode, binary, a[3]);
        RandomAccessFile opened = openFile(((PyStr) file).value, mode, file);
        BinaryFile bytes = new BinaryFile(opened, file, mode);
        return binary ? bytes : new TextFile(bytes, a[3] == PyNone.NONE ? "UTF-8" : a[3].str(), a[5]);
    }

    private static PyObject pathOf(PyObject file) {
        PyObject method = file.findAttribute("__fspath__");
        if (method == null) {
            throw Errors.typeError("expected str, bytes or os.PathLike object, not "
                    + file.type().name());
        }
        return method.call();
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
        if (kinds != 1) {
            throw Errors.valueError("must have exactly one of create/read/write/append mode");
        }
        if (binary && encoding != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take an encoding argument");
        }
    }

    private static RandomAccessFile openFile(String name, String mode, PyObject file) {
        Path path = Path.of(name);
        boolean reads = mode.indexOf('r') >= 0;
        boolean creates = mode.indexOf('x') >= 0;
        if (Files.isDirectory(path)) {
            throw failure(IS_A_DIRECTORY, "Is a directory", file);
        }
        if (reads && !Files.exists(path)) {
            throw failure(NO_SUCH_FILE, "No such file or directory", file);
        }
        if (creates && Files.exists(path)) {
            throw failure(FILE_EXISTS, "File exists", file);
        }
        try {
            boolean readOnly = reads && mode.indexOf('+') < 0;
            RandomAccessFile opened = new RandomAccessFile(path.toFile(), readOnly ? "r" : "rw");
            if (mode.indexOf('w') >= 0) {
                opened.setLength(0);
            } else if (mode.indexOf('a') >= 0) {
                opened.seek(opened.length());
            }
            return opened;
        } catch (FileNotFoundException e) {
            Path parent = path.toAbsolutePath().getParent();
            throw parent != null && !Files.isDirectory(parent)
                    ? failure(NO_SUCH_FILE, "No such file or directory", file)
                    : failure(PERMISSION_DENIED, "Permission denied", file);
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    static PyException failure(int number, String text, PyObject file) {
        return Errors.raise(Exceptions.OS_ERROR, PyInt.of(number), PyStr.of(text), file);
    }
}
