package ouro.loop;

import ouro.coroutine.Awaiting;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.SpecialMethod;
import ouro.object.TypeBuilder;

/** What awaiting a future runs: yields the future once while it is pending, then gives its result. */
public final class FutureIterator extends PyObject implements Awaiting {
    public static final PyType TYPE = PyType.declare(
                    "FutureIter", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .in("_asyncio")
            .isFinal()
            .populate(FutureIterator.class, FutureIterator::fill);

    private final PyFuture future;
    private PyObject result;

    FutureIterator(PyFuture future) {
        super(TYPE);
        this.future = future;
    }

    private static void fill(TypeBuilder<FutureIterator> t) {
        t.method("send", "value, /", (self, value) -> self.orStop(self.poll(value, null)));
        t.method("throw", "type, value=None, traceback=None, /", (self, type, value, traceback) -> {
            PyObject raised = type instanceof PyType cls ? cls.call() : type;
            throw new PyException((PyBaseException) (value instanceof PyBaseException ? value : raised));
        });
        t.method("close", self -> PyNone.NONE);
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        if (thrown != null) {
            throw thrown;
        }
        if (!future.isDone()) {
            if (future.blocking) {
                throw Errors.runtimeError("await wasn't used with future");
            }
            future.blocking = true;
            return future;
        }
        result = future.resultOrRaise();
        return null;
    }

    @Override
    public PyObject result() {
        return result;
    }

    private PyObject orStop(PyObject yielded) {
        if (yielded != null) {
            return yielded;
        }
        throw Errors.raise(Exceptions.STOP_ITERATION, result);
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        return orStop(poll(null, null));
    }
}
