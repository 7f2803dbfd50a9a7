package ouro.transcript.document;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a document, fenced or set off in another way.
 *
 * @param line where it opens, from 1
 * @param first the line that its text begins with, from 1
 * @param info what the opening says of it: a language, and perhaps more; may be empty
 * @param lines its text
 * @param before the text between this block and the one before it
 * @param included the file that its text stands in, as the document names it; null where it stands in the document
 */
public record Fence(int line, int first, String info, List<String> lines, List<String> before, String included) {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]");
    private static final Pattern LANGUAGE =
            Pattern.compile("^(?:\\{code(?:-block|-cell)?}\\s*)?\\{?\\s*\\.?([^\\s{},:=.]*)");
    private static final String FILE = "((?:[\\w-]+/)*[\\w-]+\\.\\w{1,6})";
    private static final Pattern FILE_IN_INFO = Pattern.compile("(?:^|[\\s:\"'=])" + FILE);
    /** A file's name alone in its line, or before a colon; emphasis and escapes of Markdown around and in it. */
    private static final Pattern FILE_ABOVE =
            Pattern.compile("(?:^|[\\s`*_\"'“(（：:])" + FILE + "[`*_\"'”)）]*\\s*[:：]?[`*_]*$");

    private static final Pattern FILE_COMMENT =
            Pattern.compile("^#+\\s*(?:[Ff]ile(?:name)?:\\s*)?" + FILE + "\\s*#*\\s*$");

    /** A block that stands in the document itself. */
    Fence(int line, int first, String info, List<String> lines, List<String> before) {
        this(line, first, info, lines, before, null);
    }

    /** Whether it is a cell of a notebook, after all cells before it. */
    public boolean isCell() {
        return info.equals(Notebook.CELL);
    }

    /** Whether it is an example in a docstring of a module. */
    public boolean isDocstring() {
        return info.equals(Docstrings.EXAMPLE);
    }

    /** What the opening names first, in lower case; may be empty. */
    String language() {
        Matcher word = LANGUAGE.matcher(info);
        return word.find() ? word.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    /** The file that it says to be, or null where it says nothing of that. */
    public String file() {
        if (included != null) {
            return Path.of(included).getFileName().toString();
        }
        Matcher told = FILE_IN_INFO.matcher(info);
        if (told.find()) {
            return told.group(1);
        }
        for (String line : lines) {
            Matcher comment = FILE_COMMENT.matcher(line);
            if (comment.find()) {
                return comment.group(1);
            }
            // The first remarks may also say who runs it, and how it is encoded.
            if (!line.startsWith("#")) {
                break;
            }
        }
        for (String each : before.reversed()) {
            if (!each.isBlank()) {
                Matcher above = FILE_ABOVE.matcher(each.strip().replace("\\", ""));
                return above.find() ? above.group(1) : null;
            }
        }
        return null;
    }

    /** Whether a heading parts this block from the one before it. */
    boolean followsHeading() {
        for (String each : before) {
            if (HEADING.matcher(each).find()) {
                return true;
            }
        }
        return false;
    }
}
