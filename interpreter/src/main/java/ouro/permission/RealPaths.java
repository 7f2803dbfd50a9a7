package ouro.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a path leads once its links are followed, whether or not there is anything. Permissions are granted and asked for by
 * such paths, and what is permitted is opened by them: a link or {@code ..} on the way changes neither.
 */
final class RealPaths {
    /** Where the system gives up on links, too. */
    private static final int MOST_LINKS = 40;

    private RealPaths() {}

    /**
     * The path without links and {@code ..}.
     *
     * @param followsLast whether a link at the end is followed as well
     * @return null where there are too many links, and nobody could open it
     */
    static Path of(Path path, boolean followsLast) {
        Deque<Path> rest = new ArrayDeque<>();
        path.toAbsolutePath().forEach(rest::add);
        Path real = path.toAbsolutePath().getRoot();
        int links = 0;
        while (!rest.isEmpty()) {
            Path part = rest.removeFirst();
            String name = part.toString();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                real = real.getParent() == null ? real : real.getParent();
                continue;
            }
            Path next = real.resolve(part);
            Path target = rest.isEmpty() && !followsLast ? null : target(next);
            if (target == null) {
                real = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                return null;
            }
            real = target.isAbsolute() ? target.getRoot() : real;
            for (int i = target.getNameCount() - 1; i >= 0; i--) {
                rest.addFirst(target.getName(i));
            }
        }
        return real;
    }

    /** What a link says; null for what is none. */
    private static Path target(Path path) {
        try {
            return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
