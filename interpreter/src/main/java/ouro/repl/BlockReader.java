package ouro.repl;

import java.io.IOException;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import ouro.grammar.IndentingTokenSource.EndState;

/** Edits inputs of several lines: indentation, brackets, and pastes that are cleaned. */
class BlockReader extends PromptReader {
    /** By how many columns a block is indented. */
    private static final int INDENT = 4;

    BlockReader(Terminal terminal) throws IOException {
        super(terminal);
        setParser(new InputParser());
        // Where lines are not typed but come from somewhere, they have their own indentation.
        setVariable(INDENTATION, dumb ? 0 : 1);
        widget("indent-or-complete", this::indentOrComplete, "\t");
        widget("dedent-or-delete", this::dedentOrDelete, KeyMap.del(), KeyMap.ctrl('H'));
        widget("insert-line-end", this::insertLineEnd, "\033\r", "\033\n");
        widget("begin-clean-paste", this::beginCleanPaste, BRACKETED_PASTE_BEGIN);
        widget("accept-suggestion-or-forward", () -> takeSuggestion() || forwardChar(), KeyMap.ctrl('F'));
        bind(
                getKeyMaps().get(MAIN),
                "accept-suggestion-or-forward",
                KeyMap.key(terminal, Capability.key_right),
                "\033[C",
                "\033OC");
        widget("accept-suggestion-or-end", () -> takeSuggestion() || endOfLine(), KeyMap.ctrl('E'), "\033[F", "\033OF");
        // Only at an empty input does it leave; elsewhere JLine would list what could be typed.
        bind(getKeyMaps().get(MAIN), DELETE_CHAR, KeyMap.ctrl('D'));
    }

    /** Takes the suggestion where the cursor stands at the end of the input and there is one. */
    private boolean takeSuggestion() {
        if (buf.cursor() < buf.length() || tailTip.isEmpty() || dumb) {
            return false;
        }
        buf.write(tailTip);
        return true;
    }

    // ---- Enter ---------------------------------------------------------------------------------------------------

    /** Enter adds a line where the input goes on below the cursor, or where it is only a part of what is pasted. */
    @Override
    protected boolean acceptLine() {
        if (!dumb) {
            String text = buf.toString();
            if (hasLinesBelow(text.substring(buf.cursor()))) {
                String before = text.substring(0, buf.cursor());
                buf.write("\n" + " ".repeat(InputParser.indentation(before)));
                return true;
            }
            if (!PromptInput.isLineOfItsOwn(text) && isMoreArriving() && isPartOfPaste(text)) {
                // It brings its own indentation.
                return insertLineEnd();
            }
        }
        return super.acceptLine();
    }

    private static boolean hasLinesBelow(String behind) {
        int end = behind.indexOf('\n');
        return end >= 0 && !behind.substring(end).isBlank();
    }

    /** A blank line ends a block only where what comes next is not indented. */
    private boolean isPartOfPaste(String text) {
        if (!PromptInput.isComplete(text)) {
            return true;
        }
        boolean block = Completeness.of(PastedText.dedent(text)).state() != EndState.COMPLETE;
        int next = block ? bindingReader.peekCharacter(1) : -1;
        return next >= 0 && Character.isWhitespace(next);
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
        if (buf.substring(0, start).isBlank()) {
            clean = PastedText.dedent(clean);
        }
        if (!clean.equals(pasted)) {
            buf.backspace(buf.cursor() - start);
            buf.write(clean);
        }
        return true;
    }

    // ---- indentation ---------------------------------------------------------------------------------------------

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
}
