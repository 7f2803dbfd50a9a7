package ouro.loop.report;

import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;

/**
 * What becomes of errors that no script can catch (Library Reference, Event Loop, Error Handling API): the handler of the
 * loop is told, or the default one, and whatever they raise themselves is logged. SystemExit and KeyboardInterrupt pass.
 */
public final class ExceptionHandling {
    private ExceptionHandling() {}

    /** Tells the handler that the script has set, or the default one where it is None. */
    public static void handle(PyObject loop, PyObject handler, PyObject details) {
        if (handler == PyNone.NONE) {
            callDefault(loop, details, "Exception in default exception handler");
            return;
        }
        try {
            handler.call(loop, details);
        } catch (PyException e) {
            if (isFatal(e)) {
                throw e;
            }
            PyDict twice = new PyDict();
            twice.put("message", PyStr.of("Unhandled error in exception handler"));
            twice.put("exception", e.value);
            twice.put("context", details);
            callDefault(
                    loop,
                    twice,
                    "Exception in default exception handler while handling an unexpected error in custom exception"
                            + " handler");
        }
    }

    private static void callDefault(PyObject loop, PyObject details, String otherwise) {
        try {
            loop.callMethod("default_exception_handler", details);
        } catch (PyException e) {
            if (isFatal(e)) {
                throw e;
            }
            AsyncioLog.log("error", otherwise, e.value);
        }
    }

    private static boolean isFatal(PyException e) {
        return e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT);
    }
}
