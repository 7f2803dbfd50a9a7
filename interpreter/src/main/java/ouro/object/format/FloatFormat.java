package ouro.object.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import ouro.text.FloatText;

/** Floats as text to a precision: all digits are exact. */
public final class FloatFormat {
    /** Enough for the exact value of any double; all digits beyond are zeros. */
    private static final int MOST_DIGITS = 1100;

    /** No text holds more digits behind the point than these and those before it. */
    public static final int MOST_PRECISION = Integer.MAX_VALUE - MOST_DIGITS;

    private static final double[] POWERS_OF_TEN = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    private FloatFormat() {}

    /**
     * The number to a precision as C's {@code printf} writes it.
     *
     * @param precision at most {@link #MOST_PRECISION}
     * @param type {@code e}, {@code f} or {@code g}; in upper case for upper case text
     * @param alternate keeps the point, and with {@code g} the zeros at the end
     */
    public static String format(double value, char type, int precision, boolean alternate) {
        return format(value, type, precision, alternate, false);
    }

    /** As {@link #format(double, char, int, boolean)}; {@code pointZero} adds {@code .0} where no fraction is left. */
    public static String format(double value, char type, int precision, boolean alternate, boolean pointZero) {
        char kind = Character.toLowerCase(type);
        String text = FloatText.isSpecial(value)
                ? FloatText.special(value)
                : switch (kind) {
                    case 'e' -> exponential(value, precision, alternate);
                    case 'f' -> fixed(value, precision, alternate);
                    default -> general(value, Math.max(precision, 1), alternate, pointZero);
                };
        return kind == type ? text : text.toUpperCase(Locale.ROOT);
    }

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
        if (FloatText.isNegative(value)) {
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
        if (FloatText.isNegative(value)) {
            text.append('-');
        }
        BigDecimal rounded = rounded(value, precision + 1);
        String digits = padded(rounded, precision + 1);
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        FloatText.scientific(text, digits, exponent, alternate);
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
            StringBuilder zero = new StringBuilder(FloatText.isNegative(value) ? "-0" : "0");
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
        if (FloatText.isNegative(value)) {
            text.append('-');
        }
        // Where ".0" may have to be added, a whole number of full precision counts as too long.
        if (exponent < -4 || exponent >= (pointZero ? precision - 1 : precision)) {
            FloatText.scientific(text, digits, exponent, alternate);
        } else {
            FloatText.positional(text, digits, exponent + 1, alternate, pointZero);
        }
        return text.toString();
    }

    public static double powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * {@code abs(value) * 10**places} rounded to an integer, ties to even; -1 where that cannot be said exactly in
     * machine arithmetic. The product's own rounding error comes from a fused multiply-add.
     */
    public static long scaledToLong(double value, int places) {
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
}
