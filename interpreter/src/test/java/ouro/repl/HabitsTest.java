package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people know from IPython: numbered values, commands of the system, cells, and files. */
class HabitsTest {
    @Test
    void valuesAreRemembered() {
        assertEquals("5\n6\n7\n(7, 6, 5)\n", Typed.lines("5", "6", "7", "(_, __, ___)"));
        assertEquals("5\n(5, 5, '5', '5', 'x = 1')\n", Typed.lines("5", "x = 1", "(_1, Out[1], In[1], _i1, _i)"));
        assertEquals("[]\n", Typed.lines("[name for name in dir() if not name.startswith('__')]"));
    }

    @Test
    void commandsRun() {
        assertEquals("a b\n", Typed.lines("!echo a b"));
        assertEquals("['a', 'b']\n", Typed.lines("x = !printf 'a\\nb\\n'", "x"));
        assertEquals("7 1 $\n", Typed.lines("x = 7", "!echo $x {x - 6} '$$'"));
        assertEquals("3\n", Typed.lines("!exit 3", "_exit_code"));
    }

    @Test
    void comparisonsAreNoCommands() {
        assertEquals("True\n", Typed.lines("x = 1", "x != 2"));
    }

    @Test
    void cells(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a b.txt");
        assertEquals(
                "Writing " + file + "\nAppending to " + file + "\n",
                Typed.lines("%%writefile " + file, "one", "  two", "", "%%writefile -a " + file, "three", ""));
        assertEquals("one\n  two\nthree\n", Files.readString(file));
        assertEquals("1\n2\n", Typed.lines("%%sh", "echo 1", "echo 2", ""));
        assertTrue(Typed.lines("%%time", "x = 1", "x", "").matches("1\nWall time: .*\n"));
        assertTrue(Typed.lines("%%timeit -n 2 -r 1 y = 1", "y + 1", "y + 2", "").endsWith("of 1 run, 2 loops each)\n"));
        assertEquals("%%who: is for one line: %who\n", Typed.lines("%%who", ""));
        assertEquals("%writefile: stands above the lines it is for: %%writefile\n", Typed.lines("%writefile x"));
    }

    @Test
    void folders(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("inside.py"), "y = 4\n");
        assertEquals(
                folder + "\n4\ninside.py\n" + folder + "\n",
                Typed.lines("%cd " + folder, "%run inside.py", "y", "%ls", "%pwd"));
        assertTrue(Typed.lines("%cd /nowhere/at/all").endsWith("directory: '/nowhere/at/all'\n"));
    }

    @Test
    void inputsAreSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kept.py");
        assertEquals(
                "no names yet\nwrote 2 inputs to " + file + "\n%save: " + file
                        + " is there already: -f writes over it, -a at its end\n",
                Typed.lines("%who", "if 1:", "    x = 2", "", "%save " + file + " 1-2", "%save " + file));
        assertEquals("# %who\nif 1:\n    x = 2\n", Files.readString(file));
        assertEquals("%save: there is no input 9\n", Typed.lines("%save " + folder.resolve("no.py") + " 9"));
    }

    @Test
    void modulesAreReloaded(@TempDir Path folder) throws IOException {
        Path module = folder.resolve("changing.py");
        Files.writeString(module, "def f(): return 1\n");
        assertEquals(
                "1\nreloaded changing\n22\n",
                Typed.lines(
                        "import sys; sys.path.insert(0, '" + folder + "')",
                        "from changing import f",
                        "f()",
                        "_ = open('" + module + "', 'w').write('def f(): return 22')",
                        "%load -r changing",
                        "f()"));
        assertEquals("nowhere is not imported yet\n", Typed.lines("%load -r nowhere"));
    }

    @Test
    void exceptionsAreLookedInto() {
        String shown = Typed.lines("def f(a):", "    return 1 / a", "", "f(0)", "%debug", "p a", "u", "a", "q", "5");
        assertTrue(shown.contains("> <input 1>:2 in f\n    return 1 / a\n"), shown);
        assertTrue(shown.contains("debug> 0\n"), shown);
        assertTrue(shown.endsWith("debug> 5\n"), shown);
        assertEquals("%debug: nothing was raised yet\n", Typed.lines("%debug"));
    }

    @Test
    void longValuesAreBroken() {
        String names = "{'k' * 30: 1, 'l' * 30: 2, 'm' * 30: [3]}";
        String flat = "{'" + "k".repeat(30) + "': 1, '" + "l".repeat(30) + "': 2, '" + "m".repeat(30) + "': [3]}\n";
        assertEquals(flat.replace(", ", ",\n "), Typed.lines(names));
        assertEquals("Pretty printing has been turned OFF\n" + flat, Typed.lines("%pprint", names));
        assertEquals("'" + "s".repeat(100) + "'\n", Typed.lines("'s' * 100"));
    }

    @Test
    void settings() {
        assertTrue(Typed.lines("%config pager=off").startsWith("pager = off "));
        assertEquals(
                "%config: there is no setting nothing; %config lists those there are\n",
                Typed.lines("%config nothing=on"));
        assertEquals("%config: on or off, not perhaps\n", Typed.lines("%config pager=perhaps"));
    }

    @Test
    void pastedLines() {
        assertTrue(Typed.lines("%cpaste", "    >>> x = 3", "    >>> x + 1", "    4", "--")
                .endsWith("4\n"));
    }

    @Test
    void marginsAreTakenAway() {
        assertEquals("3\n", Typed.lines("    x = 3", "  x"));
        assertEquals("2\n", Typed.lines("   if 1:", "       x = 2", "", "x"));
    }

    @Test
    void forgottenAwaitsAreToldAtOnce() {
        String shown = Typed.lines("async def f(): return 3", "", "f()", "await _");
        assertTrue(shown.contains("coroutine 'f' was never awaited: to run it, await it (await _"), shown);
        assertTrue(shown.endsWith("3\n"), shown);
    }

    @Test
    void magicsAreListed() {
        String shown = Typed.lines("%lsmagic");
        for (Magic magic : new Magics().all()) {
            assertTrue(shown.contains("%" + magic.name()), magic.name());
        }
    }
}
