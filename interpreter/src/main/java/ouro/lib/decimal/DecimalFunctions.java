package ouro.lib.decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots, powers, exponentials and logarithms; computed with digits to spare, then rounded to even. */
final class DecimalFunctions {
    private static final int SPARE = 25;
    private static final long MULTIPLIED_OUT = 20_000;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private DecimalFunctions() {}

    private static PyDecimal toEven(PyDecimal number, DecimalContext context) {
        Rounding before = context.rounding;
        context.rounding = Rounding.ROUND_HALF_EVEN;
        try {
            return DecimalArithmetic.finish(number, context);
        } finally {
            context.rounding = before;
        }
    }

    /** A result whose digits go on. */
    private static PyDecimal inexact(BigDecimal value, DecimalContext context) {
        PyDecimal number = PyDecimal.of(value);
        long longer = context.precision + 2 - number.digitCount();
        if (longer > 0) {
            number = DecimalArithmetic.rescale(number, number.exponent - longer, Rounding.ROUND_DOWN);
        }
        return toEven(
                DecimalArithmetic.settled(number.negative, number.digits, false, number.exponent, number.exponent),
                context);
    }

    // ---- square root ---------------------------------------------------------------------------------------------

    static PyDecimal squareRoot(PyDecimal number, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (number.isZero()) {
            return toEven(PyDecimal.of(number.negative, BigInteger.ZERO, number.exponent >> 1), context);
        }
        if (number.negative) {
            return context.invalid();
        }
        if (number.isInfinite()) {
            return number;
        }
        long ideal = number.exponent >> 1;
        BigInteger digits = (number.exponent & 1) == 0 ? number.digits : number.digits.multiply(BigInteger.TEN);
        long shift = context.precision + 1 - (PyDecimal.count(digits) + 1) / 2;
        boolean exact = true;
        if (shift >= 0) {
            digits = digits.multiply(DecimalArithmetic.powerOfTen(2 * shift));
        } else {
            BigInteger[] parts = digits.divideAndRemainder(DecimalArithmetic.powerOfTen(-2 * shift));
            digits = parts[0];
            exact = parts[1].signum() == 0;
        }
        BigInteger[] root = digits.sqrtAndRemainder();
        exact &= root[1].signum() == 0;
        return toEven(DecimalArithmetic.settled(false, root[0], exact, ideal - shift, ideal), context);
    }

    // ---- exponential and logarithms ------------------------------------------------------------------------------

