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
public final class AnextAwaitable extends AwaitIteratorObject {
    public static final PyType TYPE = PyType.declare(
                    "anext_awaitable", PyType.OBJECT, SpecialMethod.AWAIT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(AnextAwaitable.class, AnextAwaitable::fill);

    private final PyObject awaitable;
    /** What it drives, once it is awaited. */
    private PyObject iterator;

    private final PyObject otherwise;
    private PyObject result;

    private AnextAwaitable(PyObject awaitable, PyObject otherwise) {
        super(TYPE);
        this.awaitable = awaitable;
        this.otherwise = otherwise;
    }

    private static void fill(TypeBuilder<AnextAwaitable> t) {
        t.method("send", "value, /", (self, value) -> self.pollOrStop(value, null));
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.pollOrStop(null, Suspendable.toThrow(type, value, traceback)));
        t.method("close", self -> {
            PyObject close = self.awaitIterator().findAttribute("close");
            return close == null ? PyNone.NONE : close.call();
        });
    }

    private PyObject awaitIterator() {
        if (iterator == null) {
            iterator = Delegation.awaitIterator(awaitable);
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
        return otherwise == null ? awaitable : new AnextAwaitable(awaitable, otherwise);
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        AwaitIterator driven = Delegation.of(awaitIterator());
        try {
            PyObject yielded = driven.poll(sent, thrown);
            result = yielded == null ? driven.result() : null;
            return yielded;
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ASYNC_ITERATION)) {
                throw e;
            }
            result = otherwise;
            return null;
        }
    }

    @Override
    public PyObject result() {
        return result;
    }

    @Override
    protected PyObject slotAwait() {
        return this;
    }
}
