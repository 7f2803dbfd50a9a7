package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.transcript.report.Report;

/** Output files are brought up to date. */
class UpdateTest extends CheckFixture {
    @Test
    void updateKeepsWildcardsThatStillMatch() throws IOException {
        write("a.py", "print('at', object())\nprint('new')\nfor i in range(9): print(i)\nprint('end')\n");
        Path output = write("a.out", "at [..]\n0\n...\n8\nold\n");
        Told told = check(updating(), "a.py");
        assertEquals(new Told(0, List.of("a.py: updated"), ""), told);
        assertEquals("at [..]\nnew\n0\n...\n8\nend\n", Files.readString(output));
        assertEquals(List.of("a.py: same"), check(updating(), "a.py").lines());
    }

    @Test
    void updateLeavesAloneWhatIsTheSame() throws IOException {
        write("a.py", "print(1)\n");
        Path output = write("a.out", "[..]\n");
        Files.setLastModifiedTime(output, FileTime.fromMillis(0));
        check(updating(), "a.py");
        assertEquals(0, Files.getLastModifiedTime(output).toMillis());
    }

    @Test
    void updateWritesExitCodesAndNewFiles() throws IOException {
        Path script = write("a.py", "print(1)\nraise SystemExit(4)\n");
        assertEquals(List.of("a.py: shows no output"), check(STANDARD, "a.py").lines());
        assertFalse(Files.exists(folder.resolve("a.out")));
        assertEquals(List.of("a.py: updated"), check(updating(), "a.py").lines());
        assertEquals("? 4\n1\n", Files.readString(folder.resolve("a.out")));
        Files.writeString(script, "print(1)\n");
        check(updating(), "a.py");
        assertEquals("1\n", Files.readString(folder.resolve("a.out")));
    }

    @Test
    void updateWritesNothingForAScriptThatCannotRun() throws IOException {
        write("a.py", "while True: pass\n");
        Path output = write("a.out", "x\n");
        Told told = check(with(true, Report.Format.TEXT, 1), "a.py");
        assertEquals(new Told(1, List.of("a.py: cannot run (no end after 1 s)"), ""), told);
        assertEquals("x\n", Files.readString(output));
    }

    @Test
    void documentsInTheirOwnManner() throws IOException {
        document("a.md", """
                - item

                  '''python
                  print("one")
                  print("two")
                  '''

                  '''
                  one
                  three
                  '''

                '''python
                print(1 + 1)
                # Output:
                # 3
                '''

                '''
                >>> 6 * 7
                41
                '''
                """);
        assertEquals(
                List.of("a.md:3: updated", "a.md:13: updated", "a.md:19: updated"),
                check(updating(), "a.md").lines().stream()
                        .filter(line -> line.startsWith("a.md:"))
                        .toList());
        String text = Files.readString(folder.resolve("a.md"));
        assertTrue(text.contains("  one\n  two\n"), text);
        assertTrue(text.contains("# Output:\n# 2\n"), text);
        assertTrue(text.contains(">>> 6 * 7\n42\n"), text);
        assertEquals(0, check(STANDARD, "a.md").exitCode());
    }
}
