package ouro.repl;

import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * What the script reads from standard input: lines typed at the terminal, which can be edited too. Read by JLine, since a
 * thread that reads the terminal itself could not be stopped by Ctrl-C, and would take keys from the next prompt.
 */
final class TerminalInput extends InputStream {
    private final Terminal terminal;
    private final PromptOutput output;
    private byte[] line = {};
    private int position;
    /** What Ctrl-C does while a line is read. */
    private volatile Runnable onInterrupt = () -> {};

    TerminalInput(Terminal terminal, PromptOutput output) {
        this.terminal = terminal;
        this.output = output;
    }

    /** Says what Ctrl-C does while a line is read. */
    void onInterrupt(Runnable action) {
        onInterrupt = action;
    }

    @Override
    public int read() throws IOException {
        return position < line.length || fill() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position == line.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (output.isEditing()) {
            throw new IOException("standard input is in use by the prompt");
        }
        line = readLine().getBytes(StandardCharsets.UTF_8);
        position = 0;
        return line.length > 0;
    }

    /** A line with its end, or nothing at the end of the input. */
    private String readLine() throws IOException {
        PromptReader reader = new PromptReader(terminal);
        // What the script has printed on this line is the prompt: JLine draws it once more, over itself.
        String prompt = output.takeOpenLine();
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        if (!dumb) {
            terminal.writer().print('\r');
        }
        try {
            return reader.readLine(dumb ? "" : prompt) + "\n";
        } catch (UserInterruptException e) {
            onInterrupt.run();
            throw new InterruptedIOException();
        } catch (EndOfFileException | IOError e) {
            return "";
        }
    }
}
