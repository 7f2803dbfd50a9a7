package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Colours change nothing of a traceback's text. */
class TracebackColoursTest {
    private static final String TRACEBACK = """
            Traceback (most recent call last):
              File "<input 1>", line 1, in <module>
                ValueError
                ~~~^^^
              File "a.py", line 20, in f
            package.Error: it failed: badly
            """;

    @Test
    void theTextStays() {
        assertEquals(TRACEBACK, TracebackColours.of(TRACEBACK).replaceAll("\033\\[[\\d;]*m", ""));
    }

    @Test
    void placesMarksAndExceptionsAreColoured() {
        String coloured = TracebackColours.of(TRACEBACK);
        assertTrue(coloured.contains("\033[35m\"<input 1>\"\033[0m, line \033[35m1\033[0m"), coloured);
        assertTrue(coloured.contains("\n    ValueError\n    \033[1;31m~~~^^^\033[0m\n"), coloured);
        assertTrue(coloured.contains("\033[1;31mpackage.Error\033[0m: it failed: badly\n"), coloured);
    }
}
