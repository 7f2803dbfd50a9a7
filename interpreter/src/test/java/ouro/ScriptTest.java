package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every script under {@code src/test/scripts} and compares what it prints with the file beside it: {@code .out} for
 * standard output, {@code .err} for standard error where there is one. A first line {@code # ouro: OPTIONS} in the script
 * sets options; a first line {@code ? N} in the {@code .out} file is the exit code.
 */
class ScriptTest {
    private static final Path SCRIPTS = Path.of("src/test/scripts");

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        return ScriptFile.all(SCRIPTS).stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> check(script)));
    }

    private static void check(ScriptFile script) {
        ScriptResult run = ScriptResult.ouro(script.path(), script.options());
        assertEquals(script.expectedOutput(), run.output(), () -> "stderr was:\n" + run.errors());
        assertEquals(script.expectedExitCode(), run.exitCode(), () -> "stderr was:\n" + run.errors());
        script.expectedErrors().ifPresent(errors -> assertEquals(errors, MaskedErrors.of(run.errors(), script.path())));
    }

    @Test
    void everyScriptHasItsOutputBesideIt() throws IOException {
        List<ScriptFile> scripts = ScriptFile.all(SCRIPTS);
        assertTrue(scripts.size() > 200, "scripts found: " + scripts.size());
        List<String> without = scripts.stream()
                .filter(script -> !Files.exists(script.outputPath()))
                .map(ScriptFile::name)
                .toList();
        assertEquals(List.of(), without);
    }

    /** What is left of a script that was renamed or taken away is held by nothing. */
    @Test
    void everyOutputBelongsToAScript() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            List<Path> strays = files.filter(file -> file.toString().matches(".*\\.(out|err)"))
                    .filter(file -> !Files.exists(Path.of(file.toString().replaceFirst("\\.(out|err)$", ".py"))))
                    .toList();
            assertEquals(List.of(), strays);
        }
    }
}
