package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code of a Markdown document: fences, within lists and quotations too, and {@code <pre>} of HTML. */
final class Markdown {
    /**
     * CommonMark 4.5: three or more backticks or tildes; what follows backticks holds none. Before them may stand the marks
     * of quotations and of an item of a list.
     */
    private static final Pattern OPENING = Pattern.compile(
            "^((?:[ \\t]*> ?)*)([ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*)(`{3,}|~{3,})[ \\t]*([^`]*)$");

    private static final Pattern QUOTATION = Pattern.compile("^[ \\t]*> ?");
    private static final Pattern PRE = Pattern.compile("^\\s*(?:<div\\b[^>]*>\\s*)*<pre\\b([^>]*)>(.*)$");
    private static final Pattern ANY_PRE = Pattern.compile("^.*?<pre\\b([^>]*)>(.*)$");
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");
    private static final Pattern MYST_OPTION = Pattern.compile("^:[\\w-]+:.*$");
    private static final int CODE_INDENT = 4;
    /** So many lines may stand between code and its output. */
    private static final int MOST_WORDS = 2;

    private static final Pattern PRE_LANGUAGE =
            Pattern.compile("(?:language-|lang=[\"']?|brush: ?|highlight-source-|<code class=[\"'])([\\w+#]+)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final String[] lines;
    private final List<Fence> fences = new ArrayList<>();
    private List<String> before = new ArrayList<>();
    private int i;
    private Pattern pre = PRE;
    private boolean indented;
    /** Whether the last block was indented code, whose output may be indented, too. */
    private boolean afterIndented;

    private Markdown(String document) {
        lines = document.split("\n", -1);
    }

    /**
     * All blocks, in order. One that is never closed reaches to the end.
     *
     * @param indented whether indented blocks count beside fences where they are code
     */
    static List<Fence> fences(String document, boolean indented) {
        Markdown markdown = new Markdown(document);
        markdown.indented = indented && (document.contains("```") || document.contains("~~~"));
        markdown.read();
        return markdown.fences;
    }

    /** The preformatted blocks of a page of HTML. */
    static List<Fence> preformatted(String document) {
        Markdown page = new Markdown(document);
        page.pre = ANY_PRE;
        page.readPage();
        return page.fences;
    }

    private void readPage() {
        while (i < lines.length) {
            Matcher opening = pre.matcher(trimmed(lines[i]));
            if (opening.find()) {
                pre(opening);
            } else {
                before.add(plain(trimmed(lines[i++])));
            }
        }
    }

    private void read() {
        while (i < lines.length) {
            String line = trimmed(lines[i]);
            Matcher opening = OPENING.matcher(line);
            Matcher page = pre.matcher(line);
            if (opening.find()) {
                fence(opening);
            } else if (page.find()) {
                pre(page);
            } else if (indented && line.startsWith(" ".repeat(CODE_INDENT)) && indentedBlock()) {
                continue;
            } else {
                before.add(QUOTATION.matcher(line).replaceFirst(""));
                i++;
            }
        }
    }

    private void fence(Matcher opening) {
        afterIndented = false;
        int start = i++;
        int depth = (int) opening.group(1).chars().filter(c -> c == '>').count();
        int indent = opening.group(2).length();
        List<String> content = new ArrayList<>();
        while (i < lines.length) {
            String line = unquoted(trimmed(lines[i]), depth);
            if (line == null) {
                // The quotation ends, and the fence with it.
                break;
            }
            i++;
            if (closes(line, opening.group(3))) {
                break;
            }
            content.add(indentedLess(line, indent));
        }
        String info = opening.group(4).strip();
        int options = 0;
        // MyST gives a directive its options in the first lines.
        while (info.startsWith("{")
                && options < content.size()
                && MYST_OPTION.matcher(content.get(options)).matches()) {
            options++;
        }
        add(start, start + 1 + options, info, content.subList(options, content.size()));
    }

    /** A block that is set off by four blanks, where it is code; answers whether it is. */
    private boolean indentedBlock() {
        boolean apart = i > 0 && lines[i - 1].isBlank();
        String above = before.stream().filter(each -> !each.isBlank()).reduce("", (first, last) -> last);
        if (!apart || LIST_ITEM.matcher(above).matches() || above.startsWith("  ")) {
            return false;
        }
        List<String> content = new ArrayList<>();
        int end = i;
        while (end < lines.length && (lines[end].isBlank() || lines[end].startsWith(" ".repeat(CODE_INDENT)))) {
            content.add(indentedLess(trimmed(lines[end++]), CODE_INDENT));
        }
        while (content.getLast().isBlank()) {
            content.removeLast();
        }
        boolean output =
                afterIndented && before.stream().filter(each -> !each.isBlank()).count() <= MOST_WORDS;
        boolean code = output
                || ConsoleSession.isOne(content)
                || SourceAnalysis.of(String.join("\n", content) + "\n").isScript();
        if (code) {
            add(i, i, "", content);
            afterIndented = !output;
            i = end;
        }
        return code;
    }

    private void add(int opening, int first, String info, List<String> content) {
        fences.add(new Fence(opening + 1, first + 1, info, content, before));
        before = new ArrayList<>();
    }

    /** Without the carriage return of a file from Windows. */
    private static String trimmed(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** A line of a quotation without its marks; null where it is none. */
    private static String unquoted(String line, int depth) {
        String rest = line;
        for (int level = 0; level < depth; level++) {
            Matcher mark = QUOTATION.matcher(rest);
            if (!mark.find()) {
                return null;
            }
            rest = rest.substring(mark.end());
        }
        return rest;
    }

    private static boolean closes(String line, String opening) {
        String mark = line.strip();
        return mark.length() >= opening.length() && mark.chars().allMatch(c -> c == opening.charAt(0));
    }

    /** A fence within a list is indented as the list is. */
    static String indentedLess(String line, int indent) {
        int i = 0;
        while (i < indent && i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return line.substring(i);
    }

    private void pre(Matcher opening) {
        int start = i;
        Matcher language = PRE_LANGUAGE.matcher(opening.group());
        List<String> content = new ArrayList<>();
        String line = opening.group(2);
        while (!line.contains("</pre>") && i + 1 < lines.length) {
            content.add(plain(line));
            line = trimmed(lines[++i]);
        }
        i++;
        int end = line.indexOf("</pre>");
        String last = plain(end < 0 ? line : line.substring(0, end));
        if (!last.isEmpty()) {
            content.add(last);
        }
        boolean below = !content.isEmpty() && content.getFirst().isEmpty();
        add(
                start,
                below ? start + 1 : start,
                language.find() ? language.group(1) : "",
                below ? content.subList(1, content.size()) : content);
    }

    /** A line of HTML as it is read. */
    private static String plain(String line) {
        return HtmlEntities.read(TAG.matcher(line).replaceAll(""));
    }
}
