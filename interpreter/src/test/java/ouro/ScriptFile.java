package ouro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A test script and the files beside it. */
record ScriptFile(Path path, String name) {
    /**
     * Where the modules stand that the scripts share. Ouro finds them without being told, since in the tests they are where
     * its library is; CPython is told by {@code PYTHONPATH}.
     */
    static final Path MODULES = Path.of("src/test/resources/lib");

    private static final Pattern EXIT_CODE = Pattern.compile("\\A\\? (\\d+)\n");

    /** All scripts in a folder and below it, by name. */
    static List<ScriptFile> all(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .map(file -> new ScriptFile(file, root.relativize(file).toString()))
                    .toList();
        }
    }

    private static Path beside(Path file, String ending) {
        return Path.of(file.toString().replaceFirst("\\.py$", ending));
    }

    Path outputPath() {
        return beside(path, ".out");
    }

    /** What the script prints. */
    String expectedOutput() {
        return EXIT_CODE.matcher(read(outputPath())).replaceFirst("");
    }

    /** The exit code in a first line {@code ? N} of the output. */
    int expectedExitCode() {
        Matcher line = EXIT_CODE.matcher(read(outputPath()));
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    }

    Optional<String> expectedErrors() {
        Path file = beside(path, ".err");
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The options in a first line {@code # ouro: …}. */
    List<String> options() {
        String mark = directive("ouro");
        return mark == null || mark.isEmpty() ? List.of() : List.of(mark.split(" +"));
    }

    /** The rest of a line {@code # name: …} among the leading comments, or null. */
    String directive(String name) {
        for (String line :
                read(path).lines().takeWhile(each -> each.startsWith("#")).toList()) {
            if (line.startsWith("# " + name + ":")) {
                return line.substring(name.length() + 3).strip();
            }
        }
        return null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
