package ouro.object;

import java.util.Arrays;
import ouro.object.protocol.SpecialMethod;

/** Taking all items of an iterable at once. */
public final class Iterables {
    private Iterables() {}

    /** As {@link #toArray}, for lists and tuples that are made of the items: asks for the length first (PEP 424). */
    public static PyObject[] collect(PyObject iterable) {
        if (iterable.type.heap) {
            PyObject iterator = iterable.iterator();
            lengthHint(iterable);
            return rest(iterator);
        }
        return toArray(iterable);
    }

    /** {@code operator.length_hint} for its errors only: nothing is allocated by what it answers. */
    static void lengthHint(PyObject object) {
        try {
            if (Operators.has(object, SpecialMethod.LEN)) {
                object.length();
                return;
            }
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
        }
        PyObject method = object.type.lookup("__length_hint__");
        if (method == null) {
            return;
        }
        PyObject hint;
        try {
            hint = Dispatch.bind(method, object).call();
        } catch (PyException e) {
            if (e.is(Exceptions.TYPE_ERROR)) {
                return;
            }
            throw e;
        }
        if (hint == PySingleton.NOT_IMPLEMENTED) {
            return;
        }
        if (!(hint instanceof PyInt number)) {
            throw Errors.typeError("__length_hint__ must be an integer, not " + hint.type.name());
        }
        if (number.toSize() < 0) {
            throw Errors.valueError("__length_hint__() should return >= 0");
        }
    }

    /** All items, in an array of the caller's own. */
    public static PyObject[] toArray(PyObject iterable) {
        if (iterable.getClass() == PyList.class) {
            return ((PyList) iterable).toArray();
        }
        if (iterable.getClass() == PyTuple.class) {
            return ((PyTuple) iterable).items().clone();
        }
        iterable.checkCollectable();
        return rest(iterable.iterator());
    }

    private static PyObject[] rest(PyObject iterator) {
        PyObject[] items = new PyObject[8];
        int size = 0;
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }
        return size == items.length ? items : Arrays.copyOf(items, size);
    }
}
