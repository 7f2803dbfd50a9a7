package ouro.coroutine;

import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTraceback;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.ThreadState;

/** A frame that can stop in the middle and go on later: what generators, coroutines and asynchronous generators share. */
public abstract class Suspendable extends GeneratorLike {
    /** The frame; null once it has ended, so that what it held can go. */
    protected Frame frame;

    private final Code code;
    private String name;
    private String qualifiedName;
    private boolean started;
    private boolean running;

    /** Whether a loop is the only one to refer to it: see {@link ForLoopGenerators}. */
    boolean ownedByLoop;

    protected Suspendable(PyType type, Frame frame, String name, String qualifiedName) {
        super(type);
        this.frame = frame;
        this.code = frame.code;
        this.name = name;
        this.qualifiedName = qualifiedName;
        frame.owner = this;
    }

    /** What messages call this kind of object: {@code generator}, {@code coroutine}, {@code async generator}. */
    protected abstract String kind();

    /** Called when the frame runs for the first time. */
    protected void onStart() {}

    /**
     * Runs the frame until it stops.
     *
     * @param sent the value the suspended expression gets
     * @param thrown raised there instead, or null
     * @return whether it came to its end: what it returned is then in the frame, and the frame is to be let go
     */
    protected final boolean run(PyObject sent, PyException thrown) {
        if (!started) {
            // Before anything can raise: a generator that throw() ends at once counts as run, and is not reported as
            // never awaited.
            started = true;
            onStart();
            if (thrown != null) {
                PyException error = thrown.passThrough(frame);
                // Thrown in before its first line: the body never runs, nor do its finally blocks (PEP 342).
                frame = null;
                throw error;
            }
        }
        if (thrown != null) {
            thrown.leaveForFrame();
        }
        Frame stepping = frame;
        // The thread that holds the interpreter lock is the one that runs this; a thread-local would be slower.
        ThreadState thread = stepping.code.session.running;
        stepping.sent = sent;
        stepping.thrown = thrown;
        stepping.enter(thread);
        try {
            // What resumes itself finds this set: ValueError "generator already executing" instead of a frame entered
            // twice.
            running = true;
            return stepping.code.run(stepping);
        } catch (StackOverflowError | OutOfMemoryError e) {
            frame = null;
            throw Errors.exhausted(e).passThrough(stepping);
        } catch (PyException e) {
            // Let go so that its locals can be collected, as a generator object may live on long after its end.
            frame = null;
            throw stopIterationBecomesRuntimeError(e.passThrough(stepping), kind(), this instanceof PyAsyncGenerator);
        } finally {
            running = false;
            stepping.leave(thread);
        }
    }

    /** Takes its place on the stack while another frame runs for it. The caller must call {@link #leave} in a finally. */
    final void enter(ThreadState thread) {
        frame.enter(thread);
        running = true;
    }

    /** Leaves the stack again. */
    final void leave(ThreadState thread) {
        running = false;
        frame.leave(thread);
    }

    /** PEP 479: a StopIteration must not leak out of a body and end somebody else's loop. */
    static PyException stopIterationBecomesRuntimeError(PyException error, String kind, boolean inAsyncGenerator) {
        boolean stop = error.is(Exceptions.STOP_ITERATION);
        if (!stop && !(inAsyncGenerator && error.is(Exceptions.STOP_ASYNC_ITERATION))) {
            return error;
        }
        PyException replacement =
                Errors.runtimeError(kind + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"));
        replacement.value.setContext(error.value);
        // Cause and context both, as "raise … from" does.
        replacement.value.setCause(error.value);
        return replacement;
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

    /** The frame object that this one awaits, or null. */
    public Suspendable awaited() {
        return null;
    }

    /** Takes over a frame that has begun to run already. */
    protected final void hasBegun() {
        started = true;
    }

    /** Ends a frame that never ran. */
    protected final void discard() {
        started = true;
        frame = null;
    }

    /** The exception that {@code close()} throws in. */
    static PyException generatorExit() {
        return PyException.toThrowIn((PyBaseException) Exceptions.GENERATOR_EXIT.call());
    }

    /** {@code throw(type, value, traceback)} in all its forms (PEP 342). */
    public static PyException toThrow(PyObject type, PyObject value, PyObject traceback) {
        if (traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
            throw Errors.typeError("throw() third argument must be a traceback object");
        }
        return toThrow(type, value);
    }

    static PyException toThrow(PyObject type, PyObject value) {
        if (type instanceof PyBaseException instance) {
            if (value != null && value != PyNone.NONE) {
                throw Errors.typeError("instance exception may not have a separate value");
            }
            return PyException.toThrowIn(instance);
        }
        if (type instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            if (value instanceof PyBaseException instance && instance.type().isSubtypeOf(cls)) {
                return PyException.toThrowIn(instance);
            }
            return PyException.toThrowIn(instance(cls, value));
        }
        throw Errors.typeError("exceptions must be classes or instances deriving from BaseException, not "
                + type.type().name());
    }

    private static PyBaseException instance(PyType cls, PyObject value) {
        PyObject made = value == null || value == PyNone.NONE
                ? cls.call()
                : value instanceof PyTuple arguments ? cls.call(arguments.items(), null) : cls.call(value);
        if (made instanceof PyBaseException exception) {
            return exception;
        }
        throw Errors.typeError("calling " + cls.repr() + " should have returned an instance of BaseException, not "
                + made.type().name());
    }
}
