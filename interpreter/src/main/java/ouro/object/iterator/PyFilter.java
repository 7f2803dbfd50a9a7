package ouro.object.iterator;

import ouro.object.Instantiation;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code filter(function, iterable)}. */
public final class PyFilter extends PyObject {
    public static final PyType TYPE = PyType.declare("filter", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .constructor((cls, arguments, keywords) -> construct(cls, arguments, keywords))
            .populate(
                    PyFilter.class,
                    t -> t.method(
                            "__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(self.function, self.iterator))));

    private static final Signature SIGNATURE = new Signature("function, iterable, /");

    private final PyObject function;
    private final PyObject iterator;

    private PyFilter(PyType type, PyObject function, PyObject iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("filter", Instantiation.positional(TYPE, cls, arguments, keywords), null);
        return new PyFilter(cls, bound[0], bound[1].iterator());
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (function == PyNone.NONE ? item.isTrue() : function.call(item).isTrue()) {
                return item;
            }
        }
        return null;
    }
}
