package ouro.loop;

import java.util.ArrayList;
import java.util.List;
import ouro.loop.context.PyContext;
import ouro.loop.scripted.FutureLike;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.MethodDescriptor;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** A result that will be there later (asyncio's {@code Future}). */
public class PyFuture extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "Future",
                    PyType.OBJECT,
                    SpecialMethod.INIT,
                    SpecialMethod.REPR,
                    SpecialMethod.AWAIT,
                    SpecialMethod.ITER)
            .in("_asyncio")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyFuture(cls))
            .populate(PyFuture.class, FutureMethods::fill);

    private static final Signature SIGNATURE = new Signature("*, loop=None");

    enum FutureState {
        PENDING,
        CANCELLED,
        FINISHED
    }

    /** Called when the future is done; {@code context} is null for callbacks of the loop's own. */
    record Callback(PyObject function, PyTask task, PyContext context) {}

    EventLoop loop;
    private FutureState state = FutureState.PENDING;
    private PyObject result;
    private PyBaseException exception;
    /**
     * The exception's traceback when the future got it, for whoever asks first; others see but their own way to it, so that it
     * does not grow from one to the next.
     */
    private PyTraceback exceptionTraceback;

    private PyObject cancelMessage;
    private PyBaseException cancelledError;
    /** One callback is kept as it is, several in a list. */
    private Object callbacks;
    /** Set while the future is being yielded by its own {@code __await__}, so that a task knows a real await. */
    public boolean blocking;

    private boolean logTraceback;
    /** Known in debug mode. */
    private SourceTraceback origin;
    /** The futures that wait for this one beside its callbacks, as gather's does for its children: one, or a list; or null. */
    private Object awaitedBy;

    protected PyFuture(PyType type) {
        super(type);
    }

    public PyFuture(EventLoop loop) {
        this(TYPE);
        this.loop = loop;
    }

    /** One that a native coroutine yields as soon as it is made, and so counts as awaited. */
    public static PyFuture yielded(EventLoop loop) {
        PyFuture future = new PyFuture(loop);
        future.blocking = true;
        return future;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject given = SIGNATURE.bind("Future", arguments, keywords)[0];
        loop = given == PyNone.NONE ? EventLoopPolicy.requireLoop() : EventLoop.of(given);
        restart();
        if (loop.isDebug()) {
            captureSource();
        }
    }

    /** Remembers where it was made. */
    final void captureSource() {
        origin = SourceTraceback.capture();
    }

    /** {@code __init__} may be called again. */
    private void restart() {
        state = FutureState.PENDING;
        result = null;
        exception = null;
        cancelMessage = null;
        cancelledError = null;
        callbacks = null;
        blocking = false;
        logTraceback = false;
    }

    /** {@code asyncio.isfuture(object)}. */
    public static boolean isFuture(PyObject object) {
        return object instanceof PyFuture || FutureLike.isFutureLike(object);
    }

    // ---- state ---------------------------------------------------------------------------------------------------

    public final boolean isDone() {
        return state != FutureState.PENDING;
    }

    public final boolean isCancelled() {
        return state == FutureState.CANCELLED;
    }

    final FutureState state() {
        return state;
    }

    /** Its loop, which one that {@code __init__} has not seen does not have: RuntimeError. */
    public final EventLoop requireLoop() {
        if (loop == null) {
            throw Errors.runtimeError("Future object is not initialized.");
        }
        return loop;
    }

    private static PyException invalidState(String message) {
        return Errors.raise(AsyncioExceptions.INVALID_STATE_ERROR, message);
    }

    final void requirePending() {
        requireLoop();
        if (state != FutureState.PENDING) {
            throw invalidState("invalid state");
        }
    }

    /** {@code result()}: the result, or the exception raised. */
    public final PyObject resultOrRaise() {
        switch (state) {
            case PENDING ->
                throw invalidState(loop == null ? "Future object is not initialized." : "Result is not set.");
            case CANCELLED -> throw new PyException(makeCancelledError());
            default -> {
                logTraceback = false;
                if (exception != null) {
                    restoreTraceback();
                    throw new PyException(exception);
                }
                return result;
            }
        }
    }

    final PyObject exceptionOrNone() {
        switch (state) {
            case PENDING ->
                throw invalidState(loop == null ? "Future object is not initialized." : "Exception is not set.");
            case CANCELLED -> throw new PyException(makeCancelledError());
            default -> {
                logTraceback = false;
                return exception == null ? PyNone.NONE : exception;
            }
        }
    }

    /** What a waiting task is woken with: null for a plain result. */
    final PyBaseException failure() {
        if (state == FutureState.CANCELLED) {
            return makeCancelledError();
        }
        logTraceback = false;
        if (exception != null) {
            restoreTraceback();
        }
        return exception;
    }

    private void restoreTraceback() {
        exception.setTraceback(exceptionTraceback);
        exceptionTraceback = null;
    }

    /** The CancelledError of a cancelled future; the one a task ended with, if any. */
    final PyBaseException makeCancelledError() {
        if (cancelledError != null) {
            // Given out once, as in CPython, where it would else be part of a cycle of references; who asks later
            // gets a new one.
            PyBaseException error = cancelledError;
            cancelledError = null;
            return error;
        }
        PyObject message = cancelMessage;
        return (PyBaseException)
                (message == null || message == PyNone.NONE
                        ? AsyncioExceptions.CANCELLED_ERROR.call()
                        : AsyncioExceptions.CANCELLED_ERROR.call(message));
    }

    final void keepCancelledError(PyBaseException error) {
        cancelledError = error;
    }

    final PyObject cancelMessage() {
        return cancelMessage;
    }

    final void setCancelMessage(PyObject message) {
        cancelMessage = message;
    }

    /** {@code cancel(msg)}; false where it is done already. */
    public boolean cancel(PyObject message) {
        requireLoop();
        logTraceback = false;
        if (state != FutureState.PENDING) {
            return false;
        }
        state = FutureState.CANCELLED;
        cancelMessage = message;
        schedule();
        return true;
    }

    /** {@code cancel(msg)} as the class of the future has it: a script's own may have replaced the method. */
    public final boolean requestCancel(PyObject message) {
        if (!type().isHeap()) {
            return cancel(message);
        }
        PyObject method = getAttribute("cancel");
        PyObject answer =
                message == PyNone.NONE ? method.call() : method.call(new PyObject[] {message}, new String[] {"msg"});
        return answer.isTrue();
    }

    /** Says what {@link #keepPromise} finishes it with, unless somebody finishes it before. */
    final void promise(PyObject value) {
        result = value;
    }

    /** Marks it finished with what was promised and calls back, where it is not done yet. */
    final void keepPromise() {
        if (state == FutureState.PENDING) {
            state = FutureState.FINISHED;
            schedule();
        }
    }

    /** Marks it finished and calls back. */
    public final void finish(PyObject value) {
        result = value;
        state = FutureState.FINISHED;
        schedule();
    }

    final void fail(PyBaseException error) {
        exception = error;
        exceptionTraceback = error.traceback();
        result = null;
        state = FutureState.FINISHED;
        logTraceback = true;
        schedule();
        // There is no finalizer here that could say so when the future is dropped; the end of the run does.
        loop.loops().unretrieved().add(this);
    }

    /** {@code set_exception(exception)}. */
    public final void setException(PyObject given) {
        requirePending();
        PyObject value =
                given instanceof PyType type && type.isSubtypeOf(Exceptions.BASE_EXCEPTION) ? type.call() : given;
        if (!(value instanceof PyBaseException error)) {
            throw Errors.typeError("invalid exception object");
        }
        // Raised at an await it would look like the end of the iterator that drives it (PEP 479).
        if (error.type() == Exceptions.STOP_ITERATION) {
            throw Errors.typeError("StopIteration interacts badly with generators and cannot be raised into a Future");
        }
        fail(error);
    }

    final boolean isUnretrieved() {
        return logTraceback;
    }

    /** The exception needs nobody's asking any more. */
    final void markRetrieved() {
        logTraceback = false;
    }

    final boolean hasNoCallbacks() {
        return callbacks == null;
    }

    /** Says that nobody asked for the exception, and nobody will. */
    final void reportUnretrieved() {
        logTraceback = false;
        loop.callExceptionHandler(unretrievedDetails());
    }

    /** The result as it stands; null while there is none. */
    final PyObject result() {
        return state == FutureState.FINISHED ? result : null;
    }

    final PyBaseException exceptionValue() {
        return exception;
    }

    // ---- callbacks -----------------------------------------------------------------------------------------------

    /** @param given the context to call back in; null for a copy of the current one */
    public final void addDoneCallback(PyObject function, PyContext given) {
        if (loop == null) {
            throw Errors.runtimeError("uninitialized Future object");
        }
        PyContext context = given == null ? PyContext.current().copy() : given;
        if (isDone()) {
            // Never called at once, even when done: callers rely on returning before their callback runs.
            loop.callDoneCallbackSoon(function, this, context);
        } else {
            add(new Callback(function, null, context));
        }
    }

    /** Whether a script's own class has a say in who is called back. */
    final boolean hasOwnCallbacks() {
        return type().isHeap() && !(type().lookup("add_done_callback") instanceof MethodDescriptor);
    }

    /** Has the task go on when this is done. */
    final void wakeWhenDone(PyTask task) {
        if (isDone()) {
            loop.wakeSoon(task, this);
        } else if (callbacks == null) {
            callbacks = task;
        } else {
            add(new Callback(null, task, null));
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Callback callback) {
        switch (callbacks) {
            // Nearly every future has one callback, mostly a task: a list is made for the second.
            case null -> callbacks = callback;
            case Callback first -> callbacks = listOf(first, callback);
            case PyTask first -> callbacks = listOf(new Callback(null, first, null), callback);
            default -> ((List<Callback>) callbacks).add(callback);
        }
    }

    private static List<Callback> listOf(Callback first, Callback second) {
        List<Callback> list = new ArrayList<>(2);
        list.add(first);
        list.add(second);
        return list;
    }

    @SuppressWarnings("unchecked")
    final List<Callback> callbackList() {
        return switch (callbacks) {
            case null -> List.of();
            case Callback single -> List.of(single);
            case PyTask task -> List.of(new Callback(null, task, null));
            default -> (List<Callback>) callbacks;
        };
    }

    /** Forgets the callbacks that are equal to the function; how many there were. */
    public final int removeDoneCallback(PyObject function) {
        requireLoop();
        List<Callback> kept = new ArrayList<>();
        // Comparing may call a script's own method, which may add and remove callbacks.
        List<Callback> all = List.copyOf(callbackList());
        for (Callback callback : all) {
            if (callback.function == null || !Operators.equal(callback.function, function)) {
                kept.add(callback);
            }
        }
        callbacks = kept.isEmpty() ? null : kept;
        return all.size() - kept.size();
    }

    final PyObject callbackPairs() {
        requireLoop();
        List<Callback> list = callbackList();
        if (list.isEmpty()) {
            return PyNone.NONE;
        }
        PyList pairs = new PyList();
        for (Callback callback : list) {
            pairs.append(
                    callback.task == null
                            ? PyTuple.of(callback.function, callback.context)
                            : PyTuple.of(TaskStep.wakeup(callback.task), callback.task.context()));
        }
        return pairs;
    }

    private void schedule() {
        Object waiting = callbacks;
        if (waiting == null) {
            return;
        }
        if (waiting instanceof PyTask task) {
            callbacks = null;
            loop.wakeSoon(task, this);
            return;
        }
        // Taken away before any is called: call_soon may be a script's own, which looks at this future.
        List<Callback> list = List.copyOf(callbackList());
        callbacks = null;
        for (Callback callback : list) {
            if (callback.task != null) {
                loop.wakeSoon(callback.task, this);
            } else {
                loop.callDoneCallbackSoon(callback.function, this, callback.context);
            }
        }
    }

    // ---- who waits -----------------------------------------------------------------------------------------------

    @SuppressWarnings("unchecked")
    public final void addAwaitedBy(PyFuture waiter) {
        switch (awaitedBy) {
            case null -> awaitedBy = waiter;
            case PyFuture first -> {
                List<PyFuture> list = new ArrayList<>();
                list.add(first);
                list.add(waiter);
                awaitedBy = list;
            }
            default -> ((List<PyFuture>) awaitedBy).add(waiter);
        }
    }

    @SuppressWarnings("unchecked")
    public final void removeAwaitedBy(PyFuture waiter) {
        if (awaitedBy == waiter) {
            awaitedBy = null;
        } else if (awaitedBy instanceof List<?>) {
            ((List<PyFuture>) awaitedBy).remove(waiter);
        }
    }

    @SuppressWarnings("unchecked")
    final PyObject awaitedByList() {
        PyList list = new PyList();
        for (Callback callback : callbackList()) {
            if (callback.task != null) {
                list.append(callback.task);
            } else if (callback.function instanceof TaskStep step) {
                list.append(step.task);
            }
        }
        switch (awaitedBy) {
            case null -> {}
            case PyFuture single -> list.append(single);
            default -> ((List<PyFuture>) awaitedBy).forEach(list::append);
        }
        return list;
    }

    // ---- awaiting ------------------------------------------------------------------------------------------------

    @Override
    protected PyObject slotAwait() {
        requireLoop();
        return new FutureIterator(this);
    }

    @Override
    protected PyObject slotIterator() {
        requireLoop();
        return new FutureIterator(this);
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    @Override
    protected String slotRepr() {
        requireLoop();
        return "<" + type().name() + " " + info() + ">";
    }

    /** What the repr tells besides the class; tasks tell more. */
    String info() {
        return FutureRepr.of(this);
    }

    /** Where it was made, in debug mode; null otherwise. */
    final SourceTraceback origin() {
        return origin;
    }

    /** The details of the complaint that nobody asked for the exception. */
    PyDict unretrievedDetails() {
        PyDict details = new PyDict();
        details.put("message", PyStr.of(kind() + " exception was never retrieved"));
        details.put("exception", exception);
        details.put("future", this);
        SourceTraceback.addTo(origin, details);
        return details;
    }

    String kind() {
        return type().name();
    }
}
