package ouro.transcript.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML that stand in listings. */
final class HtmlEntities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(lt|gt|amp|quot|apos|nbsp|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private HtmlEntities() {}

    /** A text with characters in place of references to them. */
    static String read(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String name) {
        if (name.charAt(0) != '#') {
            return NAMED.get(name);
        }
        int code =
                name.charAt(1) == 'x' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.toString(code);
    }
}
