package ouro.lib.decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.arithmetic.NumberHash;
import ouro.object.format.FormatError;
import ouro.object.format.FormatSpec;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A {@code decimal.Decimal}: sign, digits and an exponent of ten; or infinity, or not a number. */
final class PyDecimal extends PyNativeObject {
    enum DecimalClass {
        FINITE,
        INFINITE,
        QUIET_NAN,
        SIGNALING_NAN
    }

    static final PyType TYPE = PyType.declare(
                    "Decimal",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.HASH,
                    SpecialMethod.BOOL)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(SpecialMethod.ARITHMETIC)
            .implementing(SpecialMethod.DIVISIONS)
            .in("decimal")
            .namedWithModule()
            .constructor(DecimalConstruction::construct)
            .populate(PyDecimal.class, DecimalMethods::fill);

    static final PyDecimal ZERO = of(false, BigInteger.ZERO, 0);
    static final PyDecimal ONE = of(false, BigInteger.ONE, 0);
    static final PyDecimal NAN = new PyDecimal(TYPE, DecimalClass.QUIET_NAN, false, BigInteger.ZERO, 0);

    final DecimalClass kind;
    final boolean negative;
    /** The digits; of a NaN, its payload. */
    final BigInteger digits;

    final long exponent;
    private int digitCount;

    PyDecimal(PyType type, DecimalClass kind, boolean negative, BigInteger digits, long exponent) {
        super(type);
        this.kind = kind;
        this.negative = negative;
        this.digits = digits;
        this.exponent = exponent;
    }

    static PyDecimal of(boolean negative, BigInteger digits, long exponent) {
        return new PyDecimal(TYPE, DecimalClass.FINITE, negative, digits, exponent);
    }

    static PyDecimal of(BigInteger value) {
        return of(value.signum() < 0, value.abs(), 0);
    }

    /** Exact; NaN is no BigDecimal. */
    static PyDecimal of(BigDecimal value) {
        return of(value.signum() < 0, value.unscaledValue().abs(), -value.scale());
    }

    static PyDecimal infinity(boolean negative) {
        return new PyDecimal(TYPE, DecimalClass.INFINITE, negative, BigInteger.ZERO, 0);
    }

    static PyDecimal of(double value) {
        if (Double.isNaN(value)) {
            return NAN;
        }
        if (Double.isInfinite(value)) {
            return infinity(value < 0);
        }
        boolean sign = Double.doubleToRawLongBits(value) < 0;
        BigDecimal exact = new BigDecimal(Math.abs(value));
        return exact.scale() < 0 ? of(sign, exact.toBigInteger(), 0) : of(sign, exact.unscaledValue(), -exact.scale());
    }

    /** An int or Decimal as a Decimal; null for anything else. */
    static PyDecimal from(PyObject object) {
        return switch (object) {
            case PyDecimal decimal -> decimal;
            case PyInt number -> of(number.toBigInteger());
            default -> null;
        };
    }

    PyDecimal as(PyType cls) {
        return cls == type() ? this : new PyDecimal(cls, kind, negative, digits, exponent);
    }

    PyDecimal withSign(boolean sign) {
        return new PyDecimal(TYPE, kind, sign, digits, exponent);
    }

    boolean isFinite() {
        return kind == DecimalClass.FINITE;
    }

    boolean isInfinite() {
        return kind == DecimalClass.INFINITE;
    }

    boolean isNan() {
        return kind == DecimalClass.QUIET_NAN || kind == DecimalClass.SIGNALING_NAN;
    }

    boolean isZero() {
        return kind == DecimalClass.FINITE && digits.signum() == 0;
    }

    /** How many digits there are; zero has one. */
    int digitCount() {
        if (digitCount == 0) {
            digitCount = count(digits);
        }
        return digitCount;
    }

    static int count(BigInteger digits) {
        return digits.signum() == 0 ? 1 : new BigDecimal(digits).precision();
    }

    /** The exponent of the first digit. */
    long adjusted() {
        return exponent + digitCount() - 1;
    }

    /** The value; only asked where {@link #isFinite}. */
    BigDecimal toBigDecimal() {
        return new BigDecimal(negative ? digits.negate() : digits, Math.toIntExact(-exponent));
    }

    /** The value as an int, cut off; or the error for NaN and infinities. */
    PyInt truncated() {
        if (isNan()) {
            throw Errors.valueError("cannot convert NaN to integer");
        }
        if (isInfinite()) {
            throw Errors.overflowError("cannot convert Infinity to integer");
        }
        return PyInt.of(toBigDecimal().toBigInteger());
    }

