package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Holds the modules written in Ouro and the repository's scripts against pyflakes, where it is installed: names that are
 * nowhere defined, and imports and variables that nobody uses. What it finds and may stay is in
 * {@code lint-exceptions.txt}, each with its reason.
 */
class LibraryLintTest {
    private static final int SECONDS = 120;
    private static final List<List<String>> COMMANDS =
            List.of(List.of("pyflakes3"), List.of("pyflakes"), List.of("python3", "-m", "pyflakes"));
    private static final Path LIBRARY = Path.of("src/main/resources/lib");
    private static final Path PROMPT = Path.of("src/main/resources/prompt");
    private static final Path SCRIPTS = Path.of("../scripts");

    /** "2.5.0 Python 3.11.2 on Linux". It can read what the Python can that it runs on; the library is written for 3.11. */
    private static final Pattern VERSION = Pattern.compile("\\S+ Python 3\\.(\\d+)\\..*", Pattern.DOTALL);

    private static final int OLDEST_MINOR_VERSION = 11;
    private static final String LEFT_OUT =
            "No pyflakes for Python 3.11 or later (Debian: apt-get install pyflakes3): the library is not linted";

    /** The places are left out, so that exceptions outlive changes elsewhere in a file. */
    private static final Pattern FINDING = Pattern.compile("(.+?):\\d+:(?:\\d+:)? (.*)");

    private record LinterResult(int exitCode, String output, String errors) {}

    @Test
    void pyflakesFindsNothingElse() throws IOException, InterruptedException {
        List<String> command = command();
        if (command.isEmpty()) {
            // The console shows no reason of a test that is left out, only that there is one.
            System.out.println(LEFT_OUT);
        }
        Assumptions.assumeFalse(command.isEmpty(), LEFT_OUT);
        LinterResult answer = run(command, LIBRARY.toString(), PROMPT.toString(), SCRIPTS.toString());
        assertEquals("", answer.errors(), "files that pyflakes cannot read");

        List<Pattern> exceptions = exceptions();
        List<Pattern> unused = new ArrayList<>(exceptions);
        List<String> found = new ArrayList<>();
        for (String line : answer.output().lines().toList()) {
            Matcher finding = FINDING.matcher(line);
            String text = finding.matches() ? name(finding.group(1)) + ": " + finding.group(2) : line;
            List<Pattern> fitting = exceptions.stream()
                    .filter(each -> each.matcher(text).matches())
                    .toList();
            unused.removeAll(fitting);
            if (fitting.isEmpty()) {
                found.add(line);
            }
        }
        assertEquals("", String.join("\n", found), "what pyflakes finds");
        assertEquals(List.of(), unused, "exceptions that nothing needs any more");
    }

    /** The path of a linted file from the parent of the folder that holds it: {@code lib/socket.py}. */
    private static String name(String path) {
        for (Path folder : List.of(LIBRARY, PROMPT, SCRIPTS)) {
            if (Path.of(path).startsWith(folder)) {
                return folder.getParent().relativize(Path.of(path)).toString();
            }
        }
        return path;
    }

    private static List<Pattern> exceptions() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/lint-exceptions.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        }
    }

    private static List<String> command() throws InterruptedException {
        for (List<String> command : COMMANDS) {
            try {
                LinterResult answer = run(command, "--version");
                Matcher version = VERSION.matcher(answer.output());
                if (answer.exitCode() == 0
                        && version.matches()
                        && Integer.parseInt(version.group(1)) >= OLDEST_MINOR_VERSION) {
                    return command;
                }
            } catch (IOException e) {
                // It is not installed under this name.
            }
        }
        return List.of();
    }

    private static LinterResult run(List<String> command, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        Path errors = Files.createTempFile("pyflakes", ".err");
        try {
            Process process =
                    new ProcessBuilder(words).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(SECONDS, TimeUnit.SECONDS);
            return new LinterResult(process.exitValue(), output, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }
}
