package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document.
 *
 * @param line where the fence opens, from 1
 * @param language the first word after the opening, in lower case; may be empty
 * @param lines what stands between opening and end
 * @param before the text between this fence and the one before it
 */
record Fence(int line, String language, List<String> lines, List<String> before) {
    /** CommonMark 4.5: three or more backticks or tildes; what follows backticks holds none. */
    private static final Pattern OPENING = Pattern.compile("^([ \\t]*)(`{3,}|~{3,})[ \\t]*([^`]*)$");

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]");

    /** All fences of a document, in order. One that is never closed reaches to the end. */
    static List<Fence> of(String document) {
        String[] lines = document.split("\n", -1);
        List<Fence> fences = new ArrayList<>();
        List<String> before = new ArrayList<>();
        int i = 0;
        while (i < lines.length) {
            String line = trimmed(lines[i]);
            Matcher opening = OPENING.matcher(line);
            if (!opening.find()) {
                before.add(line);
                i++;
                continue;
            }
            int start = i++;
            List<String> content = new ArrayList<>();
            while (i < lines.length && !closes(lines[i], opening.group(2))) {
                content.add(indentedLess(trimmed(lines[i++]), opening.group(1).length()));
            }
            i++;
            String[] words = opening.group(3).strip().split("[ \\t{,]", 2);
            fences.add(new Fence(start + 1, words[0].toLowerCase(java.util.Locale.ROOT), content, before));
            before = new ArrayList<>();
        }
        return fences;
    }

    /** Without the carriage return of a file from Windows. */
    private static String trimmed(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean closes(String line, String opening) {
        String mark = line.strip();
        return mark.length() >= opening.length() && mark.chars().allMatch(c -> c == opening.charAt(0));
    }

    /** A fence within a list is indented as the list is. */
    private static String indentedLess(String line, int indent) {
        int i = 0;
        while (i < indent && i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return line.substring(i);
    }

    /** Whether a heading parts this fence from the one before it. */
    boolean followsHeading() {
        for (String each : before) {
            if (HEADING.matcher(each).find()) {
                return true;
            }
        }
        return false;
    }
}
