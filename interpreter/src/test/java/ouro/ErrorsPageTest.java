package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors has every message that is Ouro's own. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";

    private static final List<Pattern> IN_JAVA = List.of(
            Pattern.compile("\"(ouro(?: \\w+)?: (?:[^\"\\\\]|\\\\.)*)\""),
            Pattern.compile("\"(deadlock: (?:[^\"\\\\]|\\\\.)*)\""),
            Pattern.compile("new (?:Magic\\.)?(?:MagicError|UsageError|NotRunnable|RunEnded)\\(\\s*" + TEXT),
            Pattern.compile("stop\\(interpreter, " + TEXT));

    private static final Pattern IN_LAUNCHER = Pattern.compile("echo \"(ouro: [^\"]*)\" >&2");

    /** The messages up to the first place where something is put in, and where each stands. */
    private static Map<String, String> messages() throws IOException {
        Map<String, String> messages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (Pattern pattern : IN_JAVA) {
                    collect(file, pattern, messages);
                }
            }
        }
        collect(Path.of("bin", "ouro"), IN_LAUNCHER, messages);
        return messages;
    }

    private static void collect(Path file, Pattern pattern, Map<String, String> messages) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            String message = matcher.group(1)
                    .replace("\\n", "")
                    .replaceAll(": install.*", "")
                    .strip();
            if (!message.equals("ouro:") && !message.isEmpty()) {
                messages.put(message, file.getFileName().toString());
            }
        }
    }

    @Test
    void everyMessageIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> missing = new TreeMap<>(messages());
        missing.keySet().removeIf(page::contains);
        assertEquals(Map.of(), missing, "messages that docs/errors.md does not have");
    }

    @Test
    void messagesAreFound() throws IOException {
        assertTrue(messages().containsKey("deadlock: nothing is left that could wake a task"));
        assertTrue(messages().containsKey("ouro: the build failed"));
        assertTrue(messages().containsKey("which task? %tasks lists them"));
    }
}
