package ouro.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.format.FloatFormat;

/** The operators of floats where they differ from Java's (Language Reference 6.5–6.7). */
public final class FloatArithmetic {
    /** Beyond these, rounding to so many digits changes nothing, or leaves zero. */
    private static final int MOST_DIGITS = 323;

    private static final int LEAST_DIGITS = -308;

    private static final int MOST_MULTIPLIED = 64;
    private static final int MOST_INVERTED = 20;
    private static final int LARGEST_INVERTED = 100;
    /** Below this, the rounding error of a product may itself be too small for a double. */
    private static final double LEAST_EXACT = 1e-250;

    private FloatArithmetic() {}

    public static double divide(double left, double right) {
        if (right == 0) {
            throw Errors.zeroDivision("float division by zero");
        }
        return left / right;
    }

    /** {@code left % right}: the result has the sign of the right operand. */
    public static double modulo(double left, double right) {
        if (right == 0) {
            throw Errors.zeroDivision("float modulo");
        }
        return remainder(left, right);
    }

    private static double remainder(double left, double right) {
        double remainder = left % right;
        if (remainder == 0) {
            return Math.copySign(0.0, right);
        }
        return right < 0 != remainder < 0 ? remainder + right : remainder;
    }

    public static double floorDivide(double left, double right) {
        if (right == 0) {
            throw Errors.zeroDivision("float floor division by zero");
        }
        return quotient(left, right);
    }

    private static double quotient(double left, double right) {
        double remainder = left % right;
        double quotient = (left - remainder) / right;
        if (remainder != 0 && right < 0 != remainder < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, left / right);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    static PyObject divideModulo(double left, double right) {
        if (right == 0) {
            throw Errors.zeroDivision("float divmod()");
        }
        return PyTuple.of(PyFloat.of(quotient(left, right)), PyFloat.of(remainder(left, right)));
    }

    /** {@code left ** right} where the result is real. */
    public static double power(double left, double right) {
        if (right == 0 || left == 1 || left == -1 && Double.isInfinite(right)) {
            return 1;
        }
        if (left == 0 && right < 0) {
            throw Errors.zeroDivision("0.0 cannot be raised to a negative power");
        }
        double result = exactPower(left, right);
        if (Double.isNaN(result)) {
            result = ElementaryFunctions.POW.of(left, right);
        }
        if (Double.isInfinite(result) && !Double.isInfinite(left) && !Double.isInfinite(right)) {
            throw rangeError();
        }
        return result;
    }

    /** The power where it can be told without the C library; NaN elsewhere. */
    private static double exactPower(double base, double exponent) {
        if (exponent < 0
                && exponent >= -MOST_INVERTED
                && Math.abs(base) <= LARGEST_INVERTED
                && exponent == (int) exponent
                && base == (int) base) {
            // For all of these the C library rounds correctly too.
            return IntArithmetic.ratio(
                    BigInteger.ONE, BigInteger.valueOf((int) base).pow((int) -exponent));
        }
        if (!(exponent > 0 && exponent <= MOST_MULTIPLIED && exponent == (int) exponent)) {
            double inverse = 1 / base;
            return exponent == -1 && Math.fma(inverse, base, -1) == 0 ? inverse : Double.NaN;
        }
        double product = base;
        for (int left = (int) exponent; left > 1; left--) {
            double next = product * base;
            if (Math.fma(product, base, -next) != 0 || Math.abs(next) < LEAST_EXACT) {
                return Double.NaN;
            }
            product = next;
        }
        return product;
    }

    /** Whether {@code left ** right} is complex: a negative number to a power that is no integer. */
    static boolean powerIsComplex(double left, double right) {
        return left < 0 && !Double.isInfinite(left) && !Double.isInfinite(right) && right != Math.rint(right);
    }

    static PyException rangeError() {
        return Errors.raise(Exceptions.OVERFLOW_ERROR, PyInt.of(34), PyStr.of("Numerical result out of range"));
    }

    /** Compares an int and a float exactly; the float must not be NaN. */
    public static int compare(PyInt left, double right) {
        if (Double.isInfinite(right)) {
            return right > 0 ? -1 : 1;
        }
        if (left.fitsLong()) {
            if (right >= 0x1p63) {
                return -1;
            }
            if (right < -0x1p63) {
                return 1;
            }
            long whole = (long) right;
            return left.value != whole
                    ? Long.compare(left.value, whole)
                    : Double.compare(0, right - whole == 0 ? 0 : right - whole);
        }
        return new BigDecimal(left.toBigInteger()).compareTo(new BigDecimal(right));
    }

    /** The int that is left when the fraction is cut off, or the error for NaN and infinities. */
    public static PyInt toInt(double value) {
        if (Math.abs(value) < 0x1p63) {
            return PyInt.of((long) value);
        }
        if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert float infinity to integer");
        }
        return PyInt.of(new BigDecimal(value).toBigInteger());
    }

    /** {@code round(value, digits)}: correctly rounded, ties to even. */
    public static double round(double value, PyInt digits) {
        int places = digits.clampedToInt();
        if (value == 0 || places > MOST_DIGITS || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        if (places < LEAST_DIGITS) {
            return Math.copySign(0.0, value);
        }
        long scaled = FloatFormat.scaledToLong(value, places);
        double rounded = scaled >= 0
                ? Math.copySign(scaled / FloatFormat.powerOfTen(places), value)
                : new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw Errors.overflowError("rounded value too large to represent");
        }
        return rounded == 0 ? Math.copySign(0.0, value) : rounded;
    }

    /** {@code float.as_integer_ratio()}: numerator and denominator in lowest terms. */
    public static BigInteger[] ratio(double value) {
        if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert Infinity to integer ratio");
        }
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(value, -exponent));
        if (exponent >= 0) {
            return new BigInteger[] {mantissa.shiftLeft(exponent), BigInteger.ONE};
        }
        int shared = mantissa.signum() == 0 ? -exponent : Math.min(mantissa.getLowestSetBit(), -exponent);
        return new BigInteger[] {mantissa.shiftRight(shared), BigInteger.ONE.shiftLeft(-exponent - shared)};
    }
}
