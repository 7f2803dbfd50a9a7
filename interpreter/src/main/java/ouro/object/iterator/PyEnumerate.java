package ouro.object.iterator;

import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code enumerate(iterable, start=0)}. */
public final class PyEnumerate extends PyObject {
    public static final PyType TYPE = PyType.declare("enumerate", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .constructor((cls, arguments, keywords) -> construct(cls, arguments, keywords))
            .populate(
                    PyEnumerate.class,
                    t -> t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(self.iterator, self.next))));

    private static final Signature SIGNATURE = new Signature("iterable, start=0");

    private final PyObject iterator;
    private PyInt next;

    private PyEnumerate(PyType type, PyObject iterator, PyInt start) {
        super(type);
        this.iterator = iterator;
        this.next = start;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("enumerate", arguments, keywords);
        return new PyEnumerate(cls, bound[0].iterator(), bound[1].index());
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyException endOfIteration() {
        return iterator.stopIteration();
    }

    @Override
    protected PyObject slotNext() {
        PyObject item = iterator.next();
        if (item == null) {
            return null;
        }
        PyInt number = next;
        next = (PyInt) Operators.add(number, PyInt.of(1));
        return PyTuple.of(number, item);
    }
}
