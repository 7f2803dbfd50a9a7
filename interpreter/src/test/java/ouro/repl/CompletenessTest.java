package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When Enter runs an input, as at CPython's prompt, and how far it indents the next line otherwise. */
class CompletenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "x = [1,\n  2]",
                "# a comment:",
                "x = 1  # if:",
                "'''a\nb'''",
                "f'''{x}\n'''",
                "r'\\'",
                "a; b",
                "x = {1: 2}[1:]",
                "lambda x: x",
                "def f():\n    pass\n",
                "def f():\n    pass\n    ",
                "if x: pass\n",
                "if x:\n    y\nz",
                "while True:\n    pass\nelse:\n    y\n\n",
                "@d\ndef f(): pass\n",
                "match x:\n    case 1:\n        y\n",
                "%time f()",
                // Wrong, and so to be told now.
                "x = )",
                "'abc",
                "  x = 1\n",
                "if x:\n",
                "1 +",
                "@d\n",
            })
    void complete(String text) {
        assertTrue(Completeness.of(text).isComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = [1,",
                "f(\n",
                "f(\n\n",
                "{",
                "x = (1\n+",
                "'''a",
                "'''a\n\n",
                "x = \"\"\"say \"hi\"",
                "f'''{x}",
                "rb\"\"\"",
                "x = '''a''' + '''",
                "x = \\",
                "x = 1 + \\\n",
                "x = 1 + \\\n  2 + \\\n",
                "if x:",
                "if x: # why",
                "if x: pass",
                "for i in y:",
                "while 1: pass",
                "try:",
                "try: x",
                "with a: pass",
                "def f(): pass",
                "async def f():",
                "class C: pass",
                "class C:\n    x = 1",
                "if x:\n    pass\nelse: pass",
                "match x:",
                "match x:\n    case 1:",
                "@d",
                "def f():\n    x = [",
                "def f():\n    '''doc\n\n",
                "%time f(",
            })
    void incomplete(String text) {
        assertFalse(Completeness.of(text).isComplete());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "if x: | 4",
                "if x:¶    if y: | 8",
                "if x:¶    y | 4",
                "if x:¶    return | 0",
                "def f():¶    if y:¶        raise X | 4",
                "f( | 4",
                "f([ | 8",
                "if x:¶    f( | 8",
                "x = '''a | 0",
                "@d | 0",
                "class C:¶    @d | 4",
                "for x in y:¶  z | 2",
                "x = 1 + \\¶ | 4",
            })
    void indentation(String text, int columns) {
        assertEquals(columns, Completeness.of(text.replace('¶', '\n')).indentation());
    }
}
