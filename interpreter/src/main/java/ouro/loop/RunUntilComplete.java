package ouro.loop;

import ouro.object.BuiltinFunction;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;

/** {@code run_until_complete}: the loop runs until a future is done, and is stopped by a callback of that future. */
final class RunUntilComplete {
    private RunUntilComplete() {}

    static PyObject run(EventLoop self, PyObject awaitable) {
        self.requireOpen();
        self.requireIdle();
        boolean fresh = !(awaitable instanceof PyFuture);
        PyObject ensured = EnsureFuture.future(awaitable, self);
        if (!(ensured instanceof PyFuture future)) {
            return runForeign(self, ensured);
        }
        PyObject callback = BuiltinFunction.of("_run_until_complete_cb", done -> {
            PyFuture ended = (PyFuture) done;
            boolean fatal = !ended.isCancelled()
                    && ended.exceptionValue() != null
                    && !ended.exceptionValue().type().isSubtypeOf(Exceptions.EXCEPTION);
            if (!fatal || ended.exceptionValue().type().isSubtypeOf(AsyncioExceptions.CANCELLED_ERROR)) {
                self.stop();
            }
            return PyNone.NONE;
        });
        future.addDoneCallback(callback, null);
        try {
            self.runForever();
        } catch (PyException e) {
            // What ends the loop is told of by whoever ends with it.
            boolean own = future.isDone() && future.exceptionValue() == e.value;
            if (own || fresh && future.isDone() && !future.isCancelled()) {
                future.failure();
            }
            throw e;
        } finally {
            future.callMethod("remove_done_callback", callback);
        }
        if (!future.isDone()) {
            throw Errors.runtimeError("Event loop stopped before Future completed.");
        }
        return future.resultOrRaise();
    }

    private static PyObject runForeign(EventLoop self, PyObject future) {
        PyObject callback = BuiltinFunction.of("_run_until_complete_cb", done -> {
            self.stop();
            return PyNone.NONE;
        });
        future.callMethod("add_done_callback", callback);
        try {
            self.runForever();
        } finally {
            future.callMethod("remove_done_callback", callback);
        }
        if (!future.callMethod("done").isTrue()) {
            throw Errors.runtimeError("Event loop stopped before Future completed.");
        }
        return future.callMethod("result");
    }
}
