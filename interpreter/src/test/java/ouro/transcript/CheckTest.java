package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ouro check} as a command: which files it takes, and in which order it tells of them. */
class CheckTest extends CheckFixture {
    @Test
    void foldersHoldScriptsAndDocuments() throws IOException {
        write("a/one.py", "print(1)\n");
        write("a/one.out", "1\n");
        write("a/module.py", "raise Exception('not run: it has no output beside it')\n");
        write("a/b/two.py", "import three\n");
        write("a/b/two.out", "3\n");
        write("a/b/three.py", "print(3)\n");
        document("a/c.md", "'''\nprint(1)\n'''\n'''\n1\n'''\n");
        write("a/plain.txt", "no fences\n");
        Told told = check(STANDARD, "a");
        assertEquals(
                new Told(0, List.of("a/b/two.py: same", "a/c.md:1: same", "a/one.py: same", "3 checked: 3 same"), ""),
                told);
    }

    @Test
    void whatIsNotThere() throws IOException {
        Told told = check(STANDARD, "absent.md");
        assertEquals(2, told.exitCode());
        assertTrue(told.errors().startsWith("ouro: can't find '"), told.errors());
        Files.createDirectories(folder.resolve("empty"));
        Told empty = check(STANDARD, "empty");
        assertEquals(2, empty.exitCode());
        assertTrue(empty.errors().startsWith("ouro: nothing to check"), empty.errors());
    }

    @Test
    void verdictsComeInOrderWhateverEndsFirst() throws IOException {
        write("a.py", "x = 0\nwhile x < 1000000: x += 1\nprint(1)\n");
        write("b.py", "print(1)\n");
        write("a.out", "1\n");
        write("b.out", "1\n");
        assertEquals(
                List.of("b.py: same", "a.py: same", "b.py: same", "3 checked: 3 same"),
                check(STANDARD, "b.py", "a.py", "b.py").lines());
    }
}
