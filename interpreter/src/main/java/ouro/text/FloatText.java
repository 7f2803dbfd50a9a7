package ouro.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text: the shortest digits that read back as the same number. */
public final class FloatText {
    private FloatText() {}

    /** {@code repr(value)}. */
    public static String repr(double value) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            return Double.toString(value);
        }
        return shortest(value, false, true);
    }

    /** Whether the text of this number has no digits: {@code inf} or {@code nan}. */
    public static boolean isSpecial(double value) {
        return Double.isNaN(value) || Double.isInfinite(value);
    }

    /** {@code inf}, {@code -inf} or {@code nan}. */
    public static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /**
     * The shortest digits; an exponent appears below 1e-4 and from 1e16 on.
     *
     * @param alternate keeps the point of a whole number
     * @param pointZero writes {@code .0} behind a whole number
     */
    public static String shortest(double value, boolean alternate, boolean pointZero) {
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
            scientific(text, digits, point - 1, alternate);
        }
        return text.toString();
    }

    /** The decimal with the fewest digits among those nearest to this double; no zeros at the end. */
    private static BigDecimal shortestDecimal(double magnitude) {
        BigDecimal decimal = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
        if (decimal.precision() == 2 && magnitude < 1e-300) {
            // Java always gives two digits, where the least subnormals need but one.
            BigDecimal single = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return single.doubleValue() == magnitude ? single.stripTrailingZeros() : decimal;
        }
        return decimal;
    }

    /** Whether it has a minus sign; zero can have one. */
    public static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    /** Writes digits with the decimal point before the digit number {@code point}. */
    public static void positional(StringBuilder text, String digits, int point, boolean alternate, boolean pointZero) {
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

    /** Writes digits with an exponent of at least two digits behind them. */
    public static void scientific(StringBuilder text, String digits, int exponent, boolean alternate) {
        text.append(digits.charAt(0));
        if (digits.length() > 1 || alternate) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            text.append('0');
        }
        text.append(magnitude);
    }
}
