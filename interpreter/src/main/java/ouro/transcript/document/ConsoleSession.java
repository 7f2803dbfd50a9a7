package ouro.transcript.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed at a prompt, and what came back: {@code >>>} of Python or {@code In [1]:} of a notebook.
 *
 * @param inputs what was typed, in order
 * @param residue what was cleaned away from what was typed
 */
public record ConsoleSession(List<Input> inputs, List<String> residue) {
    private static final Pattern PROMPT = Pattern.compile("^\\s*(?:>>>(?:[ \\u00A0]|$)|In \\[[\\d ]*\\]: ?)(.*)$");
    private static final Pattern MORE = Pattern.compile("^\\s*(?:\\.\\.\\.(?:[ \\u00A0]|$)|\\s*\\.\\.\\.: ?)(.*)$");
    private static final Pattern RESULT = Pattern.compile("^Out\\[\\d+\\]: ?");

    /** What stands before the first prompt: a command for a shell, and what Python says of itself. */
    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(?:(?:[$%>] |[A-Za-z]:\\\\.*> ?)?i?python[\\d.]*(?: -[a-zA-Z]+(?: asyncio)?)?"
                    + "|I?Python \\d.*|asyncio REPL .*|Type [\"'].*|Use [\"']await[\"'] .*|\\[(?:GCC|Clang|MSC).*)\\s*$");

    private static final Pattern TIMED_CELL = Pattern.compile("\\s*%%time[ \\t]*\\n(\\S.*)\\s*");
    private static final Pattern SKIPPED = Pattern.compile("#\\s*doctest:.*\\+SKIP\\b");
    private static final String BLANK_LINE = "<BLANKLINE>";

    /**
     * A statement that was typed.
     *
     * @param prompts the lines as they stand, prompts included
     * @param text what was typed
     * @param shown what came back
     */
    public record Input(List<String> prompts, String text, List<String> shown) {
        /** Whether it asks not to be tried, as doctest has it. */
        public boolean isSkipped() {
            return SKIPPED.matcher(text).find();
        }
    }

    /** Whether a block has the form of a session: before the first prompt there is at most a sentence. */
    static boolean isOne(List<String> lines) {
        for (String line : lines) {
            if (PROMPT.matcher(line).matches()) {
                return true;
            }
            if (!line.isBlank()
                    && !ListingCleaner.isProse(line)
                    && !GREETING.matcher(line).matches()) {
                return false;
            }
        }
        return false;
    }

    static ConsoleSession of(List<String> lines) {
        List<Input> inputs = new ArrayList<>();
        Set<String> residue = new LinkedHashSet<>();
        int i = 0;
        while (i < lines.size() && !PROMPT.matcher(lines.get(i)).matches()) {
            i++;
        }
        while (i < lines.size()) {
            List<String> prompts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            Matcher prompt = PROMPT.matcher(lines.get(i));
            prompt.matches();
            String typed = prompt.group(1);
            do {
                prompts.add(lines.get(i++));
                text.append(typed).append('\n');
                typed = i < lines.size() ? more(lines.get(i)) : null;
            } while (typed != null);
            List<String> shown = new ArrayList<>();
            while (i < lines.size() && !PROMPT.matcher(lines.get(i)).matches()) {
                addShown(lines.get(i++), shown);
            }
            String input = timed(text.toString());
            ListingCleaner.Cleaned cleaned = ListingCleaner.ofScript(List.of(input.split("\n", -1)));
            if (prompts.stream().anyMatch(line -> line.indexOf('\u00A0') >= 0)) {
                residue.add(ListingCleaner.SPACES);
            }
            residue.addAll(cleaned.notes());
            inputs.add(new Input(prompts, cleaned.notes().isEmpty() ? input : cleaned.text(), shown));
        }
        return new ConsoleSession(inputs, List.copyOf(residue));
    }

    /** A cell of one statement that is timed as a whole is a timed statement. */
    private static String timed(String text) {
        Matcher cell = TIMED_CELL.matcher(text);
        return cell.matches() ? "%time " + cell.group(1) + "\n" : text;
    }

    private static void addShown(String line, List<String> shown) {
        String text = RESULT.matcher(line).replaceFirst("");
        // A value that takes several lines begins below its mark.
        if (!text.isBlank() || text.equals(line)) {
            shown.add(text.strip().equals(BLANK_LINE) ? "" : text);
        }
    }

    /** What a line goes on with, or null where it is no continuation. */
    private static String more(String line) {
        Matcher more = MORE.matcher(line);
        return more.matches() ? more.group(1) : null;
    }

    /** Whether anything came back. */
    public boolean showsOutput() {
        for (Input input : inputs) {
            for (String line : input.shown) {
                if (!line.isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All that was typed. */
    String text() {
        StringBuilder text = new StringBuilder();
        inputs.forEach(input -> text.append(input.text));
        return text.toString();
    }
}
