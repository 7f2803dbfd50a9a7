package ouro.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@code .out} file.
 *
 * @param exitCode what a first line {@code ? N} says; 0 without one
 * @param lines the text, split at line ends: a text that ends in one has an empty last line
 */
record ExpectedOutput(int exitCode, List<String> lines) {
    private static final String MARK = "? ";

    /**
     * Reads a file.
     *
     * @param printed what the script printed: a file that comes from Windows is taken without its carriage returns, unless
     *     the script prints some itself
     */
    static ExpectedOutput parse(String file, String printed) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        if (text.contains("\r\n") && printed.indexOf('\r') < 0) {
            text = text.replace("\r\n", "\n");
        }
        List<String> lines = lines(text);
        String first = lines.getFirst().strip();
        if (first.startsWith(MARK)) {
            try {
                return new ExpectedOutput(
                        Integer.parseInt(first.substring(MARK.length()).strip()), lines.subList(1, lines.size()));
            } catch (NumberFormatException e) {
                // A script's own output may begin with a question mark, too.
                return new ExpectedOutput(0, lines);
            }
        }
        return new ExpectedOutput(0, lines);
    }

    static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    /** The file as lines, its first line included. */
    List<String> file() {
        if (exitCode == 0) {
            return lines;
        }
        List<String> file = new ArrayList<>();
        file.add(MARK + exitCode);
        file.addAll(lines);
        return file;
    }

    String text() {
        return String.join("\n", file());
    }
}
