package ouro.coroutine;

import java.util.function.Supplier;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** The awaitable that {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} give: one leg of the body. */
public final class AsyncGeneratorStep extends PyObject implements AwaitIterator {
    /** What the step does when the body stops. */
    public enum StepKind {
        SEND,
        THROW,
        CLOSE
    }

    public static final PyType SEND_TYPE = PyType.declare(
                    "async_generator_asend", PyType.OBJECT, SpecialMethod.AWAIT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(AsyncGeneratorStep.class, SuspendableMethods::fillStep);
    public static final PyType THROW_TYPE = PyType.declare(
                    "async_generator_athrow",
                    PyType.OBJECT,
                    SpecialMethod.AWAIT,
                    SpecialMethod.ITER,
                    SpecialMethod.NEXT)
            .isFinal()
            .populate(AsyncGeneratorStep.class, SuspendableMethods::fillStep);

    private final PyAsyncGenerator generator;
    private final StepKind mode;
    private final PyObject value;
    private final Supplier<PyException> thrown;
    private boolean begun;
    private boolean over;
    private PyObject result;

    AsyncGeneratorStep(PyAsyncGenerator generator, StepKind mode, PyObject value, Supplier<PyException> thrown) {
        super(mode == StepKind.SEND ? SEND_TYPE : THROW_TYPE);
        this.generator = generator;
        this.mode = mode;
        this.value = value;
        this.thrown = thrown;
    }

    /** Takes its turn at the generator: whether the step is over before it begins. Raises what it then raises. */
    private boolean endsAtOnce() {
        over = true;
        if (mode != StepKind.SEND && generator.hasEnded()) {
            result = PyNone.NONE;
            return true;
        }
        generator.begin(mode);
        if (mode == StepKind.CLOSE && !generator.isStarted()) {
            generator.discardUnstarted();
            result = PyNone.NONE;
            return true;
        }
        over = false;
        return false;
    }

    private void begin() {
        if (over || begun) {
            throw Errors.runtimeError(
                    mode == StepKind.SEND
                            ? "cannot reuse already awaited __anext__()/asend()"
                            : "cannot reuse already awaited aclose()/athrow()");
        }
        begun = true;
    }

    /**
     * Runs the step as what the frame {@code outer} awaits.
     *
     * @return true when it is over: see {@link #result}; false when it suspended, and {@code outer} gets the result
     *     sent in
     */
    public boolean startFrom(Frame outer) {
        begin();
        PyObject sent = firstSent(value);
        if (endsAtOnce()) {
            return true;
        }
        PyException error = thrown == null ? null : thrown.get();
        if (!generator.startStepFrom(outer, sent, error)) {
            return false;
        }
        result = generator.result();
        return true;
    }

    /** What the body gets when the step begins: nothing where the body begins too. */
    private PyObject firstSent(PyObject given) {
        if (generator.isStarted()) {
            return given;
        }
        if (given != null && given != PyNone.NONE) {
            over = true;
            throw Errors.typeError("can't send non-None value to a just-started async generator");
        }
        return null;
    }

    @Override
    public PyObject poll(PyObject sent, PyException error) {
        PyObject passed = sent;
        PyException raised = error;
        if (!begun || over) {
            begin();
            if (error == null) {
                // What is sent at once counts instead of what the step was made for.
                passed = firstSent(sent == null || sent == PyNone.NONE ? value : sent);
                if (endsAtOnce()) {
                    return null;
                }
                raised = thrown == null ? null : thrown.get();
            } else {
                generator.begin(mode);
            }
        }
        PyObject yielded = null;
        try {
            yielded = generator.driveStep(passed, raised, error != null);
        } finally {
            over = yielded == null;
        }
        if (over) {
            result = generator.result();
        }
        return yielded;
    }

    @Override
    public PyObject result() {
        return result;
    }

    /** {@code send(value)}: for drivers that are no await. */
    public PyObject send(PyObject sent) {
        return pollOrStop(sent, null);
    }

    /** {@code throw(type, value)}. */
    public PyObject throwIn(PyObject type, PyObject newValue) {
        return pollOrStop(null, Suspendable.toThrow(type, newValue));
    }

    /** {@code close()}: it can't be awaited any more. */
    public void close() {
        over = true;
    }

    @Override
    protected PyObject slotAwait() {
        return this;
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        return send(PyNone.NONE);
    }
}
