package ouro.transcript;

/** What scripts write to standard error when an exception ends them. */
final class ErrorOutput {
    /** How a traceback begins. */
    static final String TRACEBACK = "Traceback (most recent call last):";

    private static final String GROUP_TRACEBACK = "  + Exception Group Traceback (most recent call last):";

    private ErrorOutput() {}

    /** Whether a traceback is among it. */
    static boolean hasTraceback(String errors) {
        return errors.contains(TRACEBACK.substring(0, TRACEBACK.length() - 1));
    }

    /** What a traceback says last of all but notes: of a message with several lines the first. */
    static String exceptionLine(String errors) {
        String[] lines = errors.stripTrailing().split("\n");
        int header = lines.length - 1;
        while (header >= 0 && !lines[header].equals(TRACEBACK) && !lines[header].equals(GROUP_TRACEBACK)) {
            header--;
        }
        String margin = header >= 0 && lines[header].equals(GROUP_TRACEBACK) ? "  | " : "";
        for (int i = header + 1; header >= 0 && i < lines.length; i++) {
            String line = lines[i].startsWith(margin) ? lines[i].substring(margin.length()) : "";
            if (!line.isBlank() && !line.startsWith(" ")) {
                return line.strip();
            }
        }
        return lines[lines.length - 1].strip();
    }
}
