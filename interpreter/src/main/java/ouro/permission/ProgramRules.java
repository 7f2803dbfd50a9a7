package ouro.permission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which programs may be started, by the file that a name stands for. Links to the program itself are not followed: many
 * programs are one file that goes by the name it is called by.
 */
record ProgramRules(boolean all, List<Path> granted, List<Path> denied) {
    static final ProgramRules ALL = new ProgramRules(true, List.of(), List.of());
    static final ProgramRules NONE = new ProgramRules(false, List.of(), List.of());
    private static final Path EVERY = Path.of("/");

    ProgramRules grantAll() {
        return new ProgramRules(true, granted, denied);
    }

    ProgramRules grant(String program) {
        return new ProgramRules(all, with(granted, program), denied);
    }

    ProgramRules denyAll() {
        return new ProgramRules(all, granted, List.of(EVERY));
    }

    ProgramRules deny(String program) {
        return new ProgramRules(all, granted, with(denied, program));
    }

    private static List<Path> with(List<Path> programs, String more) {
        List<Path> result = new ArrayList<>(programs);
        Path found = find(more, Path.of(""));
        // A program that is not there yet is none of those that may be started, should it come.
        if (found != null) {
            result.add(found);
        }
        return List.copyOf(result);
    }

    boolean permit(Path program) {
        return denied.stream().noneMatch(program::startsWith) && (all || granted.contains(program));
    }

    /** Whether there is anything that may be started. */
    boolean permitAny() {
        return !denied.contains(EVERY) && (all || !granted.isEmpty());
    }

    /**
     * The file of a program, or null where there is none.
     *
     * @param program a path, or a name that is looked for where this process's {@code PATH} says
     * @param folder where relative paths start from
     */
    static Path find(String program, Path folder) {
        if (program.indexOf('/') >= 0) {
            return executable(folder.resolve(program));
        }
        String places = System.getenv("PATH");
        for (String place : (places == null ? "/bin:/usr/bin" : places).split(":")) {
            Path found =
                    program.isEmpty() ? null : executable(folder.resolve(place).resolve(program));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Path executable(Path path) {
        return Files.isExecutable(path) && !Files.isDirectory(path) ? RealPaths.of(path, false) : null;
    }
}
