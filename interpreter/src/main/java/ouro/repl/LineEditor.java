package ouro.repl;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;
import ouro.grammar.IndentingTokenSource.EndState;

/** Edits inputs on a thread of its own: JLine, with suggestions from history, a hint below the line, and cleaned pastes. */
final class LineEditor extends LineReaderImpl {
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

    private static final int MOST_INPUTS = 10_000;
    /** By how many columns a block is indented. */
    private static final int INDENT = 4;

    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final PromptOutput output;
    private final Consumer<LineRequestResult> answer;
    private final boolean dumb;
    private Thread thread;
    private volatile boolean stopped;
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
        super(terminal, "ouro", null);
        this.output = output;
        this.answer = answer;
        dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        setParser(new InputParser());
        // Where lines are not typed but come from somewhere, they have their own indentation.
        setVariable(INDENTATION, dumb ? 0 : 1);
        setVariable(HISTORY_SIZE, MOST_INPUTS);
        setVariable(HISTORY_FILE_SIZE, MOST_INPUTS);
        if (historyFile != null) {
            setVariable(HISTORY_FILE, historyFile);
        }
        setOpt(Option.DISABLE_EVENT_EXPANSION);
        unsetOpt(Option.HISTORY_TIMESTAMPED);
        setOpt(Option.HISTORY_IGNORE_DUPS);
        setOpt(Option.CASE_INSENSITIVE_SEARCH);
        setOpt(Option.LIST_PACKED);
        setAutosuggestion(SuggestionType.HISTORY);
        bind();
        output.attach(this);
    }

    /** Connects the editor with what knows names. */
    void assist(Assistant assistant, boolean colours) {
        hints = assistant;
        setCompleter(assistant);
        if (colours) {
            setHighlighter(new SyntaxHighlighter(Assistant.builtins()));
        }
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
            return new LineRequestResult.LineEntered(readLine(request.prompt, null, (Character) null, request.initial));
        } catch (UserInterruptException e) {
            return new LineRequestResult.Interrupted();
        } catch (EndOfFileException | IOError e) {
            // The user leaves, or the terminal is gone.
            return new LineRequestResult.End();
        } catch (RuntimeException e) {
            return new LineRequestResult.Failed(e);
        }
    }

    // ---- what is shown -------------------------------------------------------------------------------------------

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        boolean finished = !doAutosuggestion || dumb || post != null;
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

    // ---- keys ----------------------------------------------------------------------------------------------------

    private void bind() {
        getWidgets().put("accept-suggestion-or-forward", () -> takeSuggestion() || forwardChar());
        getWidgets().put("accept-suggestion-or-end", () -> takeSuggestion() || endOfLine());
        getWidgets().put("indent-or-complete", this::indentOrComplete);
        getWidgets().put("dedent-or-delete", this::dedentOrDelete);
        getWidgets().put("insert-line-end", this::insertLineEnd);
        getWidgets().put("begin-clean-paste", this::beginCleanPaste);
        KeyMap<Binding> keys = getKeyMaps().get(MAIN);
        bind(keys, "accept-suggestion-or-forward", KeyMap.key(terminal, Capability.key_right), "\033[C", "\033OC");
        bind(keys, "accept-suggestion-or-forward", KeyMap.ctrl('F'));
        bind(keys, "accept-suggestion-or-end", KeyMap.ctrl('E'), "\033[F", "\033OF");
        bind(keys, "indent-or-complete", "\t");
        // Only at an empty input does it leave; elsewhere JLine would list what could be typed.
        bind(keys, DELETE_CHAR, KeyMap.ctrl('D'));
        bind(keys, "dedent-or-delete", KeyMap.del(), KeyMap.ctrl('H'));
        bind(keys, "insert-line-end", "\033\r", "\033\n");
        bind(keys, "begin-clean-paste", BRACKETED_PASTE_BEGIN);
    }

    private static void bind(KeyMap<Binding> keys, String widget, String... sequences) {
        for (String sequence : sequences) {
            if (sequence != null) {
                keys.bind(new Reference(widget), sequence);
            }
        }
    }

    /** Takes the suggestion where the cursor stands at the end of the input and there is one. */
    private boolean takeSuggestion() {
        if (buf.cursor() < buf.length() || tailTip.isEmpty() || dumb) {
            return false;
        }
        buf.write(tailTip);
        return true;
    }

    /** A bracket that closes at the start of a line stands a step further out. */
    @Override
    protected boolean insertClose(String bracket) {
        String before = buf.substring(0, buf.cursor());
        int column = column();
        if (!dumb
                && before.substring(before.length() - column).isBlank()
                && Completeness.of(before).state() == EndState.IN_BRACKETS) {
            buf.backspace(Math.min(INDENT, column));
        }
        Object step = getVariable(INDENTATION);
        // JLine would take spaces from before any bracket.
        setVariable(INDENTATION, 0);
        try {
            return super.insertClose(bracket);
        } finally {
            setVariable(INDENTATION, step);
        }
    }

    /** In alphabetical order below one another, not by likeness to what was typed. */
    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String typed) {
        return Comparator.naturalOrder();
    }

    /** Behind nothing but spaces, Tab indents. */
    private boolean indentOrComplete() {
        int column = column();
        if (buf.substring(buf.cursor() - column, buf.cursor()).isBlank()) {
            buf.write(" ".repeat(INDENT - column % INDENT));
            return true;
        }
        // Not through callWidget, which would hide that Ctrl-C was pressed while the list is shown.
        return expandOrComplete();
    }

    /** In the indentation of a line, Backspace takes a whole step. */
    private boolean dedentOrDelete() {
        int column = column();
        if (column > 0
                && column % INDENT == 0
                && buf.substring(buf.cursor() - column, buf.cursor()).isBlank()) {
            buf.backspace(INDENT);
            return true;
        }
        return backwardDeleteChar();
    }

    private int column() {
        return buf.cursor() - (buf.substring(0, buf.cursor()).lastIndexOf('\n') + 1);
    }

    /** A line more, also where Enter would run the input. */
    private boolean insertLineEnd() {
        buf.write("\n");
        return true;
    }

    private boolean beginCleanPaste() {
        int start = buf.cursor();
        beginPaste();
        String pasted = buf.substring(start, buf.cursor());
        String clean = PastedText.clean(pasted);
        if (!clean.equals(pasted)) {
            buf.backspace(buf.cursor() - start);
            buf.write(clean);
        }
        return true;
    }
}
