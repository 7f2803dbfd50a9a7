package ouro.object.format;

/**
 * The standard format specifier (Library Reference, Format Specification Mini-Language): {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 *
 * @param fill the code point that fills up
 * @param align one of {@code < > ^ =}, or 0 where the type decides
 * @param sign one of {@code + - space}, or 0
 * @param coerceZero whether a negative zero loses its sign
 * @param width in code points, or -1
 * @param grouping {@code ,} or {@code _}, or 0
 * @param precision -1 where there is none
 * @param type the code point of the presentation type, or 0
 */
public record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean coerceZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        int type) {

    /**
     * Parses a specifier.
     *
     * @param typeName the class of the formatted object, for messages
     * @param defaultType the presentation type where none is given, for messages; 0 where that is open
     * @param defaultAlign {@code >} for numbers: there a leading zero means to fill behind the sign
     */
    public static FormatSpec parse(String text, String typeName, char defaultType, char defaultAlign) {
        int place = (text.hashCode() * 31 + defaultType) & (PARSED.length - 1);
        Parsed known = PARSED[place];
        if (known != null
                && known.defaultType == defaultType
                && known.defaultAlign == defaultAlign
                && known.text.equals(text)) {
            return known.spec;
        }
        FormatSpec spec = new SpecParser(text).parse(typeName, defaultType, defaultAlign);
        PARSED[place] = new Parsed(text, defaultType, defaultAlign, spec);
        return spec;
    }

    /** A specifier that was parsed before: scripts use the same few again and again. */
    private record Parsed(String text, char defaultType, char defaultAlign, FormatSpec spec) {}

    private static final Parsed[] PARSED = new Parsed[128];

    /** The text filled up to the width; {@code defaultAlign} holds where the specifier names none. */
    public String pad(String text, char defaultAlign) {
        if (width <= 0) {
            return text;
        }
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        int left =
                switch (align == 0 ? defaultAlign : align) {
                    case '<' -> 0;
                    case '^' -> missing / 2;
                    default -> missing;
                };
        if (fill == ' ' && left == missing) {
            return " ".repeat(missing).concat(text);
        }
        StringBuilder padded = new StringBuilder(text.length() + missing);
        fill(padded, left);
        padded.append(text);
        fill(padded, missing - left);
        return padded.toString();
    }

    /** Whether the text is just {@code .2f} or the like. */
    boolean isPlainFixed() {
        return type == 'f'
                && width < 0
                && precision >= 0
                && precision < Integer.MAX_VALUE
                && sign == 0
                && grouping == 0
                && !alternate
                && !coerceZero;
    }

    void fill(StringBuilder text, int count) {
        if (count > 0) {
            text.repeat(fill, count);
        }
    }

    /** The error for a presentation type that the class does not know. */
    public FormatError unknownType(String typeName) {
        String code = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
        return new FormatError("Unknown format code '" + code + "' for object of type '" + typeName + "'");
    }

    private static final class SpecParser {
        private final String text;
        private int position;

        SpecParser(String text) {
            this.text = text;
        }

        FormatSpec parse(String typeName, char defaultType, char defaultAlign) {
            int fill = ' ';
            char align = 0;
            boolean filled = false;
            int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
            if (first < text.length() && isAlign(text.charAt(first))) {
                fill = text.codePointAt(0);
                filled = true;
                align = text.charAt(first);
                position = first + 1;
            } else if (!text.isEmpty() && isAlign(text.charAt(0))) {
                align = text.charAt(0);
                position = 1;
            }
            char sign = 0;
            if (at(' ') || at('+') || at('-')) {
                sign = text.charAt(position++);
            }
            boolean coerceZero = take('z');
            boolean alternate = take('#');
            if (!filled && take('0')) {
                fill = '0';
                if (align == 0 && defaultAlign == '>') {
                    align = '=';
                }
            }
            int width = number();
            char grouping = grouping();
            int precision = -1;
            if (take('.')) {
                precision = number();
                if (precision < 0) {
                    throw new FormatError("Format specifier missing precision");
                }
            }
            if (text.codePointCount(position, text.length()) > 1) {
                throw new FormatError("Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
            }
            int type = position < text.length() ? text.codePointAt(position) : 0;
            if (grouping != 0) {
                checkGrouping(grouping, type == 0 ? defaultType : type);
            }
            return new FormatSpec(fill, align, sign, coerceZero, alternate, width, grouping, precision, type);
        }

        private static boolean isAlign(char c) {
            return c == '<' || c == '>' || c == '^' || c == '=';
        }

        private boolean at(char c) {
            return position < text.length() && text.charAt(position) == c;
        }

        private boolean take(char c) {
            boolean found = at(c);
            if (found) {
                position++;
            }
            return found;
        }

        /** The decimal number at this place, or -1. */
        private int number() {
            long value = -1;
            while (position < text.length()) {
                int digit = Character.digit(text.charAt(position), 10);
                if (digit < 0) {
                    break;
                }
                value = value < 0 ? 0 : value;
                if (value > (Long.MAX_VALUE - digit) / 10) {
                    throw new FormatError("Too many decimal digits in format string");
                }
                value = value * 10 + digit;
                position++;
            }
            return (int) Math.min(value, Integer.MAX_VALUE);
        }

        private char grouping() {
            char grouping = 0;
            if (take(',')) {
                grouping = ',';
            }
            if (at('_') && grouping == ',') {
                throw new FormatError("Cannot specify both ',' and '_'.");
            }
            if (take('_')) {
                grouping = '_';
            }
            if (at(',') && grouping == '_') {
                throw new FormatError("Cannot specify both ',' and '_'.");
            }
            return grouping;
        }

        private static void checkGrouping(char grouping, int type) {
            if (type == 0 || type < 128 && "defgEG%F".indexOf(type) >= 0) {
                return;
            }
            if (grouping == '_' && type < 128 && "boxX".indexOf(type) >= 0) {
                return;
            }
            String code = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
            throw new FormatError("Cannot specify '" + grouping + "' with '" + code + "'.");
        }
    }
}
