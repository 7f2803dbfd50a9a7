package ouro.builtins;

import java.math.BigInteger;
import java.util.Locale;
import ouro.object.Errors;
import ouro.object.IntArithmetic;
import ouro.text.Characters;
import ouro.text.FloatText;

/** Floats as text in the base sixteen, which loses nothing. */
public final class HexadecimalFloat {
    private HexadecimalFloat() {}

    /** {@code float.hex()}: all 13 digits of the fraction, and the exponent of two. */
    public static String of(double value) {
        if (FloatText.isSpecial(value)) {
            return FloatText.special(value);
        }
        String sign = FloatText.isNegative(value) ? "-0x" : "0x";
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
    public static double parse(String text) {
        // No other white space, and no other digits than ASCII's are taken here.
        String literal = Characters.strip(text, Characters::isAsciiSpace).toLowerCase(Locale.ROOT);
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
            valid &= exponent.charAt(i) >= '0' && exponent.charAt(i) <= '9';
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
