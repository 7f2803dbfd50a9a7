package ouro.runtime;

import ouro.coroutine.Startable;
import ouro.loop.ErrorReport;
import ouro.object.Environment;
import ouro.object.PyException;
import ouro.object.PyObject;

/** Warnings that the interpreter itself gives, through the module {@code warnings}: its filters decide what comes of them. */
final class Warnings {
    private Warnings() {}

    /** Says that a coroutine was dropped before it ran. */
    static void neverAwaited(Interpreter interpreter, Startable coroutine) {
        if (Environment.modules.get("sys") == null) {
            return;
        }
        PyObject warnings = interpreter.imports().find("warnings");
        try {
            warnings.callMethod("_warn_unawaited_coroutine", coroutine);
        } catch (PyException e) {
            // Nobody could catch it: CPython too only tells of it.
            ErrorReport.ignored(coroutine, e.value);
        }
    }
}
