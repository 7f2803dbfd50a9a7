package ouro.lib.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.ModeBits;
import ouro.lib.files.PathText;
import ouro.lib.files.WorkingDirectory;
import ouro.lib.posixpath.PathAlgebra;
import ouro.object.ModuleBuilder;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.PyBytes;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;

/** The functions of {@code os} about folders. */
final class FolderFunctions {
    private static final String PATH = "string, bytes or os.PathLike";
    private static final int ALL_PERMISSIONS = 0777;

    private FolderFunctions() {}

    static void populate(ModuleBuilder m) {
        m.function("getcwd", () -> PyStr.of(WorkingDirectory.current().toString()));
        m.function(
                "getcwdb",
                () -> PyBytes.of(WorkingDirectory.current().toString().getBytes(StandardCharsets.UTF_8)));
        m.function(
                "chdir", "path", path -> change(PathText.of(path, "chdir", "string, bytes, os.PathLike or integer")));
        m.function("listdir", "path=None", path -> list(PathText.orHere(path, "listdir")));
        m.function("scandir", "path=None", path -> new DirectoryScan(PathText.orHere(path, "scandir")));
        m.functionN(
                "mkdir",
                "path, mode=511, *, dir_fd=None",
                a -> make(PathText.of(a[0], "mkdir", PATH).without(a[2]), a[1].indexClamped()));
        m.function("makedirs", "name, mode=511, exist_ok=False", (name, mode, existOk) -> {
            makeAll(PathText.of(name), mode.indexClamped(), existOk.isTrue());
            return PyNone.NONE;
        });
        m.functionN(
                "rmdir",
                "path, *, dir_fd=None",
                a -> remove(PathText.of(a[0], "rmdir", PATH).without(a[1])));
        m.function("removedirs", "name", name -> removeAll(PathText.of(name)));
        m.constant("DirEntry", DirectoryEntry.TYPE);
    }

    private static PyObject change(PathText name) {
        Path path = name.path(FileAccess.READ);
        try {
            if (Files.isDirectory(path)) {
                WorkingDirectory.change(path.toRealPath());
                return PyNone.NONE;
            }
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
        throw FileErrors.of(
                Files.exists(path) ? ErrorNumbers.NOT_A_DIRECTORY : ErrorNumbers.NO_SUCH_FILE, name.given());
    }

    private static PyObject list(PathText name) {
        PyList names = new PyList();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(name.path(FileAccess.READ))) {
            for (Path entry : entries) {
                names.append(name.like(entry.getFileName().toString()));
            }
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
        return names;
    }

    private static PyObject make(PathText name, int mode) {
        try {
            Path path = name.path(FileAccess.WRITE_ENTRY);
            AccessControl.current().countEntry();
            if ((mode & ALL_PERMISSIONS) == ALL_PERMISSIONS) {
                Files.createDirectory(path);
            } else {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ModeBits.of(mode)));
            }
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
        return PyNone.NONE;
    }

    private static void makeAll(PathText name, int mode, boolean existOk) {
        String text = name.text();
        String parent = PathAlgebra.head(text);
        String last = PathAlgebra.tail(text);
        if (last.isEmpty()) {
            last = PathAlgebra.tail(parent);
            parent = PathAlgebra.head(parent);
        }
        if (!parent.isEmpty() && !last.isEmpty()) {
            PathText above = new PathText(parent, name.like(parent));
            if (!exists(above)) {
                makeAll(above, ALL_PERMISSIONS, existOk);
            }
            if (last.equals(".")) {
                return;
            }
        }
        try {
            make(name, mode);
        } catch (PyException e) {
            Path path = name.pathOrNull(FileAccess.READ);
            if (!existOk || path == null || !Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static boolean exists(PathText name) {
        Path path = name.pathOrNull(FileAccess.READ);
        return path != null && Files.exists(path);
    }

    private static PyObject remove(PathText name) {
        Path path = name.path(FileAccess.WRITE_ENTRY);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw FileErrors.of(ErrorNumbers.NOT_A_DIRECTORY, name.given());
        }
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
        return PyNone.NONE;
    }

    /** Removes the folder, and those above it as long as they are empty. */
    private static PyObject removeAll(PathText name) {
        remove(name);
        String parent = PathAlgebra.head(name.text());
        if (PathAlgebra.tail(name.text()).isEmpty()) {
            parent = PathAlgebra.head(parent);
        }
        while (!parent.isEmpty() && !PathAlgebra.tail(parent).isEmpty()) {
            try {
                remove(new PathText(parent, name.like(parent)));
            } catch (PyException e) {
                break;
            }
            parent = PathAlgebra.head(parent);
        }
        return PyNone.NONE;
    }
}
