package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ouro.object.documentation.Documentation;

/** Texts and what they tell of belong together: nothing public is without one, and none tells of what is not there. */
class DocumentationTest {
    private static final Path TEXTS = Path.of("src/main/resources/doc");
    /** These don't tell of the names of a module. */
    private static final Set<String> OTHER_FILES = Set.of("special_methods", "topics");

    private static Set<String> known;
    private static Set<String> untold;

    @BeforeAll
    static void ask() throws IOException {
        Path script = Path.of("src/test/documentation/native_names.py");
        String modules = Files.readString(Path.of("src/main/resources/system/modules.txt"));
        ScriptResult run = ScriptResult.ouro(script, List.of(), modules);
        assertEquals("", run.errors());
        known = new TreeSet<>();
        untold = new TreeSet<>();
        for (String line : run.output().split("\n")) {
            if (line.startsWith("known ")) {
                known.add(line.substring("known ".length()));
            } else {
                untold.add(line);
            }
        }
    }

    @Test
    void whatIsPublicHasAText() {
        assertEquals(Set.of(), untold);
        assertTrue(known.size() > 2000, "only " + known.size() + " names");
    }

    @Test
    void everyTextTellsOfSomething() throws IOException {
        Set<String> stale = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS, "*.txt")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".txt", "");
                if (!OTHER_FILES.contains(name)) {
                    for (String key : Documentation.names(name)) {
                        if (!known.contains(name + " " + key)) {
                            stale.add(name + " " + key);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), stale);
    }
}
