package ouro;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reading order of the tutorials under {@code scripts/}; what they print is held by {@code CheckCommandTest}. */
class TutorialScriptsTest {
    private static final Path SCRIPTS = Path.of("../scripts");

    @Test
    void everyScriptHasATranscriptAndALineInTheReadingOrder() throws IOException {
        String readingOrder = Files.readString(SCRIPTS.resolve("README.md"));
        List<ScriptFile> scripts = ScriptFile.all(SCRIPTS.resolve("tutorials"));
        assertTrue(scripts.size() > 40, "scripts found: " + scripts.size());
        for (ScriptFile script : scripts) {
            assertTrue(Files.exists(script.outputPath()), script.name() + " has no transcript");
            assertTrue(readingOrder.contains("(tutorials/" + script.name() + ")"), script.name());
        }
    }
}
