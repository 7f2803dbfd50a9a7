package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** What {@code anext(iterator, default)} gives: an awaitable that ends in the default where the iterator has ended. */
public final class AsyncNext extends PyObject implements Awaiting {
    public static final PyType TYPE = PyType.declare(
                    "anext_awaitable", PyType.OBJECT, SpecialMethod.AWAIT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(AsyncNext.class, AsyncNext::fill);

    private final PyObject awaitable;
    /** What drives it, once it is awaited. */
    private PyObject iterator;

    private final PyObject otherwise;
    private final Delegation.Result result = new Delegation.Result();

    private AsyncNext(PyObject awaitable, PyObject otherwise) {
        super(TYPE);
        this.awaitable = awaitable;
        this.otherwise = otherwise;
    }

    private static void fill(TypeBuilder<AsyncNext> t) {
        t.method("send", "value, /", (self, value) -> self.orStop(self.poll(value, null)));
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) ->
                        self.orStop(self.poll(null, Suspendable.toThrow(type, value, traceback))));
        t.method("close", self -> {
            PyObject close = self.driver().findAttribute("close");
            return close == null ? PyNone.NONE : close.call();
        });
    }

    private PyObject orStop(PyObject yielded) {
        if (yielded == null) {
            throw endOfIteration();
        }
        return yielded;
    }

    private PyObject driver() {
        if (iterator == null) {
            PyObject found = Delegation.awaitIterator(awaitable);
            iterator = found instanceof PyCoroutine coroutine ? new CoroutineWrapper(coroutine) : found;
        }
        return iterator;
    }

    /**
     * {@code anext(iterator[, default])}.
     *
     * @param otherwise the default, or null where there is none
     */
    public static PyObject of(PyObject iterator, PyObject otherwise) {
        PyObject method = Operators.boundSpecial(iterator, SpecialMethod.ANEXT);
        if (method == null) {
            throw Errors.typeError("'" + iterator.type().name() + "' object is not an async iterator");
        }
        PyObject awaitable = method.call();
        return otherwise == null ? awaitable : new AsyncNext(awaitable, otherwise);
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        try {
            return Delegation.proceed(driver(), sent, thrown, result);
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ASYNC_ITERATION)) {
                throw e;
            }
            result.value = otherwise;
            return null;
        }
    }

    @Override
    public PyObject result() {
        return result.value;
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
        return poll(null, null);
    }

    @Override
    protected PyException endOfIteration() {
        return Errors.raise(Exceptions.STOP_ITERATION, result.value);
    }
}
