package ouro.object;

import java.util.Arrays;

/** Taking all items of an iterable at once. */
public final class Iteration {
    private Iteration() {}

    /** All items, in an array of the caller's own. */
    public static PyObject[] toArray(PyObject iterable) {
        if (iterable.getClass() == PyList.class) {
            return ((PyList) iterable).toArray();
        }
        if (iterable.getClass() == PyTuple.class) {
            return ((PyTuple) iterable).items().clone();
        }
        PyObject iterator = iterable.iterator();
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
