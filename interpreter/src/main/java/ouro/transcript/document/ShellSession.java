package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody did in a shell: commands, and what each of them wrote. */
record ShellSession(List<Step> steps) {
    /** A file that is written from the lines below: {@code cat > laps.py <<EOF}. */
    private static final Pattern WRITES = Pattern.compile(
            "^cat\\s*>+\\s*(\\S+)\\s*<<-?\\s*['\"]?(\\w+)['\"]?.*|^cat\\s*<<-?\\s*['\"]?(\\w+)['\"]?\\s*>+\\s*(\\S+)$");

    private static final Pattern SHOWS =
            Pattern.compile("^(?:cat|type|bat|batcat|more|less|head|tail|Get-Content|nl)\\s+(?:-\\S+\\s+)*(\\S+)$");

    /** What ends a step though no prompt follows: somebody presses Ctrl-D or Ctrl-C, or a prompt without a command. */
    private static final Pattern EMPTY_PROMPT =
            Pattern.compile("^\\s*(?:[\\w.@~:/-]*[$%❯]|PS [^>]*>|[A-Za-z]:\\\\[^>]*>)\\s*[_█▮]?\\s*$");

    /**
     * A command.
     *
     * @param line where it stands in the block, from 0
     * @param command what was typed
     * @param run the script that it runs, or null
     * @param file the file that it shows or writes, or null
     * @param from the line of the block, from 0, that its output begins with
     * @param output what stands below it
     */
    record Step(int line, String command, CommandLine run, String file, int from, List<String> output) {}

    /** The session of a block that begins with a command, remarks and empty lines aside; null for any other block. */
    static ShellSession of(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < lines.size() && (lines.get(i).isBlank() || isRemark(lines.get(i)))) {
            i++;
        }
        while (i < lines.size()) {
            int line = i;
            String command = CommandLine.commandIn(lines.get(i));
            if (command == null) {
                if (steps.isEmpty()) {
                    return null;
                }
                i++;
                continue;
            }
            i++;
            while (command.endsWith("\\") && i < lines.size()) {
                String more = lines.get(i++).strip().replaceFirst("^> ", "");
                command = command.substring(0, command.length() - 1).strip() + " " + more;
            }
            Matcher writes = WRITES.matcher(command);
            Matcher shows = SHOWS.matcher(command);
            String end = !writes.matches() ? null : writes.group(2) == null ? writes.group(3) : writes.group(2);
            int from = i;
            List<String> output = new ArrayList<>();
            while (i < lines.size()
                    && (end == null
                            ? !isPrompt(lines.get(i))
                            : !lines.get(i).strip().equals(end))) {
                output.add(end == null ? lines.get(i) : lines.get(i).replaceFirst("^> ?", ""));
                i++;
            }
            i += end != null
                            || i < lines.size()
                                    && EMPTY_PROMPT.matcher(lines.get(i)).matches()
                    ? 1
                    : 0;
            String file = end != null
                    ? writes.group(1) == null ? writes.group(4) : writes.group(1)
                    : shows.matches() ? shows.group(1) : null;
            steps.add(new Step(
                    line, command, file == null ? CommandLine.of(withoutRemark(command)) : null, file, from, output));
            while (i < lines.size() && lines.get(i).isBlank()) {
                i++;
            }
        }
        return steps.isEmpty() ? null : new ShellSession(steps);
    }

    /** A command without what is said about it at the end of its line. */
    private static String withoutRemark(String command) {
        return command.replaceFirst("\\s+#\\s.*$", "");
    }

    private static boolean isRemark(String line) {
        return line.strip().startsWith("#") && CommandLine.commandIn(line) == null;
    }

    private static boolean isPrompt(String line) {
        return EMPTY_PROMPT.matcher(line).matches() || CommandLine.commandIn(line) != null;
    }

    /** Whether a script of the document is run, shown or written. */
    boolean concernsScripts() {
        return steps.stream()
                .anyMatch(step -> step.run != null && !(step.run.script().isEmpty() && step.run.code() == null)
                        || step.file != null && step.file.endsWith(".py"));
    }
}
