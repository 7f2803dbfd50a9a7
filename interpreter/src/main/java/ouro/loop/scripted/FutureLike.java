package ouro.loop.scripted;

import ouro.loop.context.PyContext;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;

/**
 * Objects of a script's own that behave as futures do. They are known by the attribute {@code _asyncio_future_blocking} of
 * their class, as asyncio's {@code isfuture} knows them.
 */
public final class FutureLike {
    private static final String BLOCKING = "_asyncio_future_blocking";

    private FutureLike() {}

    /** Whether the object is to be taken for a future, though it is none of Ouro's. */
    public static boolean isFutureLike(PyObject object) {
        PyObject cls = object.findAttribute("__class__");
        if (cls == null || cls.findAttribute(BLOCKING) == null) {
            return false;
        }
        PyObject blocking = object.findAttribute(BLOCKING);
        return blocking != null && blocking != PyNone.NONE;
    }

    public static boolean isBlocking(PyObject future) {
        return future.getAttribute(BLOCKING).isTrue();
    }

    public static void endBlocking(PyObject future) {
        future.setAttribute(BLOCKING, PyBool.FALSE);
    }

    /** The loop that it says it belongs to. */
    public static PyObject loopOf(PyObject future) {
        PyObject method = future.findAttribute("get_loop");
        return method == null ? future.getAttribute("_loop") : method.call();
    }

    public static void callBack(PyObject future, PyObject callback, PyContext context) {
        future.getAttribute("add_done_callback").call(new PyObject[] {callback, context}, new String[] {"context"});
    }

    /** Asks it to be cancelled; whether it will be. */
    public static boolean requestCancel(PyObject future, PyObject message) {
        return future.getAttribute("cancel")
                .call(new PyObject[] {message}, new String[] {"msg"})
                .isTrue();
    }

    /** The exception that one which is done ended with; null for a plain result. */
    public static PyException failureOf(PyObject future) {
        try {
            future.callMethod("result");
            return null;
        } catch (PyException e) {
            return e;
        }
    }
}
