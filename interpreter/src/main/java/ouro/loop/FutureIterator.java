package ouro.loop;

import ouro.coroutine.AwaitIteratorObject;
import ouro.coroutine.Suspendable;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTraceback;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** What awaiting a future runs: yields the future once while it is pending, then gives its result. */
public final class FutureIterator extends AwaitIteratorObject {
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
        t.method("send", "value, /", (self, value) -> self.pollOrStop(value, null));
        t.method("throw", "type, value=None, traceback=None, /", (self, type, value, traceback) -> {
            boolean raisable = type instanceof PyBaseException
                    || type instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION);
            if (!raisable) {
                throw Errors.typeError(
                        "exceptions must be classes deriving BaseException or instances of such a class");
            }
            if (traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
                throw Errors.typeError("throw() third argument must be a traceback");
            }
            throw Suspendable.toThrow(type, value, traceback);
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
}
