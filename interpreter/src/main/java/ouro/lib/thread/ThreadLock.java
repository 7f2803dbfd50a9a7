package ouro.lib.thread;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;
import ouro.thread.WaitQueue;

/** A lock that any thread may release. */
final class ThreadLock extends PyNativeObject {
    static final PyType TYPE = PyType.declare(
                    "lock", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT, SpecialMethod.REPR)
            .in("_thread")
            .constructor((cls, arguments, keywords) -> new ThreadLock())
            .populate(ThreadLock.class, ThreadLock::fill);

    private static final double NANOS = 1e9;

    private final Semaphore semaphore = new Semaphore(1);
    /** The threads that wait for it without end, on the real clock. */
    private final Set<ThreadState> sleepers = ConcurrentHashMap.newKeySet();
    /** Those that wait on the virtual clock. */
    private final WaitQueue line = new WaitQueue();

    ThreadLock() {
        super(TYPE);
    }

    private static void fill(TypeBuilder<ThreadLock> t) {
        t.methodN(
                "acquire",
                "blocking=True, timeout=-1",
                (self, a) -> PyBool.of(self.acquire(a[0].isTrue(), Conversions.toReal(a[1]))));
        t.method("release", self -> {
            self.release();
            return PyNone.NONE;
        });
        t.method("locked", self -> PyBool.of(self.isLocked()));
    }

    private boolean isLocked() {
        return semaphore.availablePermits() == 0;
    }

    private boolean acquire(boolean blocking, double timeout) {
        if (semaphore.tryAcquire()) {
            return true;
        }
        if (!blocking) {
            return false;
        }
        double deadline =
                timeout < 0 ? Double.POSITIVE_INFINITY : Clock.current().monotonic() + timeout;
        while (Clock.current().isVirtual()) {
            if (Clock.current().monotonic() >= deadline) {
                return false;
            }
            line.await(deadline);
            if (semaphore.tryAcquire()) {
                return true;
            }
        }
        return acquireBefore(deadline);
    }

    /** Waits really. */
    private boolean acquireBefore(double deadline) {
        boolean[] taken = new boolean[1];
        if (deadline == Double.POSITIVE_INFINITY) {
            InterpreterLock.current()
                    .sleepUntilWoken(
                            () -> {
                                semaphore.acquire();
                                taken[0] = true;
                            },
                            sleepers);
        } else {
            InterpreterLock.current().block(() -> {
                double left = deadline - Clock.current().monotonic();
                taken[0] = semaphore.tryAcquire((long) (left * NANOS), TimeUnit.NANOSECONDS);
            });
        }
        return taken[0];
    }

    private void release() {
        if (!isLocked()) {
            throw Errors.runtimeError("release unlocked lock");
        }
        InterpreterLock.wake(sleepers);
        semaphore.release();
        line.wakeFirst();
    }

    @Override
    protected PyObject slotEnter() {
        return PyBool.of(acquire(true, -1));
    }

    @Override
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        release();
        return PyNone.NONE;
    }

    @Override
    protected String slotRepr() {
        return "<" + (isLocked() ? "locked" : "unlocked") + " _thread.lock object at " + Representation.address(this)
                + ">";
    }
}
