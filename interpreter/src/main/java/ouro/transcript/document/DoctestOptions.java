package ouro.transcript.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code # doctest: +ELLIPSIS} asks for an example, and whether output is what is shown, as doctest has it. */
public final class DoctestOptions {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*doctest:\\s*([^\\n]*)");
    private static final Pattern OPTION = Pattern.compile("([+-])(\\w+)");
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final String OLD_TRACEBACK = "Traceback (innermost last):";
    private static final String LEFT_OUT = "...";

    private final Set<String> options = new HashSet<>();

    private DoctestOptions() {}

    /**
     * The options of an example.
     *
     * @param text what was typed
     * @param block options of the whole block, as {@code :options:} of a directive has them
     */
    static DoctestOptions of(String text, String block) {
        DoctestOptions chosen = new DoctestOptions();
        chosen.read(block);
        Matcher directive = DIRECTIVE.matcher(text);
        while (directive.find()) {
            chosen.read(directive.group(1));
        }
        return chosen;
    }

    private void read(String text) {
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            if (option.group(1).equals("+")) {
                options.add(option.group(2));
            } else {
                options.remove(option.group(2));
            }
        }
    }

    /** Whether the example is not to be tried. */
    boolean skips() {
        return options.contains("SKIP");
    }

    /** Whether output is what is shown, where an option says how to compare. */
    public boolean matches(List<String> shown, List<String> printed) {
        if (options.isEmpty()) {
            return false;
        }
        int header = header(shown);
        int raised = header(printed);
        if (header < 0 || raised < 0) {
            return header == raised && isSame(String.join("\n", shown), String.join("\n", printed));
        }
        String expected = exception(shown, header);
        String actual = exception(printed, raised);
        return isSame(expected, actual)
                || options.contains("IGNORE_EXCEPTION_DETAIL")
                        && typeOf(expected).equals(typeOf(actual));
    }

    private static int header(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(TRACEBACK) || line.equals(OLD_TRACEBACK)) {
                return i;
            }
        }
        return -1;
    }

    /** The exception that a traceback tells of: what stands below its frames, which are indented. */
    private static String exception(List<String> lines, int header) {
        for (int i = header + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && Character.isJavaIdentifierStart(line.charAt(0))) {
                return String.join("\n", lines.subList(i, lines.size()));
            }
        }
        return "";
    }

    /** The class of an exception without its module. */
    private static String typeOf(String exception) {
        String name = exception.split("[:\\n]", 2)[0].strip();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean isSame(String shown, String printed) {
        String left = shown.stripTrailing();
        String right = printed.stripTrailing();
        if (options.contains("NORMALIZE_WHITESPACE")) {
            left = String.join(" ", left.strip().split("\\s+"));
            right = String.join(" ", right.strip().split("\\s+"));
        }
        return left.equals(right) || options.contains("ELLIPSIS") && fits(left, right);
    }

    /** Whether a text has all pieces between the ellipses, in order, the first at its beginning and the last at its end. */
    private static boolean fits(String shown, String printed) {
        List<String> pieces = Arrays.asList(shown.split(Pattern.quote(LEFT_OUT), -1));
        if (pieces.size() == 1) {
            return false;
        }
        String last = pieces.getLast();
        if (!printed.startsWith(pieces.getFirst()) || !printed.endsWith(last)) {
            return false;
        }
        int place = pieces.getFirst().length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = printed.indexOf(piece, place);
            if (found < 0) {
                return false;
            }
            place = found + piece.length();
        }
        return place <= printed.length() - last.length();
    }
}
