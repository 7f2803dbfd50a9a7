package ouro.scripting;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import ouro.PreparedScript;
import ouro.ScriptValue;
import ouro.Session;
import ouro.SessionException;

/**
 * Ouro for {@code javax.script}: one {@link Session} an engine. The engine's own bindings are the names of {@code __main__};
 * those of another context are copied into a namespace before a script runs there, and back after it.
 */
final class OuroEngine extends AbstractScriptEngine implements Compilable, Invocable {
    private final ScriptEngineFactory factory;
    private final ContextStreams streams = new ContextStreams();
    private final Session session;

    OuroEngine(ScriptEngineFactory factory) {
        this.factory = factory;
        session = Session.builder()
                .input(streams.input())
                .output(streams.output())
                .errors(streams.errors())
                .build();
        context.setBindings(new MainBindings(session), ScriptContext.ENGINE_SCOPE);
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }

    @Override
    public Bindings createBindings() {
        return new SimpleBindings();
    }

    // ---- evaluating ----------------------------------------------------------------------------------------------

    @Override
    public Object eval(String script, ScriptContext in) throws ScriptException {
        return eval(prepare(script, in), in);
    }

    @Override
    public Object eval(Reader script, ScriptContext in) throws ScriptException {
        return eval(read(script), in);
    }

    private PreparedScript prepare(String script, ScriptContext in) throws ScriptException {
        Object name = in.getAttribute(ScriptEngine.FILENAME);
        try {
            return session.prepare(script, name == null ? "<eval>" : name.toString());
        } catch (SessionException e) {
            throw exception(e);
        }
    }

    private Object eval(PreparedScript script, ScriptContext in) throws ScriptException {
        Bindings own = in.getBindings(ScriptContext.ENGINE_SCOPE);
        Bindings global = in.getBindings(ScriptContext.GLOBAL_SCOPE);
        streams.attach(in);
        try {
            if (own instanceof MainBindings main && main.session() == session) {
                return script.run(missing(global, own));
            }
            Map<String, Object> names = new HashMap<>(missing(global, own));
            names.putAll(own);
            return script.runAmong(names, own::put);
        } catch (SessionException e) {
            throw exception(e);
        } finally {
            streams.detach();
        }
    }

    /** What is global and not hidden by a name of the engine's. */
    private static Map<String, Object> missing(Bindings global, Bindings own) {
        Map<String, Object> names = new HashMap<>();
        if (global != null) {
            global.forEach((name, value) -> {
                if (!own.containsKey(name)) {
                    names.put(name, value);
                }
            });
        }
        return names;
    }

    private static String read(Reader reader) throws ScriptException {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new ScriptException(e);
        }
    }

    private static ScriptException exception(SessionException e) {
        ScriptException exception = new ScriptException(e.getMessage());
        exception.initCause(e);
        return exception;
    }

    // ---- compiling -----------------------------------------------------------------------------------------------

    @Override
    public CompiledScript compile(String script) throws ScriptException {
        PreparedScript prepared = prepare(script, context);
        return new CompiledScript() {
            @Override
            public Object eval(ScriptContext in) throws ScriptException {
                return OuroEngine.this.eval(prepared, in);
            }

            @Override
            public ScriptEngine getEngine() {
                return OuroEngine.this;
            }
        };
    }

    @Override
    public CompiledScript compile(Reader script) throws ScriptException {
        return compile(read(script));
    }

    // ---- invoking ------------------------------------------------------------------------------------------------

    @Override
    public Object invokeFunction(String name, Object... arguments) throws ScriptException, NoSuchMethodException {
        if (!(defined(name) instanceof ScriptValue function)) {
            throw new NoSuchMethodException(name);
        }
        return invoke(function, arguments);
    }

    @Override
    public Object invokeMethod(Object target, String name, Object... arguments)
            throws ScriptException, NoSuchMethodException {
        if (!(target instanceof ScriptValue value)) {
            throw new IllegalArgumentException("no object of a script: " + target);
        }
        ScriptValue method;
        try {
            method = (ScriptValue) value.get(name);
        } catch (SessionException | ClassCastException e) {
            throw new NoSuchMethodException(name);
        }
        return invoke(method, arguments);
    }

    /** What the engine's bindings have under a name. */
    private Object defined(String name) {
        return context.getBindings(ScriptContext.ENGINE_SCOPE).get(name);
    }

    private Object invoke(ScriptValue function, Object... arguments) throws ScriptException {
        streams.attach(context);
        try {
            return function.call(arguments == null ? new Object[0] : arguments);
        } catch (SessionException e) {
            throw exception(e);
        } finally {
            streams.detach();
        }
    }

    @Override
    public <T> T getInterface(Class<T> type) {
        return implement(type, this::defined);
    }

    @Override
    public <T> T getInterface(Object target, Class<T> type) {
        if (!(target instanceof ScriptValue value)) {
            throw new IllegalArgumentException("no object of a script: " + target);
        }
        return implement(type, name -> {
            try {
                return value.get(name);
            } catch (SessionException e) {
                return null;
            }
        });
    }

    /** Finds what stands for a method of an interface. */
    @FunctionalInterface
    private interface MethodFinder {
        Object find(String name);
    }

    /** The interface by functions of a script; null where one that is not a default method is missing. */
    private <T> T implement(Class<T> type, MethodFinder finder) {
        if (type == null || !type.isInterface()) {
            throw new IllegalArgumentException("no interface: " + type);
        }
        for (Method method : type.getMethods()) {
            if (!method.isDefault() && !(finder.find(method.getName()) instanceof ScriptValue)) {
                return null;
            }
        }
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (finder.find(method.getName()) instanceof ScriptValue function) {
                return Conversion.to(method.getReturnType(), invoke(function, arguments));
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return ProxyObjectMethods.call(proxy, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
