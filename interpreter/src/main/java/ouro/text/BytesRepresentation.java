package ouro.text;

import java.nio.charset.StandardCharsets;

/** {@code repr} of bytes (Language Reference 2.4.1). */
public final class BytesRepresentation {
    private BytesRepresentation() {}

    /**
     * The literal form: {@code b'…'}.
     *
     * @param alwaysEscapesQuote whether a single quote is escaped even where double quotes stand around it
     */
    public static String of(byte[] bytes, boolean alwaysEscapesQuote) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        char quote = TextRepresentation.quote(text);
        StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 127 && c != '\\' && c != quote;
            if (plain && (c != '\'' || !alwaysEscapesQuote)) {
                out.append(c);
            } else {
                TextRepresentation.escape(out, c);
            }
        }
        return out.append(quote).toString();
    }
}
