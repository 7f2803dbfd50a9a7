package ouro.syntax.diagnosis;

/** Finds escapes in strings that are not whole (Language Reference 2.4.1.1), and says so as the codecs do. */
final class EscapeSequences {
    /** How a character outside of ASCII counts in the places that messages name: as {@code \U0001F40D}. */
    private static final int WIDTH_OUTSIDE_ASCII = 10;

    private EscapeSequences() {}

    /** The flaw of the first escape of a text that is not whole, or null. */
    static String flaw(String content) {
        int place = 0;
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            if (c != '\\' || i + 1 >= content.length()) {
                place += c < 128 ? 1 : WIDTH_OUTSIDE_ASCII;
                i += Character.charCount(c);
                continue;
            }
            char kind = content.charAt(i + 1);
            int end =
                    switch (kind) {
                        case 'x' -> digitsEnd(content, i + 2, 2);
                        case 'u' -> digitsEnd(content, i + 2, 4);
                        case 'U' -> digitsEnd(content, i + 2, 8);
                        case 'N' -> nameEnd(content, i + 2);
                        default -> i + 2;
                    };
            String reason = reason(content, i, end, kind);
            if (reason != null) {
                return "(unicode error) 'unicodeescape' codec can't decode bytes in position " + place + "-"
                        + (place + end - i - 1) + ": " + reason;
            }
            if (kind >= 128) {
                end = i + 1;
            }
            place += end - i;
            i = end;
        }
        return null;
    }

    private static String reason(String content, int start, int end, char kind) {
        int digits = end - start - 2;
        return switch (kind) {
            case 'x' -> digits < 2 ? "truncated \\xXX escape" : null;
            case 'u' -> digits < 4 ? "truncated \\uXXXX escape" : null;
            case 'U' ->
                digits < 8
                        ? "truncated \\UXXXXXXXX escape"
                        : Long.parseLong(content.substring(start + 2, end), 16) > Character.MAX_CODE_POINT
                                ? "illegal Unicode character"
                                : null;
            case 'N' ->
                digits < 3 || content.charAt(end - 1) != '}'
                        ? "malformed \\N character escape"
                        : isName(content.substring(start + 3, end - 1)) ? null : "unknown Unicode character name";
            default -> null;
        };
    }

    private static int digitsEnd(String content, int start, int most) {
        int end = start;
        while (end < content.length()
                && end < start + most
                && content.charAt(end) < 128
                && Character.digit(content.charAt(end), 16) >= 0) {
            end++;
        }
        return end;
    }

    private static int nameEnd(String content, int start) {
        if (start >= content.length() || content.charAt(start) != '{') {
            return start;
        }
        int close = content.indexOf('}', start);
        return close < 0 ? content.length() : close == start + 1 ? close : close + 1;
    }

    private static boolean isName(String name) {
        try {
            Character.codePointOf(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same for bytes. */
    static String flawInBytes(String content) {
        for (int i = 0; i + 1 < content.length(); i++) {
            if (content.charAt(i) == '\\') {
                if (content.charAt(i + 1) == 'x' && digitsEnd(content, i + 2, 2) < i + 4) {
                    return "(value error) invalid \\x escape at position " + i;
                }
                i++;
            }
        }
        return null;
    }
}
