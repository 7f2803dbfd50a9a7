package ouro.object.collection;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyTuple;

/** Takes an iterable apart for assignment to several targets (Language Reference 7.2). */
public final class Unpacking {
    private Unpacking() {}

    /** Exactly {@code count} items; the array may be the tuple's own and must not be changed. */
    public static PyObject[] into(PyObject value, int count) {
        if (value.getClass() == PyTuple.class && ((PyTuple) value).size() == count) {
            return ((PyTuple) value).items();
        }
        if (value.getClass() == PyList.class && ((PyList) value).size() == count) {
            return ((PyList) value).toArray();
        }
        return iterated(value, count);
    }

    /**
     * As {@link #into}, for who runs no code of the script before it has taken the items: the array may also be the list's own,
     * and then longer.
     */
    public static PyObject[] view(PyObject value, int count) {
        if (value.getClass() == PyList.class && ((PyList) value).size() == count) {
            return ((PyList) value).view();
        }
        return into(value, count);
    }

    /** Apart from the usual cases, which the JIT is to take into the assignments. */
    private static PyObject[] iterated(PyObject value, int count) {
        requireIterable(value);
        PyObject iterator = value.iterator();
        PyObject[] items = new PyObject[count];
        for (int i = 0; i < count; i++) {
            items[i] = iterator.next();
            if (items[i] == null) {
                throw Errors.valueError("not enough values to unpack (expected " + count + ", got " + i + ")");
            }
        }
        if (iterator.next() != null) {
            throw Errors.valueError("too many values to unpack (expected " + count + ")");
        }
        return items;
    }

    /** {@code before} items, a list of those between, and {@code after} items. */
    public static PyObject[] intoStarred(PyObject value, int before, int after) {
        requireIterable(value);
        PyObject[] all = Iterables.toArray(value);
        if (all.length < before + after) {
            throw Errors.valueError(
                    "not enough values to unpack (expected at least " + (before + after) + ", got " + all.length + ")");
        }
        PyObject[] items = new PyObject[before + 1 + after];
        System.arraycopy(all, 0, items, 0, before);
        items[before] = PyList.of(Arrays.copyOfRange(all, before, all.length - after));
        System.arraycopy(all, all.length - after, items, before + 1, after);
        return items;
    }

    private static void requireIterable(PyObject value) {
        if (!Operators.isIterable(value)) {
            throw Errors.typeError("cannot unpack non-iterable " + value.type().messageName() + " object");
        }
    }
}
