package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import org.jline.utils.InfoCmp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of JLine's descriptions serves for which terminal. */
class TerminalTypeTest {
    @ParameterizedTest
    @CsvSource({
        "xterm, xterm",
        "xterm-kitty, xterm-256color",
        "xterm-ghostty, xterm-256color",
        "alacritty, xterm-256color",
        "from-the-future, xterm-256color",
        "tmux-256color, screen-256color",
        "screen.xterm-256color, screen-256color",
        "linux, ansi",
        "vt220, ansi",
        "dumb, dumb",
        "dumb-emacs-ansi, dumb",
        "unknown, dumb",
        "none, dumb"
    })
    void namesAreKnown(String name, String type) {
        assertEquals(type, TerminalType.of(Map.of("TERM", name)));
        assertNotNull(InfoCmp.getDefaultInfoCmp(type));
    }

    @Test
    void withoutANameItIsDumb() {
        assertEquals("dumb", TerminalType.of(Map.of()));
        assertEquals("dumb", TerminalType.of(Map.of("TERM", "")));
    }
}
