package ouro.lib.system;

import java.nio.file.Path;

/**
 * The folder that relative paths start from. Java cannot change the one of its process, so Ouro keeps its own and asks
 * it wherever it opens a file or starts a process.
 */
public final class WorkingDirectory {
    private static final Path START = Path.of("").toAbsolutePath();

    private static Path current = START;

    private WorkingDirectory() {}

    public static Path current() {
        return current;
    }

    static void reset() {
        current = START;
    }

    static void change(Path folder) {
        current = folder;
    }

    /** The file of that name. */
    public static Path resolve(String name) {
        return current == START ? Path.of(name) : current.resolve(name);
    }
}
