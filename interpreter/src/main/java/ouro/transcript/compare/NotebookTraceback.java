package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tracebacks as IPython draws them: a rule, the exception's class, places with their surroundings, the exception. What they
 * have in common with Python's own is the exception.
 */
final class NotebookTraceback {
    private static final Pattern RULE = Pattern.compile("^\\s*-{10,}\\s*$");
    private static final Pattern HEADER =
            Pattern.compile("^(?:[\\w.]*\\.)?(\\w+)\\s+Traceback \\(most recent call last\\):?\\s*$");
    private static final Pattern SYNTAX_ERROR =
            Pattern.compile("^\\s+(?:File \"<ipython-input[^\"]*\"|Cell In ?\\[\\d+]), line \\d+\\s*$");
    private static final String PLAIN = "Traceback (most recent call last):";

    private NotebookTraceback() {}

    /** The lines with Python's header in place of all that is drawn above an exception. */
    static List<String> redrawn(List<String> lines) {
        List<String> redrawn = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            boolean ruled = RULE.matcher(lines.get(i)).matches() && i + 1 < lines.size();
            Matcher header = HEADER.matcher(lines.get(ruled ? i + 1 : i));
            int end = header.matches() ? exception(lines, i + (ruled ? 2 : 1), header.group(1)) : -1;
            if (end >= 0) {
                redrawn.add(PLAIN);
                i = end;
            } else if (SYNTAX_ERROR.matcher(lines.get(i)).matches()) {
                redrawn.add(lines.get(i)
                        .replaceFirst("(?:File \"<ipython-input[^\"]*\"|Cell In ?\\[\\d+])", "File \"<stdin>\""));
                i++;
            } else {
                redrawn.add(lines.get(i++));
            }
        }
        return redrawn.equals(lines) ? lines : redrawn;
    }

    /** Where below a header the line of the exception stands; -1 where there is none. */
    private static int exception(List<String> lines, int from, String name) {
        Pattern line = Pattern.compile("^(?:[\\w.]*\\.)?" + name + "(?::.*)?$");
        for (int i = from; i < lines.size(); i++) {
            if (line.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
