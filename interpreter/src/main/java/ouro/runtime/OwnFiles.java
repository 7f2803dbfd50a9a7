package ouro.runtime;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.permission.AccessControl;
import ouro.permission.Permissions;
import ouro.syntax.cache.AstCache;

/** The files that Ouro itself consists of: scripts may always read its library, and write none of them where they are restricted. */
public final class OwnFiles {
    private OwnFiles() {}

    /** The archive or folder of Ouro's classes; null where they come from elsewhere. */
    static Path home() throws URISyntaxException {
        return Path.of(OwnFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** What the permissions of a run come to, with what every run may and none may. */
    public static AccessControl accessControl(Permissions permissions, List<Path> sources, List<Path> modules) {
        List<Path> readable = new ArrayList<>(sources);
        readable.addAll(library());
        return new AccessControl(permissions, readable, modules, all());
    }

    /** Where the library stands. */
    private static List<Path> library() {
        List<Path> places = new ArrayList<>();
        String unpacked = System.getProperty("ouro.resources");
        if (unpacked != null) {
            places.add(Path.of(unpacked));
        }
        try {
            places.add(home());
        } catch (URISyntaxException e) {
            // It has no place that a script could name.
        }
        return places;
    }

    /** Where Ouro keeps what spares it work. */
    public static Path cache() {
        return AstCache.place();
    }

    /** All of them. */
    public static List<Path> all() {
        List<Path> files = library();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                files.add(Path.of(entry));
            }
        }
        String executable = System.getProperty("ouro.executable");
        if (executable != null) {
            Path launcher = Path.of(executable).toAbsolutePath().getParent();
            files.add(launcher);
            // What the launcher starts from, such as the ahead-of-time cache.
            files.add(launcher.resolveSibling("target"));
        }
        files.add(Path.of(System.getProperty("java.home")));
        files.add(AstCache.place());
        return files;
    }
}
