package ouro.transcript.document;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that are commands for a shell and show nothing that these write. */
final class ShellCommands {
    private static final Pattern COMMAND = Pattern.compile(
            "^\\s*(?:[$%>] |[\\w.-]+@[\\w.-]+:\\S*[$#] |(?:pip3?|python[\\d.]*|py|sudo|apt(?:-get)?|brew|conda|npm|cd|mkdir|curl|wget|git|docker) \\S)");

    private ShellCommands() {}

    static boolean isOne(String line) {
        return COMMAND.matcher(line).find() || CommandLine.commandIn(line) != null;
    }

    /** Whether there is nothing else but empty lines. */
    static boolean are(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !isOne(line)) {
                return false;
            }
        }
        return true;
    }
}
