package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.SpecialMethod;

/** An asynchronous generator (PEP 525). */
public final class PyAsyncGenerator extends AsyncSuspendable {
    public static final PyType TYPE = PyType.declare(
                    "async_generator", PyType.OBJECT, SpecialMethod.AITER, SpecialMethod.ANEXT, SpecialMethod.REPR)
            .isFinal()
            .populate(PyAsyncGenerator.class, SuspendableMethods::fillAsyncGenerator);

    /** The item that the body hands out at its yield, until somebody takes it. */
    private PyObject item;
    /** The step that is under way, or null. */
    private AsyncGeneratorStep step;

    private boolean closed;

    public PyAsyncGenerator(Frame frame, String name, String qualifiedName) {
        super(TYPE, frame, name, qualifiedName);
        LoopGenerators.made(this);
    }

    /** Called by the yield of the body before it suspends. */
    public void handOut(PyObject value) {
        item = value;
    }

    public AsyncGeneratorStep nextStep() {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.Mode.SEND, PyNone.NONE, null);
    }

    public AsyncGeneratorStep send(PyObject value) {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.Mode.SEND, value, null);
    }

    public AsyncGeneratorStep throwIn(PyObject type, PyObject value) {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.Mode.THROW, null, () -> toThrow(type, value));
    }

    public AsyncGeneratorStep close() {
        return new AsyncGeneratorStep(this, AsyncGeneratorStep.Mode.CLOSE, null, Suspendable::generatorExit);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether a step is under way ({@code ag_running}). */
    public boolean isStepping() {
        return step != null;
    }

    void begin(AsyncGeneratorStep newStep) {
        if (step != null) {
            String operation = newStep.mode() == AsyncGeneratorStep.Mode.SEND
                    ? "anext(): "
                    : newStep.mode() == AsyncGeneratorStep.Mode.THROW ? "athrow(): " : "aclose(): ";
            throw Errors.runtimeError(operation + "asynchronous generator is already running");
        }
        step = newStep;
        AsyncGeneratorHooks.firstStep(this);
    }

    /** Whether {@link AsyncGeneratorHooks} has told the loop of this generator. */
    boolean announced;

    @Override
    protected String kind() {
        return "async generator";
    }

    @Override
    protected boolean isAwaiting() {
        return item == null;
    }

    @Override
    protected PyObject conclude(boolean ended) {
        AsyncGeneratorStep.Mode mode = step.mode();
        step = null;
        if (ended) {
            closed = true;
            if (mode == AsyncGeneratorStep.Mode.CLOSE) {
                return PyNone.NONE;
            }
            frame = null;
            throw Errors.raise(Exceptions.STOP_ASYNC_ITERATION);
        }
        PyObject handedOut = item;
        item = null;
        if (mode == AsyncGeneratorStep.Mode.CLOSE) {
            throw Errors.runtimeError("async generator ignored GeneratorExit");
        }
        return handedOut;
    }

    @Override
    protected PyException fail(PyException error) {
        AsyncGeneratorStep.Mode mode = step == null ? null : step.mode();
        step = null;
        if (frame == null) {
            closed = true;
        }
        boolean expected = mode == AsyncGeneratorStep.Mode.CLOSE
                && (error.is(Exceptions.GENERATOR_EXIT) || error.is(Exceptions.STOP_ASYNC_ITERATION));
        return expected ? null : error;
    }

    PyObject driveStep(PyObject sent, PyException thrown) {
        return drive(sent, thrown);
    }

    boolean startStepFrom(Frame outer, PyObject sent, PyException thrown) {
        return startFrom(outer, sent, thrown);
    }

    void discardUnstarted() {
        closed = true;
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
