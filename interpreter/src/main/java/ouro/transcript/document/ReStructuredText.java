package ouro.transcript.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the code of a reStructuredText document: blocks of a {@code code-block} directive, literal blocks below a paragraph
 * that ends in {@code ::}, doctest blocks, and the files that {@code literalinclude} names. Of such a file a document may show a
 * part, but what it prints it prints as a whole: so it counts whole.
 */
final class ReStructuredText {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "^([ \\t]*)\\.\\. (?:code|code-block|sourcecode|ipython|doctest|testcode|testoutput)::[ \\t]*(.*)$");
    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*\\.\\. literalinclude::[ \\t]*(\\S+\\.py)$");
    private static final Pattern OTHER_DIRECTIVE = Pattern.compile("^[ \\t]*\\.\\. [\\w:-]+::.*$");
    private static final Pattern LITERAL = Pattern.compile("^([ \\t]*)\\S?.*::$");
    private static final Pattern OPTION = Pattern.compile("^[ \\t]*:[\\w-]+:.*$");
    private static final Pattern DOCTEST_OPTION = Pattern.compile("^\\s*:options:.*[+-]\\w+.*$");
    private static final Pattern PROMPT = Pattern.compile("^[ \\t]*>>>(?: .*)?$");

    private final String[] lines;
    private final Path folder;
    private final List<Fence> fences = new ArrayList<>();
    private List<String> before = new ArrayList<>();
    private int i;

    private ReStructuredText(String document, Path folder) {
        this.folder = folder;
        lines = document.split("\r?\n", -1);
    }

    /** All blocks, in order. */
    static List<Fence> fences(String document, Path folder) {
        ReStructuredText text = new ReStructuredText(document, folder);
        text.read();
        return text.fences;
    }

    private void read() {
        while (i < lines.length) {
            String line = lines[i].stripTrailing();
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher include = INCLUDE.matcher(line);
            if (include.find()) {
                include(include.group(1));
            } else if (directive.find()) {
                block(directive.group(1).length(), directive.group(2).strip(), true);
            } else if (PROMPT.matcher(line).matches()) {
                doctest();
            } else if (LITERAL.matcher(line).matches()
                    && !OTHER_DIRECTIVE.matcher(line).matches()) {
                before.add(line);
                block(indent(line), "", false);
            } else {
                before.add(line);
                i++;
            }
        }
    }

    /** A script in a file of its own. */
    private void include(String name) {
        int start = i++;
        while (i < lines.length && OPTION.matcher(lines[i]).matches()) {
            i++;
        }
        try {
            Path file = folder == null ? null : folder.resolve(name);
            String text = file == null || !isWithin(file) ? null : DocumentText.read(file);
            if (text != null) {
                List<String> content = new ArrayList<>(List.of(text.split("\r?\n", -1)));
                fences.add(new Fence(start + 1, 1, "python", content, before, name));
                before = new ArrayList<>();
            }
        } catch (IOException | InvalidPathException e) {
            // Then the document says what its readers see, but not what it is.
        }
    }

    /** Whether there is such a file, and it lies with the document, whatever links lead there. */
    private boolean isWithin(Path file) throws IOException {
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    }

    /** What is indented deeper than the line that opens it. */
    private void block(int outer, String info, boolean options) {
        int start = i++;
        StringBuilder said = new StringBuilder(info);
        while (options && i < lines.length && OPTION.matcher(lines[i]).matches()) {
            // Those of a doctest directive say how its examples are compared.
            said.append(DOCTEST_OPTION.matcher(lines[i]).matches() ? " " + lines[i].strip() : "");
            i++;
        }
        while (i < lines.length && lines[i].isBlank()) {
            i++;
        }
        int first = i;
        int inner = Integer.MAX_VALUE;
        while (i < lines.length && (lines[i].isBlank() || indent(lines[i]) > outer)) {
            inner = lines[i].isBlank() ? inner : Math.min(inner, indent(lines[i]));
            i++;
        }
        int end = i;
        while (end > first && lines[end - 1].isBlank()) {
            end--;
        }
        if (end > first) {
            add(start, first, end, said.toString(), inner);
        }
    }

    /** A session that stands in the text as it is: up to the next blank line. */
    private void doctest() {
        int start = i;
        while (i < lines.length && !lines[i].isBlank()) {
            i++;
        }
        add(start, start, i, "pycon", indent(lines[start]));
    }

    private void add(int start, int first, int end, String info, int indent) {
        List<String> content = new ArrayList<>();
        for (int line = first; line < end; line++) {
            content.add(Markdown.indentedLess(lines[line], indent));
        }
        fences.add(new Fence(start + 1, first + 1, info, content, before));
        before = new ArrayList<>();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
