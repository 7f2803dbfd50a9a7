package ouro.object;

import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** What lists and tuples have in common: indexes, comparison, repetition, printing. */
public final class Sequences {
    /** How many items are gone through between two looks at what others ask. A mask. */
    private static final int CHECK_EVERY = 0xFFFF;

    private Sequences() {}

    /** The place an index means, or IndexError. */
    static int place(PyObject index, int length, String kind, String problem) {
        if (index.getClass() == PyInt.class) {
            long value = ((PyInt) index).value;
            if (value < 0) {
                value += length;
            }
            if (value >= 0 && value < length) {
                return (int) value;
            }
            throw Errors.indexError(problem);
        }
        if (!(index instanceof PyInt) && !Operators.has(index, SpecialMethod.INDEX)) {
            throw Errors.typeError(kind + " indices must be integers or slices, not "
                    + index.type().name());
        }
        PyInt number = index.index();
        if (!number.fitsLong()) {
            throw Errors.indexError("cannot fit 'int' into an index-sized integer");
        }
        long value = number.value < 0 ? number.value + length : number.value;
        if (value < 0 || value >= length) {
            throw Errors.indexError(problem);
        }
        return (int) value;
    }

    static PyObject[] slice(PyObject[] items, PySlice.Range range) {
        PyObject[] result = new PyObject[range.count()];
        for (int i = 0, from = range.start(); i < result.length; i++, from += range.step()) {
            result[i] = items[from];
        }
        return result;
    }

    /** The items repeated; null for a factor that is no int. */
    static PyObject[] repeat(PyObject[] items, int size, PyObject factor) {
        if (!(factor instanceof PyInt) && !Operators.has(factor, SpecialMethod.INDEX)) {
            return null;
        }
        int times = Math.max(0, factor.indexClamped());
        long total = (long) size * times;
        if (total > Integer.MAX_VALUE - 8) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        PyObject[] result = new PyObject[(int) total];
        for (int i = 0; i < result.length; i += size) {
            System.arraycopy(items, 0, result, i, size);
        }
        return result;
    }

    /** Lexicographic comparison (Language Reference 6.10.1). */
    static PyObject compare(RichComparison comparison, PyObject[] left, int leftSize, PyObject[] right, int rightSize) {
        if (leftSize != rightSize && comparison == RichComparison.EQ) {
            return PyBool.FALSE;
        }
        if (leftSize != rightSize && comparison == RichComparison.NE) {
            return PyBool.TRUE;
        }
        Recursion.enter(" in comparison");
        try {
            int shared = Math.min(leftSize, rightSize);
            for (int i = 0; i < shared; i++) {
                PyObject mine = left[i];
                PyObject others = right[i];
                if ((i & CHECK_EVERY) == CHECK_EVERY) {
                    LongOperation.check();
                }
                if (!Operators.equal(mine, others)) {
                    return different(comparison, mine, others);
                }
            }
            return PyBool.of(comparison.holds(Integer.compare(leftSize, rightSize)));
        } finally {
            Recursion.leave();
        }
    }

    /** The answer where the first two items that differ are these. */
    static PyObject different(RichComparison comparison, PyObject left, PyObject right) {
        return switch (comparison) {
            case EQ -> PyBool.FALSE;
            case NE -> PyBool.TRUE;
            default -> Operators.compare(comparison, left, right);
        };
    }

    public static String repr(PyObject self, PyObject[] items, int size, String open, String close) {
        return repr(self, items, size, open, close, open + "..." + close);
    }

    /** As above, with the text for a container inside of itself. */
    public static String repr(PyObject self, PyObject[] items, int size, String open, String close, String again) {
        if (!Representation.enter(self)) {
            return again;
        }
        try {
            StringBuilder text = new StringBuilder(open);
            for (int i = 0; i < size; i++) {
                text.append(i == 0 ? "" : ", ").append(items[i].repr());
            }
            return text.append(close).toString();
        } finally {
            Representation.leave();
        }
    }
}
