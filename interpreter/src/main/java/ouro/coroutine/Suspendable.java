package ouro.coroutine;

import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.ThreadState;

/**
 * A frame that can stop in the middle and go on later: what generators, coroutines and asynchronous generators share.
 *
 * <p>Awaiting is stackful first and stackless after. {@code await g()} runs {@code g} at once, on the Java stack. If it
 * suspends, every awaiting frame returns, and each keeps a link to the one that awaits it. The outermost keeps the
 * innermost: that one alone is resumed, and when it ends, its result goes one link outwards. So a resume costs the same
 * at any depth, where walking down from the outermost would cost more the deeper it goes.
 */
public abstract class Suspendable extends PyObject {
    /** The frame; null once it has ended, so that what it held can go. */
    protected Frame frame;

    private final Code code;
    private String name;
    private String qualifiedName;
    private boolean started;
    private boolean running;

    /** Who awaits this one while it is suspended; null for one that is driven from outside. */
    private Suspendable awaiter;
    /** What this one awaits, where that is a frame too. */
    private Suspendable awaited;
    /** In one that is driven from outside: the innermost one, which is resumed. */
    private Suspendable innermost = this;

    /** What the frames that await this one were handling when they began to: they are not on the stack when it resumes. */
    private PyBaseException handledOutside;

    private PyObject result;

    protected Suspendable(PyType type, Frame frame, String name, String qualifiedName) {
        super(type);
        this.frame = frame;
        this.code = frame.code;
        this.name = name;
        this.qualifiedName = qualifiedName;
        frame.owner = this;
    }

    /** The suspendable whose frame this is; for a coroutine that is awaited without being one yet, it is made now. */
    private static Suspendable of(Frame frame) {
        return frame.owner == null ? new PyCoroutine(frame) : (Suspendable) frame.owner;
    }

    /** Takes over a frame that has begun to run already. */
    final void hasBegun() {
        started = true;
    }

    // ---- one frame -----------------------------------------------------------------------------------------------

    /** What messages call this kind of object: {@code generator}, {@code coroutine}, {@code async generator}. */
    protected abstract String kind();

    /** Called when the frame runs for the first time. */
    protected void onStart() {}

    /**
     * Called when the frame has stopped other than by awaiting.
     *
     * @param ended whether the body has come to its end
     * @return what an awaiter gets
     */
    protected abstract PyObject conclude(boolean ended);

    /** Called when an exception left the frame: what is to be raised instead, or null to give the awaiter None. */
    protected PyException fail(PyException error) {
        return error;
    }

    /**
     * Runs this frame alone until it stops.
     *
     * @return false when it stopped because it awaits something
     */
    private boolean step(PyObject sent, PyException thrown) {
        if (!started) {
            started = true;
            onStart();
            if (thrown != null) {
                PyException error = thrown.through(frame);
                frame = null;
                throw error;
            }
        }
        Frame running = frame;
        ThreadState thread = ThreadState.current;
        running.sent = sent;
        running.thrown = thrown;
        PyBaseException handledBefore = handledOutside == null ? null : thread.handle(handledOutside);
        boolean ended;
        running.enter(thread);
        try {
            this.running = true;
            ended = running.code.run(running);
        } catch (PyException e) {
            frame = null;
            throw stopIterationBecomesRuntimeError(e.through(running), kind(), this instanceof PyAsyncGenerator);
        } finally {
            this.running = false;
            running.leave(thread);
            if (handledOutside != null) {
                thread.handle(handledBefore);
            }
        }
        if (!ended && isAwaiting()) {
            return false;
        }
        result = conclude(ended);
        if (ended) {
            frame = null;
        }
        return true;
    }

    /** Whether a stopped frame stands at an await; generators never do. */
    protected abstract boolean isAwaiting();

