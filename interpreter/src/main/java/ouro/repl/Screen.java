package ouro.repl;

import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import ouro.runtime.Terminals;

/** What the terminal is to what is printed at it. */
final class Screen {
    /** Where the terminal does not tell. */
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;
    private final boolean dumb;

    Screen(Terminal terminal) {
        this.terminal = terminal;
        dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** In columns. */
    int width() {
        int width = terminal.getWidth();
        return width > 0 ? width : USUAL_WIDTH;
    }

    boolean isColoured() {
        return !dumb && Terminals.ALL.coloursOutput();
    }

    /** Whether programs that are started take the keys and draw on the terminal themselves. */
    boolean isShared() {
        return terminal instanceof PosixSysTerminal;
    }

    /** Whether a text is longer than what can be seen at once. */
    boolean overflows(String text) {
        int height = terminal.getHeight();
        if (dumb || height <= 0) {
            return false;
        }
        long rows = text.lines().mapToLong(line -> 1 + line.length() / width()).sum();
        // The prompt takes one.
        return rows >= height;
    }
}
