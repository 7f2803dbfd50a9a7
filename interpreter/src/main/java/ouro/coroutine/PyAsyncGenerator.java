package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.protocol.SpecialMethod;

/** An asynchronous generator (PEP 525). */
public final class PyAsyncGenerator extends AsyncSuspendable {
    public static final PyType TYPE = PyType.declare(
                    "async_generator", PyType.OBJECT, SpecialMethod.AITER, SpecialMethod.ANEXT, SpecialMethod.REPR)
            .isFinal()
            .populate(PyAsyncGenerator.class, SuspendableMethods::fillAsyncGenerator);

    /** The item that the body hands out at its yield, until somebody takes it. */
    private PyObject item;
    /** What the step that is under way does when the body stops; null where none is. */
    private AsyncGeneratorStep.StepKind step;

    /** Whether {@code aclose()} has begun, after which one can neither throw into it nor close it again. */
    private boolean closed;

    public PyAsyncGenerator(Frame frame, String name, String qualifiedName) {
        super(TYPE, frame, name, qualifiedName);
        ForLoopGenerators.made(this, frame);
    }

    /** Called by the yield of the body before it suspends. */
    public void handOut(PyObject value) {
        item = value;
    }

    public AsyncGeneratorStep nextStep() {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.StepKind.SEND, PyNone.NONE, null);
    }

    public AsyncGeneratorStep send(PyObject value) {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.StepKind.SEND, value, null);
    }

    public AsyncGeneratorStep throwIn(PyObject type, PyObject value) {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.StepKind.THROW, null, () -> toThrow(type, value));
    }

    public AsyncGeneratorStep close() {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.StepKind.CLOSE, null, Suspendable::generatorExit);
    }

    /** Whether a step is under way ({@code ag_running}). */
    public boolean isStepping() {
        return step != null;
    }

    /** Begins a step; raises what the caller gets where none may begin. */
    void begin(AsyncGeneratorStep.StepKind mode) {
        // Two tasks may hold one generator: a second step while the first is suspended would mix up their items
        // (bpo-30773).
        if (step != null) {
            String operation =
                    switch (mode) {
                        case SEND -> "anext(): ";
                        case THROW -> "athrow(): ";
                        case CLOSE -> "aclose(): ";
                    };
            throw Errors.runtimeError(operation + "asynchronous generator is already running");
        }
        if (frame == null || closed && mode != AsyncGeneratorStep.StepKind.SEND) {
            throw Errors.raise(Exceptions.STOP_ASYNC_ITERATION);
        }
        step = mode;
        closed |= mode == AsyncGeneratorStep.StepKind.CLOSE;
        if (!announced) {
            announced = true;
            // At the first step, not when made: a generator that never ran has nothing to clean up (PEP 525).
            AsyncGeneratorHooks.current().firstStep(this);
        }
    }

    /**
     * Runs the next step as what a loop in the frame {@code outer} awaits: as {@link #nextStep} would, whose object nobody
     * but the loop could see.
     *
     * @return true when it is over, with the item as {@link #result}; false when it suspended, and {@code outer} gets the
     *     item sent in
     */
    public boolean nextFrom(Frame outer) {
        begin(AsyncGeneratorStep.StepKind.SEND);
        return startFrom(outer, isStarted() ? PyNone.NONE : null, null);
    }

    /** Whether {@link AsyncGeneratorHooks} has told the loop of this generator. */
    boolean announced;

    @Override
    protected String kind() {
        return "async generator";
    }

    @Override
    protected boolean isAwaiting() {
        // The body hands an item out before it suspends at a yield; at an await there is none.
        return item == null;
    }

    @Override
    protected PyObject conclude(boolean ended, boolean byThrow) {
        AsyncGeneratorStep.StepKind mode = step;
        stepIsOver(ended && byThrow);
        if (ended) {
            if (mode == AsyncGeneratorStep.StepKind.CLOSE) {
                return PyNone.NONE;
            }
            frame = null;
            throw Errors.raise(Exceptions.STOP_ASYNC_ITERATION);
        }
        PyObject handedOut = item;
        item = null;
        if (mode == AsyncGeneratorStep.StepKind.CLOSE) {
            // It yielded while it was being closed (PEP 525), which nobody could receive.
            throw Errors.runtimeError("async generator ignored GeneratorExit");
        }
        return handedOut;
    }

    /** In CPython 3.11 a closing that ends by what was thrown into it leaves the generator running for good. */
    private void stepIsOver(boolean endedByThrow) {
        if (step != AsyncGeneratorStep.StepKind.CLOSE || !endedByThrow) {
            step = null;
        }
    }

    @Override
    protected PyException fail(PyException error, boolean byThrow) {
        boolean closing = step == AsyncGeneratorStep.StepKind.CLOSE;
        stepIsOver(byThrow && frame == null);
        boolean expected =
                closing && (error.is(Exceptions.GENERATOR_EXIT) || error.is(Exceptions.STOP_ASYNC_ITERATION));
        return expected ? null : error;
    }

    PyObject driveStep(PyObject sent, PyException thrown, boolean byThrow) {
        return drive(sent, thrown, byThrow);
    }

    boolean startStepFrom(Frame outer, PyObject sent, PyException thrown) {
        return startFrom(outer, sent, thrown);
    }

    void discardUnstarted() {
        step = null;
        discard();
    }

    @Override
    protected PyObject slotAsyncIterator() {
        return this;
    }

    @Override
    protected PyObject slotAsyncNext() {
        return nextStep();
    }

    @Override
    protected String slotRepr() {
        return "<async_generator object " + qualifiedName() + " at " + Representation.address(this) + ">";
    }
}