    static PyDecimal exponential(PyDecimal number, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite()) {
            return number.negative ? PyDecimal.ZERO : number;
        }
        if (number.isZero()) {
            return PyDecimal.ONE;
        }
        PyDecimal extreme = outOfRange(number, context);
        return extreme != null ? extreme : inexact(exponential(number.toBigDecimal(), context.precision), context);
    }

    /** What the exponential of a number becomes that is beyond all exponents, or null for others. */
    private static PyDecimal outOfRange(PyDecimal number, DecimalContext context) {
        if (number.adjusted() < 19
                && Math.abs(number.toBigDecimal().doubleValue()) < 2.4 * (context.most + context.precision)) {
            return null;
        }
        long beyond = number.negative ? context.tiny() - 10 : context.most + 10;
        return toEven(PyDecimal.of(false, BigInteger.ONE, beyond), context);
    }

    private static BigDecimal exponential(BigDecimal x, long precision) {
        int halvings = Math.max(0, x.unscaledValue().bitLength() - (int) (3.3 * x.scale()) + 8);
        MathContext digits = new MathContext((int) precision + SPARE + halvings / 3, RoundingMode.HALF_EVEN);
        BigDecimal reduced = x.divide(TWO.pow(halvings), digits);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; term.signum() != 0 && term.precision() - term.scale() > -digits.getPrecision(); i++) {
            term = term.multiply(reduced, digits).divide(BigDecimal.valueOf(i), digits);
            sum = sum.add(term, digits);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, digits);
        }
        return sum;
    }

    static PyDecimal naturalLogarithm(PyDecimal number, DecimalContext context) {
        PyDecimal special = logarithmOfSpecial(number, context);
        if (special != null) {
            return special;
        }
        if (number.toBigDecimal().compareTo(BigDecimal.ONE) == 0) {
            return PyDecimal.ZERO;
        }
        return inexact(logarithm(number.toBigDecimal(), context.precision), context);
    }

    static PyDecimal decimalLogarithm(PyDecimal number, DecimalContext context) {
        PyDecimal special = logarithmOfSpecial(number, context);
        if (special != null) {
            return special;
        }
        if (number.digits.equals(DecimalArithmetic.powerOfTen(number.digitCount() - 1L))) {
            return toEven(PyDecimal.of(BigInteger.valueOf(number.adjusted())), context);
        }
        MathContext digits = new MathContext((int) context.precision + SPARE, RoundingMode.HALF_EVEN);
        BigDecimal result = logarithm(number.toBigDecimal(), context.precision)
                .divide(logarithm(BigDecimal.TEN, context.precision), digits);
        return inexact(result, context);
    }

    private static PyDecimal logarithmOfSpecial(PyDecimal number, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (number.isZero()) {
            return PyDecimal.infinity(true);
        }
        if (number.negative) {
            return context.invalid();
        }
        return number.isInfinite() ? number : null;
    }

    /** By the series of the inverse hyperbolic tangent, after taking square roots to bring the number near 1. */
    private static BigDecimal logarithm(BigDecimal x, long precision) {
        int power = x.precision() - x.scale() - 1;
        BigDecimal distance = x.subtract(BigDecimal.ONE);
        boolean nearOne = distance.abs().compareTo(BigDecimal.valueOf(0.9)) < 0;
        int lost = nearOne ? Math.max(0, distance.scale() - distance.precision()) : 0;
        MathContext digits = new MathContext((int) precision + SPARE + lost, RoundingMode.HALF_EVEN);
        BigDecimal near = nearOne ? x : x.scaleByPowerOfTen(-power);
        int roots = 0;
        while (near.subtract(BigDecimal.ONE).abs().compareTo(BigDecimal.valueOf(0.05)) > 0) {
            near = near.sqrt(digits);
            roots++;
        }
        BigDecimal ratio = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), digits);
        BigDecimal square = ratio.multiply(ratio, digits);
        BigDecimal sum = ratio;
        BigDecimal term = ratio;
        BigDecimal least = ratio.abs().scaleByPowerOfTen(-digits.getPrecision());
        for (int i = 3; term.abs().compareTo(least) > 0; i += 2) {
            term = term.multiply(square, digits);
            sum = sum.add(term.divide(BigDecimal.valueOf(i), digits), digits);
        }
        BigDecimal result = sum.multiply(TWO.pow(roots + 1), digits);
        if (nearOne || power == 0) {
            return result;
        }
        return result.add(logarithmOfTen(precision).multiply(BigDecimal.valueOf(power)), digits);
    }

    private static BigDecimal logarithmOfTen(long precision) {
        // 10 itself has power 1, which would lead here again.
        return logarithm(BigDecimal.valueOf(2.5), precision)
                .add(logarithm(TWO, precision).multiply(TWO));
    }

    // ---- powers --------------------------------------------------------------------------------------------------

    static PyDecimal power(PyDecimal base, PyDecimal exponent, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, base, exponent);
        if (nan != null) {
            return nan;
        }
        if (exponent.isZero()) {
            return base.isZero() ? context.invalid() : PyDecimal.ONE;
        }
        boolean whole = exponent.isFinite()
                && (exponent.exponent >= 0
                        || exponent.toBigDecimal().stripTrailingZeros().scale() <= 0);
        boolean odd = whole
                && exponent.exponent <= 0
                && exponent.toBigDecimal().toBigInteger().testBit(0);
        boolean sign = base.negative && odd;
        if (base.negative && !base.isZero() && !whole) {
            return context.invalid();
        }
        if (base.isZero()) {
            return exponent.negative ? PyDecimal.infinity(sign) : PyDecimal.of(sign, BigInteger.ZERO, 0);
        }
        if (base.isInfinite()) {
            return exponent.negative ? PyDecimal.of(sign, BigInteger.ZERO, 0) : PyDecimal.infinity(sign);
        }
        int order = base.toBigDecimal().abs().compareTo(BigDecimal.ONE);
        if (order == 0) {
            return one(base, exponent, sign, whole, context);
        }
        if (exponent.isInfinite()) {
            return order > 0 != exponent.negative ? PyDecimal.infinity(false) : PyDecimal.ZERO;
        }
        if (whole && exponent.adjusted() < 6) {
            long count = exponent.toBigDecimal().longValue();
            if (Math.abs(count) * base.digitCount() <= MULTIPLIED_OUT) {
                return multipliedOut(base, sign, count, context);
            }
        }
        BigDecimal logarithm = logarithm(base.toBigDecimal().abs(), context.precision + exponent.digitCount() + 8);
        PyDecimal product = PyDecimal.of(logarithm.multiply(exponent.toBigDecimal()));
        PyDecimal extreme = outOfRange(product, context);
        PyDecimal result =
                extreme != null ? extreme : inexact(exponential(product.toBigDecimal(), context.precision), context);
        return sign ? result.withSign(true) : result;
    }

    private static PyDecimal one(
            PyDecimal base, PyDecimal exponent, boolean sign, boolean whole, DecimalContext context) {
        long zeros = -base.exponent;
        if (whole && !exponent.isInfinite()) {
            boolean many = exponent.adjusted() > 15;
            zeros = exponent.negative || base.exponent == 0
                    ? 0
                    : many ? context.precision : zeros * exponent.toBigDecimal().longValue();
        } else {
            zeros = context.precision;
            context.signal(Signal.INEXACT);
        }
        if (zeros >= context.precision) {
            context.signal(Signal.ROUNDED);
            zeros = context.precision - 1;
        }
        return PyDecimal.of(sign, DecimalArithmetic.powerOfTen(Math.max(0, zeros)), -Math.max(0, zeros));
    }

    private static PyDecimal multipliedOut(PyDecimal base, boolean sign, long count, DecimalContext context) {
        int times = (int) Math.abs(count);
        PyDecimal product = PyDecimal.of(sign, base.digits.pow(times), base.exponent * times);
        return count < 0
                ? DecimalArithmetic.divide(PyDecimal.ONE, product, context)
                : DecimalArithmetic.finish(product, context);
    }

    /** {@code pow(base, exponent, modulus)} of whole numbers. */
    static PyDecimal power(PyDecimal base, PyDecimal exponent, PyDecimal modulus, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, base, exponent, modulus);
        if (nan != null) {
            return nan;
        }
        for (PyDecimal each : new PyDecimal[] {base, exponent, modulus}) {
            if (!each.isFinite() || each.toBigDecimal().stripTrailingZeros().scale() > 0) {
                return context.invalid();
            }
        }
        if (exponent.negative
                || modulus.isZero()
                || modulus.adjusted() >= context.precision
                || base.isZero() && exponent.isZero()) {
            return context.invalid();
        }
        BigInteger whole = base.toBigDecimal().toBigInteger();
        BigInteger count = exponent.toBigDecimal().toBigInteger();
        BigInteger result =
                whole.abs().modPow(count, modulus.toBigDecimal().toBigInteger().abs());
        return PyDecimal.of(base.negative && count.testBit(0), result, 0);
    }
}
