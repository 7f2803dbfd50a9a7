package ouro.repl;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import ouro.loop.InterpreterLock;

/**
 * Where the script's output goes: to the terminal; while a line is being edited, above that line, whole lines at a time.
 */
final class PromptOutput extends OutputStream {
    private final Terminal terminal;
    private LineReader reader;
    /** Whether a line is being edited. */
    private volatile boolean editing;
    /** A line that has not ended yet and waits for its end, or for the prompt's. */
    private final StringBuilder held = new StringBuilder();

    private boolean atLineStart = true;

    PromptOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    void attach(LineReader newReader) {
        reader = newReader;
    }

    void setEditing(boolean isEditing) {
        editing = isEditing;
    }

    boolean isEditing() {
        return editing;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (editing) {
            held.append(text);
            int end = held.lastIndexOf("\n") + 1;
            if (end > 0) {
                String lines = held.substring(0, end);
                held.delete(0, end);
                // The editor may hold its own lock while it waits for an answer from script code.
                InterpreterLock.block(() -> reader.printAbove(lines));
            }
        } else {
            show(held + text);
            held.setLength(0);
        }
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            atLineStart = text.endsWith("\n");
            terminal.writer().print(text);
            terminal.writer().flush();
        }
    }

    /** Ends a line that the script left open, so that the prompt stands at the start of one. */
    void freshLine() {
        show(held.toString());
        held.setLength(0);
        if (!atLineStart) {
            show("\n");
        }
    }
}
