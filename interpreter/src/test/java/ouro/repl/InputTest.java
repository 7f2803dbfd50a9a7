package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is a magic, what a question, what a statement; and what is left of a transcript. */
class InputTest {
    @Test
    void kinds() {
        assertEquals(new Input.Blank(), Input.of("  "));
        assertEquals(new Input.Exit(), Input.of("exit"));
        assertEquals(new Input.Exit(), Input.of("quit "));
        assertEquals(new Input.Statements("exit()"), Input.of("exit()"));
        assertEquals(new Input.MagicLine("run", "a.py x"), Input.of("%run a.py x"));
        assertEquals(new Input.MagicLine("time", ""), Input.of("%time"));
        assertEquals(new Input.Statements("%time f()"), Input.of("%time f()"));
        assertEquals(new Input.Statements("%time f(\n)"), Input.of("%time f(\n)"));
        assertEquals(new Input.Statements("x % y"), Input.of("x % y"));
        assertEquals(new Input.Question("a.b", false), Input.of("a.b?"));
        assertEquals(new Input.Question("a.b", true), Input.of("??a.b"));
        assertEquals(new Input.Question("%run", false), Input.of("%run?"));
        assertEquals(new Input.Statements("print('what?')"), Input.of("print('what?')"));
        assertEquals(new Input.Statements("# what?"), Input.of("# what?"));
    }

    @Test
    void promptsOfPythonGo() {
        assertEquals("x = 1", Pasted.clean(">>> x = 1"));
        assertEquals(
                "def f():\n    return 1\n\nf()\n", Pasted.clean(">>> def f():\n...     return 1\n...\n>>> f()\n1\n"));
        assertEquals("x = 1\ny", Pasted.clean("    >>> x = 1\n    >>> y"));
    }

    @Test
    void promptsOfNotebooksGo() {
        assertEquals(
                "x = 1\nx",
                Pasted.clean("In [1]: x = 1\n\nIn [2]: x\nOut[2]: 1").stripTrailing());
        assertEquals(
                "for i in y:\n    print(i)\n\n",
                Pasted.clean("In [12]: for i in y:\n    ...:     print(i)\n    ...:\n"));
    }

    @Test
    void otherTextStays() {
        assertEquals("x = '''\n>>> y\n'''", Pasted.clean("x = '''\n>>> y\n'''"));
        assertEquals("...", Pasted.clean("..."));
    }
}
