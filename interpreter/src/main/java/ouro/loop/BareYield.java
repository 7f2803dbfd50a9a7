package ouro.loop;

import ouro.coroutine.Awaiting;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.SpecialMethod;

/** An awaitable that gives the loop one turn: what {@code sleep(0)} awaits. */
public final class BareYield extends PyObject implements Awaiting {
    public static final PyType TYPE = PyType.declare(
                    "bare_yield", PyType.OBJECT, SpecialMethod.AWAIT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .in("_asyncio")
            .isFinal();

    private boolean yielded;

    public BareYield() {
        super(TYPE);
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        if (thrown != null) {
            throw thrown;
        }
        if (yielded) {
            return null;
        }
        yielded = true;
        return PyNone.NONE;
    }

    @Override
    public PyObject result() {
        return PyNone.NONE;
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
}
