package ouro.lib.atexit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.ArgumentChecks;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.protocol.SpecialMethod;

/** What {@code atexit} registered, called last in first out; the module {@code atexit}. */
public final class ExitHandlers {
    private record ExitHandler(PyObject function, PyObject[] arguments, PyDict keywords) {}

    private static final SessionLocal<ExitHandlers> LOCAL = SessionLocal.of(ExitHandlers::new);

    private final List<ExitHandler> handlers = new ArrayList<>();

    private ExitHandlers() {}

    /** Those of the session whose thread calls. */
    public static ExitHandlers current() {
        return LOCAL.get();
    }

    public static void populate(ModuleBuilder m) {
        ExitHandlers own = current();
        m.documentation("Functions that are called when the program ends.");
        m.functionN("register", "*args, **kwargs", a -> own.register((PyTuple) a[0], (PyDict) a[1]));
        m.function("unregister", "func, /", function -> {
            own.handlers.removeIf(handler -> Operators.equal(handler.function, function));
            return PyNone.NONE;
        });
        m.function("_clear", () -> {
            own.handlers.clear();
            return PyNone.NONE;
        });
        m.function("_run_exitfuncs", () -> {
            own.run();
            return PyNone.NONE;
        });
        m.function("_ncallbacks", () -> PyInt.of(own.handlers.size()));
    }

    private PyObject register(PyTuple arguments, PyDict keywords) {
        if (arguments.size() == 0) {
            throw Errors.typeError("register() takes at least 1 argument (0 given)");
        }
        PyObject function = arguments.get(0);
        if (function.type().special(SpecialMethod.CALL) == null) {
            throw Errors.typeError("the first argument must be callable");
        }
        PyObject[] rest = Arrays.copyOfRange(arguments.items(), 1, arguments.size());
        handlers.add(new ExitHandler(function, rest, keywords));
        return function;
    }

    /** Calls them; one that fails is told of and keeps none from running. */
    public void run() {
        while (!handlers.isEmpty()) {
            ExitHandler handler = handlers.removeLast();
            try {
                ArgumentChecks.call(handler.function, handler.arguments, handler.keywords);
            } catch (PyException e) {
                SessionState.current()
                        .reporter
                        .unraisable("Exception ignored in atexit callback", handler.function, e.value);
            }
        }
    }
}
