package ouro.transcript.document;

/**
 * Characters that word processors and input methods put in place of those that Python knows: no-break and ideographic
 * spaces, full-width punctuation, typographic quotes. They are put right outside of strings and comments only.
 */
final class Punctuation {
    private static final String WIDE_SPACES = "\u00A0\u2002\u2003\u2007\u2009\u202F\u3000";
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF";
    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private final String text;
    private final boolean spaces;
    private final StringBuilder result = new StringBuilder();
    private int i;

    private Punctuation(String text, boolean spaces) {
        this.text = text;
        this.spaces = spaces;
    }

    /** With plain spaces in place of all others, and without invisible characters. */
    static String withPlainSpaces(String text) {
        return new Punctuation(text, true).put();
    }

    /** With ASCII in place of full-width punctuation, digits and letters, and of typographic quotes. */
    static String withPlainPunctuation(String text) {
        return new Punctuation(text, false).put();
    }

    private String put() {
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#' || (!spaces && c == '＃')) {
                comment();
            } else if (c == '"' || c == '\'') {
                string();
            } else if (!spaces && isQuote(c)) {
                typographicString();
            } else {
                i++;
                outside(c);
            }
        }
        return result.toString();
    }

    private void outside(char c) {
        if (spaces) {
            if (WIDE_SPACES.indexOf(c) >= 0) {
                result.append(' ');
            } else if (INVISIBLE.indexOf(c) < 0) {
                result.append(c);
            }
        } else {
            result.append(plain(c));
        }
    }

    private static char plain(char c) {
        if (c >= FULL_WIDTH && c <= FULL_WIDTH_END) {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        return switch (c) {
            case '【' -> '[';
            case '】' -> ']';
            case '、' -> ',';
            case '《' -> '<';
            case '》' -> '>';
            case '—', '–', '−' -> '-';
            case '×' -> '*';
            default -> c;
        };
    }

    private void comment() {
        int end = text.indexOf('\n', i);
        end = end < 0 ? text.length() : end;
        result.append('#').append(text, i + 1, end);
        i = end;
    }

    /** A string as it stands, whatever it holds; one in single quotes ends with its line at the latest. */
    private void string() {
        char quote = text.charAt(i);
        boolean triple = text.startsWith(String.valueOf(quote).repeat(3), i);
        int end = i + (triple ? 3 : 1);
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                end += 2;
            } else if (triple ? text.startsWith(String.valueOf(quote).repeat(3), end) : c == quote) {
                end += triple ? 3 : 1;
                break;
            } else if (!triple && c == '\n') {
                break;
            } else {
                end++;
            }
        }
        end = Math.min(end, text.length());
        result.append(text, i, end);
        i = end;
    }

    private static boolean isQuote(char c) {
        return c == '“' || c == '”' || c == '‘' || c == '’' || c == '＂' || c == '＇';
    }

    private void typographicString() {
        char plain = "“”＂".indexOf(text.charAt(i)) >= 0 ? '"' : '\'';
        result.append(plain);
        i++;
        while (i < text.length() && text.charAt(i) != '\n') {
            char c = text.charAt(i++);
            boolean end = c == plain || (isQuote(c) && ("“”＂".indexOf(c) >= 0) == (plain == '"'));
            result.append(end ? plain : c);
            if (end) {
                return;
            }
        }
    }
}
