package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.transcript.report.Report;

/** Scripts with their output beside them. */
class ScriptCheckTest extends CheckFixture {
    @Test
    void aScriptThatPrintsWhatItShould() throws IOException {
        write("a.py", "print('one')\nprint(object())\nprint('two')\n");
        write("a.out", "one\n<object object at [..]>\ntwo\n");
        assertEquals(new Told(0, List.of("a.py: same"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void aScriptThatDoesNot() throws IOException {
        write("a.py", "print('one')\nprint('two')\n");
        write("a.out", "one\nthree\n");
        assertEquals(
                new Told(
                        1,
                        List.of(
                                "a.py: different",
                                "--- a.out",
                                "+++ a.py, as run",
                                "@@ -1,2 +1,2 @@",
                                " one",
                                "-three",
                                "+two"),
                        ""),
                check(STANDARD, "a.py"));
    }

    @Test
    void theEndOfTheLastLineCounts() throws IOException {
        write("a.py", "print('one', end='')\n");
        write("a.out", "one\n");
        Told told = check(STANDARD, "a.py");
        assertEquals(1, told.exitCode());
        assertTrue(told.lines().contains("+\\ No newline at end of file"), told::text);
    }

    @Test
    void exitCodesOfScripts() throws IOException {
        write("three.py", "print('x')\nraise SystemExit(3)\n");
        write("three.out", "? 3\nx\n");
        write("two.py", "print('x')\nraise SystemExit(2)\n");
        write("two.out", "? 3\nx\n");
        write("question.py", "print('? really')\n");
        write("question.out", "? really\n");
        Told told = check(STANDARD, ".");
        assertEquals(1, told.exitCode());
        assertTrue(told.lines().contains("./three.py: same"), told::text);
        assertTrue(told.lines().contains("./question.py: same"), told::text);
        assertTrue(told.lines().contains("./two.py: different"), told::text);
        assertTrue(told.lines().contains("    exit code 2 instead of 3"), told::text);
        assertTrue(told.lines().contains("-? 3"), told::text);
    }

    @Test
    void itRunsOnTheVirtualClockWithItsSeed() throws IOException {
        write(
                "a.py",
                "# ouro: --seed 1 --start-time 2024-01-01\nimport random, time\nbegin = time.time()\n"
                        + "time.sleep(1000)\nprint(time.time() - begin, random.random(), time.strftime('%F'))\n");
        write("a.out", "1000.0 0.13436424411240122 2024-01-01\n");
        assertEquals(List.of("a.py: same"), check(STANDARD, "a.py").lines());
    }

    @Test
    void anOptionThatIsNotUnderstood() throws IOException {
        write("a.py", "# ouro: --frobnicate\nprint(1)\n");
        write("a.out", "1\n");
        assertEquals(
                new Told(1, List.of("a.py: cannot run (unknown option --frobnicate)"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void whatAScriptNeeds() throws IOException {
        write("a.py", "import nosuchlibrary.part\n");
        write("a.out", "x\n");
        assertEquals(new Told(0, List.of("a.py: needs nosuchlibrary"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void outputFilesFromWindows() throws IOException {
        write("a.py", "print(1)\nprint('a')\n");
        write("a.out", "\uFEFF1\r\na\r\n");
        write("b.py", "print('a\\r')\n");
        write("b.out", "a\r\n");
        Files.write(write("c.py", "print(1)\n").resolveSibling("c.out"), new byte[] {(byte) 0xFF, '\n'});
        write("d.py", "print('a ')\n");
        write("d.out", "a\n");
        assertEquals(
                List.of(
                        "./a.py: same",
                        "./b.py: same",
                        "./c.py: cannot run (c.out is not UTF-8)",
                        "./d.py: different",
                        "    only blanks at the ends of lines differ"),
                check(STANDARD, ".").lines().subList(0, 5));
    }

    @Test
    void aLoopThatLooksAtTheClockUntilItIsTime() throws IOException {
        write("a.py", "import time\nend = time.time() + 30\nwhile time.time() < end: pass\nprint('done')\n");
        write("a.out", "done\n");
        assertEquals(new Told(0, List.of("a.py: same"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void theCheckOutlivesItsScripts() throws IOException {
        write("b_exits.py", "import os\nos._exit(5)\n");
        write("c_eats.py", "x = [0]\nwhile True: x += x\n");
        write("d_floods.py", "while True: print('x' * 1000)\n");
        write("e_recurses.py", "def f(): f()\nf()\n");
        write(
                "f_threads.py",
                "import threading, time\n"
                        + "def f():\n    while True: pass\nthreading.Thread(target=f, daemon=True).start()\nprint(1)\n");
        write("g_well.py", "print(1)\n");
        for (String name : List.of("b_exits", "c_eats", "d_floods", "e_recurses", "f_threads", "g_well")) {
            write(name + ".out", "1\n");
        }
        Told told = check(with(false, Report.Format.TEXT, 60), ".");
        assertEquals(1, told.exitCode());
        assertTrue(told.lines().contains("    exit code 5 instead of 0"), told::text);
        assertTrue(told.lines().contains("./c_eats.py: cannot run (out of memory)"), told::text);
        assertTrue(told.lines().contains("./d_floods.py: cannot run (prints without end)"), told::text);
        assertTrue(told.lines().contains("./e_recurses.py: different"), told::text);
        assertTrue(told.lines().contains("./f_threads.py: same"), told::text);
        assertTrue(told.lines().contains("./g_well.py: same"), told::text);
    }

    @Test
    void aScriptThatChangesTheInterpreterChangesItForNoOther() throws IOException {
        write(
                "a.py",
                "import builtins, sys\nsys.setrecursionlimit(60)\nsys.set_int_max_str_digits(640)\n"
                        + "builtins.len = lambda _: 42\nprint(len('abc'))\n");
        write("a.out", "42\n");
        write(
                "b.py",
                "def depth(n):\n    return n and 1 + depth(n - 1)\n"
                        + "print(depth(500), len(str(10 ** 1000)), len('abc'))\n");
        write("b.out", "500 1001 3\n");
        CheckOptions oneAfterTheOther = new CheckOptions(false, Report.Format.TEXT, false, 1, 0, 20, false);
        assertEquals(
                new Told(0, List.of("./a.py: same", "./b.py: same", "2 checked: 2 same"), ""),
                check(oneAfterTheOther, "."));
    }
}
