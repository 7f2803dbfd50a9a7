package ouro.repl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours the lines of a traceback by what they tell: places, source, carets, and the exception itself. */
final class TracebackColours {
    private static final String PLACE = "\033[35m";
    private static final String CARETS = "\033[1;31m";
    private static final String EXCEPTION = "\033[1;31m";
    private static final String PLAIN = "\033[0m";

    private static final Pattern FRAME = Pattern.compile("([ |+]*File )(\".*\")(, line )(\\d+)(?:(, in )(.*))?");
    private static final Pattern SOURCE = Pattern.compile("[ |]*    \\S.*");
    private static final Pattern MARKS = Pattern.compile("([ |]*)([~^]+)");
    private static final Pattern RAISED = Pattern.compile("([ |]*)([\\w.]+)(: .*)?", Pattern.UNICODE_CHARACTER_CLASS);

    private TracebackColours() {}

    /** The whole text, with escape sequences. */
    static String of(String traceback) {
        StringBuilder coloured = new StringBuilder();
        boolean source = false;
        for (String line : traceback.split("\n", -1)) {
            Matcher frame = FRAME.matcher(line);
            if (!coloured.isEmpty()) {
                coloured.append('\n');
            }
            if (frame.matches()) {
                place(frame, coloured);
            } else {
                coloured.append(source && SOURCE.matcher(line).matches() ? line : ofLine(line));
            }
            // What stands below a place is source, whatever it looks like.
            source = frame.matches();
        }
        return coloured.toString();
    }

    private static void place(Matcher frame, StringBuilder coloured) {
        coloured.append(frame.group(1)).append(PLACE).append(frame.group(2)).append(PLAIN);
        coloured.append(frame.group(3)).append(PLACE).append(frame.group(4)).append(PLAIN);
        if (frame.group(5) != null) {
            coloured.append(frame.group(5)).append(PLACE).append(frame.group(6)).append(PLAIN);
        }
    }

    private static String ofLine(String line) {
        Matcher marks = MARKS.matcher(line);
        if (marks.matches()) {
            return marks.group(1) + CARETS + marks.group(2) + PLAIN;
        }
        Matcher raised = RAISED.matcher(line);
        if (raised.matches() && !line.startsWith("    ")) {
            String message = raised.group(3) == null ? "" : raised.group(3);
            return raised.group(1) + EXCEPTION + raised.group(2) + PLAIN + message;
        }
        return line;
    }
}
