package ouro.object;

import java.math.BigInteger;
import java.util.function.Supplier;

/** What ints do beyond a machine word, and the operators that are rare enough to be written once (Language Reference 6.5–6.9). */
public final class IntArithmetic {
    /** Up to here every long is a double. */
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    /** Results above this many bits end in MemoryError: a Java array holds no more. */
    private static final long MOST_BITS = Integer.MAX_VALUE;

    /** With numbers of fewer bits all operations of the JDK end within some milliseconds. */
    private static final long QUICK_BITS = 1 << 18;

    /** CPython keeps 30 bits in each of its digits of four bytes, and counts the bytes in 63 bits. */
    private static final BigInteger BEYOND_ADDRESSING = BigInteger.valueOf(30).shiftLeft(Long.SIZE - 3);

    private IntArithmetic() {}

    static PyInt multiply(BigInteger left, BigInteger right) {
        checkSize((long) left.bitLength() + right.bitLength());
        return PyInt.of(compute((long) left.bitLength() + right.bitLength(), () -> left.multiply(right)));
    }

    private static BigInteger[] divide(BigInteger number, BigInteger divisor) {
        // The quotient's size decides: dividing by a number that is about as long is quick.
        return compute(number.bitLength() - (long) divisor.bitLength(), () -> number.divideAndRemainder(divisor));
    }

    /** Computes with numbers of so many bits: aside, where that may take long. */
    static <T> T compute(long bits, Supplier<T> computation) {
        return bits < QUICK_BITS ? computation.get() : LongOperation.inBackground(computation);
    }

    private static void checkSize(long bits) {
        if (bits > MOST_BITS) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
    }

    // ---- division ------------------------------------------------------------------------------------------------

