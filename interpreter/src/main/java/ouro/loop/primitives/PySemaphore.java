package ouro.loop.primitives;

import ouro.loop.PyFuture;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** Lets a number of tasks in at once (asyncio's {@code Semaphore} and {@code BoundedSemaphore}). */
public final class PySemaphore extends AbstractLock {
    public static final PyType TYPE = PyType.declare(
                    "Semaphore", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR, SpecialMethod.ITER)
            .in("asyncio.locks")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PySemaphore(cls, false))
            .populate(PySemaphore.class, t -> {
                fill(t, "Semaphore");
                t.attribute("_value", self -> PyInt.of(self.value));
            });
    public static final PyType BOUNDED_TYPE = PyType.declare("BoundedSemaphore", TYPE)
            .in("asyncio.locks")
            .constructor((cls, arguments, keywords) -> new PySemaphore(cls, true))
            .populate(PySemaphore.class, t -> t.writtenInPython().action("release", PySemaphore::release));

    private static final Signature SIGNATURE = signature("Semaphore");
    private static final Signature BOUNDED_SIGNATURE = signature("BoundedSemaphore");

    private final boolean bounded;
    private long value;
    private long bound;

    private PySemaphore(PyType type, boolean bounded) {
        super(type);
        this.bounded = bounded;
    }

    private static Signature signature(String name) {
        return Signature.ofFunction(name + ".__init__", true, "value=1, *, loop=None");
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        Signature signature = bounded ? BOUNDED_SIGNATURE : SIGNATURE;
        PyObject initial = signature.bind("Semaphore", arguments, keywords)[0];
        if (Operators.compare(RichComparison.LT, initial, PyInt.ZERO).isTrue()) {
            throw Errors.valueError("Semaphore initial value must be >= 0");
        }
        value = initial.index().clampedToInt();
        bound = value;
    }

    @Override
    boolean isLocked() {
        if (value == 0) {
            return true;
        }
        for (PyFuture waiter : waiters) {
            if (!waiter.isCancelled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean tryAcquire() {
        if (isLocked()) {
            return false;
        }
        value--;
        return true;
    }

    @Override
    void acquireWoken() {
        if (value > 0) {
            wakeNext();
        }
    }

    @Override
    void waiterCancelled(PyFuture waiter) {
        if (!waiter.isCancelled()) {
            value++;
            wakeNext();
        }
    }

    @Override
    void release() {
        if (bounded && value >= bound) {
            throw Errors.valueError("BoundedSemaphore released too many times");
        }
        value++;
        wakeNext();
    }

    private void wakeNext() {
        for (PyFuture waiter : waiters) {
            if (!waiter.isDone()) {
                value--;
                waiter.finish(PyBool.TRUE);
                return;
            }
        }
    }

    @Override
    String state() {
        return isLocked() ? "locked" : "unlocked, value:" + value;
    }
}
