package ouro.lib.decimal;

import java.math.BigInteger;
import java.util.Locale;
import ouro.object.Errors;
import ouro.object.PyStr;
import ouro.object.format.FormatSpec;
import ouro.object.format.NumberFormat;

/** Decimals as text, out and in (General Decimal Arithmetic, Conversions). */
final class DecimalText {
    private static final int FEWEST_PLAIN = -6;

    private DecimalText() {}

    private static String special(PyDecimal number) {
        String sign = number.negative ? "-" : "";
        if (number.isInfinite()) {
            return sign + "Infinity";
        }
        String payload = number.digits.signum() == 0 ? "" : number.digits.toString();
        return sign + (number.kind == PyDecimal.DecimalClass.SIGNALING_NAN ? "sNaN" : "NaN") + payload;
    }

    /** {@code str(number)}. */
    static String scientific(PyDecimal number, boolean capitals) {
        return text(number, false, capitals);
    }

    /** With exponents that are multiples of three. */
    static String engineering(PyDecimal number, boolean capitals) {
        return text(number, true, capitals);
    }

    private static String text(PyDecimal number, boolean engineering, boolean capitals) {
        if (!number.isFinite()) {
            return special(number);
        }
        String digits = number.digits.toString();
        long left = number.exponent + digits.length();
        long point;
        if (number.exponent <= 0 && left > FEWEST_PLAIN) {
            point = left;
        } else if (!engineering) {
            point = 1;
        } else if (number.isZero()) {
            point = Math.floorMod(left + 1, 3) - 1L;
        } else {
            point = Math.floorMod(left - 1, 3) + 1L;
        }
        StringBuilder text = new StringBuilder(number.negative ? "-" : "");
        place(text, digits, point);
        if (left != point) {
            text.append(capitals ? 'E' : 'e').append(left > point ? "+" : "").append(left - point);
        }
        return text.toString();
    }

    private static void place(StringBuilder text, String digits, long point) {
        if (point <= 0) {
            text.append("0.").repeat('0', (int) -point).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).repeat('0', (int) point - digits.length());
        } else {
            text.append(digits, 0, (int) point).append('.').append(digits, (int) point, digits.length());
        }
    }

    // ---- format --------------------------------------------------------------------------------------------------

    static String format(PyDecimal number, FormatSpec spec) {
        DecimalContext context = DecimalContext.current();
        int type = spec.type() == 0 ? context.capitals == 1 ? 'G' : 'g' : spec.type() == 'n' ? 'g' : spec.type();
        if (type > 127 || "eEfFgG%".indexOf(type) < 0) {
            throw Errors.valueError("invalid format string");
        }
        if (!number.isFinite()) {
            String text = special(number.withSign(false)) + (type == '%' ? "%" : "");
            return NumberFormat.layOut(number.negative, text, withSpaces(spec));
        }
        PyDecimal rounded = rounded(number, type, spec.precision(), context.rounding);
        String digits = rounded.digits.toString();
        long left = rounded.exponent + digits.length();
        long point =
                switch (type) {
                    case 'e', 'E' -> rounded.isZero() && spec.precision() >= 0 ? 1 - spec.precision() : 1;
                    case 'f', 'F', '%' -> left;
                    default -> rounded.exponent <= 0 && left > FEWEST_PLAIN ? left : 1;
                };
        StringBuilder text = new StringBuilder();
        place(text, digits, point);
        if (spec.alternate() && text.indexOf(".") < 0) {
            text.append('.');
        }
        if (left != point || type == 'e' || type == 'E') {
            boolean capital = type == 'E' || type == 'G';
            text.append(capital ? 'E' : 'e').append(left >= point ? "+" : "").append(left - point);
        }
        if (type == '%') {
            text.append('%');
        }
        return NumberFormat.layOut(number.negative, text.toString(), spec);
    }

    /** Infinities and NaNs are not filled up with zeros. */
    private static FormatSpec withSpaces(FormatSpec spec) {
        boolean zeros = spec.fill() == '0' && spec.align() == '=';
        return zeros
                ? new FormatSpec(' ', '>', spec.sign(), false, false, spec.width(), (char) 0, -1, spec.type())
                : spec;
    }

    private static PyDecimal rounded(PyDecimal number, int type, int precision, Rounding rounding) {
        PyDecimal value = type == '%' ? PyDecimal.of(number.negative, number.digits, number.exponent + 2) : number;
        boolean fixed = type == 'f' || type == 'F' || type == '%';
        if (precision >= 0) {
            if (type == 'e' || type == 'E') {
                value = toDigits(value, precision + 1, rounding);
            } else if (fixed) {
                value = DecimalArithmetic.rescale(value, -precision, rounding);
            } else if (value.digitCount() > Math.max(1, precision)) {
                value = toDigits(value, Math.max(1, precision), rounding);
            }
        }
        if (fixed && value.exponent > 0) {
            value = DecimalArithmetic.rescale(value, 0, rounding);
        }
        return value;
    }

    private static PyDecimal toDigits(PyDecimal value, int count, Rounding rounding) {
        if (value.isZero()) {
            return value;
        }
        PyDecimal rounded = DecimalArithmetic.rescale(value, value.adjusted() + 1 - count, rounding);
        return rounded.adjusted() == value.adjusted()
                ? rounded
                : DecimalArithmetic.rescale(rounded, rounded.adjusted() + 1 - count, rounding);
    }

    // ---- parsing -------------------------------------------------------------------------------------------------

    /** The number that a literal names, with all its digits; null where it is none. */
    static PyDecimal parse(String source) {
        String text = ascii(source);
        int at = 0;
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            at = 1;
        }
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        if (rest.equals("inf") || rest.equals("infinity")) {
            return PyDecimal.infinity(negative);
        }
        boolean signaling = rest.startsWith("snan");
        if (signaling || rest.startsWith("nan")) {
            String payload = rest.substring(signaling ? 4 : 3);
            PyDecimal.DecimalClass kind =
                    signaling ? PyDecimal.DecimalClass.SIGNALING_NAN : PyDecimal.DecimalClass.QUIET_NAN;
            return isDigits(payload)
                    ? new PyDecimal(
                            PyDecimal.TYPE,
                            kind,
                            negative,
                            payload.isEmpty() ? BigInteger.ZERO : new BigInteger(payload),
                            0)
                    : null;
        }
        return number(rest, negative);
    }

    private static PyDecimal number(String text, boolean negative) {
        int mark = text.indexOf('e');
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        String power = mark < 0 ? "0" : text.substring(mark + 1);
        int point = mantissa.indexOf('.');
        String digits = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        String magnitude = power.startsWith("-") || power.startsWith("+") ? power.substring(1) : power;
        if (digits.isEmpty() || !isDigits(digits) || magnitude.isEmpty() || !isDigits(magnitude)) {
            return null;
        }
        BigInteger exponent = new BigInteger(power.startsWith("+") ? magnitude : power);
        if (exponent.bitLength() > 61 || exponent.abs().longValue() > 2 * DecimalContext.MOST_DIGITS) {
            return DecimalContext.current().invalid();
        }
        long fraction = point < 0 ? 0 : mantissa.length() - point - 1;
        return PyDecimal.of(negative, new BigInteger(digits), exponent.longValue() - fraction);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Without white space around it and without underscores, and all digits as ASCII ones. */
    private static String ascii(String source) {
        String stripped = PyStr.of(source).callMethod("strip").str();
        StringBuilder text = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            int digit = c < 128 ? -1 : Character.digit(c, 10);
            if (digit >= 0) {
                text.append((char) ('0' + digit));
            } else if (c != '_') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
