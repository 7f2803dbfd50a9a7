package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the expected outputs against CPython 3.11, where there is one: a script whose {@code .out} CPython does not print
 * is wrong. Scripts on the virtual clock, and those marked {@code # oracle: none}, are left out.
 */
class DifferentialTest {
    private static final int SECONDS = 30;

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        boolean present = isPython311();
        return ScriptFile.all(Path.of("src/test/scripts")).stream()
                .filter(script ->
                        script.directive("oracle") == null && !script.options().contains("--virtual-time"))
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> {
                    Assumptions.assumeTrue(present, "python3 is not CPython 3.11: nothing to compare with");
                    compare(script);
                }));
    }

    private static void compare(ScriptFile script) throws IOException, InterruptedException {
        String expected = script.expectedOutput();
        int exitCode = 0;
        if (expected.startsWith("? ")) {
            int end = expected.indexOf('\n');
            exitCode = Integer.parseInt(expected.substring(2, end).strip());
            expected = expected.substring(end + 1);
        }
        Path errors = Files.createTempFile("python", ".err");
        try {
            Process python = new ProcessBuilder("python3", script.path().toString())
                    .redirectError(errors.toFile())
                    .start();
            python.getOutputStream().close();
            String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            python.waitFor(SECONDS, TimeUnit.SECONDS);
            assertEquals(printed, expected);
            assertEquals(python.exitValue(), exitCode);
            if (script.expectedErrors().isPresent()) {
                assertEquals(
                        ErrorText.of(Files.readString(errors), script.path()),
                        script.expectedErrors().get());
            }
        } finally {
            Files.delete(errors);
        }
    }

    private static boolean isPython311() {
        try {
            Process python =
                    new ProcessBuilder(List.of("python3", "-c", "import sys; print(sys.version_info[:2])")).start();
            String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return python.waitFor(SECONDS, TimeUnit.SECONDS) && answer.strip().equals("(3, 11)");
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
