package ouro.coroutine;

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
 * A frame that may await: a coroutine's, an asynchronous generator's.
 *
 * <p>Awaiting is stackful first and stackless after. {@code await g()} runs {@code g} at once, on the Java stack. If it
 * suspends, every awaiting frame returns, and each keeps a link to the one that awaits it. The outermost keeps the
 * innermost: that one alone is resumed, and when it ends, its result goes one link outwards. So a resume costs the same
 * at any depth, where walking down from the outermost would cost more the deeper it goes.
 */
public abstract class AsyncSuspendable extends Suspendable {
    /** Who awaits this one while it is suspended; null for one that is driven from outside. */
    private AsyncSuspendable awaiter;
    /** What this one awaits, where that is a frame too. */
    private AsyncSuspendable awaited;
    /** In one that is driven from outside: the innermost one, which is resumed. */
    private AsyncSuspendable innermost = this;

    /** What the frames that await this one were handling when they began to: they are not on the stack when it resumes. */
    private PyBaseException handledOutside;

    private PyObject result;

    protected AsyncSuspendable(PyType type, Frame frame, String name, String qualifiedName) {
        super(type, frame, name, qualifiedName);
    }

    /** The suspendable whose frame this is; for a coroutine that is awaited without being one yet, it is made now. */
    private static AsyncSuspendable of(Frame frame) {
        return frame.owner == null ? new PyCoroutine(frame) : (AsyncSuspendable) frame.owner;
    }

    // ---- one frame -----------------------------------------------------------------------------------------------

    /** Whether a stopped frame stands at an await. */
    protected abstract boolean isAwaiting();

    /**
     * Called when the frame has stopped other than by awaiting.
     *
     * @param ended whether the body has come to its end
     * @param byThrow whether what set it going was thrown in from outside
     * @return what an awaiter gets
     */
    protected abstract PyObject conclude(boolean ended, boolean byThrow);

    /** Called when an exception left the frame: what is to be raised instead, or null to give the awaiter None. */
    protected PyException fail(PyException error, boolean byThrow) {
        return error;
    }

    /**
     * Runs this frame alone until it stops.
     *
     * @return false when it stopped because it awaits something
     */
    private boolean step(PyObject sent, PyException thrown, boolean byThrow) {
        boolean ended = handledOutside == null ? run(sent, thrown) : runHandling(sent, thrown);
        if (!ended && isAwaiting()) {
            return false;
        }
        result = conclude(ended, byThrow);
        if (ended) {
            frame = null;
        }
        return true;
    }

    private boolean runHandling(PyObject sent, PyException thrown) {
        ThreadState thread = frame.code.session.running;
        PyBaseException before = thread.handle(handledOutside);
        try {
            return run(sent, thrown);
        } finally {
            thread.handle(before);
        }
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
        return drive(sent, thrown, thrown != null);
    }

    /** As {@link #drive(PyObject, PyException)}, where what is thrown need not have been thrown in from outside. */
    protected final PyObject drive(PyObject sent, PyException thrown, boolean byThrow) {
        // A frame that awaits none is the innermost itself; who drove it before may have left it an older one.
        AsyncSuspendable current = awaited == null ? this : innermost;
        PyObject value = sent;
        PyException error = thrown;
        if (byThrow && awaited != null && thrown.is(Exceptions.GENERATOR_EXIT)) {
            error = closeAwaited(thrown);
            current = this;
        }
        while (true) {
            PyException raised = null;
            try {
                if (!current.step(value, error, byThrow)) {
                    // It may have begun to await others, which stopped further in: the next resume goes straight
                    // there.
                    innermost = current.awaited == null ? current : current.awaited.innermost;
                    return current.frame.yielded;
                }
            } catch (PyException e) {
                // Not thrown through the awaiters: none of them is on the Java stack. It is thrown into the next one
                // in turn.
                raised = current.fail(e, byThrow);
                current.result = PyNone.NONE;
            }
            if (current == this) {
                innermost = this;
                if (raised != null) {
                    throw raised;
                }
                return null;
            }
            // One link outwards. Cleared, as an ended coroutine must not keep its awaiter alive.
            AsyncSuspendable outer = current.awaiter;
            current.awaiter = null;
            outer.awaited = null;
            value = current.result;
            error = raised;
            current = outer;
        }
    }

    /** Closes what this one awaits before a GeneratorExit gets here (PEP 342); answers what is to be raised here. */
    private PyException closeAwaited(PyException exit) {
        AsyncSuspendable inner = awaited;
        awaited = null;
        inner.awaiter = null;
        if (inner instanceof PyCoroutine coroutine) {
            try {
                coroutine.close();
            } catch (PyException e) {
                return e;
            }
        }
        return exit;
    }

    /** What it ended with; for an asynchronous generator the item. */
    public final PyObject result() {
        return result;
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
            over = step(sent, thrown, false);
        } catch (PyException e) {
            PyException raised = fail(e, false);
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
        // When it resumes, the except block of the awaiter is not on the stack, yet must be the context of what is
        // raised.
        handledOutside = outer.code.session.running.handled();
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
        ThreadState thread = frame.code.session.running;
        boolean ended;
        frame.enter(thread);
        try {
            ended = frame.code.run(frame);
        } catch (PyException e) {
            throw stopIterationBecomesRuntimeError(e.passThrough(frame), "coroutine", false);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw Errors.exhausted(e).passThrough(frame);
        } finally {
            frame.leave(thread);
        }
        if (ended) {
            PyObject result = frame.returned;
            // Nobody ever saw a coroutine of this call, so its frame can serve the next.
            frame.release();
            return result;
        }
        of(frame).suspendUnder(outer);
        return null;
    }

    /** The frame object that awaits this one, or null. */
    public final AsyncSuspendable awaiter() {
        return awaiter;
    }

    @Override
    public final AsyncSuspendable awaited() {
        return awaited;
    }
}
