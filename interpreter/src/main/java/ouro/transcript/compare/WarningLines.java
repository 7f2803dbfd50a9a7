package ouro.transcript.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of warnings: {@code laps.py:7: RuntimeWarning: …}, which authors shorten to their last part. */
final class WarningLines {
    private static final Pattern WARNING = Pattern.compile("^(?:\\S.*:\\d+: )?(\\w*Warning: .*)$");
    private static final Pattern PLACED = Pattern.compile("^\\S.*:\\d+: \\w*Warning: .*$");
    private static final String ADVICE = "RuntimeWarning: Enable tracemalloc";

    private WarningLines() {}

    static boolean isWarning(String line) {
        return WARNING.matcher(line).matches() && !isAdvice(line);
    }

    /** What Python adds to a warning of a coroutine that nobody awaited. */
    static boolean isAdvice(String line) {
        return line.startsWith(ADVICE);
    }

    /** A warning without its place; null for any other line. */
    static String text(String line) {
        Matcher warning = WARNING.matcher(line);
        return warning.matches() ? warning.group(1) : null;
    }

    /** The lines, by their index, that whole warnings are made of. */
    static Set<Integer> of(List<String> lines) {
        Set<Integer> indices = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean source = indices.contains(i - 1)
                    && PLACED.matcher(lines.get(i - 1)).matches()
                    && lines.get(i).startsWith("  ");
            if (PLACED.matcher(lines.get(i)).matches() || isAdvice(lines.get(i)) || source) {
                indices.add(i);
            }
        }
        return indices;
    }
}
