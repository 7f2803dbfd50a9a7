package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** The brackets that are open. */
final class BracketStack {
    private static final int MOST = 200;
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private record Bracket(int character, int line, int column) {}

    private final List<Bracket> open = new ArrayList<>();

    boolean isEmpty() {
        return open.isEmpty();
    }

    int depth() {
        return open.size();
    }

    /** The line of the innermost one. */
    int line() {
        return open.getLast().line;
    }

    /** The innermost one, as the flaw it is at the end of the text. */
    PythonSyntaxError neverClosed(SourceCursor cursor) {
        Bracket last = open.getLast();
        return cursor.text.error(
                "'" + Character.toString(last.character) + "' was never closed",
                new ErrorRange(last.line, last.column + 1, last.line, 0),
                cursor);
    }

    /**
     * Takes a character where it is a bracket; answers what is wrong with it, or null.
     *
     * @param cursor behind the character
     * @param column where the character stands
     */
    PythonSyntaxError take(SourceCursor cursor, int character, int column) {
        if (OPENING.indexOf(character) >= 0) {
            if (open.size() >= MOST) {
                return cursor.flaw("too many nested parentheses");
            }
            open.add(new Bracket(character, cursor.line(), column));
            return null;
        }
        return CLOSING.indexOf(character) >= 0 ? close(cursor, character) : null;
    }

    private PythonSyntaxError close(SourceCursor cursor, int character) {
        if (open.isEmpty()) {
            return cursor.flaw("unmatched '" + (char) character + "'");
        }
        Bracket last = open.removeLast();
        if (OPENING.indexOf(last.character) == CLOSING.indexOf(character)) {
            return null;
        }
        return cursor.flaw("closing parenthesis '" + (char) character + "' does not match opening parenthesis '"
                + (char) last.character + "'" + (last.line == cursor.line() ? "" : " on line " + last.line));
    }
}
