package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of several prompts in one file. */
class InputHistoryTest {
    @TempDir
    private Path folder;

    private InputHistory begun(Path file) {
        InputHistory history = new InputHistory(file);
        history.attach(null);
        return history;
    }

    private static List<String> lines(InputHistory history) {
        List<String> lines = new ArrayList<>();
        for (History.Entry entry : history) {
            lines.add(entry.line());
        }
        return lines;
    }

    @Test
    void promptsShareTheirInputs() {
        Path file = folder.resolve("history");
        InputHistory first = begun(file);
        InputHistory second = begun(file);
        first.add("a = 1");
        second.add("b = 'x\\n'\nc");
        first.add("d");
        first.attach(null);
        second.attach(null);
        assertEquals(List.of("b = 'x\\n'\nc", "a = 1", "d"), lines(first));
        assertEquals(List.of("a = 1", "d", "b = 'x\\n'\nc"), lines(second));
        assertEquals(List.of("a = 1", "b = 'x\\n'\nc", "d"), lines(begun(file)));
    }

    @Test
    void theArrowsGoThroughIt() {
        InputHistory history = begun(null);
        history.add("a");
        history.add("b");
        history.add("b");
        history.add("  ");
        assertTrue(history.previous());
        assertEquals("b", history.current());
        assertTrue(history.previous());
        assertFalse(history.previous());
        assertEquals("a", history.current());
        assertTrue(history.next() && history.next());
        assertEquals("", history.current());
        assertFalse(history.next());
    }

    @Test
    void whatCannotBeWrittenIsToldOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("history");
        InputHistory history = begun(file);
        history.add("a");
        history.add("b");
        assertEquals("the history is not kept: cannot write " + file, history.takeComplaint());
        history.add("c");
        assertNull(history.takeComplaint());
        assertEquals(List.of("a", "b", "c"), lines(history));
    }
}