    static PyInt floorDivide(PyInt left, PyInt right) {
        BigInteger divisor = divisor(right, "integer division or modulo by zero");
        BigInteger[] parts = divide(left.toBigInteger(), divisor);
        return PyInt.of(isBelow(parts[1], divisor) ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    static PyInt modulo(PyInt left, PyInt right) {
        BigInteger divisor = divisor(right, "integer modulo by zero");
        BigInteger remainder = divide(left.toBigInteger(), divisor)[1];
        return PyInt.of(isBelow(remainder, divisor) ? remainder.add(divisor) : remainder);
    }

    static PyObject divideModulo(PyInt left, PyInt right) {
        if (left.fitsLong() && right.fitsLong() && right.value != 0) {
            return PyTuple.of(PyInt.floorDivide(left.value, right.value), PyInt.modulo(left.value, right.value));
        }
        return PyTuple.of(floorDivide(left, right), modulo(left, right));
    }

    private static BigInteger divisor(PyInt right, String message) {
        if (right.signum() == 0) {
            throw Errors.zeroDivision(message);
        }
        return right.toBigInteger();
    }

    /** Whether division towards zero gave a remainder on the wrong side: floor division is one lower then. */
    private static boolean isBelow(BigInteger remainder, BigInteger divisor) {
        return remainder.signum() != 0 && remainder.signum() != divisor.signum();
    }

    static double trueDivide(long left, long right) {
        if (right == 0) {
            throw Errors.zeroDivision("division by zero");
        }
        if (Math.abs(left) <= EXACT_IN_DOUBLE
                && Math.abs(right) <= EXACT_IN_DOUBLE
                && left != Long.MIN_VALUE
                && right != Long.MIN_VALUE) {
            return (double) left / right;
        }
        return ratio(BigInteger.valueOf(left), BigInteger.valueOf(right));
    }

    static double trueDivide(PyInt left, PyInt right) {
        if (left.fitsLong() && right.fitsLong()) {
            return trueDivide(left.value, right.value);
        }
        double quotient = ratio(left.toBigInteger(), divisor(right, "division by zero"));
        if (Double.isInfinite(quotient)) {
            throw Errors.overflowError("integer division result too large for a float");
        }
        return quotient;
    }

    /** The double nearest to a quotient of integers, ties to even; infinite where it is too large. */
    public static double ratio(BigInteger numerator, BigInteger denominator) {
        BigInteger top = numerator.abs();
        BigInteger bottom = denominator.abs();
        // At least 64 bits of quotient; a remainder only matters as a bit below all others.
        int shift = Math.max(0, 66 - (top.bitLength() - bottom.bitLength()));
        BigInteger[] parts = top.shiftLeft(shift).divideAndRemainder(bottom);
        BigInteger quotient = parts[0].shiftLeft(1);
        if (parts[1].signum() != 0) {
            quotient = quotient.setBit(0);
        }
        double magnitude = scale(quotient, -shift - 1L);
        return numerator.signum() < 0 != denominator.signum() < 0 ? -magnitude : magnitude;
    }

    /** The double nearest to {@code mantissa * 2**exponent}, ties to even; infinite where it is too large. */
    public static double scale(BigInteger mantissa, long exponent) {
        if (mantissa.signum() == 0) {
            return 0;
        }
        int length = mantissa.bitLength();
        long highest = exponent + length - 1;
        if (highest > Double.MAX_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        long keep = highest >= Double.MIN_EXPONENT ? 53 : 53 - (Double.MIN_EXPONENT - highest);
        if (keep < 0) {
            return 0;
        }
        long drop = length - keep;
        if (drop <= 0) {
            return Math.scalb(mantissa.doubleValue(), (int) exponent);
        }
        int dropped = (int) drop;
        BigInteger kept = mantissa.shiftRight(dropped);
        boolean half = mantissa.testBit(dropped - 1);
        if (half && (kept.testBit(0) || mantissa.getLowestSetBit() < dropped - 1)) {
            kept = kept.add(BigInteger.ONE);
        }
        return Math.scalb(kept.doubleValue(), (int) (exponent + dropped));
    }

    // ---- powers --------------------------------------------------------------------------------------------------

    static PyObject power(PyInt base, PyInt exponent) {
        if (exponent.signum() < 0) {
            return PyFloat.of(FloatArithmetic.power(base.toDouble(), exponent.toDouble()));
        }
        if (base.fitsLong()) {
            if (base.value == 0 || base.value == 1) {
                return exponent.signum() == 0 ? PyInt.ONE : base.exact();
            }
            if (base.value == -1) {
                return PyInt.of(exponent.toBigInteger().testBit(0) ? -1 : 1);
            }
        }
        checkSize(exponent.fitsLong() && exponent.value <= MOST_BITS ? 0 : Long.MAX_VALUE);
        int count = (int) exponent.value;
        if (base.fitsLong()) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(base.value));
            if (base.value != Long.MIN_VALUE && (long) bits * count < Long.SIZE - 1) {
                return PyInt.of(power(base.value, count));
            }
        }
        BigInteger number = base.toBigInteger();
        checkSize((number.abs().bitLength() - 1L) * count);
        return PyInt.of(compute((long) number.bitLength() * count, () -> number.pow(count)));
    }

    private static long power(long base, int exponent) {
        long result = 1;
        long square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /** {@code pow(base, exponent, modulus)}; the result has the sign of the modulus. */
    static PyObject power(PyInt base, PyInt exponent, PyInt modulus) {
        BigInteger divisor = modulus.toBigInteger();
        if (divisor.signum() == 0) {
            throw Errors.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger result;
        try {
            result = base.toBigInteger().modPow(exponent.toBigInteger(), divisor.abs());
        } catch (ArithmeticException e) {
            throw Errors.valueError("base is not invertible for the given modulus");
        }
        return PyInt.of(divisor.signum() < 0 && result.signum() != 0 ? result.add(divisor) : result);
    }

    // ---- shifts --------------------------------------------------------------------------------------------------

    static PyInt shiftLeft(PyInt number, PyInt count) {
        checkCount(count);
        if (number.signum() == 0) {
            return PyInt.ZERO;
        }
        if (!count.fitsLong() && count.toBigInteger().compareTo(BEYOND_ADDRESSING) >= 0) {
            throw Errors.overflowError("too many digits in integer");
        }
        checkSize(count.fitsLong() ? count.value : Long.MAX_VALUE);
        if (number.fitsLong() && count.value < Long.SIZE - 1) {
            long shifted = number.value << count.value;
            if (shifted >> count.value == number.value) {
                return PyInt.of(shifted);
            }
        }
        BigInteger big = number.toBigInteger();
        checkSize(big.bitLength() + count.value);
        return PyInt.of(big.shiftLeft((int) count.value));
    }

    static PyInt shiftRight(PyInt number, PyInt count) {
        checkCount(count);
        if (!count.fitsLong() || count.value > MOST_BITS) {
            return PyInt.of(number.signum() < 0 ? -1 : 0);
        }
        if (number.fitsLong()) {
            return PyInt.of(number.value >> Math.min(count.value, Long.SIZE - 1));
        }
        return PyInt.of(number.toBigInteger().shiftRight((int) count.value));
    }

    private static void checkCount(PyInt count) {
        if (count.signum() < 0) {
            throw Errors.valueError("negative shift count");
        }
    }

    // ---- rounding ------------------------------------------------------------------------------------------------

    /** {@code round(number, digits)} for negative digits: to the nearest multiple of a power of ten, ties to even. */
    public static PyInt round(PyInt number, PyInt digits) {
        if (digits.signum() >= 0) {
            return number.exact();
        }
        BigInteger value = number.toBigInteger();
        long places = digits.fitsLong() ? -digits.value : Long.MAX_VALUE;
        if (places > value.bitLength()) {
            return PyInt.ZERO;
        }
        BigInteger unit = BigInteger.TEN.pow((int) places);
        BigInteger[] parts = value.abs().divideAndRemainder(unit);
        int order = parts[1].shiftLeft(1).compareTo(unit);
        BigInteger count = order > 0 || order == 0 && parts[0].testBit(0) ? parts[0].add(BigInteger.ONE) : parts[0];
        BigInteger rounded = count.multiply(unit);
        return PyInt.of(value.signum() < 0 ? rounded.negate() : rounded);
    }
}
