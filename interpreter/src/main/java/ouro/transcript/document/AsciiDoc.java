package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code of an AsciiDoc document: listing and literal blocks, with the attributes in front of them. */
final class AsciiDoc {
    private static final Pattern ATTRIBUTES = Pattern.compile("^\\[(.*)]\\s*$");
    private static final Pattern DELIMITER = Pattern.compile("^(-{4,}|\\.{4,}|`{3,})(\\S*)\\s*$");
    /** What explains a line below the block: {@code # <1>}, {@code <.>}. */
    private static final Pattern CALLOUT = Pattern.compile("\\s*(?:#|//)?\\s*(?:<(?:\\d+|\\.)>\\s*)+$");

    private static final Pattern TITLE = Pattern.compile("^\\.[^.\\s].*");

    private AsciiDoc() {}

    static List<Fence> fences(String document) {
        String[] lines = document.split("\r?\n", -1);
        List<Fence> fences = new ArrayList<>();
        List<String> before = new ArrayList<>();
        String info = "";
        int attributes = -1;
        int i = 0;
        while (i < lines.length) {
            Matcher delimiter = DELIMITER.matcher(lines[i]);
            Matcher named = ATTRIBUTES.matcher(lines[i]);
            if (named.matches()) {
                info = language(named.group(1));
                attributes = i++;
            } else if (delimiter.matches()) {
                int open = i++;
                List<String> content = new ArrayList<>();
                while (i < lines.length && !lines[i].stripTrailing().equals(delimiter.group(1))) {
                    content.add(CALLOUT.matcher(lines[i++]).replaceFirst(""));
                }
                i++;
                String language = delimiter.group(2).isEmpty() ? info : delimiter.group(2);
                fences.add(new Fence((attributes >= 0 ? attributes : open) + 1, open + 2, language, content, before));
                before = new ArrayList<>();
                info = "";
                attributes = -1;
            } else {
                boolean title = TITLE.matcher(lines[i]).matches();
                before.add(title ? lines[i].substring(1) : lines[i]);
                if (!title) {
                    info = "";
                    attributes = -1;
                }
                i++;
            }
        }
        return fences;
    }

    /** The language of {@code [source,python,linenums]}; a title or a style alone names none. */
    private static String language(String attributes) {
        String[] parts = attributes.split(",");
        String style = parts[0].strip();
        boolean source = style.startsWith("source") || style.isEmpty();
        return source && parts.length > 1 ? parts[1].strip().replace("\"", "") : "";
    }
}
