package ouro.runtime;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.SessionState;

/** Warnings that the interpreter itself gives, through the module {@code warnings}: its filters decide what comes of them. */
final class Warnings {
    private Warnings() {}

    /** Says that a coroutine was dropped before it ran. */
    static void neverAwaited(Interpreter interpreter, PyObject coroutine) {
        if (SessionState.current().modules.get("sys") == null) {
            return;
        }
        PyObject warnings = interpreter.imports().find("warnings");
        try {
            warnings.callMethod("_warn_unawaited_coroutine", coroutine);
        } catch (PyException e) {
            // Nobody could catch it: CPython too only tells of it.
            SessionState.current().reporter.ignored(coroutine, e.value);
        }
    }
}
