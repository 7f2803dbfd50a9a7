package ouro.object.format;

import ouro.text.FloatText;

/** {@code format(number, spec)} for floats, and what all numbers share of it (Library Reference, Format Specification Mini-Language). */
public final class NumberFormat {
    private static final int DEFAULT_PRECISION = 6;

    private NumberFormat() {}

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
            throw new FormatError("precision too big");
        }
        if (spec.precision() > FloatFormat.MOST_PRECISION) {
            throw FormatError.tooLong();
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

    /** Puts sign, prefix, digits and the rest together; zeros that fill up behind the sign are grouped too. */
    public static String layOut(
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
