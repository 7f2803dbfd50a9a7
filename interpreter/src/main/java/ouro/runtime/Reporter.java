package ouro.runtime;

import ouro.lib.sys.Unraisable;
import ouro.object.ErrorReporter;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyObject;

/** Tells of what nobody can catch as CPython does: through hooks, the module {@code warnings}, and stderr. */
final class Reporter implements ErrorReporter {
    private final Interpreter interpreter;

    Reporter(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public void unraisable(String message, PyObject source, PyBaseException exception) {
        Unraisable.tell(interpreter.sysModule().dictionary, message, source, exception);
    }

    @Override
    public void neverAwaited(PyObject coroutine) {
        Warnings.neverAwaited(interpreter, coroutine);
    }

    @Override
    public void threadFailed(PyException failure) {
        write("Exception ignored in thread started by the script:\n" + format(failure.value));
    }

    @Override
    public void write(String text) {
        interpreter.writeError(text);
    }

    @Override
    public String format(PyBaseException exception) {
        return TracebackPrinter.format(exception);
    }
}
