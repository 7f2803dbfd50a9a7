package ouro.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.object.PyList;
import ouro.object.PyStr;
import ouro.object.documentation.Resources;
import ouro.permission.AccessControl;
import ouro.syntax.SourceFile;

/** Finds the text of modules: in the library, in folders and in zip archives (Language Reference 5.5). */
final class ModuleFinder {
    private static final String LIBRARY = "/lib/";

    /**
     * A module that was found.
     *
     * @param source its text; null for a package without {@code __init__.py}
     * @param file where it stands; null in the library
     * @param folders where the modules of a package are found; null for a module that is none
     */
    record Found(SourceFile source, String file, List<String> folders) {
        boolean isPackage() {
            return folders != null;
        }
    }

    /** The roots of zip archives that stood on the path; null for files that are none. */
    private final Map<String, Path> archives = new HashMap<>();

    /** A module that comes with Ouro, written in Ouro, or null. */
    Found inLibrary(String name) {
        String path = LIBRARY + name.replace('.', '/');
        // As with folders on the path, the package comes first.
        Found found = resource(path + "/__init__.py", List.of());
        return found != null ? found : resource(path + ".py", null);
    }

    /** The folder of a package of the library, or null. */
    Path libraryFolder(String name) {
        try {
            Path home = OwnFiles.home();
            Path folder = folder(home + LIBRARY + name.replace('.', '/'));
            return folder != null && Files.isDirectory(folder) ? folder : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Found resource(String path, List<String> folders) {
        try (InputStream stream = Resources.open(path)) {
            return stream == null
                    ? null
                    : new Found(SourceFile.decode("<ouro" + path + ">", stream.readAllBytes()), null, folders);
        } catch (IOException e) {
            return null;
        }
    }

    /** A module in one of the places of {@code sys.path} or of a package's {@code __path__}, or null. */
    Found onPath(String lastName, PyList places) {
        try {
            return found(lastName, places);
        } catch (InvalidPathException e) {
            // No file can be called so.
            return null;
        }
    }

    private Found found(String lastName, PyList places) {
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Path place = places.get(i) instanceof PyStr text ? folder(text.value) : null;
            if (place == null) {
                continue;
            }
            Path folder = place.resolve(lastName);
            Found found = file(folder.resolve("__init__.py"), folder);
            if (found == null) {
                found = file(place.resolve(lastName + ".py"), null);
            }
            if (found != null) {
                return found;
            }
            if (Files.isDirectory(folder) && AccessControl.current().permitsImport(folder)) {
                folders.add(nameOf(folder));
            }
        }
        return folders.isEmpty() ? null : new Found(null, null, folders);
    }

    /** A place of the path as a folder: zip archives are folders too. */
    Path folder(String place) {
        Path path = Path.of(place.isEmpty() ? "." : place).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return path;
        }
        for (Path outer = path; outer != null; outer = outer.getParent()) {
            if (Files.isRegularFile(outer)) {
                Path root = archive(outer);
                return root == null ? null : root.resolve(outer.relativize(path).toString());
            }
        }
        return null;
    }

    private Path archive(Path file) {
        return archives.computeIfAbsent(file.toString(), name -> {
            try {
                return AccessControl.current().permitsImport(file)
                        ? FileSystems.newFileSystem(file).getPath("/")
                        : null;
            } catch (IOException | RuntimeException e) {
                // Not an archive.
                return null;
            }
        });
    }

    private Found file(Path file, Path packageFolder) {
        if (!Files.isRegularFile(file)
                || file.getFileSystem() == FileSystems.getDefault()
                        && !AccessControl.current().permitsImport(file)) {
            return null;
        }
        try {
            String name = nameOf(file);
            return new Found(
                    SourceFile.decode(name, Files.readAllBytes(file)),
                    name,
                    packageFolder == null ? null : List.of(nameOf(packageFolder)));
        } catch (IOException e) {
            return null;
        }
    }

    /** The path as scripts see it: what is in an archive is named as if that were a folder. */
    private String nameOf(Path path) {
        if (path.getFileSystem() == FileSystems.getDefault()) {
            return path.toString();
        }
        for (Map.Entry<String, Path> archive : archives.entrySet()) {
            if (archive.getValue() != null && archive.getValue().getFileSystem() == path.getFileSystem()) {
                return archive.getKey() + path;
            }
        }
        return path.toString();
    }
}
