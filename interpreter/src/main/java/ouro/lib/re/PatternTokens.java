package ouro.lib.re;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.text.TextRepresentation;

/** Reads the text of a pattern, a character or an escape at a time. */
final class PatternTokens {
    private final String text;
    private final PyObject pattern;
    private int at;

    PatternTokens(String text, PyObject pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    int at() {
        return at;
    }

    void seek(int place) {
        at = place;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The char at this place, or 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    /** Reads a code point. */
    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean take(String wanted) {
        boolean found = text.startsWith(wanted, at);
        if (found) {
            at += wanted.length();
        }
        return found;
    }

    void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    String digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return text.substring(start, at);
    }

    private PyException error(String message, int offset) {
        return PatternError.of(message, pattern, text, offset);
    }

    /** Reads up to the terminator, which is dropped; {@code what} names the missing thing in errors. */
    String until(char terminator, String what) {
        int end = text.indexOf(terminator, at);
        if (end < 0) {
            int start = at;
            throw start == text.length()
                    ? error("missing " + what, start)
                    : error("missing " + terminator + ", unterminated name", start);
        }
        if (end == at) {
            throw error("missing " + what, at);
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    static boolean isNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() < 10;
    }

    static boolean isName(String name) {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            boolean fits =
                    c == '_' || (i == 0 ? Character.isUnicodeIdentifierStart(c) : Character.isUnicodeIdentifierPart(c));
            if (!fits) {
                return false;
            }
            i += Character.charCount(c);
        }
        return !name.isEmpty();
    }

    /** The character as Java's syntax takes it for itself, in a class and outside. */
    static String quote(int c) {
        if (c < 128) {
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            return plain ? Character.toString(c) : c > ' ' && c < 127 ? "\\" + (char) c : String.format("\\x%02x", c);
        }
        return c >= 0xd800 && c <= 0xdfff || Character.isWhitespace(c)
                ? String.format("\\x{%x}", c)
                : Character.toString(c);
    }

    // ---- escapes -------------------------------------------------------------------------------------------------

    /** The character that an escape means; its letter was read. */
    int escaped(int letter, int start, boolean isBytes) {
        switch (letter) {
            case 'a':
                return 7;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return 0x0b;
            case 'x':
                return hexadecimal(2, start);
            case 'u':
                if (!isBytes) {
                    return hexadecimal(4, start);
                }
                break;
            case 'U':
                if (!isBytes) {
                    return hexadecimal(8, start);
                }
                break;
            case 'N':
                if (!isBytes) {
                    return named(start);
                }
                break;
            case '0':
                return zero();
            default:
                break;
        }
        if (letter < 128 && Character.isLetterOrDigit(letter)) {
            throw error("bad escape \\" + (char) letter, start);
        }
        return letter;
    }

    private int hexadecimal(int digits, int start) {
        int first = at;
        while (at < first + digits && Character.digit(peek(), 16) >= 0 && peek() < 128) {
            at++;
        }
        if (at < first + digits) {
            throw error("incomplete escape " + text.substring(start, at), start);
        }
        long value = Long.parseLong(text.substring(first, at), 16);
        if (value > Character.MAX_CODE_POINT) {
            throw error("bad escape " + text.substring(start, at), start);
        }
        return (int) value;
    }

    private int named(int start) {
        if (!take("{")) {
            throw error("missing {", at);
        }
        String name = until('}', "character name");
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw error("undefined character name " + TextRepresentation.of(name), start);
        }
    }

    private int zero() {
        int value = 0;
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
            value = value * 8 + text.charAt(at++) - '0';
        }
        return value;
    }

    int octal(String digits, int start) {
        int value = Integer.parseInt(digits, 8);
        if (value > 255) {
            throw error("octal escape value \\" + digits + " outside of range 0-0o377", start);
        }
        return value;
    }

    int octalInClass(int first, int start) {
        StringBuilder digits = new StringBuilder().appendCodePoint(first);
        while (digits.length() < 3 && peek() >= '0' && peek() <= '7') {
            digits.append(text.charAt(at++));
        }
        return octal(digits.toString(), start);
    }
}
