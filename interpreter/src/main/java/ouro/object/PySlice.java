package ouro.object;

import java.math.BigInteger;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code start:stop:step}. */
public final class PySlice extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "slice", PyType.OBJECT, SpecialMethod.REPR, SpecialMethod.EQ, SpecialMethod.NE)
            .constructor((cls, arguments, keywords) ->
                    construct(Instantiation.positional(PySlice.TYPE, cls, arguments, keywords)))
            .isFinal();

    static {
        TYPE.addNative("__hash__", PyNone.NONE);
    }

    public final PyObject start;
    public final PyObject stop;
    public final PyObject step;

    public PySlice(PyObject start, PyObject stop, PyObject step) {
        super(TYPE);
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    private static PyObject construct(PyObject[] a) {
        return switch (a.length) {
            case 0 -> throw Errors.typeError("slice expected at least 1 argument, got 0");
            case 1 -> new PySlice(PyNone.NONE, a[0], PyNone.NONE);
            case 2 -> new PySlice(a[0], a[1], PyNone.NONE);
            case 3 -> new PySlice(a[0], a[1], a[2]);
            default -> throw Errors.typeError("slice expected at most 3 arguments, got " + a.length);
        };
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: 'slice'");
    }

    /**
     * The slice of a sequence of a given length.
     *
     * @param count how many items it takes
     */
    public record Range(int start, int stop, int step, int count) {}

    /** Clips the slice to a sequence of that length (Library Reference, {@code slice.indices}). */
    public Range indices(int length) {
        int by = step == PyNone.NONE ? 1 : clamp(step);
        if (by == 0) {
            throw Errors.valueError("slice step cannot be zero");
        }
        by = Math.max(by, -Integer.MAX_VALUE);
        int first = start == PyNone.NONE ? (by > 0 ? 0 : length - 1) : clip(clamp(start), length, by);
        int last = stop == PyNone.NONE ? (by > 0 ? length : -1) : clip(clamp(stop), length, by);
        int count;
        if (by > 0) {
            count = first < last ? (last - first - 1) / by + 1 : 0;
        } else {
            count = first > last ? (first - last - 1) / -by + 1 : 0;
        }
        return new Range(first, last, by, count);
    }

    /** Start, stop and step for a sequence of any length. */
    public BigInteger[] wideIndices(BigInteger length) {
        BigInteger by = bound(step, BigInteger.ONE);
        if (by.signum() == 0) {
            throw Errors.valueError("slice step cannot be zero");
        }
        boolean backwards = by.signum() < 0;
        BigInteger lowest = backwards ? BigInteger.ONE.negate() : BigInteger.ZERO;
        BigInteger highest = backwards ? length.subtract(BigInteger.ONE) : length;
        BigInteger first = start == PyNone.NONE ? (backwards ? highest : lowest) : clip(start, length, lowest, highest);
        BigInteger last = stop == PyNone.NONE ? (backwards ? lowest : highest) : clip(stop, length, lowest, highest);
        return new BigInteger[] {first, last, by};
    }

    private static BigInteger clip(PyObject bound, BigInteger length, BigInteger lowest, BigInteger highest) {
        BigInteger index = bound(bound, BigInteger.ZERO);
        if (index.signum() < 0) {
            index = index.add(length);
        }
        return index.max(lowest).min(highest);
    }

    private static int clip(int index, int length, int step) {
        long from = index < 0 ? (long) index + length : index;
        if (from < 0) {
            return step < 0 ? -1 : 0;
        }
        return from >= length ? (step < 0 ? length - 1 : length) : (int) from;
    }

    private static int clamp(PyObject bound) {
        if (!(bound instanceof PyInt) && !Operators.has(bound, SpecialMethod.INDEX)) {
            throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return bound.indexClamped();
    }

    /** A bound as a big integer, for ranges; the default where it is None. */
    static BigInteger bound(PyObject bound, BigInteger otherwise) {
        if (bound == PyNone.NONE) {
            return otherwise;
        }
        clamp(bound);
        return bound.index().toBigInteger();
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PySlice other)) {
            return null;
        }
        return Operators.compare(
                comparison, PyTuple.of(start, stop, step), PyTuple.of(other.start, other.stop, other.step));
    }

    @Override
    protected String slotRepr() {
        return "slice(" + start.repr() + ", " + stop.repr() + ", " + step.repr() + ")";
    }
}
