package ouro.lib.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** Choices from sequences. */
final class Sampling {
    /** Up to here a small sample is taken out of a copied list, not remembered in a set. */
    private static final int SMALL = 21;

    private Sampling() {}

    static PyObject choice(PyRandom source, PyObject sequence) {
        int size = sequence.length();
        if (size == 0) {
            throw Errors.indexError("Cannot choose from an empty sequence");
        }
        return sequence.getItem(PyInt.of(source.below(size)));
    }

    static PyObject shuffle(PyRandom source, PyObject sequence) {
        for (int i = sequence.length() - 1; i > 0; i--) {
            PyInt here = PyInt.of(i);
            PyInt there = PyInt.of(source.below(i + 1L));
            PyObject item = sequence.getItem(there);
            PyObject other = sequence.getItem(here);
            sequence.setItem(here, item);
            sequence.setItem(there, other);
        }
        return PyNone.NONE;
    }

    // ---- sample --------------------------------------------------------------------------------------------------

    static PyObject sample(PyRandom source, PyObject population, PyObject count, PyObject counts) {
        if (!isSequence(population)) {
            throw Errors.typeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
        }
        if (counts != PyNone.NONE) {
            return repeated(source, population, count, counts);
        }
        long[] places = places(source, population.length(), count);
        PyObject[] items = new PyObject[places.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = population.getItem(PyInt.of(places[i]));
        }
        return PyList.of(items);
    }

    /** What {@code collections.abc.Sequence} says yes to among what has items by number. */
    private static boolean isSequence(PyObject object) {
        if (object.type().lookup("keys") != null || object.type().lookup("__getitem__") == null) {
            return false;
        }
        return object.type().lookup("__len__") != null && object.type().lookup("index") != null
                || object instanceof PyList;
    }

    /** Different places from 0 on and below a size. */
    private static long[] places(PyRandom source, long size, PyObject count) {
        if (Operators.less(count, PyInt.ZERO) || Operators.less(PyInt.of(size), count)) {
            throw Errors.valueError("Sample larger than population or is negative");
        }
        if (!Operators.has(count, SpecialMethod.INDEX)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + count.type().name() + "'");
        }
        int wanted = (int) count.index().value;
        long[] chosen = new long[wanted];
        if (size <= setSize(wanted)) {
            long[] pool = new long[(int) size];
            for (int i = 0; i < pool.length; i++) {
                pool[i] = i;
            }
            for (int i = 0; i < wanted; i++) {
                int place = (int) source.below(size - i);
                chosen[i] = pool[place];
                pool[place] = pool[(int) size - i - 1];
            }
            return chosen;
        }
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < wanted; i++) {
            long place = source.below(size);
            while (!taken.add(place)) {
                place = source.below(size);
            }
            chosen[i] = place;
        }
        return chosen;
    }

    /** How much a set of so many numbers takes, compared with a list of numbers. */
    private static long setSize(int count) {
        if (count <= 5) {
            return SMALL;
        }
        long table = 1;
        while (table < 3L * count) {
            table *= 4;
        }
        return SMALL + table;
    }

    private static PyObject repeated(PyRandom source, PyObject population, PyObject count, PyObject counts) {
        List<PyObject> sums = accumulate(counts);
        if (sums.size() != population.length()) {
            throw Errors.valueError("The number of counts does not match the population");
        }
        PyObject total = sums.removeLast();
        if (!(total instanceof PyInt size)) {
            throw Errors.typeError("Counts must be integers");
        }
        if (size.signum() <= 0) {
            throw Errors.valueError("Total of counts must be greater than zero");
        }
        long[] places = places(source, size.value, count);
        PyObject[] items = new PyObject[places.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = population.getItem(PyInt.of(after(sums, PyInt.of(places[i]), sums.size())));
        }
        return PyList.of(items);
    }

    // ---- choices -------------------------------------------------------------------------------------------------

    static PyObject choices(
            PyRandom source, PyObject population, PyObject weights, PyObject cumulative, PyObject count) {
        int size = population.length();
        List<PyObject> sums = null;
        if (cumulative == PyNone.NONE) {
            if (weights != PyNone.NONE) {
                sums = weightSums(weights);
            }
        } else if (weights != PyNone.NONE) {
            throw Errors.typeError("Cannot specify both weights and cumulative weights");
        } else {
            sums = items(cumulative);
        }
        int wanted = Math.max(0, count.indexClamped());
        List<PyObject> chosen = new ArrayList<>();
        if (sums == null) {
            for (int i = 0; i < wanted; i++) {
                chosen.add(population.getItem(PyInt.of((long) (source.random() * size))));
            }
            return PyList.of(chosen.toArray(PyObject[]::new));
        }
        if (sums.size() != size) {
            throw Errors.valueError("The number of weights does not match the population");
        }
        if (sums.isEmpty()) {
            throw Errors.indexError("list index out of range");
        }
        double total = Conversions.toReal(Operators.add(sums.getLast(), PyFloat.of(0)));
        if (total <= 0) {
            throw Errors.valueError("Total of weights must be greater than zero");
        }
        if (!Double.isFinite(total)) {
            throw Errors.valueError("Total of weights must be finite");
        }
        for (int i = 0; i < wanted; i++) {
            int place = after(sums, PyFloat.of(source.random() * total), size - 1);
            chosen.add(population.getItem(PyInt.of(place)));
        }
        return PyList.of(chosen.toArray(PyObject[]::new));
    }

    private static List<PyObject> weightSums(PyObject weights) {
        try {
            return accumulate(weights);
        } catch (PyException e) {
            if (e.is(Exceptions.TYPE_ERROR) && weights instanceof PyInt) {
                throw Errors.typeError("The number of choices must be a keyword argument: k=" + weights.repr());
            }
            throw e;
        }
    }

    private static List<PyObject> items(PyObject iterable) {
        List<PyObject> items = new ArrayList<>();
        PyObject iterator = iterable.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            items.add(item);
        }
        return items;
    }

    private static List<PyObject> accumulate(PyObject iterable) {
        List<PyObject> sums = items(iterable);
        for (int i = 1; i < sums.size(); i++) {
            sums.set(i, Operators.add(sums.get(i - 1), sums.get(i)));
        }
        return sums;
    }

    /** The first place whose item is greater than the value, among sorted items. */
    private static int after(List<PyObject> sorted, PyObject value, int end) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Operators.less(value, sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
