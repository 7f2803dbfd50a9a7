package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs, what they display, and what is told when they fail. */
class ReplTest {
    @Test
    void valuesAreDisplayed() {
        assertEquals("2\n'a'\n[1, 2]\n", Typed.lines("1 + 1", "'a'", "None", "x = 3", "[1,", "2]"));
        assertEquals("1\n2\n", Typed.lines("for i in 1, 2: i", ""));
        assertEquals("1\n", Typed.lines("1; x = 2; None"));
    }

    @Test
    void lastValues() {
        assertEquals("2\n4\n2\n", Typed.lines("2", "_ * 2", "__"));
        assertEquals("7\n'mine'\n", Typed.lines("7", "None", "_ = 'mine'", "_"));
    }

    @Test
    void displayhookCanBeReplaced() {
        assertEquals("<3>\n", Typed.lines("import sys", "sys.displayhook = lambda x: print(f'<{x}>')", "3"));
    }

    @Test
    void blocksEndWithABlankLine() {
        assertEquals("1\n", Typed.lines("def f(x):", "    if x:", "        return 1", "    return 0", "", "f(5)"));
    }

    @Test
    void tracebacksShowEarlierInputs() {
        assertEquals("""
                Traceback (most recent call last):
                  File "<input 2>", line 1, in <module>
                    1 + f(0)
                        ^^^^
                  File "<input 1>", line 2, in f
                    return 1 / x
                           ~~^~~
                ZeroDivisionError: division by zero
                """, Typed.lines("def f(x):", "    return 1 / x", "", "1 + f(0)"));
    }

    @Test
    void syntaxErrorsShowTheirLine() {
        assertEquals("""
                  File "<input 1>", line 1
                    x = )
                        ^
                SyntaxError: unmatched ')'
                5
                """, Typed.lines("x = )", "5"));
    }

    @Test
    void failuresAreRemembered() {
        assertEquals(
                "ZeroDivisionError\n",
                Typed.lines("1/0", "import sys", "print(sys.last_type.__name__)")
                        .lines()
                        .skip(5)
                        .reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    void leaving() {
        assertEquals("", Typed.lines("exit", "1"));
        assertEquals("", Typed.lines("exit()", "1"));
        assertEquals("bye\n", Typed.lines("raise SystemExit('bye')", "1"));
        assertEquals("5\n1\n", Typed.lines("exit = 5", "exit", "1"));
    }

    @Test
    void anOpenLineIsEndedBeforeThePrompt() {
        assertEquals("ab\n5\n", Typed.lines("print('ab', end='')", "5"));
    }

    @Test
    void standardInputIsTheTerminal() {
        assertEquals(
                "name? 'bob'\n'x\\n'\n5\n",
                Typed.lines("input('name? ')", "bob", "import sys; sys.stdin.readline()", "x", "5"));
    }

    @Test
    void controlCLeavesInput() {
        String shown = Typed.session(
                null,
                false,
                new Typed.TypedStep("input('name? ')\n", "name? "),
                new Typed.TypedStep("bo\u0003", "KeyboardInterrupt\n>>> "),
                new Typed.TypedStep("5\ninput('again? ')\neve\n", "'eve'\n"));
        assertTrue(shown.contains(">>> 5\n"), shown);
    }

    @Test
    void transcriptsAreCleaned() {
        assertEquals("2\n", Typed.lines(">>> 1 + 1"));
    }

    @Test
    void controlCCancelsTheLine() {
        String shown = Typed.session(
                null,
                false,
                new Typed.TypedStep("x = \u0003", "KeyboardInterrupt\n>>> "),
                new Typed.TypedStep("5\n", "5\n"));
        assertTrue(shown.endsWith("KeyboardInterrupt\n>>> 5\n>>> \n"), shown);
    }

    @Test
    void controlDInsideALineDoesNothing() {
        String shown = Typed.session(null, false, "x = 5\u0004\nx + 1\n");
        assertEquals(">>> >>> 6\n>>> \n", shown.replace("\u0007", ""));
    }

    @Test
    void historyIsKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state").resolve("history");
        Typed.session(file, false, "x = 1\nif x:\n    y = 2\n\n");
        assertEquals("x = 1\nif x:\\n    y = 2\n", Files.readString(file));
        assertTrue(Typed.session(file, false, "%history -a x =\n").contains("   1: x = 1\n"));
    }
}
