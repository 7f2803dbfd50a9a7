package ouro.object.iterator;

import ouro.object.Errors;
import ouro.object.Instantiation;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** {@code map(function, *iterables)}. */
public final class PyMap extends PyObject {
    public static final PyType TYPE = PyType.declare("map", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .constructor((cls, arguments, keywords) ->
                    construct(cls, Instantiation.positional(PyMap.TYPE, cls, arguments, keywords)))
            .populate(PyMap.class, t -> t.method("__reduce__", PyMap::reduce));

    private final PyObject function;
    private final PyObject[] iterators;
    /** The iterator that ended it all. */
    private PyObject ended;

    private PyMap(PyType type, PyObject function, PyObject[] iterators) {
        super(type);
        this.function = function;
        this.iterators = iterators;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments) {
        if (arguments.length < 2) {
            throw Errors.typeError("map() must have at least two arguments.");
        }
        PyObject[] iterators = new PyObject[arguments.length - 1];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = arguments[i + 1].iterator();
        }
        return new PyMap(cls, arguments[0], iterators);
    }

    private PyObject reduce() {
        PyObject[] given = new PyObject[iterators.length + 1];
        given[0] = function;
        System.arraycopy(iterators, 0, given, 1, iterators.length);
        return PyTuple.of(type(), PyTuple.of(given));
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyException endOfIteration() {
        return ended == null ? super.endOfIteration() : ended.stopIteration();
    }

    @Override
    protected PyObject slotNext() {
        if (iterators.length == 1) {
            PyObject item = iterators[0].next();
            if (item == null) {
                ended = iterators[0];
                return null;
            }
            return function.call(item);
        }
        PyObject[] items = new PyObject[iterators.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = iterators[i].next();
            if (items[i] == null) {
                ended = iterators[i];
                return null;
            }
        }
        return function.call(items, null);
    }
}
