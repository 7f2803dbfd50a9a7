package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/**
 * A coroutine written in Java: what {@code sleep}, {@code Queue.get} and the like give. It looks like any other coroutine,
 * and may be awaited, made a task of, or driven by hand.
 */
public abstract class NativeCoroutine extends GeneratorLike implements CoroutineLike {
    public static final PyType TYPE = PyType.declare(
                    "coroutine", PyCoroutine.TYPE, SpecialMethod.AWAIT, SpecialMethod.REPR)
            .isFinal()
            .populate(NativeCoroutine.class, NativeCoroutine::fill);

    private final String name;
    private boolean started;
    private boolean ended;

    protected NativeCoroutine(String name) {
        this(name, UnawaitedCoroutines.current());
    }

    /** For who is called often enough to keep the session's list. */
    protected NativeCoroutine(String name, UnawaitedCoroutines unawaited) {
        super(TYPE);
        this.name = name;
        unawaited.add(this);
    }

    private static void fill(TypeBuilder<NativeCoroutine> t) {
        t.method("send", "value, /", (self, value) -> self.pollOrStop(value, null));
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.pollOrStop(null, Suspendable.toThrow(type, value)));
        t.action("close", NativeCoroutine::close);
        t.attribute("cr_frame", self -> PyNone.NONE);
        t.attribute("cr_code", self -> PyNone.NONE);
        t.attribute("cr_await", self -> PyNone.NONE);
        t.attribute("cr_origin", self -> PyNone.NONE);
        t.attribute("cr_running", self -> PyBool.FALSE);
        t.attribute("cr_suspended", self -> PyBool.of(self.started && !self.ended));
        t.attribute("__name__", self -> PyStr.of(self.name));
        t.attribute("__qualname__", self -> PyStr.of(self.name));
    }

    /** Starts: what is yielded, or null when it is over at once. */
    protected abstract PyObject start();

    /** Goes on after a suspension; an exception thrown in may be cleaned up after, and is raised again. */
    protected abstract PyObject resume(PyException thrown);

    @Override
    public final PyObject poll(PyObject sent, PyException thrown) {
        if (ended) {
            throw Errors.runtimeError("cannot reuse already awaited coroutine");
        }
        PyObject yielded;
        try {
            if (started) {
                yielded = resume(thrown);
            } else {
                begin();
                if (thrown != null) {
                    throw thrown;
                }
                yielded = start();
            }
        } catch (PyException e) {
            ended = true;
            throw e;
        }
        ended = yielded == null;
        return yielded;
    }

    private void begin() {
        started = true;
        UnawaitedCoroutines.remove(this);
    }

    @Override
    public final void close() {
        if (!started) {
            begin();
        } else if (!ended) {
            try {
                poll(null, Suspendable.generatorExit());
            } catch (PyException e) {
                if (!e.is(Exceptions.GENERATOR_EXIT)) {
                    throw e;
                }
            }
        }
        ended = true;
    }

    @Override
    final boolean isStarted() {
        return started;
    }

    /** The name that reprs and messages print. */
    @Override
    public final String qualifiedName() {
        return name;
    }

    @Override
    protected PyObject slotAwait() {
        return new CoroutineWrapper(this);
    }

    @Override
    protected String slotRepr() {
        return "<coroutine object " + name + " at " + Representation.address(this) + ">";
    }
}
