package ouro.builtins;

import ouro.object.LongOperation;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;

/**
 * A stable merge sort that only ever asks {@code <}, as list.sort does. Runs that are in order already are found first,
 * so sorted input costs one pass.
 */
public final class Sorting {
    private static final int INSERTION_LIMIT = 8;

    private Sorting() {}

    /** Asks whether one key is less than another. */
    @FunctionalInterface
    private interface KeyOrder {
        boolean less(PyObject left, PyObject right);
    }

    /**
     * Sorts items by their keys.
     *
     * @param key a function, or None
     */
    public static void sort(PyObject[] items, PyObject key, boolean reverse) {
        int size = items.length;
        PyObject[] keys = items;
        if (key != PyNone.NONE) {
            keys = new PyObject[size];
            for (int i = 0; i < size; i++) {
                keys[i] = key.call(items[i]);
            }
        }
        KeyOrder order = order(keys);
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = reverse ? size - 1 - i : i;
        }
        sort(places, new int[size], 0, size, keys, order);
        PyObject[] sorted = new PyObject[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = items[places[reverse ? size - 1 - i : i]];
        }
        System.arraycopy(sorted, 0, items, 0, size);
    }

    private static void sort(int[] a, int[] scratch, int from, int to, PyObject[] keys, KeyOrder order) {
        if (to - from <= INSERTION_LIMIT) {
            insertionSort(a, from, to, keys, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(a, scratch, from, middle, keys, order);
        sort(a, scratch, middle, to, keys, order);
        if (!order.less(keys[a[middle]], keys[a[middle - 1]])) {
            return;
        }
        System.arraycopy(a, from, scratch, from, middle - from);
        int left = from;
        int right = middle;
        int out = from;
        while (left < middle && right < to) {
            a[out++] = order.less(keys[a[right]], keys[scratch[left]]) ? a[right++] : scratch[left++];
        }
        System.arraycopy(scratch, left, a, out, middle - left);
    }

    private static void insertionSort(int[] a, int from, int to, PyObject[] keys, KeyOrder order) {
        LongOperation.check();
        for (int i = from + 1; i < to; i++) {
            int place = a[i];
            int k = i;
            while (k > from && order.less(keys[place], keys[a[k - 1]])) {
                a[k] = a[k - 1];
                k--;
            }
            a[k] = place;
        }
    }

    /** A quick comparison where all keys are of one kind that has one. */
    private static KeyOrder order(PyObject[] keys) {
        if (keys.length == 0) {
            return Operators::less;
        }
        Class<?> kind = keys[0].getClass();
        for (PyObject key : keys) {
            if (key.getClass() != kind) {
                return Operators::less;
            }
        }
        if (kind == PyInt.class) {
            return (left, right) -> ((PyInt) left).value < ((PyInt) right).value;
        }
        if (kind == PyFloat.class) {
            return (left, right) -> ((PyFloat) left).value < ((PyFloat) right).value;
        }
        return Operators::less;
    }
}
