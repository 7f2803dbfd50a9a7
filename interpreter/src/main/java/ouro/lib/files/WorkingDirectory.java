package ouro.lib.files;

import java.nio.file.Path;
import ouro.object.SessionLocal;

/**
 * The folder that a session's relative paths start from. Java cannot change the one of its process, so Ouro keeps its own
 * and asks it wherever it opens a file or starts a process.
 */
public final class WorkingDirectory {
    private static final SessionLocal<WorkingDirectory> LOCAL = SessionLocal.of(WorkingDirectory::new);

    /** That of Java's process. */
    private static final Path START = Path.of("").toAbsolutePath();

    private Path current = START;

    private WorkingDirectory() {}

    /** That of the session whose thread calls. */
    public static Path current() {
        return LOCAL.get().current;
    }

    /** Lets relative paths start from another folder. */
    public static void change(Path folder) {
        LOCAL.get().current = folder;
    }

    /** The file of that name. */
    public static Path resolve(String name) {
        Path current = current();
        return current == START ? Path.of(name) : current.resolve(name);
    }
}
