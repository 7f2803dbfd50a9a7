package ouro.loop;

import ouro.loop.context.PyContext;
import ouro.object.BuiltinFunction;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;

/**
 * Objects of a script's own that behave as futures do. They are known by the attribute {@code _asyncio_future_blocking} of
 * their class, as asyncio's {@code isfuture} knows them.
 */
public final class ForeignFuture {
    private static final String BLOCKING = "_asyncio_future_blocking";

    private ForeignFuture() {}

    /** {@code asyncio.isfuture(object)}. */
    public static boolean isFuture(PyObject object) {
        return object instanceof PyFuture || isForeign(object);
    }

    static boolean isForeign(PyObject object) {
        PyObject cls = object.findAttribute("__class__");
        if (cls == null || cls.findAttribute(BLOCKING) == null) {
            return false;
        }
        PyObject blocking = object.findAttribute(BLOCKING);
        return blocking != null && blocking != PyNone.NONE;
    }

    static boolean isBlocking(PyObject future) {
        return future.getAttribute(BLOCKING).isTrue();
    }

    static void endBlocking(PyObject future) {
        future.setAttribute(BLOCKING, ouro.object.PyBool.FALSE);
    }

    static EventLoop loopOf(PyObject future) {
        PyObject method = future.findAttribute("get_loop");
        return EventLoop.of(method == null ? future.getAttribute("_loop") : method.call());
    }

    static void callBack(PyObject future, PyObject callback, PyContext context) {
        future.getAttribute("add_done_callback").call(new PyObject[] {callback, context}, new String[] {"context"});
    }

    static boolean requestCancel(PyObject future, PyObject message) {
        return future.getAttribute("cancel")
                .call(new PyObject[] {message}, new String[] {"msg"})
                .isTrue();
    }

    /** {@code run_until_complete} of such an object. */
    static PyObject runUntilComplete(EventLoop loop, PyObject future) {
        PyObject callback = BuiltinFunction.of("_run_until_complete_cb", done -> {
            loop.stop();
            return PyNone.NONE;
        });
        future.callMethod("add_done_callback", callback);
        try {
            loop.runForever();
        } finally {
            future.callMethod("remove_done_callback", callback);
        }
        if (!future.callMethod("done").isTrue()) {
            throw Errors.runtimeError("Event loop stopped before Future completed.");
        }
        return future.callMethod("result");
    }

    /** What a task is woken with: null for a plain result. */
    static PyException failureOf(PyObject future) {
        try {
            future.callMethod("result");
            return null;
        } catch (PyException e) {
            return e;
        }
    }
}
