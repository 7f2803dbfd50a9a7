package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples in the docstrings of a module, as doctest finds them: from a prompt to the next empty line. */
final class Docstrings {
    /** What marks the blocks: they see what the module defines. */
    static final String EXAMPLE = "pycon docstring";

    private static final Pattern PROMPT = Pattern.compile("^(\\s*)>>>(?: .*)?$");
    private static final Pattern QUOTES = Pattern.compile("\"\"\"|'''");

    private Docstrings() {}

    static List<Fence> fences(String document) {
        String[] lines = document.split("\r?\n", -1);
        List<Fence> fences = new ArrayList<>();
        boolean inside = false;
        int i = 0;
        while (i < lines.length) {
            Matcher prompt = PROMPT.matcher(lines[i]);
            if (inside && prompt.matches()) {
                int first = i;
                List<String> content = new ArrayList<>();
                while (i < lines.length
                        && !QUOTES.matcher(lines[i]).find()
                        && (!lines[i].isBlank() || goesOn(lines, i))) {
                    content.add(
                            Markdown.indentedLess(lines[i++], prompt.group(1).length()));
                }
                fences.add(new Fence(first + 1, first + 1, EXAMPLE, content, new ArrayList<>()));
            } else {
                inside ^= (QUOTES.matcher(lines[i]).results().count() & 1) == 1;
                i++;
            }
        }
        return fences;
    }

    /** Whether the examples of a docstring go on below empty lines. */
    private static boolean goesOn(String[] lines, int blank) {
        int i = blank;
        while (i < lines.length && lines[i].isBlank()) {
            i++;
        }
        return i < lines.length && PROMPT.matcher(lines[i]).matches();
    }
}
