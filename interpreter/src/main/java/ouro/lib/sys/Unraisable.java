package ouro.lib.sys;

import ouro.lib.traceback.TracebackFormat;
import ouro.object.ModuleBuilder;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.collection.StructSequence;

/** Exceptions that nobody can catch, and {@code sys.unraisablehook}, which is told of them. */
public final class Unraisable {
    private static final StructSequence.StructSequenceType ARGUMENTS = StructSequence.declare(
            "sys", "UnraisableHookArgs", 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    private Unraisable() {}

    static void populate(ModuleBuilder m) {
        m.function("unraisablehook", "unraisable, /", arguments -> {
            write(arguments);
            return PyNone.NONE;
        });
        m.constant("__unraisablehook__", m.module().dictionary.get("unraisablehook"));
        m.constant("UnraisableHookArgs", ARGUMENTS.type);
    }

    /**
     * Tells the hook.
     *
     * @param sys the names of the module {@code sys}
     * @param message what is said of the source; null for "Exception ignored in"
     */
    public static void tell(PyDict sys, String message, PyObject source, PyBaseException exception) {
        PyObject arguments = ARGUMENTS.of(
                exception.type(),
                exception,
                exception.traceback() == null ? PyNone.NONE : exception.traceback(),
                message == null ? PyNone.NONE : PyStr.of(message),
                source);
        PyObject hook = sys.get("unraisablehook");
        if (hook == null || hook == PyNone.NONE || hook == sys.get("__unraisablehook__")) {
            write(arguments);
            return;
        }
        try {
            hook.call(arguments);
        } catch (PyException e) {
            write(ARGUMENTS.of(
                    e.value.type(),
                    e.value,
                    e.value.traceback() == null ? PyNone.NONE : e.value.traceback(),
                    PyStr.of("Exception ignored in sys.unraisablehook"),
                    hook));
        }
    }

    private static void write(PyObject arguments) {
        PyObject message = arguments.getAttribute("err_msg");
        PyObject source = arguments.getAttribute("object");
        PyObject exception = arguments.getAttribute("exc_value");
        StringBuilder text = new StringBuilder();
        if (source != PyNone.NONE) {
            text.append(message == PyNone.NONE ? "Exception ignored in" : message.str());
            text.append(": ").append(source.repr()).append('\n');
        } else if (message != PyNone.NONE) {
            text.append(message.str()).append(":\n");
        }
        if (exception instanceof PyBaseException error) {
            text.append(TracebackFormat.LOCAL.get().alone(error));
        }
        SessionState.current().reporter.write(text.toString());
    }
}
