package ouro.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats as text: the shortest digits that read back as the same number, and digits to a precision, always exact. */
public final class FloatText {
    private static final double[] POWERS_OF_TEN = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    private FloatText() {}

    /** {@code repr(value)}. */
    public static String repr(double value) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            return Double.toString(value);
        }
        return shortest(value, 'r', false, true);
    }

    /** Whether the text of this number has no digits: {@code inf} or {@code nan}. */
    static boolean isSpecial(double value) {
        return Double.isNaN(value) || Double.isInfinite(value);
    }

    /** {@code inf}, {@code -inf} or {@code nan}. */
    private static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /** The shortest digits; an exponent appears below 1e-4 and from 1e16 on. */
    static String shortest(double value, char type, boolean alternate, boolean pointZero) {
        if (isSpecial(value)) {
            return special(value);
        }
        if (value == 0) {
            String zero = pointZero ? "0.0" : alternate ? "0." : "0";
            return isNegative(value) ? "-" + zero : zero;
        }
        BigDecimal decimal = shortestDecimal(Math.abs(value));
        String digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale();
        StringBuilder text = new StringBuilder(24);
        if (value < 0) {
            text.append('-');
        }
        if (point > -4 && point <= 16) {
            positional(text, digits, point, alternate, pointZero);
        } else {
            scientific(text, digits, point - 1, alternate, 'e');
        }
        return text.toString();
    }

    /** The decimal with the fewest digits among those nearest to this double; no zeros at the end. */
    static BigDecimal shortestDecimal(double magnitude) {
        BigDecimal decimal = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
        if (decimal.precision() == 2 && magnitude < 1e-300) {
            // Java always gives two digits, where the least subnormals need but one.
            BigDecimal single = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return single.doubleValue() == magnitude ? single.stripTrailingZeros() : decimal;
        }
        return decimal;
    }

    private static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    /** Writes digits with the decimal point before the digit number {@code point}. */
    private static void positional(StringBuilder text, String digits, int point, boolean alternate, boolean pointZero) {
        int count = digits.length();
        if (point <= 0) {
            text.append("0.").repeat('0', -point).append(digits);
        } else if (point < count) {
            text.append(digits, 0, point).append('.').append(digits, point, count);
        } else {
            text.append(digits).repeat('0', point - count);
            if (pointZero) {
                text.append(".0");
            } else if (alternate) {
                text.append('.');
            }
        }
    }

    private static void scientific(StringBuilder text, String digits, int exponent, boolean alternate, char letter) {
        text.append(digits.charAt(0));
        if (digits.length() > 1 || alternate) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append(letter).append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            text.append('0');
        }
        text.append(magnitude);
    }

    // ---- to a precision ------------------------------------------------------------------------------------------

    /**
     * The number to a precision as C's {@code printf} writes it.
     *
     * @param type {@code e}, {@code f} or {@code g}; in upper case for upper case text
     * @param alternate keeps the point, and with {@code g} the zeros at the end
     */
    public static String format(double value, char type, int precision, boolean alternate) {
        return format(value, type, precision, alternate, false);
    }

    /** As {@link #format(double, char, int, boolean)}; {@code pointZero} adds {@code .0} where no fraction is left. */
    static String format(double value, char type, int precision, boolean alternate, boolean pointZero) {
        if (precision > Integer.MAX_VALUE - MOST_DIGITS) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        char kind = Character.toLowerCase(type);
        String text = isSpecial(value)
                ? special(value)
                : switch (kind) {
                    case 'e' -> exponential(value, precision, alternate);
                    case 'f' -> fixed(value, precision, alternate);
                    default -> general(value, Math.max(precision, 1), alternate, pointZero);
                };
        return kind == type ? text : text.toUpperCase(Locale.ROOT);
    }

    /** Enough for the exact value of any double; all digits beyond are zeros. */
    private static final int MOST_DIGITS = 1100;

    private static String fixed(double value, int precision, boolean alternate) {
        int places = Math.min(precision, MOST_DIGITS);
        long scaled = scaledToLong(value, places);
        String digits = scaled >= 0
                ? Long.toString(scaled)
                : new BigDecimal(Math.abs(value))
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .unscaledValue()
                        .toString();
        StringBuilder text = new StringBuilder(digits.length() + 3);
        if (isNegative(value)) {
            text.append('-');
        }
        int whole = digits.length() - places;
        if (whole <= 0) {
            text.append('0');
        } else {
            text.append(digits, 0, whole);
        }
        if (precision > 0) {
            text.append('.').repeat('0', Math.max(0, -whole)).append(digits, Math.max(0, whole), digits.length());
            text.repeat('0', precision - places);
        } else if (alternate) {
            text.append('.');
        }
        return text.toString();
    }

    private static String exponential(double value, int precision, boolean alternate) {
        StringBuilder text = new StringBuilder(Math.min(precision, MOST_DIGITS) + 8);
        if (isNegative(value)) {
            text.append('-');
        }
        BigDecimal rounded = rounded(value, precision + 1);
        String digits = padded(rounded, precision + 1);
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        scientific(text, digits, exponent, alternate, 'e');
        return text.toString();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(Math.abs(value))
                .round(new MathContext(Math.min(digits, MOST_DIGITS), RoundingMode.HALF_EVEN));
    }

    private static String padded(BigDecimal rounded, int count) {
        String digits = rounded.unscaledValue().toString();
        return digits.length() >= count ? digits.substring(0, count) : digits + "0".repeat(count - digits.length());
    }

    private static String general(double value, int precision, boolean alternate, boolean pointZero) {
        if (value == 0) {
            StringBuilder zero = new StringBuilder(isNegative(value) ? "-0" : "0");
            if (alternate) {
                zero.append('.').repeat('0', precision - 1);
            } else if (pointZero && precision > 1) {
                zero.append(".0");
            }
            return zero.append(pointZero && precision == 1 ? "e+00" : "").toString();
        }
        BigDecimal rounded = rounded(value, precision);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String digits = alternate
                ? padded(rounded, precision)
                : rounded.stripTrailingZeros().unscaledValue().toString();
        StringBuilder text = new StringBuilder(Math.min(precision, MOST_DIGITS) + 8);
        if (isNegative(value)) {
            text.append('-');
        }
        // Where ".0" may have to be added, a whole number of full precision counts as too long.
        if (exponent < -4 || exponent >= (pointZero ? precision - 1 : precision)) {
            scientific(text, digits, exponent, alternate, 'e');
        } else {
            positional(text, digits, exponent + 1, alternate, pointZero);
        }
        return text.toString();
    }

    static double powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * {@code abs(value) * 10**places} rounded to an integer, ties to even; -1 where that cannot be said exactly in
     * machine arithmetic. The product's own rounding error comes from a fused multiply-add.
     */
    static long scaledToLong(double value, int places) {
        if (places < 0 || places >= POWERS_OF_TEN.length) {
            return -1;
        }
        double magnitude = Math.abs(value);
        double power = POWERS_OF_TEN[places];
        double product = magnitude * power;
        if (!(product < 0x1p51)) {
            return -1;
        }
        double error = Math.fma(magnitude, power, -product);
        long floor = (long) product;
        double beyondHalf = product - floor - 0.5;
        boolean up = beyondHalf > 0 || beyondHalf == 0 && (error > 0 || error == 0 && (floor & 1) != 0);
        return up ? floor + 1 : floor;
    }

    // ---- parsing -------------------------------------------------------------------------------------------------

    /**
     * {@code float(text)}.
     *
     * @param argument what the error message shows by its repr
     * @throws PyException ValueError
     */
    public static double parse(String text, PyObject argument) {
        String stripped = NumberText.strip(text);
        if (stripped.indexOf('_') >= 0) {
            stripped = withoutUnderscores(stripped);
        }
        if (stripped == null || end(stripped, 0) != stripped.length() || stripped.isEmpty()) {
            throw Errors.valueError("could not convert string to float: " + argument.repr());
        }
        return value(stripped);
    }

    /** The text without underscores, or null where one does not stand between digits. */
    static String withoutUnderscores(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '_'
                    && (i == 0 || i + 1 == text.length() || !isDigit(text, i - 1) || !isDigit(text, i + 1))) {
                return null;
            }
        }
        return text.replace("_", "");
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Where the float literal that starts there ends; {@code start} itself where there is none. */
    static int end(String text, int start) {
        int at = start;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        for (String word : new String[] {"infinity", "inf", "nan"}) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return at + word.length();
            }
        }
        int digits = 0;
        for (; isDigit(text, at); at++) {
            digits++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            for (at++; isDigit(text, at); at++) {
                digits++;
            }
        }
        if (digits == 0) {
            return start;
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            if (isDigit(text, exponent)) {
                for (at = exponent; isDigit(text, at); at++) {}
            }
        }
        return at;
    }

    /** The value of a literal that {@link #end} has checked. */
    static double value(String literal) {
        char last = (char) (literal.charAt(literal.length() - 1) | 0x20);
        if (last == 'n') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'y') {
            return literal.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(literal);
    }

    // ---- hexadecimal ---------------------------------------------------------------------------------------------

    /** {@code float.hex()}: all 13 digits of the fraction, and the exponent of two. */
    public static String hex(double value) {
        if (isSpecial(value)) {
            return special(value);
        }
        String sign = isNegative(value) ? "-0x" : "0x";
        if (value == 0) {
            return sign + "0.0p+0";
        }
        long fraction = Double.doubleToRawLongBits(value) & (1L << 52) - 1;
        int exponent = Math.getExponent(value);
        boolean subnormal = exponent < Double.MIN_EXPONENT;
        String digits = Long.toHexString(fraction);
        int power = subnormal ? Double.MIN_EXPONENT : exponent;
        return sign + (subnormal ? "0." : "1.") + "0".repeat(13 - digits.length()) + digits + "p"
                + (power < 0 ? "" : "+") + power;
    }

    /** {@code float.fromhex(text)}. */
    public static double fromHex(String text) {
        String literal = NumberText.strip(text).toLowerCase(Locale.ROOT);
        int at = 0;
        boolean negative = literal.startsWith("-");
        if (negative || literal.startsWith("+")) {
            at = 1;
        }
        String rest = literal.substring(at);
        double magnitude =
                switch (rest) {
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    case "nan" -> Double.NaN;
                    default -> hexadecimal(rest.startsWith("0x") ? rest.substring(2) : rest);
                };
        return negative ? -magnitude : magnitude;
    }

    private static double hexadecimal(String literal) {
        int mark = literal.indexOf('p');
        String digits = mark < 0 ? literal : literal.substring(0, mark);
        int point = digits.indexOf('.');
        String mantissa = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        boolean valid = !mantissa.isEmpty();
        for (int i = 0; i < mantissa.length(); i++) {
            char c = mantissa.charAt(i);
            valid &= c < 128 && Character.digit(c, 16) >= 0;
        }
        String exponent = mark < 0 ? "0" : literal.substring(mark + 1);
        int signs = exponent.startsWith("-") || exponent.startsWith("+") ? 1 : 0;
        valid &= exponent.length() > signs;
        for (int i = signs; i < exponent.length(); i++) {
            valid &= isDigit(exponent, i);
        }
        if (!valid) {
            throw Errors.valueError("invalid hexadecimal floating-point string");
        }
        long fraction = point < 0 ? 0 : mantissa.length() - point;
        long power = new BigInteger(exponent)
                .max(BigInteger.valueOf(-1L << 40))
                .min(BigInteger.ONE.shiftLeft(40))
                .longValue();
        double value = IntArithmetic.scale(new BigInteger(mantissa, 16), power - 4 * fraction);
        if (Double.isInfinite(value)) {
            throw Errors.overflowError("hexadecimal value too large to represent as a float");
        }
        return value;
    }
}
