package ouro.coroutine;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyType;

/** An {@link AwaitIterator} that is to scripts an iterator, too, whose StopIteration carries the result (PEP 492). */
public abstract class AwaitIteratorObject extends PyObject implements AwaitIterator {
    protected AwaitIteratorObject(PyType type) {
        super(type);
    }

    @Override
    protected final PyObject slotIterator() {
        return this;
    }

    @Override
    protected final PyObject slotNext() {
        return poll(null, null);
    }

    @Override
    protected final PyException endOfIteration() {
        return AwaitIterator.stopIteration(result());
    }
}
