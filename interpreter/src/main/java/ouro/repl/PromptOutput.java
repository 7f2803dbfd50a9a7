package ouro.repl;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import ouro.thread.InterpreterLock;

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

    /** What stands on the last line of the terminal. */
    private final StringBuilder openLine = new StringBuilder();

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
        // What a thread that was left behind still has to say, nobody waits for.
        InterpreterLock.current().checkAbandoned();
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (editing) {
            held.append(text);
            int end = held.lastIndexOf("\n") + 1;
            if (end > 0) {
                String lines = held.substring(0, end);
                held.delete(0, end);
                // The editor may hold its own lock while it waits for an answer from script code.
                InterpreterLock.current().block(() -> reader.printAbove(lines));
            }
        } else {
            show(held + text);
            held.setLength(0);
        }
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            int end = text.lastIndexOf('\n') + 1;
            synchronized (openLine) {
                if (end > 0) {
                    openLine.setLength(0);
                }
                openLine.append(text, end, text.length());
            }
            terminal.writer().print(text);
            terminal.writer().flush();
        }
    }

    /** Ends a line that the script left open, so that the prompt stands at the start of one. */
    void freshLine() {
        show(held.toString());
        held.setLength(0);
        boolean atLineStart;
        synchronized (openLine) {
            atLineStart = openLine.isEmpty();
        }
        if (!atLineStart) {
            show("\n");
        }
    }

    /** What the script has printed on the last line; from now on that line counts as ended. */
    String takeOpenLine() {
        synchronized (openLine) {
            String text = openLine.toString();
            openLine.setLength(0);
            return text;
        }
    }
}
