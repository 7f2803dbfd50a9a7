package ouro.lib.multiprocessing;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/**
 * A semaphore that processes share. How many may pass stands in shared memory, where a free one is taken without asking
 * anybody; only who has to wait, and who releases one that is waited for, turns to the broker.
 */
final class PySemLock extends PyNativeObject {
    static final PyType TYPE = PyType.declare("SemLock", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT)
            .in("_multiprocessing")
            .constructor(PySemLock::construct)
            .populate(PySemLock.class, PySemLock::fill);

    private static final int RECURSIVE_MUTEX = 0;
    private static final int SEMAPHORE = 1;
    private static final int MOST = Integer.MAX_VALUE;
    private static final Signature SIGNATURE = new Signature("kind, value, maxvalue, place=None");

    private final Exchange exchange;
    private final SharedMemory memory;
    private final int kind;
    private final int most;
    private final long place;
    /** How often this process has it, and the thread that took it last. */
    private int count;

    private Thread holder;

    private PySemLock(PyType type, int kind, int most, long place) {
        super(type);
        exchange = Exchange.LOCAL.get();
        memory = exchange.memory();
        this.kind = kind;
        this.most = most;
        this.place = place;
    }

    static void populate(ModuleBuilder m) {
        TYPE.populate(PySemLock.class, t -> t.constant("SEM_VALUE_MAX", PyInt.of(MOST)));
        m.constant("SemLock", TYPE);
        m.constant("RECURSIVE_MUTEX", PyInt.of(RECURSIVE_MUTEX));
        m.constant("SEMAPHORE", PyInt.of(SEMAPHORE));
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("SemLock", arguments, keywords);
        long value = a[1].index().value;
        long most = a[2].index().value;
        if (value < 0 || value > most) {
            throw Errors.valueError("semaphore initial value must be in range 0 .. " + most);
        }
        if (a[3] != PyNone.NONE) {
            return new PySemLock(cls, a[0].indexClamped(), (int) most, a[3].index().value);
        }
        Exchange exchange = Exchange.LOCAL.get();
        var answer = exchange.ask(Operation.ALLOCATE, Message.of(SharedMemory.SEMAPHORE_SIZE));
        answer.getLong();
        long place = answer.getLong();
        exchange.memory().setValue(place, (int) value);
        return new PySemLock(cls, a[0].indexClamped(), (int) most, place);
    }

    private static void fill(TypeBuilder<PySemLock> t) {
        t.methodN(
                "acquire",
                "block=True, timeout=None",
                (self, a) -> PyBool.of(
                        self.acquire(a[0].isTrue(), a[1] == PyNone.NONE ? -1 : Math.max(0, Conversions.toReal(a[1])))));
        t.action("release", PySemLock::release);
        t.method("_count", self -> PyInt.of(self.count));
        t.method("_is_mine", self -> PyBool.of(self.isMine()));
        t.method("_get_value", self -> PyInt.of(self.memory.value(self.place)));
        t.method("_is_zero", self -> PyBool.of(self.memory.value(self.place) == 0));
        t.member("kind", self -> PyInt.of(self.kind));
        t.member("maxvalue", self -> PyInt.of(self.most));
        t.member("handle", self -> PyInt.of(self.place));
    }

    private boolean isMine() {
        return count > 0 && holder == Thread.currentThread();
    }

    private boolean acquire(boolean block, double timeout) {
        if (kind == RECURSIVE_MUTEX && isMine()) {
            count++;
            return true;
        }
        boolean taken = memory.tryTake(place) || block && timeout != 0 && acquireLater(timeout);
        if (taken) {
            count++;
            holder = Thread.currentThread();
        } else {
            ThreadState.poll();
        }
        return taken;
    }

    private boolean acquireLater(double timeout) {
        long deadline = System.nanoTime() + (long) (timeout * 1e9);
        memory.addWaiting(place, 1);
        try {
            while (!memory.tryTake(place)) {
                double left = timeout < 0 ? -1 : Math.max(0, (deadline - System.nanoTime()) / 1e9);
                if (left == 0) {
                    return false;
                }
                exchange.ask(Operation.PARK, Message.of(place), left);
            }
            return true;
        } finally {
            memory.addWaiting(place, -1);
        }
    }

    private void release() {
        if (kind == RECURSIVE_MUTEX) {
            if (!isMine()) {
                throw Errors.raise(Exceptions.ASSERTION_ERROR, "attempt to release recursive lock not owned by thread");
            }
            if (count > 1) {
                count--;
                return;
            }
        }
        if (!memory.give(place, most)) {
            throw Errors.valueError("semaphore or lock released too many times");
        }
        count--;
        if (memory.isWaitedFor(place)) {
            exchange.tell(Operation.WAKE, Message.of(place));
        }
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
}
