package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The folder that scripts run in, and the programs they start there. */
class WorkFolderTest extends CheckFixture {
    @Test
    void whatScriptsWriteIsGoneAndWhatTheyNameIsThere() throws IOException {
        write("data/numbers.txt", "1 2 3");
        document("a.md", """
                '''python
                import os
                print(os.path.exists("note.txt"), open("data/numbers.txt").read())
                with open("note.txt", "w") as note:
                    note.write("hello")
                open("data/numbers.txt", "w").close()
                print(id(note))
                '''
                '''
                False 1 2 3
                140735195337472
                '''

                '''python
                print(open("note.txt").read())
                '''
                '''
                hello
                '''

                helper.py:

                '''python
                def help_out():
                    return "helped"
                '''

                '''python
                import helper
                print(helper.help_out())
                '''
                '''
                helped
                '''

                '''python
                print(open("absent.csv").read())
                '''
                """);
        Told told = check(STANDARD, "a.md");
        assertEquals(
                List.of(
                        "a.md:1: same but for addresses",
                        "a.md:14: same",
                        "    builds on the listing of line 1",
                        "a.md:23: shows no output",
                        "    prints nothing: it only defines and calls nothing",
                        "a.md:28: same",
                        "    with helper.py, the listing of line 23",
                        "a.md:36: needs absent.csv"),
                told.lines().subList(0, 8));
        assertFalse(Files.exists(Path.of("note.txt")));
        assertFalse(Files.exists(folder.resolve("note.txt")));
        assertEquals("1 2 3", Files.readString(folder.resolve("data/numbers.txt")));
    }

    @Test
    void programsThatScriptsStart() throws IOException {
        document("a.md", """
                '''python
                import os, subprocess, sys
                print("one")
                subprocess.run(["echo", "two"])
                os.system("echo three; cat; echo four >&2")
                print("five")
                os._exit(3)
                '''
                '''
                one
                two
                three
                four
                five
                '''
                """);
        assertEquals(
                List.of("a.md:1: needs --allow-run=echo"),
                check(STANDARD, "a.md").lines());
        assertEquals(
                List.of("a.md:1: same"),
                check(STANDARD, List.of("--allow-run"), "a.md").lines());
    }
}
