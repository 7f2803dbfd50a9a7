package ouro.lib.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import ouro.lib.errno.ErrorNumbers;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;

/**
 * A path as a script gave it.
 *
 * @param text the path
 * @param given the str or bytes it came as; what is made of it is of the same kind, and errors show it
 */
public record PathText(String text, PyObject given) {
    /** The path that a str, bytes or object with {@code __fspath__} stands for; TypeError in the words of {@code os.fspath}. */
    public static PathText of(PyObject path) {
        PathText simple = simple(path);
        if (simple != null) {
            return simple;
        }
        PyObject method = path.type().lookup("__fspath__");
        if (method == null) {
            throw Errors.typeError("expected str, bytes or os.PathLike object, not "
                    + path.type().messageName());
        }
        return ofMethod(path);
    }

    /** The same for functions that name themselves and what they take, as {@code listdir} does. */
    public static PathText of(PyObject path, String function, String wanted) {
        PathText simple = simple(path);
        if (simple != null) {
            return simple;
        }
        if (path.type().lookup("__fspath__") == null) {
            throw Errors.typeError(function + ": path should be " + wanted + ", not "
                    + path.type().messageName());
        }
        return ofMethod(path);
    }

    private static PathText simple(PyObject path) {
        if (path instanceof PyStr str) {
            return new PathText(str.value, path);
        }
        return path instanceof PyBytes bytes
                ? new PathText(new String(bytes.toBytes(), StandardCharsets.UTF_8), path)
                : null;
    }

    private static PathText ofMethod(PyObject path) {
        PyObject result = path.callMethod("__fspath__");
        PathText text = simple(result);
        if (text == null) {
            throw Errors.typeError(
                    "expected " + path.type().messageName() + ".__fspath__() to return str or bytes, not "
                            + result.type().messageName());
        }
        return text;
    }

    /** The path of an optional argument: the current folder where it is None. */
    public static PathText orHere(PyObject path, String function) {
        return path == PyNone.NONE
                ? new PathText(".", PyStr.of("."))
                : of(path, function, "string, bytes, os.PathLike, integer or None");
    }

    /** This path, where it is not to be relative to an open folder: Java knows no such thing. */
    public PathText without(PyObject folder) {
        if (folder != PyNone.NONE) {
            throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "dir_fd unavailable on this platform");
        }
        return this;
    }

    public boolean isBytes() {
        return given instanceof PyBytes;
    }

    /** Text as the kind of string that this path was given as. */
    public PyObject like(String other) {
        return isBytes() ? PyBytes.of(other.getBytes(StandardCharsets.UTF_8)) : PyStr.of(other);
    }

    /**
     * The file in the system, for the use that is said; OSError where no file can be called so or the script may not use it
     * so.
     */
    public Path path(FileAccess access) {
        return AccessControl.current().file(anyPath(), access, given);
    }

    private Path anyPath() {
        if (text.isEmpty()) {
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, given);
        }
        if (text.indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null byte");
        }
        try {
            return WorkingDirectory.resolve(text);
        } catch (InvalidPathException e) {
            // What bytes can be is looked for in vain; everything else cannot be asked for.
            Codecs.encode(text, "utf-8", "surrogateescape");
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, given);
        }
    }

    /** As {@link #path}, or null where no file can be called so, or none that the script may use so. */
    public Path pathOrNull(FileAccess access) {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return null;
        }
        try {
            return AccessControl.current().fileOrNull(WorkingDirectory.resolve(text), access);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Whether it is an int, which stands for an open file. */
    public static boolean isDescriptor(PyObject path) {
        return path instanceof PyInt;
    }
}
