package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered at the cursor, which stands at the end of the text. */
class CompletionTest {
    private static CursorContext at(String text) {
        return CursorContext.of(text, text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x.up | AttributeOf[expression=x] | up",
                "x = a.b.c. | AttributeOf[expression=a.b.c] | ``",
                "f(x.y | AttributeOf[expression=x] | y",
                "'abc'.up | AttributeOf[expression='abc'] | up",
                "f().x | AttributeOf[expression=f()] | x",
                "y = [a, b if c else d].x | AttributeOf[expression=[a, b if c else d]] | x",
                "return a[b](c).d.x | AttributeOf[expression=a[b](c).d] | x",
                "f({1: 2}.x | AttributeOf[expression={1: 2}] | x",
                "a[ | ItemOf[expression=a] | ``",
                "x = [ | AnyName[] | ``",
                "a.b['k-y | KeyOf[expression=a.b, quote='] | k-y",
                "f(a[\" | KeyOf[expression=a, quote=\"] | ``",
                "a + ' | Path[typed=, quote='] | ``",
                "impo | AnyName[] | impo",
                "import as | ModuleName[parent=] | as",
                "import a, b | ModuleName[parent=] | b",
                "import a.b | ModuleName[parent=a] | b",
                "import a as b | Nothing[] | b",
                "from asy | ModuleName[parent=] | asy",
                "from a.b | ModuleName[parent=a] | b",
                "from a.b import c | Member[module=a.b] | c",
                "from a import (c, d | Member[module=a] | d",
                "x = 1; import a | ModuleName[parent=] | a",
                "'x.y | Path[typed=x.y, quote='] | x.y",
                "open(\"a/b | Path[typed=a/b, quote=\"] | b",
                "x # y.z | Nothing[] | ``",
                "1. | Nothing[] | ``",
                "def f | Nothing[] | f",
                "if x: y | AnyName[] | y",
            })
    void place(String text, String place, String word) {
        CursorContext context = at(text);
        assertEquals(place, context.place().toString());
        assertEquals(word, context.word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "f( | EnclosingCall[function=f, argument=0, keyword=null, startsArgument=true]",
                "f(a | EnclosingCall[function=f, argument=0, keyword=null, startsArgument=true]",
                "f(a.b, c | EnclosingCall[function=f, argument=1, keyword=null, startsArgument=true]",
                "f(g(1, 2), [3, 4], | EnclosingCall[function=f, argument=2, keyword=null, startsArgument=true]",
                "f([a, b | EnclosingCall[function=f, argument=0, keyword=null, startsArgument=false]",
                "f((a, b | EnclosingCall[function=f, argument=0, keyword=null, startsArgument=false]",
                "f(1, key=x | EnclosingCall[function=f, argument=1, keyword=key, startsArgument=false]",
                "f(1, g(x | EnclosingCall[function=g, argument=0, keyword=null, startsArgument=true]",
                "a.b(x | EnclosingCall[function=a.b, argument=0, keyword=null, startsArgument=true]",
                "f(x) | null",
                "def f(x | null",
                "(x | null",
            })
    void call(String text, String call) {
        assertEquals(call, String.valueOf(at(text).call()));
    }

    private static void assertShown(String expected, String... lines) {
        String shown = tab(lines);
        assertTrue(shown.contains(expected), shown);
    }

    /** Types a text and Tab, and tells what was shown then. */
    private static String tab(String... lines) {
        return Typed.session(null, false, String.join("\n", lines) + "\t\n");
    }

    @Test
    void namesAreCompleted() {
        assertShown("5\n", "something_long = 5", "somet");
        assertShown("<class 'asyncio.exceptions.CancelledError'>\n", "import asyncio", "asyncio.CancelledE");
        assertShown("<built-in method upper of str object", "'a'.upp");
        assertShown("5\n", "def f(some_name): return some_name", "", "f(some_\t5)");
        assertShown("'ALL_COMPLETED'\n", "imp\t asynci\t", "asyncio.ALL_COMPL");
        assertShown("<class 'asyncio.queues.QueueFull'>\n", "from asyncio.queues import QueueFul\t", "QueueFul");
        assertShown("the clock is real\n", "%clo");
    }

    @Test
    void attributesOfExpressionsAreCompleted() {
        assertShown("<built-in method append of list object", "[1, 2].appe");
        assertShown("<built-in method upper of str object", "def f(a) -> str: return a", "", "f('a').uppe");
        assertShown("'B'\n", "d = {'some-key': ['b']}", "d['some-key'][0].uppe\t()");
    }

    @Test
    void whatIsCompletedIsNotRun() {
        String shown = tab(
                "def f(): print('ran')",
                "",
                "class C(dict):",
                "    def __getitem__(self, key): f()",
                "",
                "lambda: f().up\t",
                "lambda: C()[1].up");
        assertTrue(!shown.contains("ran"), shown);
    }

    @Test
    void keysAreCompleted() {
        assertShown("5\n", "d = {'some-key': 5, 'other': 6}", "d['some");
        assertShown("5\n", "d = {'some-key': 5}", "d[");
    }

    @Test
    void modulesOfPackagesAreCompleted() {
        assertShown("<module 'concurrent.futures'", "import concurrent.futu\t", "concurrent.futures");
        assertShown("'/x'\n", "from os.pat\t import join", "join('/', 'x')");
    }

    @Test
    void argumentsOfMagicsAreCompleted() {
        assertShown("the clock is virtual\n", "%clock vir");
        assertShown(
                "cancelling 1 task\n",
                "import asyncio",
                "t = asyncio.create_task(asyncio.sleep(9), name='some-task')",
                "%cancel some-t");
        assertShown("%run: cannot read src/test/\n", "%run src/te");
    }

    @Test
    void propertiesDoNotRun() {
        String shown = tab(
                "class C:",
                "    @property",
                "    def prop_one(self): print('ran')",
                "    @property",
                "    def prop_two(self): print('ran')",
                "",
                "c = C()",
                "c.pro");
        assertTrue(!shown.contains("ran"), shown);
    }

    @Test
    void theArgumentAtTheCursorIsShown() {
        assertEquals("f(a, [b=1], *, c)", hint("f(1, ", "a", "b=1", "*", "c"));
        assertEquals("f(a, b=1, *, [c])", hint("f(1, c=", "a", "b=1", "*", "c"));
        assertEquals("f(a, [*b], **c)", hint("f(1, 2, 3", "a", "*b", "**c"));
        assertEquals("f(a, /, [b])", hint("f(1, 2", "a", "/", "b"));
        assertEquals("f()", hint("f("));
    }

    /** The hint for a text and the parameters of what it calls, the current one in square brackets. */
    private static String hint(String text, String... parameters) {
        List<Parameter> list = new ArrayList<>();
        for (String each : parameters) {
            list.add(new Parameter(each, each.startsWith("*") ? null : each.replaceFirst("=.*", "")));
        }
        AttributedString shown = SignatureHint.show(at(text).call(), list);
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            boolean bold = isBold(shown, i);
            marked.append(bold && !isBold(shown, i - 1) ? "[" : "");
            marked.append(shown.charAt(i));
            marked.append(bold && !isBold(shown, i + 1) ? "]" : "");
        }
        return marked.toString();
    }

    private static boolean isBold(AttributedString text, int at) {
        return at >= 0 && at < text.length() && text.styleAt(at).equals(AttributedStyle.DEFAULT.bold());
    }
}
