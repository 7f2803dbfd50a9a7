package ouro.object;

import java.math.BigInteger;

/**
 * An int. Those that fit a Java long are of this class itself; larger ones are {@link PyBigInt}s, {@code True} and {@code
 * False} are {@link PyBool}s. Hot paths therefore test {@code getClass() == PyInt.class}.
 */
public class PyInt extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "int",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.HASH,
            SpecialMethod.BOOL,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.LT,
            SpecialMethod.LE,
            SpecialMethod.GT,
            SpecialMethod.GE,
            SpecialMethod.ADD,
            SpecialMethod.RADD,
            SpecialMethod.SUB,
            SpecialMethod.RSUB,
            SpecialMethod.MUL,
            SpecialMethod.RMUL,
            SpecialMethod.INDEX,
            SpecialMethod.INT,
            SpecialMethod.FLOAT,
            SpecialMethod.NEG);

    private static final int LEAST_CACHED = -128;
    private static final PyInt[] CACHE = new PyInt[1152];

    static {
        for (int i = 0; i < CACHE.length; i++) {
            CACHE[i] = new PyInt(TYPE, i + LEAST_CACHED);
        }
    }

    /** The value; meaningless in a {@link PyBigInt}. */
    public final long value;

    protected PyInt(PyType type, long value) {
        super(type);
        this.value = value;
    }

    public static PyInt of(long value) {
        long place = value - LEAST_CACHED;
        if (place >= 0 && place < CACHE.length) {
            return CACHE[(int) place];
        }
        return new PyInt(TYPE, value);
    }

    public static PyInt of(BigInteger value) {
        return value.bitLength() < Long.SIZE ? of(value.longValue()) : new PyBigInt(TYPE, value);
    }

    /** Whether {@link #value} is the whole number. */
    public boolean fitsLong() {
        return true;
    }

    public BigInteger toBigInteger() {
        return BigInteger.valueOf(value);
    }

    /** The value as a Java int, or the nearest one there is. */
    public int clampedToInt() {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (right instanceof PyInt other) {
            if (fitsLong() && other.fitsLong()) {
                long sum = value + other.value;
                if (((value ^ sum) & (other.value ^ sum)) >= 0) {
                    return of(sum);
                }
            }
            return of(toBigInteger().add(other.toBigInteger()));
        }
        return null;
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        if (right instanceof PyInt other) {
            if (fitsLong() && other.fitsLong()) {
                long difference = value - other.value;
                if (((value ^ other.value) & (value ^ difference)) >= 0) {
                    return of(difference);
                }
            }
            return of(toBigInteger().subtract(other.toBigInteger()));
        }
        return null;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        if (right instanceof PyInt other) {
            return of(toBigInteger().multiply(other.toBigInteger()));
        }
        return null;
    }

    @Override
    protected PyObject slotCompare(Comparison comparison, PyObject right) {
        if (right instanceof PyInt other) {
            int order = fitsLong() && other.fitsLong()
                    ? Long.compare(value, other.value)
                    : toBigInteger().compareTo(other.toBigInteger());
            return PyBool.of(comparison.holds(order));
        }
        return null;
    }

    @Override
    protected boolean slotBool() {
        return value != 0;
    }

    @Override
    protected long slotHash() {
        return value == -1 ? -2 : value % ((1L << 61) - 1);
    }

    @Override
    protected String slotRepr() {
        return Long.toString(value);
    }
}
