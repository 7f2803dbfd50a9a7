package ouro.coroutine;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** What {@code coroutine.__await__()} gives: an iterator over the coroutine. */
public final class CoroutineWrapper extends PyObject implements Awaiting {
    public static final PyType TYPE = PyType.declare(
                    "coroutine_wrapper", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(CoroutineWrapper.class, SuspendableMethods::fillWrapper);

    public final PyCoroutine coroutine;

    public CoroutineWrapper(PyCoroutine coroutine) {
        super(TYPE);
        this.coroutine = coroutine;
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        return coroutine.resume(sent, thrown);
    }

    @Override
    public PyObject result() {
        return coroutine.result();
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        return coroutine.send(null);
    }
}
