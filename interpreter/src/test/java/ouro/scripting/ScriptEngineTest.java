package ouro.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import ouro.SessionException;

/** Ouro as {@code javax.script} finds and uses it. */
class ScriptEngineTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("ouro");

    @Test
    void managersFindIt() {
        assertEquals("Ouro", engine.getFactory().getEngineName());
        assertInstanceOf(OuroEngine.class, new ScriptEngineManager().getEngineByExtension("py"));
        assertInstanceOf(OuroEngine.class, new ScriptEngineManager().getEngineByMimeType("text/x-python"));
        assertEquals("MULTITHREADED", engine.getFactory().getParameter("THREADING"));
    }

    @Test
    void itEvaluates() throws ScriptException {
        assertEquals(7L, engine.eval("3 + 4"));
        assertEquals("ab", engine.eval(new StringReader("x = 'a'\nx + 'b'")));
        assertNull(engine.eval("y = 1"));
        String said = engine.getFactory().getOutputStatement("it's \\ a\nline");
        StringWriter output = new StringWriter();
        engine.getContext().setWriter(output);
        engine.eval(said);
        assertEquals("it's \\ a\nline\n", output.toString());
    }

    @Test
    void bindingsAreLive() throws ScriptException {
        engine.put("x", 5);
        engine.eval("y = x * 2\ndef f(): return x");
        assertEquals(10L, engine.get("y"));
        Bindings names = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        assertEquals(Set.of("x", "y", "f"), names.keySet());
        assertEquals(10L, names.remove("y"));
        assertFalse(names.containsKey("y"));
        assertThrows(ScriptException.class, () -> engine.eval("y"));
    }

    @Test
    void otherBindingsAreANamespace() throws ScriptException {
        engine.put("x", 1);
        Bindings others = new SimpleBindings();
        others.put("x", 20);
        assertEquals(21L, engine.eval("z = x + 1\nz", others));
        assertEquals(21L, others.get("z"));
        assertEquals(1L, engine.get("x"));
        assertNull(engine.get("z"));
    }

    @Test
    void globalNamesAreSeen() throws ScriptException {
        ScriptEngineManager manager = new ScriptEngineManager();
        manager.put("shared", "everywhere");
        assertEquals("everywhere", manager.getEngineByName("ouro").eval("shared"));
    }

    @Test
    void contextsHaveStreams() throws ScriptException {
        ScriptContext context = new SimpleScriptContext();
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        context.setReader(new StringReader("typed 🐍\n"));
        context.setWriter(output);
        context.setErrorWriter(errors);
        engine.eval("import sys\nprint('read', input())\nprint('wrong', file=sys.stderr)", context);
        assertEquals("read typed 🐍\n", output.toString());
        assertEquals("wrong\n", errors.toString());
    }

    @Test
    void failuresAreScriptExceptions() {
        ScriptException raised = assertThrows(ScriptException.class, () -> engine.eval("1 / 0"));
        assertEquals("ZeroDivisionError: division by zero", raised.getMessage());
        assertInstanceOf(SessionException.class, raised.getCause());
        assertEquals(
                "SyntaxError: invalid syntax",
                assertThrows(ScriptException.class, () -> engine.eval("1 +")).getMessage());
    }

    @Test
    void scriptsAreCompiledOnce() throws ScriptException {
        CompiledScript script = ((Compilable) engine).compile("count = count + 1\ncount");
        engine.put("count", 0);
        assertEquals(1L, script.eval());
        assertEquals(2L, script.eval());
        assertEquals(11L, script.eval(new SimpleBindings(new HashMap<>(Map.of("count", 10L)))));
        assertEquals(engine, script.getEngine());
    }

    /** What a script implements. */
    public interface Greeter {
        String greet(String name);

        int count();

        default String twice(String name) {
            return greet(name) + greet(name);
        }
    }

    @Test
    void functionsAreInvoked() throws Exception {
        Invocable invocable = (Invocable) engine;
        engine.eval("""
                import functools
                class Polite:
                    def __init__(self): self.calls = 0
                    def greet(self, name):
                        self.calls += 1
                        return "Dear " + name
                    def count(self): return self.calls
                def greet(name): return "Hi " + name
                def count(): return 3
                def compare(a, b): return len(a) - len(b)
                polite = Polite()
                """);
        assertEquals("Hi Ada", invocable.invokeFunction("greet", "Ada"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("missing"));
        assertEquals("Dear Ada", invocable.invokeMethod(engine.get("polite"), "greet", "Ada"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(engine.get("polite"), "missing"));

        Greeter functions = invocable.getInterface(Greeter.class);
        assertEquals("Hi AdaHi Ada", functions.twice("Ada"));
        assertEquals(3, functions.count());
        Greeter object = invocable.getInterface(engine.get("polite"), Greeter.class);
        assertEquals("Dear Bob", object.greet("Bob"));
        assertEquals(2, object.count());
        assertNull(invocable.getInterface(Runnable.class));
        assertTrue(functions.toString().startsWith("script@"));
    }

    @Test
    void enginesSeeNothingOfEachOther() throws ScriptException {
        engine.eval("import builtins\nbuiltins.len = None\nx = 1");
        ScriptEngine other = new ScriptEngineManager().getEngineByName("ouro");
        assertEquals(3L, other.eval("len('abc')"));
        assertNull(other.get("x"));
        Comparator<Object> byLength = Comparator.comparing(Object::toString);
        other.put("by", byLength);
        assertEquals(byLength, other.get("by"));
    }
}