    /** PEP 479: a StopIteration must not leak out of a body and end somebody else's loop. */
    private static PyException stopIterationBecomesRuntimeError(
            PyException error, String kind, boolean inAsyncGenerator) {
        boolean stop = error.is(Exceptions.STOP_ITERATION);
        if (!stop && !(inAsyncGenerator && error.is(Exceptions.STOP_ASYNC_ITERATION))) {
            return error;
        }
        PyException replacement =
                Errors.runtimeError(kind + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"));
        replacement.value.setContext(error.value);
        replacement.value.setCause(error.value);
        return replacement;
    }

    // ---- from outside --------------------------------------------------------------------------------------------

    /**
     * Goes on from outside: from a task, a for loop, {@code send} or {@code throw}.
     *
     * @param sent the value the suspended expression gets
     * @param thrown raised there instead, or null
     * @return what was yielded, or null when it is over: then see {@link #result}
     */
    protected final PyObject drive(PyObject sent, PyException thrown) {
        Suspendable current = innermost;
        PyObject value = sent;
        PyException error = thrown;
        while (true) {
            PyException raised = null;
            try {
                if (!current.step(value, error)) {
                    innermost = current.awaited == null ? current : current.awaited.innermost;
                    return current.frame.yielded;
                }
            } catch (PyException e) {
                raised = current.fail(e);
                current.result = PyNone.NONE;
            }
            if (current == this) {
                innermost = this;
                if (raised != null) {
                    throw raised;
                }
                return null;
            }
            Suspendable outer = current.awaiter;
            current.awaiter = null;
            outer.awaited = null;
            value = current.result;
            error = raised;
            current = outer;
        }
    }

    /** What it ended with; for an asynchronous generator the item. */
    public final PyObject result() {
        return result;
    }

    /** Forgets the result: it is given once. */
    protected final void forgetResult() {
        result = PyNone.NONE;
    }

    // ---- from an awaiting frame ----------------------------------------------------------------------------------

    /**
     * Starts this one as what the frame {@code outer} awaits.
     *
     * @return true when it is over, with {@link #result}; false when it suspended: {@code outer} must suspend too, and
     *     will find the result sent in
     */
    protected final boolean startFrom(Frame outer, PyObject sent, PyException thrown) {
        boolean over;
        try {
            over = step(sent, thrown);
        } catch (PyException e) {
            PyException raised = fail(e);
            if (raised != null) {
                throw raised;
            }
            result = PyNone.NONE;
            return true;
        }
        if (!over) {
            suspendUnder(outer);
        }
        return over;
    }

    /** Links this one to the frame that awaits it and suspends with it. */
    private void suspendUnder(Frame outer) {
        innermost = awaited == null ? this : awaited.innermost;
        awaiter = of(outer);
        handledOutside = ThreadState.current.handled();
        awaiter.awaited = this;
        outer.yielded = frame.yielded;
    }

    /**
     * Runs the frame of a coroutine function as what the frame {@code outer} awaits. Most calls of coroutine functions are
     * awaited where they stand, and many of them never suspend: the coroutine itself is made only when the frame does.
     *
     * @return the result; null when it suspended, and {@code outer} must suspend too
     */
    public static PyObject runAwaited(Frame frame, Frame outer) {
        ThreadState thread = ThreadState.current;
        frame.enter(thread);
        try {
            if (frame.code.run(frame)) {
                return frame.returned;
            }
        } catch (PyException e) {
            throw stopIterationBecomesRuntimeError(e.through(frame), "coroutine", false);
        } finally {
            frame.leave(thread);
        }
        of(frame).suspendUnder(outer);
        return null;
    }

    // ---- state ---------------------------------------------------------------------------------------------------

    public final String name() {
        return name;
    }

    public final void setName(String newName) {
        name = newName;
    }

    public final String qualifiedName() {
        return qualifiedName;
    }

    public final void setQualifiedName(String newName) {
        qualifiedName = newName;
    }

    /** The frame, or null once it has ended. */
    public final Frame frame() {
        return frame;
    }

    /** The code it runs, or ran. */
    public final Code code() {
        return code;
    }

    /** Whether it was started, stands still and has not ended. */
    public final boolean isSuspended() {
        return started && !running && frame != null;
    }

    public final boolean isStarted() {
        return started;
    }

    public final boolean isRunning() {
        return running;
    }

    public final boolean hasEnded() {
        return frame == null;
    }

    /** The frame object that awaits this one, or null. */
    public final Suspendable awaiter() {
        return awaiter;
    }

    /** The frame object that this one awaits, or null. */
    public final Suspendable awaited() {
        return awaited;
    }

    /** Ends a frame that never ran. */
    protected final void discard() {
        started = true;
        frame = null;
    }

    /** The exception that {@code close()} throws in. */
    static PyException generatorExit() {
        return new PyException((PyBaseException) Exceptions.GENERATOR_EXIT.call());
    }

    /** {@code throw(type, value, traceback)} in all its forms (PEP 342). */
    static PyException toThrow(PyObject type, PyObject value) {
        if (type instanceof PyBaseException instance) {
            if (value != null && value != PyNone.NONE) {
                throw Errors.typeError("instance exception may not have a separate value");
            }
            return new PyException(instance);
        }
        if (type instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            if (value instanceof PyBaseException instance && instance.type().isSubtypeOf(cls)) {
                return new PyException(instance);
            }
            return value == null || value == PyNone.NONE ? Errors.raise(cls) : Errors.raise(cls, value);
        }
        throw Errors.typeError("exceptions must be classes or instances deriving from BaseException, not "
                + type.type().name());
    }
}
