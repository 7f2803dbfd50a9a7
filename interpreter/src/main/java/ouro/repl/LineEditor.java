package ouro.repl;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Edits inputs on a thread of its own, with suggestions from history and a hint below the line. */
final class LineEditor extends BlockReader {
    /** What came of a request for a line. */
    sealed interface LineRequestResult {
        record LineEntered(String text) implements LineRequestResult {}

        /** Ctrl-C. */
        record Interrupted() implements LineRequestResult {}

        /** Ctrl-D, or the end of the input. */
        record End() implements LineRequestResult {}

        /** A fault of the editor's own. */
        record Failed(RuntimeException fault) implements LineRequestResult {}
    }

    private record Request(String prompt, String secondary, String initial) {}

    private static final long STACK_SIZE = 64L << 20;
    /** How long a line that is given up may take to be drawn. */
    private static final long LEAVING_MILLIS = 1000;

    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final PromptOutput output;
    private final Consumer<LineRequestResult> answer;
    private final InputHistory inputHistory;
    private Thread thread;
    private volatile boolean stopped;
    /** The line above the prompt that a task has begun; changed and shown under JLine's lock. */
    private String openLine = "";

    private String promptText = "";
    private Hints hints = (text, cursor) -> null;

    /** What to show below the line being edited. */
    @FunctionalInterface
    interface Hints {
        /** A line of text, or null for none. */
        AttributedString hint(String text, int cursor);
    }

    /** @param answer is given what comes of each request, on the editor's thread */
    LineEditor(Terminal terminal, PromptOutput output, Path historyFile, Consumer<LineRequestResult> answer)
            throws IOException {
        super(terminal);
        this.output = output;
        this.answer = answer;
        inputHistory = new InputHistory(historyFile);
        setHistory(inputHistory);
        setOpt(Option.CASE_INSENSITIVE_SEARCH);
        setOpt(Option.LIST_PACKED);
        setAutosuggestion(SuggestionType.HISTORY);
        output.attach(this);
    }

    /** Connects the editor with what knows names. */
    void assist(Assistant assistant, Settings settings) {
        hints = (text, cursor) -> settings.isOn(Settings.HINTS) ? assistant.hint(text, cursor) : null;
        setCompleter(assistant);
    }

    /** Whether what is typed is completed from the history in a faint colour. */
    void suggest(boolean on) {
        setAutosuggestion(on ? SuggestionType.HISTORY : SuggestionType.NONE);
    }

    // ---- the editor's thread -------------------------------------------------------------------------------------

    void start() {
        thread = new Thread(null, this::serve, "prompt", STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the thread; a line that is being edited is given up. */
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            // What follows is to stand below the line, on a terminal that is as it was.
            thread.join(LEAVING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a line; the answer comes to the consumer. */
    void request(String prompt, String secondary, String initial) {
        output.setEditing(true);
        requests.add(new Request(prompt, secondary, initial));
    }

    private void serve() {
        try {
            while (!stopped) {
                LineRequestResult given = read(requests.take());
                output.setEditing(false);
                if (!stopped) {
                    answer.accept(given);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LineRequestResult read(Request request) {
        setVariable(SECONDARY_PROMPT_PATTERN, request.secondary.replace("%", "%%"));
        try {
            return new LineRequestResult.LineEntered(
                    readLine(withOpenLine(request.prompt), null, (Character) null, request.initial));
        } catch (UserInterruptException e) {
            return new LineRequestResult.Interrupted();
        } catch (EndOfFileException | IOError e) {
            // The user leaves, or the terminal is gone.
            return new LineRequestResult.End();
        } catch (RuntimeException e) {
            return new LineRequestResult.Failed(e);
        }
    }

    /** Why inputs are not kept from now on; null where they are, or it was said before. */
    String takeHistoryComplaint() {
        return inputHistory.takeComplaint();
    }

    // ---- what is shown -------------------------------------------------------------------------------------------

    private String withOpenLine(String prompt) {
        lock.lock();
        try {
            promptText = prompt;
            return openLine.isEmpty() ? prompt : openLine + "\n" + prompt;
        } finally {
            lock.unlock();
        }
    }

    /** Shows lines above the one that is being edited, and below them one that has not ended yet. */
    void showAbove(String lines, String open) {
        lock.lock();
        try {
            openLine = open;
            setPrompt(withOpenLine(promptText));
            if (!lines.isEmpty()) {
                printAbove(lines);
            } else if (isReading()) {
                redisplay(true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The line that was shown as begun stays on the screen as it is. */
    void forgetOpenLine() {
        lock.lock();
        openLine = "";
        lock.unlock();
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        boolean finished = !doAutosuggestion && getAutosuggestion() != SuggestionType.NONE || dumb || post != null;
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        AttributedString hint = finished ? null : hints.hint(buf.toString(), buf.cursor());
        if (hint == null) {
            return shown;
        }
        return new AttributedStringBuilder()
                .append(shown)
                .append("\n")
                .append(hint)
                .toAttributedString();
    }

    /** In alphabetical order below one another, not by likeness to what was typed. */
    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String typed) {
        return Comparator.naturalOrder();
    }
}
