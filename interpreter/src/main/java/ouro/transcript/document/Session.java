package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed at a prompt, and what came back: {@code >>>} of Python or {@code In [1]:} of a notebook.
 *
 * @param inputs what was typed, in order
 */
public record Session(List<Input> inputs) {
    private static final Pattern PROMPT = Pattern.compile("^\\s*(?:>>>(?: |$)|In \\[[\\d ]*\\]: ?)(.*)$");
    private static final Pattern MORE = Pattern.compile("^\\s*(?:\\.\\.\\.(?: |$)|\\s*\\.\\.\\.: ?)(.*)$");
    private static final Pattern RESULT = Pattern.compile("^Out\\[\\d+\\]: ?");

    /**
     * A statement that was typed.
     *
     * @param prompts the lines as they stand, prompts included
     * @param text what was typed
     * @param shown what came back
     */
    public record Input(List<String> prompts, String text, List<String> shown) {}

    /** Whether a block has the form of a session: before the first prompt there is at most a sentence. */
    static boolean isOne(List<String> lines) {
        for (String line : lines) {
            if (PROMPT.matcher(line).matches()) {
                return true;
            }
            if (!line.isBlank() && !Residue.isProse(line)) {
                return false;
            }
        }
        return false;
    }

    static Session of(List<String> lines) {
        List<Input> inputs = new ArrayList<>();
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
                shown.add(RESULT.matcher(lines.get(i++)).replaceFirst(""));
            }
            inputs.add(new Input(prompts, text.toString(), shown));
        }
        return new Session(inputs);
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
