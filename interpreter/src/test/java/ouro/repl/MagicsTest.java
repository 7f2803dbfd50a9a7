package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that only the prompt knows. */
class MagicsTest {
    @Test
    void time() {
        assertEquals("Wall time: 2 s\n5\n", Typed.virtually("import asyncio", "%time await asyncio.sleep(2, 5)"));
        assertEquals("%time: time what? %time STATEMENT\n", Typed.lines("%time"));
    }

    @Test
    void timeit() {
        assertEquals(
                "2 s ± 0 ns per loop (mean ± std. dev. of 7 runs, 1 loop each)\n",
                Typed.virtually("import time", "%timeit time.sleep(2)"));
        assertEquals(
                "2 s ± 0 ns per loop (mean ± std. dev. of 3 runs, 10 loops each)\n",
                Typed.virtually("import asyncio", "%timeit -n 10 -r3 await asyncio.sleep(2)"));
        assertTrue(
                Typed.lines("%timeit -n 100 x = 1").contains(" per loop (mean ± std. dev. of 7 runs, 100 loops each)"));
        assertEquals(
                "1\n",
                Typed.virtually("x = 1", "%timeit -n 1 x = 2", "x")
                                .lines()
                                .skip(1)
                                .findFirst()
                                .get() + "\n");
    }

    @Test
    void run(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("script.py");
        Files.writeString(script, "import sys\nx = __name__, sys.argv[1:]\ndef f(): return x\n");
        assertEquals("('__main__', ['a', 'b'])\n", Typed.lines("%run " + script + " a b", "f()"));
        Files.writeString(script, "x = 1\n1/0\n");
        String shown = Typed.lines("%run " + script, "x");
        assertTrue(shown.contains("File \"" + script + "\", line 2, in <module>\n    1/0\n"), shown);
        assertTrue(shown.endsWith("\n1\n"), shown);
        assertEquals("%run: there is no file nothing.py\n", Typed.lines("%run nothing.py"));
    }

    @Test
    void names() {
        assertEquals(
                "no names yet\na  b\nforgot 2 names\nno names yet\n",
                Typed.lines("%who", "b = a = 1", "%who", "%reset", "%who"));
    }

    @Test
    void clock() {
        assertEquals(
                "the clock is real\nthe clock is virtual\nWall time: 16min 40s\nthe clock is real\n%clock: virtual or real?\n",
                Typed.lines(
                        "import time",
                        "%clock",
                        "%clock virtual",
                        "%time time.sleep(1000)",
                        "%clock real",
                        "%clock other"));
    }

    @Test
    void load(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.py");
        Files.writeString(file, "x = 5\nx + 1");
        assertTrue(Typed.session(null, false, "%load " + file + "\n\n").contains("6\n"));
    }

    @Test
    void history() {
        assertEquals(
                "   1: x = 1\n   2: if x:\n          y = 2\n   3: %history\n",
                Typed.lines("x = 1", "if x:", "    y = 2", "", "%history"));
        assertEquals("   1: abc = 1\n   3: %history ab\n", Typed.lines("abc = 1", "x = 2", "%history ab"));
    }

    @Test
    void unknown() {
        assertEquals("there is no magic %nothing; %help lists those there are\n", Typed.lines("%nothing"));
        assertTrue(Typed.lines("%help").contains("%tasks "));
        assertEquals("%cancel NAME|all\n    cancels a task of the live loop\n", Typed.lines("%cancel?"));
    }

    @Test
    void questions() {
        assertEquals("""
                Signature: f(a, b=1)
                Type:      function
                File:      <input 1>
                Doc:       does f
                """, Typed.lines("def f(a, b=1): 'does f'", "", "f?"));
        assertTrue(Typed.lines("def f(a):", "    return a  # it", "", "f??")
                .endsWith("File:      <input 1>\nSource:\ndef f(a):\n    return a  # it\n"));
        assertEquals("there is no nothing\nthere is no int.nothing\n", Typed.lines("nothing?", "int.nothing?"));
        assertEquals(
                """
                Type:   C
                Value:  c
                File:   <input 1>
                Source:
                class C:
                    def __repr__(self): return 'c'
                """,
                Typed.lines("class C:", "    def __repr__(self): return 'c'", "", "C()", "_??")
                        .replaceFirst("c\n", ""));
        assertEquals(
                "Help on function f in module __main__:\n\nf(a)\n\n", Typed.lines("def f(a): pass", "", "help(f)"));
    }
}
