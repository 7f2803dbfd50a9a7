package ouro.object.format;

import java.util.Locale;
import ouro.object.Errors;
import ouro.object.IntText;
import ouro.object.PyInt;
import ouro.object.numeric.FloatFormat;
import ouro.text.FloatText;

/** {@code format(number, spec)} for ints and floats (Library Reference, Format Specification Mini-Language). */
public final class NumberFormat {
    private static final int DEFAULT_PRECISION = 6;

    private NumberFormat() {}

    // ---- ints ----------------------------------------------------------------------------------------------------

    public static String format(PyInt number, FormatSpec spec) {
        return switch (spec.type()) {
            case 0, 'd', 'n' -> integer(number, spec, 10, "");
            case 'b' -> integer(number, spec, 2, "0b");
            case 'o' -> integer(number, spec, 8, "0o");
            case 'x' -> integer(number, spec, 16, "0x");
            case 'X' -> integer(number, spec, 16, "0X");
            case 'c' -> character(number, spec);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' ->
                format(number.toDouble(), spec, number.type().name());
            default -> throw spec.unknownType(number.type().name());
        };
    }

    private static void checkInteger(FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw Errors.valueError("Precision not allowed in integer format specifier");
        }
        if (spec.coerceZero()) {
            throw Errors.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
    }

    private static String integer(PyInt number, FormatSpec spec, int radix, String prefix) {
        checkInteger(spec);
        boolean bare = spec.sign() == 0 && spec.grouping() == 0 && !spec.alternate() && spec.align() != '=';
        if (bare && radix == 10 && number.fitsLong()) {
            return spec.pad(Long.toString(number.value), '>');
        }
        String digits = IntText.digits(number, radix);
        boolean negative = digits.charAt(0) == '-';
        if (negative) {
            digits = digits.substring(1);
        }
        if (spec.type() == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        return layOut(negative, spec.alternate() ? prefix : "", digits, "", spec, radix == 10 ? 3 : 4);
    }

    private static String character(PyInt number, FormatSpec spec) {
        checkInteger(spec);
        if (spec.sign() != 0) {
            throw Errors.valueError("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw Errors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!number.fitsLong()) {
            throw Errors.overflowError("Python int too large to convert to C long");
        }
        if (number.value < 0 || number.value > Character.MAX_CODE_POINT) {
            throw Errors.overflowError("%c arg not in range(0x110000)");
        }
        return spec.pad(Character.toString((int) number.value), '>');
    }

    // ---- floats --------------------------------------------------------------------------------------------------

    /** {@code typeName} is the class of the formatted object, for messages. */
    public static String format(double number, FormatSpec spec, String typeName) {
        if (spec.type() != 0 && (spec.type() > 127 || "eEfFgGn%".indexOf(spec.type()) < 0)) {
            throw spec.unknownType(typeName);
        }
        if (spec.isPlainFixed()) {
            return FloatFormat.format(number, 'f', spec.precision(), false);
        }
        if (spec.type() == '%') {
            return layOutFloat(text(number * 100, 'f', spec, true), "%", spec);
        }
        return layOutFloat(text(number, (char) spec.type(), spec, true), "", spec);
    }

    /** One part of a complex number: as a float, but whole numbers get no {@code .0}. */
    public static String complexPart(double number, FormatSpec spec, String typeName) {
        return layOutFloat(text(number, (char) spec.type(), spec, false), "", spec);
    }

    private static String text(double number, char type, FormatSpec spec, boolean pointZero) {
        if (spec.precision() == Integer.MAX_VALUE) {
            throw Errors.valueError("precision too big");
        }
        int precision = spec.precision() < 0 ? DEFAULT_PRECISION : spec.precision();
        String text;
        if (type != 0) {
            text = FloatFormat.format(number, type == 'n' ? 'g' : type, precision, spec.alternate());
        } else if (spec.precision() < 0) {
            text = FloatText.shortest(number, spec.alternate(), pointZero);
        } else {
            text = FloatFormat.format(number, 'g', precision, spec.alternate(), pointZero);
        }
        return spec.coerceZero() && isNegativeZero(text) ? text.substring(1) : text;
    }

    private static boolean isNegativeZero(String text) {
        if (text.charAt(0) != '-') {
            return false;
        }
        for (int i = 1; i < text.length() && (text.charAt(i) | 0x20) != 'e'; i++) {
            if (text.charAt(i) != '0' && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of a number's magnitude with sign, groups and filling, for numbers that are written otherwise than
     * floats.
     */
    public static String layOut(boolean negative, String magnitude, FormatSpec spec) {
        return layOutFloat(negative ? "-" + magnitude : magnitude, "", spec);
    }

    private static String layOutFloat(String text, String suffix, FormatSpec spec) {
        boolean negative = text.charAt(0) == '-';
        int start = negative ? 1 : 0;
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return layOut(negative, "", text.substring(start, end), text.substring(end) + suffix, spec, 3);
    }

    // ---- layout --------------------------------------------------------------------------------------------------

    /** Puts sign, prefix, digits and the rest together; zeros that fill up behind the sign are grouped too. */
    private static String layOut(
            boolean negative, String prefix, String digits, String rest, FormatSpec spec, int groupSize) {
        String sign = negative ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
        if (spec.width() < 0 && spec.grouping() == 0) {
            return sign + prefix + digits + rest;
        }
        int around = sign.length() + prefix.length() + rest.length();
        boolean zeros = spec.fill() == '0' && spec.align() == '=';
        String grouped = spec.grouping() == 0 || digits.isEmpty()
                ? zeros ? leadingZeros(digits, spec.width() - around) : digits
                : group(digits, spec.grouping(), groupSize, zeros ? spec.width() - around : 0);
        StringBuilder text = new StringBuilder().append(sign).append(prefix);
        if (spec.align() == '=') {
            spec.fill(text, spec.width() - around - grouped.length());
            return text.append(grouped).append(rest).toString();
        }
        return spec.pad(text.append(grouped).append(rest).toString(), '>');
    }

    private static String leadingZeros(String digits, int width) {
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /** Groups digits from the right, with zeros before them until the width is reached; none stands before a separator. */
    private static String group(String digits, char separator, int size, int width) {
        StringBuilder reversed = new StringBuilder(digits.length() + digits.length() / size + 1);
        int left = digits.length();
        int inGroup = 0;
        while (left > 0 || reversed.length() < width) {
            if (inGroup == size) {
                reversed.append(separator);
                inGroup = 0;
                if (left == 0 && reversed.length() >= width) {
                    reversed.append('0');
                    break;
                }
            }
            reversed.append(left > 0 ? digits.charAt(--left) : '0');
            inGroup++;
        }
        return reversed.reverse().toString();
    }
}
