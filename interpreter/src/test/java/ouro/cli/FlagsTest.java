package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single letters of CPython's command line, and what helps with those that are wrong. */
class FlagsTest {
    @TempDir
    private Path folder;

    private Command ouro(String... arguments) throws IOException, InterruptedException {
        return Command.ouro(folder, arguments);
    }

    @Test
    void assertsAreLeftOut() throws Exception {
        String code = "import sys; assert False; print(sys.flags.optimize, __debug__)";
        assertEquals("1 False\n", ouro("-O", "-c", code).output());
        assertEquals("2 False\n", ouro("-OO", "-c", code).output());
        assertEquals(1, ouro("-c", code).exitCode());
    }

    @Test
    void levelsAreCounted() throws Exception {
        String code = "import sys; f = sys.flags; print(f.debug, f.verbose, f.bytes_warning)";
        assertEquals("1 2 1\n", ouro("-d", "-vv", "-b", "-c", code).output());
        assertEquals("0 0 2\n", ouro("-bb", "-c", code).output());
    }

    @Test
    void theFirstLineIsLeftOut() throws Exception {
        Path script = Files.writeString(folder.resolve("first.py"), "@echo off (\nprint('in')\n1/0\n");
        Command run = ouro("-x", script.toString());
        assertEquals("in\n", run.output());
        assertTrue(run.errors().contains("line 3, in <module>"), run.errors());
    }

    @Test
    void commandsAreSuggested() throws Exception {
        assertTrue(ouro("chekc").errors().endsWith("ouro: did you mean check?\n"));
        assertTrue(ouro("help", "complete").errors().endsWith("ouro: did you mean completion?\n"));
        assertFalse(ouro("nothing_like_it.py").errors().contains("did you mean"));
    }

    @Test
    void theVersionCanBeToldAtLength() throws Exception {
        String report = ouro("--version", "--verbose").output();
        assertTrue(report.contains("\nJava: "), report);
        assertTrue(report.contains("\nsystem: "), report);
    }

    @Test
    void theBannerComesBehindTheOutput() throws Exception {
        Path script = Files.writeString(folder.resolve("open.py"), "print('out', end='')\nx = 5\n");
        String shown = Command.ouro(folder, Map.of("OURO_HISTORY", ""), "x\n", "-i", script.toString())
                .output();
        assertTrue(shown.startsWith("out\nOuro "), shown);
        assertTrue(shown.contains(">>> 5\n"), shown);
    }

    @Test
    void theStartupFileRuns() throws Exception {
        Path startup = Files.writeString(folder.resolve("mine.py"), "y = 6\n%config pager=off\nz = y + 1\n1 / 0\n");
        Map<String, String> environment = Map.of("OURO_HISTORY", "", "OURO_STARTUP", startup.toString());
        Command run = Command.ouro(folder, environment, "z\n", "-i", "-q");
        assertTrue(run.output().contains("pager = off"), run.output());
        assertTrue(run.output().contains("line 4, in <module>"), run.output());
        assertTrue(run.output().contains(">>> 7\n"), run.output());
        Command isolated = Command.ouro(folder, environment, "'z' in globals()\n", "-I", "-i", "-q");
        assertTrue(isolated.output().contains(">>> False\n"), isolated.output());
    }

    @Test
    void shellsCompleteFiles() throws Exception {
        assertFalse(ouro("completion", "bash").output().contains("compopt +o default"));
    }
}
