package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.SourceLocation;
import ouro.object.protocol.SpecialMethod;

/** A coroutine (PEP 492). */
public final class PyCoroutine extends AsyncSuspendable implements CoroutineLike {
    public static final PyType TYPE = PyType.declare(
                    "coroutine", PyType.OBJECT, SpecialMethod.AWAIT, SpecialMethod.REPR)
            .isFinal()
            .populate(PyCoroutine.class, SuspendableMethods::fillCoroutine);

    public PyCoroutine(Frame frame, String name, String qualifiedName) {
        super(TYPE, frame, name, qualifiedName);
        UnawaitedCoroutines.of(frame.code.session).add(this);
    }

    /** The coroutine of a frame that was awaited before it was one, and now suspends. */
    PyCoroutine(Frame frame) {
        super(TYPE, frame, frame.code.name, frame.code.qualifiedName);
        hasBegun();
    }

    /**
     * Goes on until it awaits something that is not there yet.
     *
     * @return what the driver is to wait for (a future; None for a bare yield), or null at the end: see {@link #result}
     */
    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        check();
        if (!isStarted() && sent != null && sent != PyNone.NONE) {
            throw Errors.typeError("can't send non-None value to a just-started coroutine");
        }
        return drive(sent, thrown);
    }

    /**
     * Runs it as what the frame {@code outer} awaits.
     *
     * @return true when it has ended; false when it suspended, and {@code outer} must suspend
     */
    public boolean startFrom(Frame outer) {
        check();
        if (isStarted()) {
            throw Errors.runtimeError("coroutine is being awaited already");
        }
        return startFrom(outer, null, null);
    }

    private void check() {
        if (isRunning()) {
            throw Errors.valueError("coroutine already executing");
        }
        if (hasEnded()) {
            throw Errors.runtimeError("cannot reuse already awaited coroutine");
        }
        if (awaiter() != null) {
            throw Errors.runtimeError("coroutine is being awaited already");
        }
    }

    @Override
    public void close() {
        if (hasEnded()) {
            return;
        }
        if (!isStarted()) {
            UnawaitedCoroutines.remove(this);
            discard();
            return;
        }
        PyObject yielded;
        try {
            yielded = poll(null, generatorExit());
        } catch (PyException e) {
            if (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ITERATION)) {
                return;
            }
            throw e;
        }
        if (yielded != null) {
            throw Errors.runtimeError("coroutine ignored GeneratorExit");
        }
    }

    /** {@code send(value)}. */
    public PyObject send(PyObject value) {
        return pollOrStop(value, null);
    }

    /** {@code throw(type, value, traceback)}; the latter two may be null. */
    public PyObject throwIn(PyObject type, PyObject value) {
        return pollOrStop(null, toThrow(type, value));
    }

    @Override
    protected void onStart() {
        UnawaitedCoroutines.remove(this);
    }

    @Override
    protected String kind() {
        return "coroutine";
    }

    @Override
    protected boolean isAwaiting() {
        return true;
    }

    @Override
    protected PyObject conclude(boolean ended, boolean byThrow) {
        return frame.returned;
    }

    /** Where it was made or stands, for the warning about coroutines nobody awaited. */
    public SourceLocation position() {
        return frame == null ? null : frame.at;
    }

    @Override
    protected PyObject slotAwait() {
        return new CoroutineWrapper(this);
    }

    @Override
    protected String slotRepr() {
        return "<coroutine object " + qualifiedName() + " at " + Representation.address(this) + ">";
    }
}
