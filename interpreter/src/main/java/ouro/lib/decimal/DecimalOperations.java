package ouro.lib.decimal;

import java.math.BigInteger;

/** The rarer operations (General Decimal Arithmetic, Miscellaneous operations). */
final class DecimalOperations {
    private DecimalOperations() {}

    /** Rounded, and without zeros at the end. */
    static PyDecimal normalize(PyDecimal number, DecimalContext context) {
        PyDecimal rounded = DecimalArithmetic.plus(number, context);
        if (!rounded.isFinite()) {
            return rounded;
        }
        if (rounded.isZero()) {
            return PyDecimal.of(number.negative, BigInteger.ZERO, 0);
        }
        long most = context.clamp == 1 ? context.top() : context.most;
        return DecimalArithmetic.settled(rounded.negative, rounded.digits, true, rounded.exponent, most);
    }

    static PyDecimal next(PyDecimal number, boolean up, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite()) {
            if (number.negative != up) {
                return number;
            }
            BigInteger nines = DecimalArithmetic.powerOfTen(context.precision).subtract(BigInteger.ONE);
            return PyDecimal.of(number.negative, nines, context.top());
        }
        DecimalContext working = context.copy(DecimalContext.TYPE);
        working.clear(working.traps);
        working.rounding = up ? Rounding.ROUND_CEILING : Rounding.ROUND_FLOOR;
        PyDecimal rounded = DecimalArithmetic.finish(number, working);
        if (DecimalArithmetic.compare(rounded, number) != 0) {
            return rounded;
        }
        return DecimalArithmetic.add(number, PyDecimal.of(!up, BigInteger.ONE, working.tiny() - 1), working);
    }

    static PyDecimal nextToward(PyDecimal number, PyDecimal goal, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number, goal);
        if (nan != null) {
            return nan;
        }
        int order = DecimalArithmetic.compare(number, goal);
        return order == 0 ? number.withSign(goal.negative) : next(number, order < 0, context);
    }

    static PyDecimal exponentOf(PyDecimal number, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite()) {
            return PyDecimal.infinity(false);
        }
        if (number.isZero()) {
            context.signal(Signal.DIVISION_BY_ZERO);
            return PyDecimal.infinity(true);
        }
        return DecimalArithmetic.finish(PyDecimal.of(BigInteger.valueOf(number.adjusted())), context);
    }

    static boolean isNormal(PyDecimal number, DecimalContext context) {
        return number.isFinite() && !number.isZero() && number.adjusted() >= context.least;
    }

    static boolean isSubnormal(PyDecimal number, DecimalContext context) {
        return number.isFinite() && !number.isZero() && number.adjusted() < context.least;
    }

    static String numberClass(PyDecimal number, DecimalContext context) {
        return switch (number.kind) {
            case QUIET_NAN -> "NaN";
            case SIGNALING_NAN -> "sNaN";
            case INFINITE -> number.negative ? "-Infinity" : "+Infinity";
            case FINITE ->
                (number.negative ? "-" : "+")
                        + (number.isZero() ? "Zero" : isSubnormal(number, context) ? "Subnormal" : "Normal");
        };
    }

    static boolean sameQuantum(PyDecimal left, PyDecimal right) {
        return left.isFinite() && right.isFinite()
                ? left.exponent == right.exponent
                : left.isInfinite() && right.isInfinite() || left.isNan() && right.isNan();
    }

    // ---- comparison ----------------------------------------------------------------------------------------------

    private static PyDecimal whole(int value) {
        return PyDecimal.of(BigInteger.valueOf(value));
    }

    static PyDecimal compare(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, left, right);
        return nan != null ? nan : whole(DecimalArithmetic.compare(left, right));
    }

    static PyDecimal compareSignal(PyDecimal left, PyDecimal right, DecimalContext context) {
        return left.isNan() || right.isNan() ? context.invalid() : compare(left, right, context);
    }

    /** The order of representations: 1.0 is above 1.00. */
    static PyDecimal compareTotal(PyDecimal left, PyDecimal right) {
        if (left.negative != right.negative) {
            return whole(left.negative ? -1 : 1);
        }
        int order = Integer.compare(rank(left), rank(right));
        if (order == 0) {
            order = left.isNan()
                    ? left.digits.compareTo(right.digits)
                    : DecimalArithmetic.compare(left.withSign(false), right.withSign(false));
        }
        if (order == 0) {
            order = Long.compare(left.exponent, right.exponent);
        }
        return whole(left.negative ? -order : order);
    }

    private static int rank(PyDecimal number) {
        return switch (number.kind) {
            case FINITE, INFINITE -> 0;
            case SIGNALING_NAN -> 1;
            case QUIET_NAN -> 2;
        };
    }

    /** {@code max} and {@code min}: a number wins over a quiet NaN. */
    static PyDecimal extreme(
            PyDecimal left, PyDecimal right, boolean greater, boolean byMagnitude, DecimalContext context) {
        boolean oneQuiet =
                left.kind == PyDecimal.DecimalClass.QUIET_NAN ^ right.kind == PyDecimal.DecimalClass.QUIET_NAN;
        boolean anySignaling =
                left.kind == PyDecimal.DecimalClass.SIGNALING_NAN || right.kind == PyDecimal.DecimalClass.SIGNALING_NAN;
        if (oneQuiet && !anySignaling) {
            return DecimalArithmetic.finish(left.isNan() ? right : left, context);
        }
        PyDecimal nan = DecimalArithmetic.nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        int order = byMagnitude
                ? DecimalArithmetic.compare(left.withSign(false), right.withSign(false))
                : DecimalArithmetic.compare(left, right);
        if (order == 0 && byMagnitude) {
            order = DecimalArithmetic.compare(left, right);
        }
        if (order == 0) {
            order = compareTotal(left, right).negative ? -1 : 1;
        }
        return DecimalArithmetic.finish(order > 0 == greater ? left : right, context);
    }

    // ---- arithmetic ----------------------------------------------------------------------------------------------

    static PyDecimal multiplyAdd(PyDecimal left, PyDecimal right, PyDecimal third, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, left, right, third);
        if (nan != null) {
            return nan;
        }
        boolean sign = left.negative != right.negative;
        if (left.isFinite() && right.isFinite()) {
            PyDecimal exact = PyDecimal.of(sign, left.digits.multiply(right.digits), left.exponent + right.exponent);
            return DecimalArithmetic.add(exact, third, context);
        }
        if (left.isZero() || right.isZero()) {
            return context.invalid();
        }
        return DecimalArithmetic.add(PyDecimal.infinity(sign), third, context);
    }

    /** The remainder of division to the nearest integer, ties to even. */
    static PyDecimal remainderNear(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        if (left.isInfinite() || right.isZero()) {
            return left.isZero() ? context.invalid(Signal.DIVISION_UNDEFINED) : context.invalid();
        }
        if (right.isInfinite()) {
            return DecimalArithmetic.finish(left, context);
        }
        long ideal = Math.min(left.exponent, right.exponent);
        if (left.isZero()) {
            return DecimalArithmetic.finish(PyDecimal.of(left.negative, BigInteger.ZERO, ideal), context);
        }
        if (left.adjusted() - right.adjusted() > context.precision) {
            return context.invalid(Signal.DIVISION_IMPOSSIBLE);
        }
        BigInteger above = DecimalArithmetic.rescale(left, ideal, Rounding.ROUND_DOWN).digits;
        BigInteger below = DecimalArithmetic.rescale(right, ideal, Rounding.ROUND_DOWN).digits;
        BigInteger[] parts = above.divideAndRemainder(below);
        int half = parts[1].shiftLeft(1).compareTo(below);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        if (PyDecimal.count(up ? parts[0].add(BigInteger.ONE) : parts[0]) > context.precision) {
            return context.invalid(Signal.DIVISION_IMPOSSIBLE);
        }
        BigInteger rest = up ? parts[1].subtract(below) : parts[1];
        return DecimalArithmetic.finish(PyDecimal.of(left.negative != rest.signum() < 0, rest.abs(), ideal), context);
    }

    static PyDecimal scale(PyDecimal number, PyDecimal power, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number, power);
        if (nan != null) {
            return nan;
        }
        long limit = 2 * (context.most + context.precision);
        if (!power.isFinite() || power.exponent != 0 || power.digits.compareTo(BigInteger.valueOf(limit)) > 0) {
            return context.invalid();
        }
        if (number.isInfinite()) {
            return number;
        }
        long shift = power.negative ? -power.digits.longValue() : power.digits.longValue();
        return DecimalArithmetic.finish(PyDecimal.of(number.negative, number.digits, number.exponent + shift), context);
    }
}
