package ouro.loop.primitives;

import ouro.loop.PyFuture;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** A lock between tasks (asyncio's {@code Lock}): waiters get it in the order in which they came. */
public final class PyLock extends AbstractLock {
    public static final PyType TYPE = PyType.declare(
                    "Lock", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR, SpecialMethod.ITER)
            .in("asyncio.locks")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyLock(cls))
            .populate(PyLock.class, t -> fill(t, "Lock"));

    private static final Signature SIGNATURE = Signature.ofFunction("Lock.__init__", true, "*, loop=None");

    private boolean locked;

    private PyLock(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        SIGNATURE.bind("Lock", arguments, keywords);
    }

    @Override
    boolean tryAcquire() {
        if (locked) {
            return false;
        }
        for (PyFuture waiter : waiters) {
            if (!waiter.isCancelled()) {
                return false;
            }
        }
        locked = true;
        return true;
    }

    @Override
    void acquireWoken() {
        locked = true;
    }

    @Override
    void waiterCancelled(PyFuture waiter) {
        if (!locked) {
            wakeFirst();
        }
    }

    @Override
    void release() {
        if (!locked) {
            throw Errors.runtimeError("Lock is not acquired.");
        }
        locked = false;
        wakeFirst();
    }

    private void wakeFirst() {
        PyFuture first = waiters.peekFirst();
        if (first != null && !first.isDone()) {
            first.finish(PyBool.TRUE);
        }
    }

    @Override
    boolean isLocked() {
        return locked;
    }

    @Override
    String state() {
        return locked ? "locked" : "unlocked";
    }
}
