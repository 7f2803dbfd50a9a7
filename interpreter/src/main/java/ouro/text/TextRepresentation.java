package ouro.text;

/** {@code repr} of text: quotes and escapes (Language Reference 2.4.1). */
public final class TextRepresentation {
    private TextRepresentation() {}

    /** The text in quotes, single ones where that is possible without an escape. */
    public static String of(String text) {
        char quote = quote(text);
        int length = text.length();
        StringBuilder out = new StringBuilder(length + 2).append(quote);
        int plainFrom = 0;
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127 && c != quote && c != '\\') {
                i++;
                continue;
            }
            int codePoint = c < 128 ? c : text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint < 128 || !Characters.isPrintable(codePoint)) {
                out.append(text, plainFrom, i);
                escape(out, codePoint);
                plainFrom = next;
            }
            i = next;
        }
        return out.append(text, plainFrom, length).append(quote).toString();
    }

    /** The quote that stands around a text. */
    static char quote(String text) {
        return text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    }

    /** Writes an ASCII character that cannot stand as it is, or one that does not print. */
    static void escape(StringBuilder out, int c) {
        switch (c) {
            case '\\', '\'', '"' -> out.append('\\').append((char) c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> escapeByNumber(out, c);
        }
    }

    /** {@code \xhh}, {@code \\uhhhh} or {@code \Uhhhhhhhh}, whichever is the shortest. */
    public static void escapeByNumber(StringBuilder out, int c) {
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }

    /** What {@code ascii()} makes of a repr. */
    public static String escapeBeyondAscii(String text) {
        if (Characters.isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < 128) {
                out.append((char) c);
            } else {
                escapeByNumber(out, c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
