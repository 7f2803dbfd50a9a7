package ouro.lib.posixpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import ouro.lib.environ.Environs;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.lib.files.StatResult;
import ouro.lib.files.WorkingDirectory;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;

/** The module {@code posixpath}, which is {@code os.path}. */
public final class PosixPathModule {
    private PosixPathModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Paths of files, as Unix writes them.");
        constants(m);
        text(m);
        files(m);
    }

    private static void constants(ModuleBuilder m) {
        m.constant("curdir", PyStr.of("."));
        m.constant("pardir", PyStr.of(".."));
        m.constant("extsep", PyStr.of("."));
        m.constant("sep", PyStr.of("/"));
        m.constant("pathsep", PyStr.of(":"));
        m.constant("defpath", PyStr.of("/bin:/usr/bin"));
        m.constant("altsep", PyNone.NONE);
        m.constant("devnull", PyStr.of("/dev/null"));
        m.constant("supports_unicode_filenames", PyBool.FALSE);
    }

    // ---- paths as text -------------------------------------------------------------------------------------------

    private static void text(ModuleBuilder m) {
        m.writtenInPython();
        m.functionN("normcase", "s", a -> PathText.of(a[0]).given());
        m.functionN("isabs", "s", a -> PyBool.of(PathText.of(a[0]).text().startsWith("/")));
        m.functionN("join", "a, *p", a -> join(a[0], ((PyTuple) a[1]).items()));
        m.functionN(
                "split",
                "p",
                a -> pair(PathText.of(a[0]), PathAlgebra.head(textOf(a[0])), PathAlgebra.tail(textOf(a[0]))));
        m.functionN("splitext", "p", a -> {
            PathText path = PathText.of(a[0]);
            int ending = PathAlgebra.endingOffset(path.text());
            return pair(path, path.text().substring(0, ending), path.text().substring(ending));
        });
        m.functionN("splitdrive", "p", a -> pair(PathText.of(a[0]), "", textOf(a[0])));
        m.functionN("basename", "p", a -> PathText.of(a[0]).like(PathAlgebra.tail(textOf(a[0]))));
        m.functionN("dirname", "p", a -> PathText.of(a[0]).like(PathAlgebra.head(textOf(a[0]))));
        m.functionN("normpath", "path", a -> PathText.of(a[0]).like(PathAlgebra.normalize(textOf(a[0]))));
        m.functionN("abspath", "path", a -> PathText.of(a[0]).like(PathAlgebra.absolute(textOf(a[0]))));
        m.functionN("relpath", "path, start=None", a -> relative(a[0], a[1]));
        m.functionN("commonprefix", "m", a -> commonPrefix(Iterables.toArray(a[0])));
        m.functionN("commonpath", "paths", a -> commonPath(Iterables.toArray(a[0])));
        m.functionN("expanduser", "path", a -> expandUser(PathText.of(a[0])));
        m.functionN("expandvars", "path", a -> expandVariables(PathText.of(a[0])));
    }

    private static String textOf(PyObject path) {
        return PathText.of(path).text();
    }

    private static PyTuple pair(PathText path, String first, String second) {
        return PyTuple.of(path.like(first), path.like(second));
    }

    private static PyObject join(PyObject first, PyObject[] rest) {
        PathText path = PathText.of(first);
        String joined = path.text();
        for (PyObject each : rest) {
            PathText part;
            if (!(each instanceof PyStr)
                    && !(each instanceof PyBytes)
                    && each.type().lookup("__fspath__") == null) {
                throw Errors.typeError("join() argument must be str, bytes, or os.PathLike object, not "
                        + PyStr.of(each.type().name()).repr());
            }
            part = PathText.of(each);
            if (part.isBytes() != path.isBytes()) {
                throw Errors.typeError("Can't mix strings and bytes in path components");
            }
            joined = PathAlgebra.join(joined, part.text());
        }
        return path.like(joined);
    }

    private static PyObject relative(PyObject path, PyObject start) {
        PathText to = PathText.of(path);
        if (to.text().isEmpty()) {
            throw Errors.valueError("no path specified");
        }
        String from = start == PyNone.NONE ? "." : textOf(start);
        return to.like(PathAlgebra.relative(PathAlgebra.absolute(to.text()), PathAlgebra.absolute(from)));
    }

    /** The longest common beginning, of strings or of lists: it is found between the least and the greatest. */
    private static PyObject commonPrefix(PyObject[] paths) {
        if (paths.length == 0) {
            return PyStr.EMPTY;
        }
        PathText least = PathText.of(paths[0]);
        PathText greatest = least;
        for (PyObject each : paths) {
            PathText path = PathText.of(each);
            least = path.text().compareTo(least.text()) < 0 ? path : least;
            greatest = path.text().compareTo(greatest.text()) > 0 ? path : greatest;
        }
        String first = least.text();
        String last = greatest.text();
        int common = 0;
        while (common < first.length() && common < last.length() && first.charAt(common) == last.charAt(common)) {
            common++;
        }
        return least.like(first.substring(0, common));
    }

    private static PyObject commonPath(PyObject[] paths) {
        if (paths.length == 0) {
            throw Errors.valueError("commonpath() arg is an empty sequence");
        }
        PathText first = PathText.of(paths[0]);
        boolean absolute = first.text().startsWith("/");
        String[] common = parts(first.text());
        int length = common.length;
        for (PyObject each : paths) {
            PathText path = PathText.of(each);
            if (path.isBytes() != first.isBytes()) {
                throw Errors.typeError("Can't mix strings and bytes in path components");
            }
            if (path.text().startsWith("/") != absolute) {
                throw Errors.valueError("Can't mix absolute and relative paths");
            }
            String[] other = parts(path.text());
            int same = 0;
            while (same < length && same < other.length && common[same].equals(other[same])) {
                same++;
            }
            length = same;
        }
        StringBuilder text = new StringBuilder(absolute ? "/" : "");
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : "/").append(common[i]);
        }
        return first.like(text.toString());
    }

    private static String[] parts(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.toArray(String[]::new);
    }

    private static PyObject expandUser(PathText path) {
        String text = path.text();
        if (!text.startsWith("~")) {
            return path.given();
        }
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        String name = text.substring(1, end);
        if (!name.isEmpty() && !name.equals(System.getProperty("user.name"))) {
            return path.given();
        }
        PyObject home = Environs.values().get("HOME");
        String folder = name.isEmpty() && home instanceof PyStr given ? given.value : System.getProperty("user.home");
        int length = folder.length();
        while (length > 0 && folder.charAt(length - 1) == '/') {
            length--;
        }
        String expanded = folder.substring(0, length) + text.substring(end);
        return path.like(expanded.isEmpty() ? "/" : expanded);
    }

    private static PyObject expandVariables(PathText path) {
        String text = path.text();
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean braced = c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{';
            int start = i + (braced ? 2 : 1);
            int end = start;
            while (end < text.length() && (braced ? text.charAt(end) != '}' : isWord(text.charAt(end)))) {
                end++;
            }
            boolean complete = c == '$' && end > start && (!braced || end < text.length());
            PyObject value = complete ? Environs.values().get(text.substring(start, end)) : null;
            if (value == null) {
                expanded.append(c);
            } else {
                expanded.append(value.str());
                i = braced ? end : end - 1;
            }
        }
        return path.like(expanded.toString());
    }

    private static boolean isWord(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    // ---- the files behind them -----------------------------------------------------------------------------------

    private static void files(ModuleBuilder m) {
        m.functionN("exists", "path", a -> PyBool.of(mode(a[0], "stat", true) >= 0));
        m.functionN("lexists", "path", a -> PyBool.of(mode(a[0], "lstat", false) >= 0));
        m.functionN("isfile", "path", a -> isKind(a[0], "stat", StatResult.REGULAR, true));
        m.functionN("isdir", "s", a -> isKind(a[0], "stat", StatResult.FOLDER, true));
        m.functionN("islink", "path", a -> isKind(a[0], "lstat", StatResult.LINK, false));
        m.functionN("ismount", "path", a -> PyBool.of(isMount(PathText.of(a[0]))));
        m.functionN("getsize", "filename", a -> status(a[0]).getAttribute("st_size"));
        m.functionN("getmtime", "filename", a -> status(a[0]).getAttribute("st_mtime"));
        m.functionN("getatime", "filename", a -> status(a[0]).getAttribute("st_atime"));
        m.functionN("getctime", "filename", a -> status(a[0]).getAttribute("st_ctime"));
        m.functionN("samefile", "f1, f2", a -> PyBool.of(isSame(status(a[0]), status(a[1]))));
        m.functionN("samestat", "s1, s2", a -> PyBool.of(isSame(a[0], a[1])));
        m.functionN("realpath", "filename, *, strict=False", a -> real(PathText.of(a[0]), a[1].isTrue()));
    }

    private static PyObject status(PyObject path) {
        return StatResult.of(PathText.of(path, "stat", "string, bytes, os.PathLike or integer"), true);
    }

    private static int mode(PyObject path, String function, boolean follow) {
        if (PathText.isDescriptor(path)) {
            return ((PyInt) path).value >= 0 && ((PyInt) path).value <= 2 ? 0 : -1;
        }
        return StatResult.mode(
                PathText.of(path, function, "string, bytes, os.PathLike or integer")
                        .pathOrNull(follow ? FileAccess.READ : FileAccess.READ_ENTRY),
                follow);
    }

    private static PyObject isKind(PyObject path, String function, int kind, boolean follow) {
        int mode = mode(path, function, follow);
        return PyBool.of(mode >= 0 && (mode & StatResult.KIND_MASK) == kind);
    }

    private static boolean isSame(PyObject first, PyObject second) {
        return Operators.equal(first.getAttribute("st_ino"), second.getAttribute("st_ino"))
                && Operators.equal(first.getAttribute("st_dev"), second.getAttribute("st_dev"));
    }

    private static boolean isMount(PathText name) {
        Path path = name.pathOrNull(FileAccess.READ_ENTRY);
        if (path == null || Files.isSymbolicLink(path) || !Files.exists(path)) {
            return false;
        }
        try {
            Path real = path.toRealPath();
            Path parent = real.getParent();
            return parent == null
                    || !Files.getAttribute(real, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
        } catch (IOException e) {
            return false;
        }
    }

    private static PyObject real(PathText name, boolean strict) {
        if (name.text().indexOf('\0') >= 0) {
            throw Errors.valueError(name.isBytes() ? "lstat: embedded null character in path" : "embedded null byte");
        }
        if (AccessControl.current().isRestricted()) {
            return permitted(name, strict);
        }
        try {
            return followed(name, strict);
        } catch (InvalidPathException e) {
            // No file can be called so.
            Codecs.encode(name.text(), "utf-8", "surrogateescape");
            if (strict) {
                throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, name.given());
            }
            return name.like(PathAlgebra.normalize(
                    PathAlgebra.join(WorkingDirectory.current().toString(), name.text())));
        }
    }

    /** Links that a script may not see the end of are as good as none. */
    private static PyObject permitted(PathText name, boolean strict) {
        PathText given = name.text().isEmpty() ? new PathText(".", name.given()) : name;
        Path real = strict ? given.path(FileAccess.READ) : given.pathOrNull(FileAccess.READ);
        if (real == null) {
            return name.like(PathAlgebra.absolute(name.text()));
        }
        if (strict && !Files.exists(real)) {
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, name.like(real.toString()));
        }
        return name.like(real.toString());
    }

    private static PyObject followed(PathText name, boolean strict) {
        Deque<String> rest = new ArrayDeque<>();
        for (String part : PathAlgebra.join(WorkingDirectory.current().toString(), name.text())
                .split("/")) {
            rest.add(part);
        }
        Path path = Path.of("/");
        Set<Path> links = new HashSet<>();
        while (!rest.isEmpty()) {
            String part = rest.removeFirst();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                path = path.getParent() == null ? path : path.getParent();
                continue;
            }
            Path next = path.resolve(part);
            if (strict && !Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                throw FileErrors.of(ErrorNumbers.NO_SUCH_FILE, name.like(next.toString()));
            }
            if (!Files.isSymbolicLink(next)) {
                path = next;
                continue;
            }
            if (!links.add(next)) {
                if (strict) {
                    throw Errors.raise(
                            OSErrors.OS_ERROR,
                            PyInt.of(ErrorNumbers.TOO_MANY_LINKS),
                            PyStr.of(ErrorNumbers.text(ErrorNumbers.TOO_MANY_LINKS)),
                            name.like(next.toString()));
                }
                path = next;
                continue;
            }
            path = follow(next, path, rest, name);
        }
        return name.like(path.toString());
    }

    /** Puts the parts of a link's target before those that are left; answers where they start from. */
    private static Path follow(Path link, Path folder, Deque<String> rest, PathText name) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            String[] parts = target.split("/");
            for (int i = parts.length - 1; i >= 0; i--) {
                rest.addFirst(parts[i]);
            }
            return target.startsWith("/") ? Path.of("/") : folder;
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }
}
