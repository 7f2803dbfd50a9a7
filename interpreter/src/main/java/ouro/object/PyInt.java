package ouro.object;

import java.math.BigInteger;
import ouro.object.arithmetic.NumberHash;
import ouro.object.format.FormatSpec;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/**
 * An int. Those that fit a Java long are of this class itself; larger ones are {@link PyBigInt}s, {@code True} and {@code
 * False} are {@link PyBool}s, instances of Python subclasses are {@link IntSubclassInstance}s. Hot paths therefore test {@code
 * getClass() == PyInt.class}.
 */
public class PyInt extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "int",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.HASH,
                    SpecialMethod.BOOL)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(SpecialMethod.ARITHMETIC)
            .implementing(
                    SpecialMethod.INVERT,
                    SpecialMethod.LSHIFT,
                    SpecialMethod.RLSHIFT,
                    SpecialMethod.RSHIFT,
                    SpecialMethod.RRSHIFT,
                    SpecialMethod.AND,
                    SpecialMethod.RAND,
                    SpecialMethod.XOR,
                    SpecialMethod.RXOR,
                    SpecialMethod.OR,
                    SpecialMethod.ROR)
            .implementing(SpecialMethod.DIVISIONS)
            .implementing(SpecialMethod.INDEX);

    private static final int LEAST_CACHED = -128;
    private static final PyInt[] CACHE = new PyInt[1152];

    static {
        for (int i = 0; i < CACHE.length; i++) {
            CACHE[i] = new PyInt(TYPE, i + LEAST_CACHED);
        }
    }

    public static final PyInt ZERO = of(0);
    public static final PyInt ONE = of(1);

    /** The value; meaningless where {@link #fitsLong} is false. */
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

    /** The same number as an instance of that class, which is int or derives from it. */
    public static PyInt of(PyType cls, PyInt number) {
        return cls == TYPE ? number.exact() : new IntSubclassInstance(cls, number);
    }

    /** Whether {@link #value} is the whole number. */
    public boolean fitsLong() {
        return true;
    }

    public BigInteger toBigInteger() {
        return BigInteger.valueOf(value);
    }

    /** This number as a C {@code Py_ssize_t}: OverflowError beyond its range, clipped to that of Java's int within. */
    public final int toSize() {
        if (!fitsLong()) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return clampedToInt();
    }

    /** The value as a Java int, or the nearest one there is. */
    public final int clampedToInt() {
        return fitsLong()
                ? Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : toBigInteger().signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /** This number as an int of no subclass. */
    public final PyInt exact() {
        return type == TYPE ? this : fitsLong() ? of(value) : of(toBigInteger());
    }

    /** -1, 0 or 1. */
    public final int signum() {
        return fitsLong() ? Long.signum(value) : toBigInteger().signum();
    }

    /** The nearest double, or OverflowError. */
    public final double toDouble() {
        if (fitsLong()) {
            return value;
        }
        double nearest = toBigInteger().doubleValue();
        if (Double.isInfinite(nearest)) {
            throw Errors.overflowError("int too large to convert to float");
        }
        return nearest;
    }

    // ---- arithmetic on Java longs, for the tree's fast paths -----------------------------------------------------

    public static PyObject add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0) {
            return of(sum);
        }
        return of(BigInteger.valueOf(left).add(BigInteger.valueOf(right)));
    }

    public static PyObject subtract(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) >= 0) {
            return of(difference);
        }
        return of(BigInteger.valueOf(left).subtract(BigInteger.valueOf(right)));
    }

    public static PyObject multiply(long left, long right) {
        long low = left * right;
        if (Math.multiplyHigh(left, right) == low >> 63) {
            return of(low);
        }
        return of(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
    }

    /** {@code left // right}, or ZeroDivisionError. */
    public static PyObject floorDivide(long left, long right) {
        if (right == 0) {
            throw Errors.zeroDivision("integer division or modulo by zero");
        }
        if (right == -1) {
            return subtract(0, left);
        }
        return of(Math.floorDiv(left, right));
    }

    /** {@code left % right}, or ZeroDivisionError. */
    public static PyObject modulo(long left, long right) {
        if (right == 0) {
            throw Errors.zeroDivision("integer modulo by zero");
        }
        return of(Math.floorMod(left, right));
    }

    /** {@code left / right}, correctly rounded, or ZeroDivisionError. */
    public static PyObject trueDivide(long left, long right) {
        return PyFloat.of(IntArithmetic.trueDivide(left, right));
    }

    // ---- slots ---------------------------------------------------------------------------------------------------

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (right instanceof PyInt other) {
            if (fitsLong() && other.fitsLong()) {
                return add(value, other.value);
            }
            return of(toBigInteger().add(other.toBigInteger()));
        }
        return null;
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        if (right instanceof PyInt other) {
            if (fitsLong() && other.fitsLong()) {
                return subtract(value, other.value);
            }
            return of(toBigInteger().subtract(other.toBigInteger()));
        }
        return null;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        if (right instanceof PyInt other) {
            if (fitsLong() && other.fitsLong()) {
                return multiply(value, other.value);
            }
            return IntArithmetic.multiply(toBigInteger(), other.toBigInteger());
        }
        return null;
    }

    @Override
    protected PyObject slotFloorDivide(PyObject right) {
        if (right instanceof PyInt other) {
            return fitsLong() && other.fitsLong()
                    ? floorDivide(value, other.value)
                    : IntArithmetic.floorDivide(this, other);
        }
        return null;
    }

    @Override
    protected PyObject slotModulo(PyObject right) {
        if (right instanceof PyInt other) {
            return fitsLong() && other.fitsLong() ? modulo(value, other.value) : IntArithmetic.modulo(this, other);
        }
        return null;
    }

    @Override
    protected PyObject slotTrueDivide(PyObject right) {
        return right instanceof PyInt other ? PyFloat.of(IntArithmetic.trueDivide(this, other)) : null;
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        if (!(right instanceof PyInt other)) {
            return null;
        }
        return switch (operator) {
            case POW -> IntArithmetic.power(this, other);
            case LSHIFT -> IntArithmetic.shiftLeft(this, other);
            case RSHIFT -> IntArithmetic.shiftRight(this, other);
            case AND, OR, XOR -> bitwise(operator, other);
            case DIVMOD -> IntArithmetic.divideModulo(this, other);
            default -> super.slotBinary(operator, right);
        };
    }

    private PyInt bitwise(BinaryOperator operator, PyInt other) {
        if (fitsLong() && other.fitsLong()) {
            return of(
                    switch (operator) {
                        case AND -> value & other.value;
                        case OR -> value | other.value;
                        default -> value ^ other.value;
                    });
        }
        BigInteger left = toBigInteger();
        BigInteger right = other.toBigInteger();
        return of(
                switch (operator) {
                    case AND -> left.and(right);
                    case OR -> left.or(right);
                    default -> left.xor(right);
                });
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return left instanceof PyInt other ? other.slotBinary(operator, this) : null;
    }

    @Override
    protected PyObject slotPower(PyObject exponent, PyObject modulus) {
        if (modulus == PyNone.NONE) {
            return slotBinary(BinaryOperator.POW, exponent);
        }
        return exponent instanceof PyInt power && modulus instanceof PyInt divisor
                ? IntArithmetic.power(this, power, divisor)
                : exponent instanceof PyFloat || modulus instanceof PyFloat
                        ? PyFloat.of(0).slotPower(exponent, modulus)
                        : null;
    }

    @Override
    protected PyObject slotNegative() {
        return fitsLong() ? subtract(0, value) : of(toBigInteger().negate());
    }

    @Override
    protected PyObject slotPositive() {
        return exact();
    }

    @Override
    protected PyObject slotInvert() {
        return fitsLong() ? of(~value) : of(toBigInteger().not());
    }

    @Override
    protected PyObject slotAbsolute() {
        return signum() < 0 ? slotNegative() : exact();
    }

    @Override
    protected PyInt slotInt() {
        return exact();
    }

    @Override
    protected PyInt slotIndex() {
        return exact();
    }

    @Override
    protected PyFloat slotFloat() {
        return PyFloat.of(toDouble());
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
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
        return value != 0 || !fitsLong();
    }

    @Override
    protected long slotHash() {
        return fitsLong() ? NumberHash.of(value) : NumberHash.of(toBigInteger());
    }

    @Override
    protected String slotRepr() {
        return fitsLong() ? Long.toString(value) : IntText.decimal(toBigInteger());
    }

    @Override
    protected String slotFormat(String spec) {
        return spec.isEmpty() ? str() : IntFormat.format(this, FormatSpec.parse(spec, type.name(), 'd', '>'));
    }

    /** An instance of a Python subclass. */
    static final class IntSubclassInstance extends PyInt {
        private final PyInt number;
        private final InstanceAttributes attributes = new InstanceAttributes();

        IntSubclassInstance(PyType type, PyInt number) {
            super(type, number.value);
            this.number = number.exact();
        }

        @Override
        public boolean fitsLong() {
            return number.fitsLong();
        }

        @Override
        public BigInteger toBigInteger() {
            return number.toBigInteger();
        }

        @Override
        public PyObject ownAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        protected InstanceAttributes instanceAttributes() {
            return attributes;
        }
    }
}
