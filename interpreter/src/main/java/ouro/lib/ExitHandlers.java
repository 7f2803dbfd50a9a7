package ouro.lib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.loop.ErrorReport;
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
import ouro.object.protocol.SpecialMethod;

/** What {@code atexit} registered, called last in first out; the module {@code atexit}. */
public final class ExitHandlers {
    private record Handler(PyObject function, PyObject[] arguments, PyDict keywords) {}

    private static final List<Handler> HANDLERS = new ArrayList<>();

    private ExitHandlers() {}

    static void populate(ModuleBuilder m) {
        m.documentation("Functions that are called when the program ends.");
        m.functionN("register", "*args, **kwargs", a -> register((PyTuple) a[0], (PyDict) a[1]));
        m.function("unregister", "func, /", function -> {
            HANDLERS.removeIf(handler -> Operators.equal(handler.function, function));
            return PyNone.NONE;
        });
        m.function("_clear", () -> {
            HANDLERS.clear();
            return PyNone.NONE;
        });
        m.function("_run_exitfuncs", () -> {
            run();
            return PyNone.NONE;
        });
        m.function("_ncallbacks", () -> PyInt.of(HANDLERS.size()));
    }

    private static PyObject register(PyTuple arguments, PyDict keywords) {
        if (arguments.size() == 0) {
            throw Errors.typeError("register() takes at least 1 argument (0 given)");
        }
        PyObject function = arguments.get(0);
        if (function.type().special(SpecialMethod.CALL) == null) {
            throw Errors.typeError("the first argument must be callable");
        }
        PyObject[] rest = Arrays.copyOfRange(arguments.items(), 1, arguments.size());
        HANDLERS.add(new Handler(function, rest, keywords));
        return function;
    }

    /** Forgets all: a new run begins. */
    public static void clear() {
        HANDLERS.clear();
    }

    /** Calls them; one that fails is told of and keeps none from running. */
    public static void run() {
        while (!HANDLERS.isEmpty()) {
            Handler handler = HANDLERS.removeLast();
            try {
                ArgumentChecks.call(handler.function, handler.arguments, handler.keywords);
            } catch (PyException e) {
                ErrorReport.unraisable.accept("Exception ignored in atexit callback", handler.function, e.value);
            }
        }
    }
}
