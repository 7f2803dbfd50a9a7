package ouro.syntax;

import ouro.syntax.ast.Literal;

/** The reprs of constants, for dumps and messages. The object model has its own, but nothing here may know of it. */
public final class Reprs {
    private Reprs() {}

    /** The repr of a constant. */
    public static String constant(Object value) {
        return switch (value) {
            case String text -> string(text);
            case Boolean bool -> bool ? "True" : "False";
            case Double number -> number(number);
            case Literal.Imaginary number -> imaginary(number.value());
            case Literal.Bytes bytes -> bytes(bytes.value());
            case Literal.Singleton singleton -> singleton == Literal.Singleton.NONE ? "None" : "Ellipsis";
            default -> value.toString();
        };
    }

    static String string(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> character(c, quote, out));
        return out.append(quote).toString();
    }

    private static void character(int c, char quote, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else if (c < 0x100) {
                    out.append(String.format("\\x%02x", c));
                } else if (c < 0x10000) {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.append(String.format("\\U%08x", c));
                }
            }
        }
    }

    /** Whether a character prints as it is: no control, format, private or unassigned one, no space but the plain one. */
    public static boolean isPrintable(int c) {
        if (c == ' ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    static String bytes(byte[] bytes) {
        boolean single = false;
        boolean both = false;
        for (byte b : bytes) {
            single |= b == '\'';
            both |= b == '"';
        }
        char quote = single && !both ? '"' : '\'';
        StringBuilder out = new StringBuilder("b").append(quote);
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c >= 0x7F) {
                out.append(String.format("\\x%02x", c));
            } else {
                character(c, quote, out);
            }
        }
        return out.append(quote).toString();
    }

    /** The shortest digits that read back as the same double, laid out as Python does. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = Double.toString(Math.abs(value));
        int e = text.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        String mantissa = e < 0 ? text : text.substring(0, e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int decimal = point + exponent;
        int leading = 0;
        while (leading < digits.length() - 1 && digits.charAt(leading) == '0') {
            leading++;
        }
        digits = digits.substring(leading);
        decimal -= leading;
        digits = digits.replaceFirst("(?<=.)0+$", "");
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0.0";
        }
        if (decimal > 16 || decimal < -3) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            int power = decimal - 1;
            return sign + digits.charAt(0) + fraction + "e" + (power < 0 ? "-" : "+")
                    + (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
        }
        if (decimal <= 0) {
            return sign + "0." + "0".repeat(-decimal) + digits;
        }
        if (digits.length() <= decimal) {
            return sign + digits + "0".repeat(decimal - digits.length()) + ".0";
        }
        return sign + digits.substring(0, decimal) + "." + digits.substring(decimal);
    }

    static String imaginary(double value) {
        String text = number(value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "j";
    }
}
