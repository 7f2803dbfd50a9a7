package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;

/** The wildcards of {@code .out} files: {@code [..]} stands for any text within a line, {@code ...} for any lines. */
public final class Wildcards {
    private static final String WITHIN = "[..]";
    private static final String LINES = "...";

    private Wildcards() {}

    /**
     * The printed lines, with expected lines and their wildcards in place of those that they fit: equal to the expected
     * lines if and only if all fit.
     */
    public static List<String> told(List<String> expected, List<String> printed) {
        List<String> told = new ArrayList<>();
        List<Alignment.Pair> pairs = Alignment.of(
                expected,
                printed.size(),
                (e, p) -> matches(expected.get(e), printed.get(p)),
                Wildcards::isLines,
                line -> false,
                p -> false);
        for (Alignment.Pair pair : pairs) {
            switch (pair.operation()) {
                case MATCH, KEEP -> told.add(expected.get(pair.expected()));
                case INSERT -> told.add(printed.get(pair.printed()));
                case ABSORB, DELETE, ALLOW -> {}
            }
        }
        return told;
    }

    /** Whether a line stands for any number of lines. */
    public static boolean isLines(String line) {
        return line.strip().equals(LINES);
    }

    /** Whether a line holds what an expected line asks for. */
    public static boolean matches(String expected, String actual) {
        int star = expected.indexOf(WITHIN);
        if (star < 0) {
            return expected.equals(actual);
        }
        if (!actual.startsWith(expected.substring(0, star))) {
            return false;
        }
        int place = star;
        int from = star + WITHIN.length();
        // Between two wildcards the first place is as good as any other; the last piece must end the line.
        for (int next = expected.indexOf(WITHIN, from); next >= 0; next = expected.indexOf(WITHIN, from)) {
            String piece = expected.substring(from, next);
            int found = actual.indexOf(piece, place);
            if (found < 0) {
                return false;
            }
            place = found + piece.length();
            from = next + WITHIN.length();
        }
        String last = expected.substring(from);
        return actual.length() - last.length() >= place && actual.endsWith(last);
    }
}
