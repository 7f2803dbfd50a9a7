package ouro.object.arithmetic;

/** Reads floats from text. */
public final class FloatLiteral {
    private FloatLiteral() {}

    /** {@code float(text)}, or null where the text is no float. */
    public static Double parse(String text) {
        String stripped = NumberText.strip(text);
        if (stripped.indexOf('_') >= 0) {
            stripped = withoutUnderscores(stripped);
        }
        if (stripped == null || end(stripped, 0) != stripped.length() || stripped.isEmpty()) {
            return null;
        }
        return value(stripped);
    }

    /** The text without underscores, or null where one does not stand between digits. */
    public static String withoutUnderscores(String text) {
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
    public static int end(String text, int start) {
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
    public static double value(String literal) {
        char last = (char) (literal.charAt(literal.length() - 1) | 0x20);
        if (last == 'n') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'y') {
            return literal.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(literal);
    }
}
