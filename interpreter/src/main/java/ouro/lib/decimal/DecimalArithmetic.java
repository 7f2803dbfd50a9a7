package ouro.lib.decimal;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.protocol.BinaryOperator;

/** Rounding to a context, and the operators (General Decimal Arithmetic, Arithmetic operations). */
final class DecimalArithmetic {
    private static final int MOST_DIGITS = 500_000_000;

    private DecimalArithmetic() {}

    static BigInteger powerOfTen(long power) {
        if (power > MOST_DIGITS) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        return BigInteger.TEN.pow((int) power);
    }

    static PyObject binary(BinaryOperator operator, PyDecimal left, PyDecimal right, DecimalContext context) {
        return switch (operator) {
            case ADD -> add(left, right, context);
            case SUB -> subtract(left, right, context);
            case MUL -> multiply(left, right, context);
            case TRUEDIV -> divide(left, right, context);
            case FLOORDIV -> divideInteger(left, right, context);
            case MOD -> remainder(left, right, context);
            case DIVMOD -> divideModulo(left, right, context);
            case POW -> DecimalFunctions.power(left, right, context);
            default -> null;
        };
    }

    // ---- rounding ------------------------------------------------------------------------------------------------

    /** The number with that exponent; digits before it are rounded. Notes nothing. */
    static PyDecimal rescale(PyDecimal number, long exponent, Rounding rounding) {
        if (!number.isFinite() || number.exponent == exponent) {
            return number;
        }
        if (number.isZero()) {
            return PyDecimal.of(number.negative, BigInteger.ZERO, exponent);
        }
        if (exponent < number.exponent) {
            return PyDecimal.of(
                    number.negative, number.digits.multiply(powerOfTen(number.exponent - exponent)), exponent);
        }
        return PyDecimal.of(
                number.negative,
                shorten(number.digits, number.digitCount(), exponent - number.exponent, number.negative, rounding),
                exponent);
    }

