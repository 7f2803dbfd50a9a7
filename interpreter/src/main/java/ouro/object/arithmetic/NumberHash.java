package ouro.object.arithmetic;

import java.math.BigInteger;

/**
 * Hashes of numbers: equal numbers have equal hashes whatever their class (Library Reference, Hashing of numeric
 * types).
 */
public final class NumberHash {
    /** {@code sys.hash_info.modulus}: the Mersenne prime 2**61 - 1. */
    public static final long MODULUS = (1L << 61) - 1;

    public static final long INFINITY = 314159;
    public static final long IMAGINARY = 1000003;

    private static final int BITS = 61;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);

    private NumberHash() {}

    public static long of(long value) {
        return notMinusOne(value % MODULUS);
    }

    public static long of(BigInteger value) {
        return notMinusOne(value.remainder(BIG_MODULUS).longValue());
    }

    /** The hash of a float that is a number: NaN has no hash but the identity of its object. */
    public static long of(double value) {
        if (value == (long) value && Math.abs(value) < 0x1p62) {
            return of((long) value);
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : -INFINITY;
        }
        double magnitude = Math.abs(value);
        // Subnormals have no hidden bit; their exponent is that of the least normal number.
        int exponent = Math.max(Math.getExponent(magnitude), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(magnitude, -exponent);
        int rotation = Math.floorMod(exponent, BITS);
        long hash = (mantissa << rotation & MODULUS) | mantissa >>> (BITS - rotation);
        return notMinusOne(value < 0 ? -hash : hash);
    }

    /** The hash of a complex number by those of its parts. */
    public static long complex(long real, long imaginary) {
        return notMinusOne(real + IMAGINARY * imaginary);
    }

    /** -1 means failure in CPython's C interface, so that no hash is -1. */
    private static long notMinusOne(long hash) {
        return hash == -1 ? -2 : hash;
    }
}
