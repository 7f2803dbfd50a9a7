package ouro.lib.decimal;

import java.math.BigInteger;
import java.util.function.IntBinaryOperator;

/** Operations on the digits themselves: shifts, rotations, and logic on digits that are all 0 or 1. */
final class DecimalDigits {
    private DecimalDigits() {}

    /** The last digits of the number, as many as the precision has. */
    private static String padded(PyDecimal number, DecimalContext context) {
        int precision = Math.toIntExact(context.precision);
        String digits = number.digits.toString();
        return digits.length() >= precision
                ? digits.substring(digits.length() - precision)
                : "0".repeat(precision - digits.length()) + digits;
    }

    /** Whether the number says how far to move: a whole number, within the precision. */
    private static boolean isPlace(PyDecimal places, DecimalContext context) {
        return places.isFinite()
                && places.exponent == 0
                && places.digits.compareTo(BigInteger.valueOf(context.precision)) <= 0;
    }

    static PyDecimal shift(PyDecimal number, PyDecimal places, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number, places);
        if (nan != null) {
            return nan;
        }
        if (!isPlace(places, context)) {
            return context.invalid();
        }
        if (number.isInfinite()) {
            return number;
        }
        int count = places.digits.intValue();
        String digits = padded(number, context);
        String moved = places.negative
                ? digits.substring(0, digits.length() - count)
                : digits.substring(count) + "0".repeat(count);
        return PyDecimal.of(number.negative, new BigInteger("0" + moved), number.exponent);
    }

    static PyDecimal rotate(PyDecimal number, PyDecimal places, DecimalContext context) {
        PyDecimal nan = DecimalArithmetic.nan(context, number, places);
        if (nan != null) {
            return nan;
        }
        if (!isPlace(places, context)) {
            return context.invalid();
        }
        if (number.isInfinite()) {
            return number;
        }
        String digits = padded(number, context);
        int count = places.digits.intValue();
        int cut = places.negative ? digits.length() - count : count;
        return PyDecimal.of(
                number.negative, new BigInteger(digits.substring(cut) + digits.substring(0, cut)), number.exponent);
    }

    private static boolean isLogical(PyDecimal number) {
        if (!number.isFinite() || number.negative || number.exponent != 0) {
            return false;
        }
        String digits = number.digits.toString();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > '1') {
                return false;
            }
        }
        return true;
    }

    static PyDecimal logical(PyDecimal left, PyDecimal right, IntBinaryOperator operator, DecimalContext context) {
        if (!isLogical(left) || !isLogical(right)) {
            return context.invalid();
        }
        String first = padded(left, context);
        String second = padded(right, context);
        StringBuilder digits = new StringBuilder(first.length());
        for (int i = 0; i < first.length(); i++) {
            digits.append(operator.applyAsInt(first.charAt(i) - '0', second.charAt(i) - '0'));
        }
        return PyDecimal.of(false, new BigInteger(digits.toString()), 0);
    }

    static PyDecimal invert(PyDecimal number, DecimalContext context) {
        PyDecimal ones = PyDecimal.of(false, new BigInteger("1".repeat(Math.toIntExact(context.precision))), 0);
        return logical(number, ones, (a, b) -> a ^ b, context);
    }
}