    /** The digits without the last ones, rounded. */
    private static BigInteger shorten(BigInteger digits, int count, long dropped, boolean negative, Rounding rounding) {
        if (dropped > count) {
            boolean up = rounding.isUp(negative, BigInteger.ZERO, -1, false);
            return up ? BigInteger.ONE : BigInteger.ZERO;
        }
        BigInteger unit = powerOfTen(dropped);
        BigInteger[] parts = digits.divideAndRemainder(unit);
        int half = parts[1].shiftLeft(1).compareTo(unit);
        boolean up = rounding.isUp(negative, parts[0], half, parts[1].signum() == 0);
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** The number as the context can hold it: rounded to its precision and within its exponents. */
    static PyDecimal finish(PyDecimal number, DecimalContext context) {
        if (!number.isFinite()) {
            return number;
        }
        if (number.isZero()) {
            long most = context.clamp == 1 ? context.top() : context.most;
            long exponent = Math.clamp(number.exponent, context.tiny(), most);
            if (exponent == number.exponent) {
                return number;
            }
            context.signal(Signal.CLAMPED);
            return PyDecimal.of(number.negative, BigInteger.ZERO, exponent);
        }
        if (number.adjusted() > context.most) {
            return overflow(number.negative, context);
        }
        boolean subnormal = number.adjusted() < context.least;
        long exponent = Math.max(number.exponent + number.digitCount() - context.precision, context.tiny());
        if (number.exponent >= exponent) {
            if (subnormal) {
                context.signal(Signal.SUBNORMAL);
            }
            if (context.clamp == 1 && number.exponent > context.top()) {
                context.signal(Signal.CLAMPED);
                return rescale(number, context.top(), context.rounding);
            }
            return number;
        }
        return shortened(number, exponent, subnormal, context);
    }

    private static PyDecimal shortened(PyDecimal number, long exponent, boolean subnormal, DecimalContext context) {
        PyDecimal rounded = rescale(number, exponent, context.rounding);
        if (rounded.digitCount() > context.precision) {
            rounded = PyDecimal.of(rounded.negative, rounded.digits.divide(BigInteger.TEN), exponent + 1);
        }
        if (!rounded.isZero() && rounded.adjusted() > context.most) {
            return overflow(number.negative, context);
        }
        boolean inexact = compare(number, rounded) != 0;
        if (inexact && subnormal) {
            context.signal(Signal.UNDERFLOW);
        }
        if (subnormal) {
            context.signal(Signal.SUBNORMAL);
        }
        if (inexact) {
            context.signal(Signal.INEXACT);
        }
        context.signal(Signal.ROUNDED);
        if (rounded.isZero()) {
            context.signal(Signal.CLAMPED);
        }
        return rounded;
    }

    private static PyDecimal overflow(boolean negative, DecimalContext context) {
        context.signal(Signal.OVERFLOW);
        context.signal(Signal.INEXACT);
        context.signal(Signal.ROUNDED);
        boolean infinite =
                context.rounding.isUp(negative, BigInteger.ONE, 1, false) && context.rounding != Rounding.ROUND_05UP;
        return infinite
                ? PyDecimal.infinity(negative)
                : PyDecimal.of(negative, powerOfTen(context.precision).subtract(BigInteger.ONE), context.top());
    }

    // ---- not a number --------------------------------------------------------------------------------------------

    /** The NaN that comes of these operands, or null where none is one. */
    static PyDecimal nan(DecimalContext context, PyDecimal... operands) {
        for (PyDecimal operand : operands) {
            if (operand.kind == PyDecimal.DecimalClass.SIGNALING_NAN) {
                context.signal(Signal.INVALID_OPERATION);
                return quiet(operand, context);
            }
        }
        for (PyDecimal operand : operands) {
            if (operand.isNan()) {
                return quiet(operand, context);
            }
        }
        return null;
    }

    private static PyDecimal quiet(PyDecimal nan, DecimalContext context) {
        BigInteger payload = nan.digits;
        if (nan.digitCount() > context.precision - context.clamp) {
            payload = payload.mod(powerOfTen(context.precision - context.clamp));
        }
        return new PyDecimal(PyDecimal.TYPE, PyDecimal.DecimalClass.QUIET_NAN, nan.negative, payload, 0);
    }

    // ---- signs and sums ------------------------------------------------------------------------------------------

    static PyDecimal plus(PyDecimal number, DecimalContext context) {
        PyDecimal nan = nan(context, number);
        if (nan != null) {
            return nan;
        }
        boolean sign = number.negative && !(number.isZero() && context.rounding != Rounding.ROUND_FLOOR);
        return finish(number.withSign(sign), context);
    }

    static PyDecimal negate(PyDecimal number, DecimalContext context) {
        PyDecimal nan = nan(context, number);
        return nan != null ? nan : plus(number.withSign(!number.negative), context);
    }

    static PyDecimal subtract(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        return nan != null ? nan : add(left, right.withSign(!right.negative), context);
    }

    static PyDecimal add(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        if (left.isInfinite() || right.isInfinite()) {
            boolean opposite = left.isInfinite() && right.isInfinite() && left.negative != right.negative;
            return opposite ? context.invalid() : left.isInfinite() ? left : right;
        }
        long exponent = Math.min(left.exponent, right.exponent);
        boolean negativeZero = context.rounding == Rounding.ROUND_FLOOR && left.negative != right.negative;
        if (left.isZero() && right.isZero()) {
            boolean sign = left.negative && right.negative || negativeZero;
            return finish(PyDecimal.of(sign, BigInteger.ZERO, exponent), context);
        }
        if (left.isZero() || right.isZero()) {
            PyDecimal other = left.isZero() ? right : left;
            long wanted = Math.max(exponent, other.exponent - context.precision - 1);
            return finish(wanted < other.exponent ? rescale(other, wanted, context.rounding) : other, context);
        }
        PyDecimal high = left.exponent >= right.exponent ? left : right;
        PyDecimal low = high == left ? right : left;
        low = withinReach(high, low, context.precision);
        exponent = Math.min(high.exponent, low.exponent);
        BigInteger sum = signed(rescale(high, exponent, Rounding.ROUND_DOWN))
                .add(signed(rescale(low, exponent, Rounding.ROUND_DOWN)));
        boolean sign = sum.signum() == 0 ? negativeZero : sum.signum() < 0;
        return finish(PyDecimal.of(sign, sum.abs(), exponent), context);
    }

    private static BigInteger signed(PyDecimal number) {
        return number.negative ? number.digits.negate() : number.digits;
    }

    /** The lower number, or a single digit in its place where it is too low to matter but for its being there. */
    private static PyDecimal withinReach(PyDecimal high, PyDecimal low, long precision) {
        long reach = high.exponent + Math.min(-1, high.digitCount() - precision - 2);
        return low.adjusted() < reach ? PyDecimal.of(low.negative, BigInteger.ONE, reach) : low;
    }

    // ---- products and quotients ----------------------------------------------------------------------------------

    static PyDecimal multiply(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        boolean sign = left.negative != right.negative;
        if (left.isInfinite() || right.isInfinite()) {
            return left.isZero() || right.isZero() ? context.invalid() : PyDecimal.infinity(sign);
        }
        return finish(PyDecimal.of(sign, left.digits.multiply(right.digits), left.exponent + right.exponent), context);
    }

    static PyDecimal divide(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        boolean sign = left.negative != right.negative;
        if (left.isInfinite()) {
            return right.isInfinite() ? context.invalid() : PyDecimal.infinity(sign);
        }
        if (right.isInfinite()) {
            context.signal(Signal.CLAMPED);
            return PyDecimal.of(sign, BigInteger.ZERO, context.tiny());
        }
        if (right.isZero()) {
            return byZero(left, sign, context);
        }
        long ideal = left.exponent - right.exponent;
        if (left.isZero()) {
            return finish(PyDecimal.of(sign, BigInteger.ZERO, ideal), context);
        }
        long shift = right.digitCount() - left.digitCount() + context.precision + 1;
        BigInteger[] parts = shift >= 0
                ? left.digits.multiply(powerOfTen(shift)).divideAndRemainder(right.digits)
                : left.digits.divideAndRemainder(right.digits.multiply(powerOfTen(-shift)));
        return finish(settled(sign, parts[0], parts[1].signum() == 0, ideal - shift, ideal), context);
    }

    /** Digits that go on (so that no rounding takes them for a tie), or without the zeros beyond the ideal exponent. */
    static PyDecimal settled(boolean sign, BigInteger digits, boolean exact, long exponent, long ideal) {
        if (!exact) {
            boolean looksRound = digits.mod(BigInteger.valueOf(5)).signum() == 0;
            return PyDecimal.of(sign, looksRound ? digits.add(BigInteger.ONE) : digits, exponent);
        }
        BigInteger left = digits;
        long at = exponent;
        while (at < ideal) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.TEN);
            if (parts[1].signum() != 0) {
                break;
            }
            left = parts[0];
            at++;
        }
        return PyDecimal.of(sign, left, at);
    }

    private static PyDecimal byZero(PyDecimal left, boolean sign, DecimalContext context) {
        if (left.isZero()) {
            return context.invalid(Signal.DIVISION_UNDEFINED);
        }
        context.signal(Signal.DIVISION_BY_ZERO);
        return PyDecimal.infinity(sign);
    }

    /** Quotient and remainder of division towards zero; null after signaling that the quotient has too many digits. */
    private static PyDecimal[] integerParts(PyDecimal left, PyDecimal right, DecimalContext context) {
        boolean sign = left.negative != right.negative;
        long ideal = right.isInfinite() ? left.exponent : Math.min(left.exponent, right.exponent);
        long difference = left.adjusted() - right.adjusted();
        if (left.isZero() || right.isInfinite() || difference <= -2) {
            return new PyDecimal[] {PyDecimal.of(sign, BigInteger.ZERO, 0), rescale(left, ideal, context.rounding)};
        }
        if (difference <= context.precision) {
            BigInteger[] parts = rescale(left, ideal, Rounding.ROUND_DOWN)
                    .digits
                    .divideAndRemainder(rescale(right, ideal, Rounding.ROUND_DOWN).digits);
            if (PyDecimal.count(parts[0]) <= context.precision) {
                return new PyDecimal[] {PyDecimal.of(sign, parts[0], 0), PyDecimal.of(left.negative, parts[1], ideal)};
            }
        }
        context.invalid(Signal.DIVISION_IMPOSSIBLE);
        return null;
    }

    static PyDecimal divideInteger(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        boolean sign = left.negative != right.negative;
        if (left.isInfinite()) {
            return right.isInfinite() ? context.invalid() : PyDecimal.infinity(sign);
        }
        if (right.isZero()) {
            return byZero(left, sign, context);
        }
        PyDecimal[] parts = integerParts(left, right, context);
        return parts == null ? PyDecimal.NAN : parts[0];
    }

    static PyDecimal remainder(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return nan;
        }
        if (left.isInfinite()) {
            return context.invalid();
        }
        if (right.isZero()) {
            return left.isZero() ? context.invalid(Signal.DIVISION_UNDEFINED) : context.invalid();
        }
        PyDecimal[] parts = integerParts(left, right, context);
        return parts == null ? PyDecimal.NAN : finish(parts[1], context);
    }

    static PyObject divideModulo(PyDecimal left, PyDecimal right, DecimalContext context) {
        PyDecimal nan = nan(context, left, right);
        if (nan != null) {
            return PyTuple.of(nan, nan);
        }
        if (right.isZero() && !left.isZero() && !left.isInfinite()) {
            context.signalTogether(Signal.INVALID_OPERATION, Signal.DIVISION_BY_ZERO);
            return PyTuple.of(PyDecimal.infinity(left.negative != right.negative), PyDecimal.NAN);
        }
        if (left.isInfinite() || right.isZero()) {
            return PyTuple.of(divideInteger(left, right, context), remainder(left, right, context));
        }
        PyDecimal[] parts = integerParts(left, right, context);
        return parts == null
                ? PyTuple.of(PyDecimal.NAN, PyDecimal.NAN)
                : PyTuple.of(parts[0], finish(parts[1], context));
    }

    // ---- comparison ----------------------------------------------------------------------------------------------

    /** The order of two numbers, neither of which is a NaN. */
    static int compare(PyDecimal left, PyDecimal right) {
        int leftSign = sign(left);
        int rightSign = sign(right);
        if (leftSign != rightSign) {
            return Integer.compare(leftSign, rightSign);
        }
        if (leftSign == 0) {
            return 0;
        }
        if (left.isInfinite() || right.isInfinite()) {
            return left.isInfinite() == right.isInfinite() ? 0 : left.isInfinite() ? leftSign : -leftSign;
        }
        if (left.adjusted() != right.adjusted()) {
            return left.adjusted() > right.adjusted() ? leftSign : -leftSign;
        }
        long exponent = Math.min(left.exponent, right.exponent);
        return leftSign
                * rescale(left, exponent, Rounding.ROUND_DOWN)
                        .digits
                        .compareTo(rescale(right, exponent, Rounding.ROUND_DOWN).digits);
    }

    private static int sign(PyDecimal number) {
        return number.isZero() ? 0 : number.negative ? -1 : 1;
    }

    // ---- quantize ------------------------------------------------------------------------------------------------

    /** The number rounded to the exponent of another. */
    static PyDecimal quantize(PyDecimal number, PyDecimal pattern, Rounding rounding, DecimalContext context) {
        PyDecimal nan = nan(context, number, pattern);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite() || pattern.isInfinite()) {
            return number.isInfinite() && pattern.isInfinite() ? number : context.invalid();
        }
        long exponent = pattern.exponent;
        if (exponent < context.tiny() || exponent > context.most) {
            return context.invalid();
        }
        if (number.isZero()) {
            return finish(PyDecimal.of(number.negative, BigInteger.ZERO, exponent), context);
        }
        if (number.adjusted() > context.most || number.adjusted() - exponent + 1 > context.precision) {
            return context.invalid();
        }
        PyDecimal result = rescale(number, exponent, rounding);
        if (result.adjusted() > context.most || result.digitCount() > context.precision) {
            return context.invalid();
        }
        if (exponent > number.exponent) {
            if (compare(result, number) != 0) {
                context.signal(Signal.INEXACT);
            }
            context.signal(Signal.ROUNDED);
        }
        return finish(result, context);
    }

    /** The number rounded to a whole one; with signals, or silently. */
    static PyDecimal toIntegral(PyDecimal number, Rounding rounding, boolean silent, DecimalContext context) {
        PyDecimal nan = nan(context, number);
        if (nan != null) {
            return nan;
        }
        if (!number.isFinite() || number.exponent >= 0) {
            return number;
        }
        PyDecimal result = rescale(number, 0, rounding);
        if (!silent) {
            if (compare(result, number) != 0) {
                context.signal(Signal.INEXACT);
            }
            context.signal(Signal.ROUNDED);
        }
        return result;
    }
}
