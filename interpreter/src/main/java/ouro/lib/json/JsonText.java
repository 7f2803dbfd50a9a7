package ouro.lib.json;

/** Strings as JSON writes them. */
final class JsonText {
    private JsonText() {}

    /** Appends the text in quotes, with escapes; everything beyond ASCII is escaped too where that is asked. */
    static void quote(String text, boolean asciiOnly, StringBuilder out) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 127 || !asciiOnly)) {
                continue;
            }
            out.append(text, plainFrom, i);
            plainFrom = i + 1;
            escape(c, out);
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
    }
}