    // ---- slots ---------------------------------------------------------------------------------------------------

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        PyDecimal other = from(right);
        return other == null ? null : DecimalArithmetic.binary(operator, this, other, DecimalContext.current());
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        PyDecimal other = from(left);
        return other == null ? null : DecimalArithmetic.binary(operator, other, this, DecimalContext.current());
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        return slotBinary(BinaryOperator.ADD, right);
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        return slotBinary(BinaryOperator.SUB, right);
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        return slotBinary(BinaryOperator.MUL, right);
    }

    @Override
    protected PyObject slotModulo(PyObject right) {
        return slotBinary(BinaryOperator.MOD, right);
    }

    @Override
    protected PyObject slotTrueDivide(PyObject right) {
        return slotBinary(BinaryOperator.TRUEDIV, right);
    }

    @Override
    protected PyObject slotFloorDivide(PyObject right) {
        return slotBinary(BinaryOperator.FLOORDIV, right);
    }

    @Override
    protected PyObject slotPower(PyObject power, PyObject modulus) {
        if (modulus == PyNone.NONE) {
            return slotBinary(BinaryOperator.POW, power);
        }
        PyDecimal exponentValue = from(power);
        PyDecimal divisor = from(modulus);
        return exponentValue == null || divisor == null
                ? null
                : DecimalFunctions.power(this, exponentValue, divisor, DecimalContext.current());
    }

    @Override
    protected PyObject slotNegative() {
        return DecimalArithmetic.negate(this, DecimalContext.current());
    }

    @Override
    protected PyObject slotPositive() {
        return DecimalArithmetic.plus(this, DecimalContext.current());
    }

    @Override
    protected PyObject slotAbsolute() {
        return negative ? slotNegative() : slotPositive();
    }

    @Override
    protected PyInt slotInt() {
        return truncated();
    }

    @Override
    protected PyFloat slotFloat() {
        if (kind == DecimalClass.SIGNALING_NAN) {
            throw Errors.valueError("cannot convert signaling NaN to float");
        }
        if (isNan()) {
            return PyFloat.of(Double.NaN);
        }
        if (isInfinite()) {
            return PyFloat.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return PyFloat.of(Double.parseDouble(DecimalText.scientific(this, true)));
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        PyDecimal other = right instanceof PyFloat number ? of(number.value) : from(right);
        if (other == null) {
            return null;
        }
        boolean equality = comparison == RichComparison.EQ || comparison == RichComparison.NE;
        if (right instanceof PyFloat) {
            DecimalContext context = DecimalContext.current();
            if (equality) {
                context.flags.setItem(Signal.FLOAT_OPERATION.type(), PyBool.TRUE);
            } else {
                context.signal(Signal.FLOAT_OPERATION);
            }
        }
        if (isNan() || other.isNan()) {
            boolean signaling = kind == DecimalClass.SIGNALING_NAN || other.kind == DecimalClass.SIGNALING_NAN;
            if (!equality || signaling) {
                DecimalContext.current().invalid();
            }
            return PyBool.of(comparison == RichComparison.NE);
        }
        return PyBool.of(comparison.holds(DecimalArithmetic.compare(this, other)));
    }

    @Override
    protected boolean slotBool() {
        return !isZero();
    }

    @Override
    protected long slotHash() {
        if (kind == DecimalClass.SIGNALING_NAN) {
            throw Errors.typeError("Cannot hash a signaling NaN value");
        }
        if (isNan()) {
            return identityHash();
        }
        if (isInfinite()) {
            return negative ? -NumberHash.INFINITY : NumberHash.INFINITY;
        }
        BigInteger modulus = BigInteger.valueOf(NumberHash.MODULUS);
        BigInteger scale = BigInteger.TEN.modPow(BigInteger.valueOf(exponent), modulus);
        long hash = digits.multiply(scale).mod(modulus).longValue();
        return NumberHash.of(negative ? -hash : hash);
    }

    @Override
    protected String slotStr() {
        return DecimalText.scientific(this, DecimalContext.current().capitals == 1);
    }

    @Override
    protected String slotRepr() {
        return "Decimal('" + slotStr() + "')";
    }

    @Override
    protected String slotFormat(String text) {
        FormatSpec spec;
        try {
            spec = FormatSpec.parse(text, "Decimal", (char) 0, '>');
        } catch (FormatError e) {
            throw Errors.valueError("invalid format string");
        }
        return DecimalText.format(this, spec);
    }

    /** {@code (numerator, denominator)} in lowest terms. */
    PyTuple ratio() {
        if (isNan()) {
            throw Errors.valueError("cannot convert NaN to integer ratio");
        }
        if (isInfinite()) {
            throw Errors.overflowError("cannot convert Infinity to integer ratio");
        }
        BigInteger above = negative ? digits.negate() : digits;
        BigInteger below = BigInteger.ONE;
        if (exponent >= 0) {
            above = above.multiply(DecimalArithmetic.powerOfTen(exponent));
        } else {
            below = DecimalArithmetic.powerOfTen(-exponent);
            BigInteger shared = above.gcd(below);
            above = above.divide(shared);
            below = below.divide(shared);
        }
        return PyTuple.of(PyInt.of(above), PyInt.of(below));
    }
}
