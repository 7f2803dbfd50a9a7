package ouro.repl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text copied from another session, without its prompts: {@code >>> } and {@code ... } of Python, {@code In [1]: } and
 * {@code    ...: } of IPython. Lines without a prompt are what was printed, and go.
 */
final class PastedText {
    private static final Pattern PYTHON = Pattern.compile("[ \\t]*(>>>|\\.\\.\\.)(?: (.*)|)");
    private static final Pattern NOTEBOOK = Pattern.compile("[ \\t]*(In \\[\\d+\\]:|\\.{3,}:)(?: (.*)|)");

    private PastedText() {}

    /** The text itself where its first line has no prompt. */
    static String clean(String text) {
        String first = text.stripLeading();
        if (first.startsWith(">>> ")) {
            return withoutPrompts(text, PYTHON);
        }
        if (first.startsWith("In [")) {
            return withoutPrompts(text, NOTEBOOK);
        }
        return text;
    }

    /** The text without the margin that all of its lines have. */
    static String dedent(String text) {
        String margin = margin(text);
        return margin.isEmpty()
                ? text
                : Pattern.compile("^" + margin, Pattern.MULTILINE).matcher(text).replaceAll("");
    }

    /** The spaces and tabs with which all lines of a text begin, blank ones aside. */
    static String margin(String text) {
        String margin = null;
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                String indentation =
                        line.substring(0, line.length() - line.stripLeading().length());
                int common = 0;
                int most = margin == null ? indentation.length() : Math.min(margin.length(), indentation.length());
                while (common < most && (margin == null || margin.charAt(common) == indentation.charAt(common))) {
                    common++;
                }
                margin = indentation.substring(0, common);
            }
        }
        return margin == null ? "" : margin;
    }

    private static String withoutPrompts(String text, Pattern prompt) {
        StringBuilder code = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            Matcher matcher = prompt.matcher(line);
            if (matcher.matches()) {
                code.append(matcher.group(2) == null ? "" : matcher.group(2)).append('\n');
            }
        }
        if (code.isEmpty()) {
            return text;
        }
        // The last line is still being typed: only a line end that was there stays.
        if (!text.endsWith("\n")) {
            code.setLength(code.length() - 1);
        }
        return code.toString();
    }
}
