package ouro.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import ouro.grammar.IndentingTokenSource;

/** Tells JLine whether Enter runs the input, how far to indent the next line, and which word is being completed. */
final class InputParser implements Parser {
    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !PromptInput.isComplete(text)) {
            boolean cell = PromptInput.of(text) instanceof PromptInput.Cell;
            int indentation = cell ? 0 : indentation(text.substring(0, cursor));
            // JLine indents by so many steps as brackets are open; a step is one column here.
            throw new EOFError(0, 0, "incomplete", "", indentation, null);
        }
        return new Word(text, cursor, context == ParseContext.COMPLETE ? wordStart(text, cursor) : cursor);
    }

    /** How far the line behind a text is indented. */
    static int indentation(String text) {
        String dedented = PastedText.dedent(text);
        Completeness before = Completeness.of(dedented);
        return before.state() == IndentingTokenSource.EndState.IN_STRING
                ? 0
                : before.indentation() + PastedText.margin(text).length();
    }

    /** Where the name that ends at the cursor begins. */
    static int wordStart(String text, int cursor) {
        int start = cursor;
        if (PromptInput.of(text) instanceof PromptInput.MagicLine magic && magic.takesWords()) {
            while (start > 0 && " \t/".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            return start;
        }
        start -= CursorContext.of(text, cursor).word().length();
        while (start > 0
                && text.charAt(start - 1) == '%'
                && text.substring(0, start - 1).replace("%", "").isBlank()) {
            start--;
        }
        return start;
    }

    /** The name at the cursor; the rest of the line is no business of JLine's. */
    private record Word(String line, int cursor, int start) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor - start;
        }

        @Override
        public int rawWordLength() {
            return cursor - start;
        }
    }
}
