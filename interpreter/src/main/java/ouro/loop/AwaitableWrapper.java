package ouro.loop;

import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** Stands for a coroutine that awaits one object: what a task of a mere awaitable runs. */
final class AwaitableWrapper extends PyObject implements AwaitIterator {
    static final PyType TYPE = PyType.declare("_wrap_awaitable", PyType.OBJECT)
            .in("_asyncio")
            .populate(AwaitableWrapper.class, AwaitableWrapper::fill);

    private final PyObject awaitable;
    private AwaitIterator driven;

    AwaitableWrapper(PyObject awaitable) {
        super(TYPE);
        this.awaitable = awaitable;
    }

    private static void fill(TypeBuilder<AwaitableWrapper> t) {
        t.method("send", "value, /", (self, value) -> self.poll(value, null));
        t.method("throw", "type, /", (self, type) -> PyNone.NONE);
        t.method("close", self -> PyNone.NONE);
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        if (driven == null) {
            driven = Delegation.awaiting(awaitable);
        }
        return driven.poll(sent, thrown);
    }

    @Override
    public PyObject result() {
        return driven.result();
    }
}
