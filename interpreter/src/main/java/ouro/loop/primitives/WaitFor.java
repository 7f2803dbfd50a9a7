package ouro.loop.primitives;

import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.coroutine.NativeCoroutine;
import ouro.loop.AsyncioExceptions;
import ouro.loop.CurrentLoop;
import ouro.loop.EnsureFuture;
import ouro.loop.EventLoop;
import ouro.loop.PyFuture;
import ouro.loop.TimerHandle;
import ouro.loop.report.AbbreviatedRepr;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/**
 * {@code asyncio.wait_for}: the result of an awaitable, unless the seconds pass first; then it is cancelled, and
 * TimeoutError raised once it has ended. Turn by turn as CPython 3.11 does it.
 */
public final class WaitFor extends NativeCoroutine {
    private static final LibraryTraceback CODE = new LibraryTraceback("wait_for");

    private enum Stage {
        /** No timeout: what is waited for is driven directly. */
        DELEGATING,
        /** Until it is done or the time is up, whichever comes first. */
        WAITING,
        /** Time was up; until what was cancelled has ended. */
        TIMED_OUT,
        /** The waiting task was cancelled; until what was cancelled in turn has ended. */
        CANCELLED
    }

    private final PyObject awaitable;
    private final PyObject timeout;
    private Stage stage;
    private AwaitIterator delegate;
    private PyObject result;
    private PyFuture inner;
    private TimerHandle timer;
    private ReleaseWaiter waiter;
    private PyException cancellation;

    public WaitFor(PyObject awaitable, PyObject timeout) {
        super("wait_for");
        this.awaitable = awaitable;
        this.timeout = timeout;
    }

    @Override
    protected PyObject start() {
        EventLoop loop = CurrentLoop.require();
        if (timeout == PyNone.NONE) {
            stage = Stage.DELEGATING;
            delegate = Delegation.awaiting(awaitable);
            return delegate.poll(null, null);
        }
        if (Operators.compare(RichComparison.LE, timeout, PyInt.of(0)).isTrue()) {
            inner = EnsureFuture.ownFuture(awaitable, loop);
            return inner.isDone() ? finish() : cancelInner(Stage.TIMED_OUT);
        }
        stage = Stage.WAITING;
        waiter = new ReleaseWaiter(loop);
        timer = loop.finishLater(timeout, waiter.future, PyNone.NONE);
        inner = EnsureFuture.ownFuture(awaitable, loop);
        inner.addDoneCallback(waiter, null);
        return waiter.yield();
    }

    @Override
    protected PyObject resume(PyException thrown) {
        if (stage == Stage.DELEGATING) {
            return delegate.poll(null, thrown);
        }
        PyObject yielded = null;
        try {
            yielded = stage == Stage.WAITING ? afterWaiting(thrown) : afterCancelling(thrown);
            return yielded;
        } finally {
            if (yielded == null && timer != null) {
                timer.cancel();
            }
        }
    }

    private PyObject afterWaiting(PyException thrown) {
        try {
            waiter.settle(thrown);
        } catch (PyException e) {
            if (!e.is(AsyncioExceptions.CANCELLED_ERROR)) {
                throw e;
            }
            if (!inner.isDone()) {
                cancellation = e;
                inner.removeDoneCallback(waiter);
                return cancelInner(Stage.CANCELLED);
            }
        }
        if (inner.isDone()) {
            return finish();
        }
        inner.removeDoneCallback(waiter);
        return cancelInner(Stage.TIMED_OUT);
    }

    private PyObject cancelInner(Stage next) {
        stage = next;
        waiter = new ReleaseWaiter(inner.requireLoop());
        inner.addDoneCallback(waiter, null);
        try {
            inner.requestCancel(PyNone.NONE);
        } catch (PyException e) {
            inner.removeDoneCallback(waiter);
            throw e;
        }
        return waiter.yield();
    }

    private PyObject afterCancelling(PyException thrown) {
        try {
            waiter.settle(thrown);
        } catch (PyException e) {
            if (cancellation != null) {
                e.value.setImplicitContext(cancellation.value);
            }
            throw e;
        } finally {
            inner.removeDoneCallback(waiter);
        }
        if (stage == Stage.CANCELLED) {
            throw cancellation;
        }
        try {
            return finish();
        } catch (PyException e) {
            if (!e.is(AsyncioExceptions.CANCELLED_ERROR)) {
                throw e;
            }
            CODE.addTo(e.value);
            PyBaseException error = (PyBaseException) OSErrors.TIMEOUT_ERROR.call();
            error.setContext(e.value);
            error.setCause(e.value);
            throw new PyException(error);
        }
    }

    /** Takes the result of what was waited for, or raises its exception. */
    private PyObject finish() {
        result = inner.resultOrRaise();
        return null;
    }

    @Override
    public PyObject result() {
        return stage == Stage.DELEGATING ? delegate.result() : result;
    }

    /** The callback that ends the future which is waited on, once another one is done. */
    private static final class ReleaseWaiter extends PyObject {
        private static final PyType TYPE = PyType.declare("partial", PyType.OBJECT, SpecialMethod.CALL)
                .in("functools")
                .populate(
                        ReleaseWaiter.class,
                        t -> t.attribute(
                                "__qualname__",
                                self -> PyStr.of("_release_waiter(" + AbbreviatedRepr.of(self.future) + ")")));

        private final PyFuture future;

        ReleaseWaiter(EventLoop loop) {
            super(TYPE);
            future = new PyFuture(loop);
        }

        PyObject yield() {
            future.blocking = true;
            return future;
        }

        /** What the waiting task does when it goes on: an exception thrown in, or the end of the future. */
        void settle(PyException thrown) {
            if (thrown != null) {
                throw thrown;
            }
            future.resultOrRaise();
        }

        @Override
        protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
            if (!future.isDone()) {
                future.finish(PyNone.NONE);
            }
            return PyNone.NONE;
        }
    }
}
