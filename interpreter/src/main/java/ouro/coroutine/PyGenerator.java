package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.ThreadState;
import ouro.object.protocol.SpecialMethod;

/** A generator (PEP 255, 342, 380). */
public final class PyGenerator extends Suspendable implements AwaitIterator {
    public static final PyType TYPE = PyType.declare(
                    "generator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT, SpecialMethod.REPR)
            .isFinal()
            .populate(PyGenerator.class, SuspendableMethods::fillGenerator);

    private boolean coroutine;
    /** What it returned; None again once that was told. */
    private PyObject result;

    /** What it delegates to while it stands at a {@code yield from}; null elsewhere. */
    private PyObject delegate;
    /** What the delegate has returned. */
    private PyObject delegated;
    /** What is handled around the {@code yield from}: where its delegate is resumed alone, nothing else says so. */
    private PyBaseException handledOutside;

    public PyGenerator(Frame frame, String name, String qualifiedName) {
        super(TYPE, frame, name, qualifiedName);
        ForLoopGenerators.made(this, frame);
    }

    /** Whether {@code types.coroutine} marked it, so that it may be awaited and may await. */
    public boolean isCoroutine() {
        return coroutine;
    }

    /** Marks the generator as a coroutine (PEP 492, generator-based coroutines). */
    public void markAsCoroutine() {
        coroutine = true;
    }

    /**
     * Goes on until the next yield.
     *
     * @return what was yielded, or null at the end: then see {@link #result}
     */
    public PyObject resume(PyObject sent, PyException thrown) {
        if (isRunning()) {
            throw Errors.valueError("generator already executing");
        }
        if (hasEnded()) {
            if (thrown != null) {
                throw thrown;
            }
            result = PyNone.NONE;
            return null;
        }
        if (!isStarted() && sent != null && sent != PyNone.NONE) {
            throw Errors.typeError("can't send non-None value to a just-started generator");
        }
        PyObject value = sent;
        PyException error = thrown;
        if (thrown == null && delegate instanceof PyGenerator inner) {
            try {
                PyObject yielded = resumeAlone(inner, sent);
                if (yielded != null) {
                    return yielded;
                }
                value = inner.result;
            } catch (PyException e) {
                value = null;
                error = e;
            }
            delegate = null;
        }
        if (run(value, error)) {
            result = frame.returned;
            frame = null;
            return null;
        }
        return frame.yielded;
    }

    // ---- yield from (PEP 380) ------------------------------------------------------------------------------------

    /** Resumes the delegate without walking through the body to where it stands. */
    private PyObject resumeAlone(PyGenerator inner, PyObject sent) {
        ThreadState thread = ThreadState.current();
        PyBaseException before = thread.handled();
        if (handledOutside != null) {
            thread.handle(handledOutside);
        }
        enter(thread);
        try {
            return inner.resume(sent, null);
        } finally {
            leave(thread);
            thread.handle(before);
        }
    }

    /**
     * Begins to delegate.
     *
     * @return what the delegate yielded, or null when it is over: then see {@link #delegated}
     */
    public PyObject delegate(PyObject iterable) {
        delegate = Delegation.yieldFromIterator(iterable, coroutine);
        return delegateOn(null, null);
    }

    /** Goes on to delegate after a suspension: as {@link #delegate}. */
    public PyObject delegateOn() {
        PyObject sent = frame.sent;
        PyException thrown = frame.thrown;
        frame.sent = null;
        frame.thrown = null;
        if (thrown != null) {
            thrown.enterFrame();
        }
        if (delegate != null) {
            return delegateOn(sent, thrown);
        }
        // It was resumed alone, and has ended.
        if (thrown != null) {
            throw thrown;
        }
        delegated = sent;
        return null;
    }

    private PyObject delegateOn(PyObject sent, PyException thrown) {
        AwaitIterator driven = Delegation.of(delegate);
        PyObject yielded = null;
        try {
            yielded = driven.poll(sent, thrown);
        } finally {
            if (yielded == null) {
                delegate = null;
            }
        }
        if (yielded == null) {
            delegated = driven.result();
        }
        handledOutside = ThreadState.current().handled();
        return yielded;
    }

    /** What the delegate returned; told once. */
    public PyObject delegated() {
        PyObject value = delegated;
        delegated = null;
        return value;
    }

    /** What it delegates to, or null: {@code gi_yieldfrom}. */
    PyObject delegate() {
        return delegate;
    }

    // ---- from outside --------------------------------------------------------------------------------------------

    @Override
    public PyObject result() {
        return result;
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        if (thrown != null && thrown.is(Exceptions.GENERATOR_EXIT)) {
            close();
            throw thrown;
        }
        return resume(sent, thrown);
    }

    /** {@code close()}. */
    public void close() {
        if (hasEnded()) {
            return;
        }
        if (!isStarted()) {
            discard();
            return;
        }
        PyObject yielded;
        try {
            yielded = resume(null, generatorExit());
        } catch (PyException e) {
            if (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ITERATION)) {
                return;
            }
            throw e;
        }
        if (yielded != null) {
            throw Errors.runtimeError("generator ignored GeneratorExit");
        }
    }

    /** {@code send(value)}. */
    public PyObject send(PyObject value) {
        return orStop(value, null);
    }

    /** {@code throw(type, value, traceback)}; the latter two may be null. */
    public PyObject throwIn(PyObject type, PyObject value) {
        return orStop(null, toThrow(type, value));
    }

    private PyObject orStop(PyObject sent, PyException thrown) {
        PyObject yielded = resume(sent, thrown);
        if (yielded == null) {
            throw endOfIteration();
        }
        return yielded;
    }

    @Override
    protected PyException endOfIteration() {
        return AwaitIterator.stopIteration(result);
    }

    @Override
    protected String kind() {
        return coroutine ? "coroutine" : "generator";
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        return resume(null, null);
    }

    @Override
    protected String slotRepr() {
        return "<generator object " + qualifiedName() + " at " + Representation.address(this) + ">";
    }
}
