package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code of an Org document: source and example blocks, and the results below them. */
final class OrgMode {
    private static final Pattern BEGIN = Pattern.compile("(?i)^(\\s*)#\\+begin_(src|example)\\b[ \\t]*(\\S*).*$");
    private static final Pattern RESULTS = Pattern.compile("(?i)^\\s*#\\+results(?:\\[.*])?:.*$");
    private static final Pattern FIXED = Pattern.compile("^\\s*:(?: (.*)|)$");

    private final String[] lines;
    private final List<Fence> fences = new ArrayList<>();
    private List<String> before = new ArrayList<>();
    private int i;

    private OrgMode(String document) {
        lines = document.split("\r?\n", -1);
    }

    static List<Fence> fences(String document) {
        OrgMode org = new OrgMode(document);
        org.read();
        return org.fences;
    }

    private void read() {
        while (i < lines.length) {
            Matcher begin = BEGIN.matcher(lines[i]);
            if (begin.matches()) {
                block(begin);
            } else if (FIXED.matcher(lines[i]).matches()) {
                fixed();
            } else {
                // Results stand right below their source, whatever blank lines lie between.
                before.add(RESULTS.matcher(lines[i]).matches() ? "Results:" : lines[i]);
                i++;
            }
        }
    }

    private void block(Matcher begin) {
        int open = i++;
        String end = "#+end_" + begin.group(2).toLowerCase(Locale.ROOT);
        List<String> content = new ArrayList<>();
        while (i < lines.length && !lines[i].strip().toLowerCase(Locale.ROOT).equals(end)) {
            content.add(
                    Markdown.indentedLess(lines[i++], begin.group(1).length()).replaceFirst("^,(?=[*#])", ""));
        }
        i++;
        int indent = ListingCleaner.indent(content);
        content.replaceAll(line -> Markdown.indentedLess(line, indent));
        add(open, open + 1, begin.group(2).equalsIgnoreCase("src") ? begin.group(3) : "", content);
    }

    private void fixed() {
        int open = i;
        List<String> content = new ArrayList<>();
        for (; i < lines.length; i++) {
            Matcher line = FIXED.matcher(lines[i]);
            if (!line.matches()) {
                break;
            }
            content.add(line.group(1) == null ? "" : line.group(1));
        }
        add(open, open, "", content);
    }

    private void add(int open, int first, String info, List<String> content) {
        fences.add(new Fence(open + 1, first + 1, info, content, before));
        before = new ArrayList<>();
    }
}
