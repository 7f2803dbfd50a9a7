package ouro.lib.re;

import ouro.object.PyObject;

/** Translates a class of characters in brackets. */
final class CharacterClass {
    private final PatternTokens in;
    private final String text;
    private final PyObject pattern;
    private final boolean isBytes;
    private final boolean unicode;
    private final boolean separators;
    private final StringBuilder out = new StringBuilder("[");

    CharacterClass(
            PatternTokens in, String text, PyObject pattern, boolean isBytes, boolean unicode, boolean separators) {
        this.in = in;
        this.text = text;
        this.pattern = pattern;
        this.isBytes = isBytes;
        this.unicode = unicode;
        this.separators = separators;
    }

    /** What {@code \d}, {@code \s} and {@code \w} stand for, without brackets. */
    static String members(int category, boolean unicode, boolean separators) {
        return switch (category) {
            case 'd' -> unicode ? "\\p{Nd}" : "\\d";
            case 's' ->
                unicode
                        ? " \\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
                        : separators ? "\\s\\x1c-\\x1f" : "\\s";
            default -> unicode ? "\\w\\p{L}\\p{N}" : "\\w";
        };
    }

    String translate(int start) {
        if (in.take("^")) {
            out.append('^');
        }
        boolean first = true;
        while (true) {
            int memberStart = in.at();
            int low = member(start);
            if (low == ']' && !first && text.charAt(memberStart) == ']') {
                break;
            }
            first = false;
            if (!in.take("-")) {
                append(low, memberStart);
                continue;
            }
            int highStart = in.at();
            int high = member(start);
            if (high == ']' && text.charAt(highStart) == ']') {
                append(low, memberStart);
                out.append("\\-");
                break;
            }
            if (low < 0 || high < 0 || high < low) {
                throw PatternError.of(
                        "bad character range " + text.substring(memberStart, in.at()), pattern, text, memberStart);
            }
            out.append(PatternTokens.quote(low)).append('-').append(PatternTokens.quote(high));
        }
        return out.append(']').toString();
    }

    /** The next character, or -1 for a category. */
    private int member(int start) {
        if (in.atEnd()) {
            throw PatternError.of("unterminated character set", pattern, text, start);
        }
        int place = in.at();
        int c = in.next();
        if (c != '\\') {
            return c;
        }
        if (in.atEnd()) {
            throw PatternError.of("bad escape (end of pattern)", pattern, text, place);
        }
        int escaped = in.next();
        return switch (escaped) {
            case 'd', 'D', 's', 'S', 'w', 'W' -> -1;
            case 'b' -> '\b';
            case '1', '2', '3', '4', '5', '6', '7' -> in.octalInClass(escaped, place);
            default -> in.escaped(escaped, place, isBytes);
        };
    }

    private void append(int c, int place) {
        if (c >= 0) {
            out.append(PatternTokens.quote(c));
            return;
        }
        char category = text.charAt(place + 1);
        String members = members(Character.toLowerCase(category), unicode, separators);
        out.append(Character.isUpperCase(category) ? "[^" + members + "]" : members);
    }
}
