package ouro.loop.primitives;

import java.util.ArrayDeque;
import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.coroutine.NativeCoroutine;
import ouro.loop.AsyncioExceptions;
import ouro.loop.CurrentLoop;
import ouro.loop.PyFuture;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** What locks and semaphores share: a line of those who wait, and {@code async with}. */
abstract class AbstractLock extends PyNativeObject {
    final ArrayDeque<PyFuture> waiters = new ArrayDeque<>();

    /** Whether this is of a script's own class, whose methods then have a say. */
    final boolean own;

    AbstractLock(PyType type) {
        super(type);
        own = type.isHeap();
    }

    static <S extends AbstractLock> void fill(TypeBuilder<S> t, String name) {
        t.writtenInPython();
        t.method("acquire", self -> new Acquire(name + ".acquire", self, PyBool.TRUE));
        t.method(
                "__aenter__",
                self -> self.own ? new Enter(self) : new Acquire("_ContextManagerMixin.__aenter__", self, PyNone.NONE));
        t.method("__aexit__", "exc_type, exc, tb, /", (self, type, exception, traceback) -> new Release(self));
        t.coroutineFunctions("acquire", "__aenter__", "__aexit__");
        t.method("release", self -> {
            self.release();
            return PyNone.NONE;
        });
        t.method("locked", self -> PyBool.of(self.isLocked()));
    }

    /** Takes it if nobody is in the way. */
    abstract boolean tryAcquire();

    /** Takes it after having been woken. */
    abstract void acquireWoken();

    /** The waiter was cancelled: what it may have been given goes on to the next. */
    abstract void waiterCancelled(PyFuture waiter);

    abstract void release();

    abstract boolean isLocked();

    /** What the repr shows of the state. */
    abstract String state();

    @Override
    protected String slotRepr() {
        String plain = Representation.plain(this);
        return "<" + plain.substring(1, plain.length() - 1) + " [" + state()
                + (waiters.isEmpty() ? "" : ", waiters:" + waiters.size()) + "]>";
    }

    /** What {@code with (yield from lock):} took before there was {@code async with}. */
    @Override
    protected PyObject slotIterator() {
        return new Acquire("_ContextManagerMixin.__iter__", this, new Held(this)).callMethod("__await__");
    }

    /** A lock that is held until the end of a with block. */
    private static final class Held extends PyNativeObject {
        private static final PyType TYPE = PyType.declare(
                        "_ContextManager", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT)
                .in("asyncio.locks");

        private final AbstractLock lock;

        Held(AbstractLock lock) {
            super(TYPE);
            this.lock = lock;
        }

        @Override
        protected PyObject slotEnter() {
            return PyNone.NONE;
        }

        @Override
        protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
            lock.release();
            return PyBool.FALSE;
        }
    }

    private static final class Acquire extends NativeCoroutine {
        private final AbstractLock lock;
        private final PyObject result;
        private PyFuture waiter;

        Acquire(String name, AbstractLock lock, PyObject result) {
            super(name);
            this.lock = lock;
            this.result = result;
        }

        @Override
        protected PyObject start() {
            if (lock.tryAcquire()) {
                return null;
            }
            waiter = PyFuture.yielded(CurrentLoop.require());
            lock.waiters.addLast(waiter);
            return waiter;
        }

        @Override
        // Out of the line whatever happened, before anybody else may be woken by what follows.
        protected PyObject resume(PyException thrown) {
            lock.waiters.remove(waiter);
            try {
                if (thrown != null) {
                    throw thrown;
                }
                waiter.resultOrRaise();
            } catch (PyException e) {
                if (e.is(AsyncioExceptions.CANCELLED_ERROR)) {
                    // It may have been woken and cancelled in one turn: who is next must be woken in its place, or
                    // the lock is lost.
                    lock.waiterCancelled(waiter);
                }
                throw e;
            }
            lock.acquireWoken();
            return null;
        }

        @Override
        public PyObject result() {
            return result;
        }
    }

    /** {@code async with} over a subclass, which may acquire in its own way. */
    private static final class Enter extends NativeCoroutine {
        private final AbstractLock lock;
        private AwaitIterator acquiring;

        Enter(AbstractLock lock) {
            super("_ContextManagerMixin.__aenter__");
            this.lock = lock;
        }

        @Override
        protected PyObject start() {
            acquiring = Delegation.awaiting(lock.callMethod("acquire"));
            return resume(null);
        }

        @Override
        protected PyObject resume(PyException thrown) {
            return acquiring.poll(null, thrown);
        }

        @Override
        public PyObject result() {
            return PyNone.NONE;
        }
    }

    private static final class Release extends NativeCoroutine {
        private final AbstractLock lock;

        Release(AbstractLock lock) {
            super("_ContextManagerMixin.__aexit__");
            this.lock = lock;
        }

        @Override
        protected PyObject start() {
            if (lock.own) {
                // By name, as the subclass may have overridden it.
                lock.callMethod("release");
            } else {
                lock.release();
            }
            return null;
        }

        @Override
        protected PyObject resume(PyException thrown) {
            return null;
        }

        @Override
        public PyObject result() {
            return PyNone.NONE;
        }
    }
}
