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
        Run run = Run.ouro(script.path(), script.options());
        String expected = script.expectedOutput();
        int exitCode = 0;
        if (expected.startsWith("? ")) {
            int end = expected.indexOf('\n');
            exitCode = Integer.parseInt(expected.substring(2, end).strip());
            expected = expected.substring(end + 1);
        }
        assertEquals(expected, run.output(), () -> "stderr was:\n" + run.errors());
        assertEquals(exitCode, run.exitCode(), () -> "stderr was:\n" + run.errors());
        script.expectedErrors().ifPresent(errors -> assertEquals(errors, ErrorText.of(run.errors(), script.path())));
    }

    @Test
    void everyScriptHasItsOutputBesideIt() throws IOException {
        List<ScriptFile> scripts = ScriptFile.all(SCRIPTS);
        assertTrue(scripts.size() > 20, "scripts found: " + scripts.size());
        for (ScriptFile script : scripts) {
            assertTrue(Files.exists(script.outputPath()), () -> script.name() + " has no .out");
        }
    }
}
