package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the expected outputs against CPython 3.11, where there is one: a script whose {@code .out} CPython does not print
 * is wrong. Scripts on the virtual clock, and those marked {@code # oracle: none}, are left out.
 */
class DifferentialTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, InterruptedException {
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
        ProgramResult python = python(script.name(), script.path().toString());
        assertEquals(python.output(), script.expectedOutput());
        assertEquals(python.exitCode(), script.expectedExitCode(), python::errors);
        if (script.expectedErrors().isPresent()) {
            assertEquals(
                    MaskedErrors.of(python.errors(), script.path()),
                    script.expectedErrors().get());
        }
    }

    private static boolean isPython311() throws InterruptedException {
        try {
            return python("python3", "-c", "import sys; print(sys.version_info[:2])")
                    .output()
                    .strip()
                    .equals("(3, 11)");
        } catch (IOException e) {
            return false;
        }
    }

    private static ProgramResult python(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("PYTHONPATH", ScriptFile.MODULES.toAbsolutePath().toString());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        // As in a locale of UTF-8, whatever the one is in which the tests run.
        environment.put("PYTHONIOENCODING", "utf-8:strict");
        environment.remove("PYTHONUNBUFFERED");
        return ProgramResult.run(name, LIMIT, "", builder);
    }
}
