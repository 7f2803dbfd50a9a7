package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reading order of the tutorials under {@code scripts/}; what they print is held by {@code CheckCommandTest}. */
class TutorialScriptsTest {
    private static final Path SCRIPTS = Path.of("../scripts");

    @Test
    void everyScriptHasATranscriptAndALineInTheReadingOrder() throws IOException {
        String readingOrder = Files.readString(SCRIPTS.resolve("README.md"));
        try (Stream<Path> files = Files.list(SCRIPTS.resolve("tutorials"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .toList();
            assertEquals(names.size(), scripts().size());
            for (String name : names) {
                assertTrue(readingOrder.contains("(tutorials/" + name + ")"), name);
            }
        }
    }

    private static List<ScriptFile> scripts() throws IOException {
        return ScriptFile.all(SCRIPTS.resolve("tutorials"));
    }
}
