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
 * @param prompt whose prompt it was
 * @param inputs what was typed, in order
 * @param residue what was cleaned away from what was typed
 */
public record ConsoleSession(Prompt prompt, List<Input> inputs, List<String> residue) {
    /** Whose prompt it was. */
    public enum Prompt {
        /** That of {@code python}. */
        PYTHON,
        /** That of {@code python -m asyncio}, whose loop runs. */
        ASYNCIO,
        /** That of IPython or a notebook, whose loop runs as a rule. */
        NOTEBOOK
    }

    private static final Pattern PROMPT = Pattern.compile("^\\s*(?:>>>(?:[ \\u00A0]|$)|In \\[[\\d ]*\\]: ?)(.*)$");
    private static final Pattern MORE = Pattern.compile("^\\s*(?:\\.\\.\\.(?:[ \\u00A0]|$)|\\s*\\.\\.\\.: ?)(.*)$");
    private static final Pattern RESULT = Pattern.compile("^Out\\[\\d+\\]: ?");

    /** What stands before the first prompt: a command for a shell, and what Python says of itself. */
    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(?:(?:[$%>] |[A-Za-z]:\\\\.*> ?)?i?python[\\d.]*(?: -[a-zA-Z]+(?: asyncio)?)?"
                    + "|I?Python \\d.*|asyncio REPL .*|Type [\"'].*|Use [\"']await[\"'] .*|\\[(?:GCC|Clang|MSC).*)\\s*$");

    private static final Pattern TIMED_CELL = Pattern.compile("\\s*%%time[ \\t]*\\n(\\S.*)\\s*");
    private static final Pattern ASYNCIO =
            Pattern.compile("asyncio REPL |python[\\d.]* -m asyncio|Use [\"']await[\"'] directly");
    private static final Pattern CELL = Pattern.compile("^\\s*In \\[[\\d ]*]:.*");
    /** What a person presses, and what Python says to that. */
    private static final Pattern KEYS = Pattern.compile("\\s*(?:\\^[CDZ\\\\].*|exiting asyncio REPL\\.\\.\\.)\\s*");

    private static final String BLANK_LINE = "<BLANKLINE>";

    /**
     * A statement that was typed.
     *
     * @param prompts the lines as they stand, prompts included
     * @param text what was typed
     * @param shown what came back
     * @param options what doctest is asked for
     */
    public record Input(List<String> prompts, String text, List<String> shown, DoctestOptions options) {
        /** Whether it is not to be tried: it says so, as doctest has it, or somebody broke off what it did. */
        public boolean isSkipped() {
            return options.skips() || isKey(text) || shown.stream().anyMatch(Input::isKey);
        }

        private static boolean isKey(String line) {
            return KEYS.matcher(line).matches();
        }
    }

    /** Whether a block has the form of a session: before the first prompt there are at most words, or a script. */
    static boolean isOne(List<String> lines) {
        int first = firstPrompt(lines);
        return first < lines.size()
                && (lines.subList(0, first).stream().allMatch(ConsoleSession::saysNothing)
                        || isScript(lines.subList(0, first)));
    }

    private static int firstPrompt(List<String> lines) {
        int first = 0;
        while (first < lines.size() && !PROMPT.matcher(lines.get(first)).matches()) {
            first++;
        }
        return first;
    }

    /** Whether a line before the first prompt was neither typed there nor printed. */
    private static boolean saysNothing(String line) {
        return line.isBlank()
                || line.strip().startsWith("#")
                || ListingCleaner.isProse(line)
                || GREETING.matcher(line).matches();
    }

    private static boolean isScript(List<String> lines) {
        SourceAnalysis source = SourceAnalysis.of(String.join("\n", lines) + "\n");
        return source.isValid() && source.isScript();
    }

    /** @param options doctest's options for all of it */
    static ConsoleSession of(List<String> lines, String options) {
        List<Input> inputs = new ArrayList<>();
        Set<String> residue = new LinkedHashSet<>();
        int i = firstPrompt(lines);
        Prompt prompted = prompt(lines, i);
        if (!lines.subList(0, i).stream().allMatch(ConsoleSession::saysNothing)) {
            List<String> script = lines.subList(0, i);
            inputs.add(new Input(script, String.join("\n", script) + "\n", List.of(), DoctestOptions.of("", "")));
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
            inputs.add(new Input(
                    prompts,
                    cleaned.notes().isEmpty() ? input : cleaned.text(),
                    shown,
                    DoctestOptions.of(input, options)));
        }
        return new ConsoleSession(prompted, inputs, List.copyOf(residue));
    }

    private static Prompt prompt(List<String> lines, int first) {
        if (CELL.matcher(lines.get(first)).matches()) {
            return Prompt.NOTEBOOK;
        }
        boolean live = lines.subList(0, first).stream()
                .anyMatch(line -> ASYNCIO.matcher(line).find());
        return live ? Prompt.ASYNCIO : Prompt.PYTHON;
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
