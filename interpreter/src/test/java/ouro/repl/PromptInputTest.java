package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is a magic, what a question, what a statement; and what is left of a transcript. */
class PromptInputTest {
    @Test
    void kinds() {
        assertEquals(new PromptInput.Blank(), PromptInput.of("  "));
        assertEquals(new PromptInput.Exit(), PromptInput.of("exit"));
        assertEquals(new PromptInput.Exit(), PromptInput.of("quit "));
        assertEquals(new PromptInput.StatementsInput("exit()"), PromptInput.of("exit()"));
        assertEquals(new PromptInput.MagicLine("run", "a.py x"), PromptInput.of("%run a.py x"));
        assertEquals(new PromptInput.MagicLine("time", ""), PromptInput.of("%time"));
        assertEquals(new PromptInput.StatementsInput("%time f()"), PromptInput.of("%time f()"));
        assertEquals(new PromptInput.StatementsInput("%time f(\n)"), PromptInput.of("%time f(\n)"));
        assertEquals(new PromptInput.StatementsInput("x % y"), PromptInput.of("x % y"));
        assertEquals(new PromptInput.Question("a.b", false), PromptInput.of("a.b?"));
        assertEquals(new PromptInput.Question("a.b", true), PromptInput.of("??a.b"));
        assertEquals(new PromptInput.Question("%run", false), PromptInput.of("%run?"));
        assertEquals(new PromptInput.StatementsInput("print('what?')"), PromptInput.of("print('what?')"));
        assertEquals(new PromptInput.StatementsInput("# what?"), PromptInput.of("# what?"));
    }

    @Test
    void promptsOfPythonGo() {
        assertEquals("x = 1", PastedText.clean(">>> x = 1"));
        assertEquals(
                "def f():\n    return 1\n\nf()\n",
                PastedText.clean(">>> def f():\n...     return 1\n...\n>>> f()\n1\n"));
        assertEquals("x = 1\ny", PastedText.clean("    >>> x = 1\n    >>> y"));
    }

    @Test
    void promptsOfNotebooksGo() {
        assertEquals(
                "x = 1\nx",
                PastedText.clean("In [1]: x = 1\n\nIn [2]: x\nOut[2]: 1").stripTrailing());
        assertEquals(
                "for i in y:\n    print(i)\n\n",
                PastedText.clean("In [12]: for i in y:\n    ...:     print(i)\n    ...:\n"));
    }

    @Test
    void otherTextStays() {
        assertEquals("x = '''\n>>> y\n'''", PastedText.clean("x = '''\n>>> y\n'''"));
        assertEquals("...", PastedText.clean("..."));
    }
}
