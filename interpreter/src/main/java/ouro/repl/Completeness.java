package ouro.repl;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import ouro.grammar.IndentingTokenSource;
import ouro.grammar.IndentingTokenSource.EndState;
import ouro.grammar.OuroLexer;

/**
 * Whether a text may be run, or what it lacks, and how far the next line is to be indented. The token source knows both;
 * all that is added here is that a blank line ends a block, as it does at CPython's prompt.
 *
 * @param indentation for the line that would follow, in columns
 */
record Completeness(EndState state, boolean endsBlank, int indentation) {
    private static final int STEP = 4;

    static Completeness of(String text) {
        // A backslash joins lines only where a line ends behind it.
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(text.endsWith("\n") ? text : text + "\n"));
        lexer.removeErrorListeners();
        IndentingTokenSource tokens = new IndentingTokenSource(lexer);
        boolean leaves = false;
        for (Token token = tokens.nextToken(); token.getType() != Token.EOF; token = tokens.nextToken()) {
            if (token == tokens.lineStart()) {
                leaves = leavesBlock(token.getType());
            }
        }
        int indentation =
                switch (tokens.endState()) {
                    case BEFORE_BLOCK -> tokens.depth() + STEP;
                    case IN_BRACKETS ->
                        tokens.depth() + STEP * tokens.openBrackets().size();
                    case AFTER_LINE_JOIN -> tokens.depth() + STEP;
                    case AFTER_DECORATOR -> tokens.depth();
                    case IN_BLOCK -> leaves ? Math.max(0, tokens.depth() - STEP) : tokens.depth();
                    case IN_STRING, COMPLETE -> 0;
                };
        return new Completeness(tokens.endState(), endsBlank(text), indentation);
    }

    /** Whether pressing Enter at the end of the text runs it. */
    boolean isComplete() {
        return switch (state) {
            case COMPLETE -> true;
            case IN_BLOCK, BEFORE_BLOCK, AFTER_DECORATOR -> endsBlank;
            case IN_BRACKETS, IN_STRING, AFTER_LINE_JOIN -> false;
        };
    }

    private static boolean leavesBlock(int type) {
        return switch (type) {
            case OuroLexer.RETURN, OuroLexer.PASS, OuroLexer.BREAK, OuroLexer.CONTINUE, OuroLexer.RAISE -> true;
            default -> false;
        };
    }

    /** Whether the last line of a text holds nothing. */
    static boolean endsBlank(String text) {
        int i = text.length();
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i > 0 && text.charAt(i - 1) == '\n';
    }
}
