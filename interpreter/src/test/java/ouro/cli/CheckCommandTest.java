package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ouro check} from outside. */
class CheckCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.py"), "import random\nprint(random.randint(1, 1000))\n");
        Files.writeString(folder.resolve("a.out"), "865\n");
        Files.writeString(folder.resolve("slow.py"), "while True: pass\n");
        Files.writeString(folder.resolve("slow.out"), "865\n");
        Files.writeString(folder.resolve("a.md"), "```\nprint('你好')\n```\n```\n你好\n```\n");
    }

    private Command check(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Command.ouro(folder, all);
    }

    @Test
    void verdictsAndExitCodes() throws Exception {
        assertEquals(new Command("a.py: same\n", "", 0), check("a.py"));
        assertEquals(1, check("--seed", "1", "a.py").exitCode());
        assertEquals(new Command("a.md:1: same\n", "", 0), check("a.md"));
        assertEquals(2, check("absent").exitCode());
        assertEquals(2, check().exitCode());
    }

    /** The transcripts under scripts/ and the tour of the README. */
    @Test
    void whatOuroItselfShowsIsWhatRuns() throws Exception {
        Path root = Path.of("..").toRealPath();
        Command check = Command.ouro(root, "check", "README.md", "scripts");
        assertEquals(0, check.exitCode(), check.output());
        assertTrue(
                check.output().matches("(?s)README\\.md:\\d+: same\nREADME\\.md:\\d+: same but for thread ids\n.*"),
                check.output());
        assertTrue(check.output().contains("scripts/tutorials/01_hello.py: same\n"), check.output());
    }

    @Test
    void options() throws Exception {
        assertEquals(
                "slow.py: cannot run (no end after 1 s)\n",
                check("--timeout", "1", "slow.py").output());
        assertTrue(check("--format", "json", "a.md").output().contains("\"verdict\": \"same\""));
        assertTrue(check("--format", "junit", "--jobs", "1", "a.md").output().contains("<testsuite "));
        assertEquals("a.py: updated\n", check("--seed", "1", "--update", "a.py").output());
        assertEquals("138\n", Files.readString(folder.resolve("a.out")));
    }
}
