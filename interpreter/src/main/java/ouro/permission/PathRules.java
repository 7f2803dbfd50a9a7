package ouro.permission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files may be read, or written: those below some paths, or all, but none below others. What is denied stays denied,
 * whatever grants it. The files of the kernel ({@code /proc}, {@code /sys}, {@code /dev}) show and change this process and
 * its machine, so "all" does not mean them: they are there for who is granted them by name.
 *
 * @param granted real paths
 * @param denied real paths
 */
record PathRules(boolean all, List<Path> granted, List<Path> denied) {
    static final PathRules ALL = new PathRules(true, List.of(), List.of());
    static final PathRules NONE = new PathRules(false, List.of(), List.of());

    private static final List<Path> OF_THE_KERNEL = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    PathRules grantAll() {
        return new PathRules(true, granted, denied);
    }

    PathRules grant(Path path) {
        return new PathRules(all, with(granted, real(path)), denied);
    }

    /** Denies everything. */
    PathRules denyAll() {
        return deny(Path.of("/"));
    }

    PathRules deny(Path path) {
        return new PathRules(all, granted, with(denied, real(path)));
    }

    private static List<Path> with(List<Path> paths, Path more) {
        List<Path> result = new ArrayList<>(paths);
        result.add(more);
        return List.copyOf(result);
    }

    private static Path real(Path path) {
        Path real = RealPaths.of(path, true);
        return real == null ? path.toAbsolutePath().normalize() : real;
    }

    /** @param path a real one */
    boolean permit(Path path) {
        if (isDenied(path)) {
            return false;
        }
        for (Path each : granted) {
            if (path.startsWith(each) && isOfTheKernel(path) == isOfTheKernel(each)) {
                return true;
            }
        }
        return all && !isOfTheKernel(path);
    }

    boolean isDenied(Path path) {
        return denied.stream().anyMatch(path::startsWith);
    }

    /** Whether something that is denied lies in a folder: who moves that moves it out of the rule. */
    boolean denySomethingIn(Path folder) {
        return denied.stream().anyMatch(each -> each.startsWith(folder));
    }

    private static boolean isOfTheKernel(Path path) {
        return OF_THE_KERNEL.stream().anyMatch(path::startsWith);
    }
}
