package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** The indentations of the blocks that are open (Language Reference 2.1.8), and the tokens that a line owes for its own. */
final class IndentationStack {
    private static final int TAB_SIZE = 8;
    private static final int DEEPEST = 100;

    private final List<Integer> depths = new ArrayList<>(List.of(0));
    /** The same with tabs of one column. */
    private final List<Integer> alternatives = new ArrayList<>(List.of(0));

    private int pending;

    /** The column behind a tab. */
    static int afterTab(int column) {
        return (column / TAB_SIZE + 1) * TAB_SIZE;
    }

    /** The token that is owed next, which is taken; null where none is. */
    PythonToken.Type take() {
        if (pending == 0) {
            return null;
        }
        boolean inwards = pending > 0;
        pending -= inwards ? 1 : -1;
        return inwards ? PythonToken.Type.INDENT : PythonToken.Type.DEDENT;
    }

    /** Ends all blocks, as the end of what was typed at a prompt does. */
    void closeBlocks() {
        pending = 1 - depths.size();
        while (depths.size() > 1) {
            leave();
        }
    }

    /**
     * A line begins; answers what is wrong with its indentation, or null.
     *
     * @param cursor behind the indentation
     * @param alternative the depth with tabs of one column
     */
    PythonSyntaxError begin(SourceCursor cursor, int depth, int alternative) {
        if (depth > depths.getLast()) {
            return enter(cursor, depth, alternative);
        }
        while (depth < depths.getLast()) {
            pending--;
            leave();
        }
        if (depth != depths.getLast()) {
            int end = cursor.text.lineEnd(cursor.position()) - cursor.lineStart();
            return cursor.error(
                    PythonSyntaxError.ErrorClass.INDENTATION,
                    "unindent does not match any outer indentation level",
                    end,
                    -1);
        }
        return alternative == alternatives.getLast() ? null : mixedTabs(cursor);
    }

    private PythonSyntaxError enter(SourceCursor cursor, int depth, int alternative) {
        if (depths.size() >= DEEPEST) {
            return cursor.error(PythonSyntaxError.ErrorClass.INDENTATION, "too many levels of indentation", 1, 0);
        }
        if (alternative <= alternatives.getLast()) {
            return mixedTabs(cursor);
        }
        pending++;
        depths.add(depth);
        alternatives.add(alternative);
        return null;
    }

    private void leave() {
        depths.removeLast();
        alternatives.removeLast();
    }

    private static PythonSyntaxError mixedTabs(SourceCursor cursor) {
        return cursor.error(
                PythonSyntaxError.ErrorClass.TAB, "inconsistent use of tabs and spaces in indentation", 1, 0);
    }
}
