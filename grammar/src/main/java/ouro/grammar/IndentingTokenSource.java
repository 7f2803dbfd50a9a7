package ouro.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Turns the lexer's tokens into Python's (Language Reference 2.1): drops comments, spaces, and new lines
 * inside brackets or of blank lines, and puts INDENT and DEDENT where the indentation changes. A notebook's
 * {@code %time} before a statement is noted and dropped: Python has no other use for it. At the end the token source knows
 * what the text still lacked, which is how a prompt tells complete input from incomplete.
 */
public final class IndentingTokenSource implements TokenSource {
    /** What the text lacked at its end. */
    public enum EndState {
        COMPLETE,
        /** A compound statement was open: a line, or a clause such as {@code else}, could still join it. */
        IN_BLOCK,
        /** A colon asks for a block. */
        BEFORE_BLOCK,
        /** A decorator asks for what it decorates. */
        AFTER_DECORATOR,
        IN_BRACKETS,
        /** Three quotes were not closed. */
        IN_STRING,
        /** The last line ended in a backslash. */
        AFTER_LINE_JOIN
    }

    /** A flaw of the indentation, at the first token of a line. */
    public record IndentationFlaw(FlawKind kind, Token token) {
        /** What is wrong. */
        public enum FlawKind {
            /** The line returns to a depth at which no block began. */
            UNMATCHED_DEDENT,
            /** Tabs and spaces are mixed so that the depth depends on the size of a tab. */
            INCONSISTENT_TABS,
            /** There are too many blocks or brackets in one another. */
            TOO_DEEP
        }
    }

    private static final int TAB_SIZE = 8;
    private static final int MOST_INDENTS = 100;
    private static final int MOST_BRACKETS = 200;
    private static final String TIMER = "time";

    private final Lexer lexer;
    private final Deque<Token> pending = new ArrayDeque<>();
    /** What was read ahead of the lexer's own order. */
    private final Deque<Token> ahead = new ArrayDeque<>();
    /** Where the statements begin that a {@code %time} stands before. */
    private final Set<Integer> timed = new HashSet<>();

    private Token timer;
    private final Deque<Integer> indents = new ArrayDeque<>();
    /** The same depths with tabs of one column: both must agree on what is deeper. */
    private final Deque<Integer> alternativeIndents = new ArrayDeque<>();

    private final List<Token> openBrackets = new ArrayList<>();
    private boolean atLineStart = true;
    private boolean lineHasTokens;
    private boolean afterLineJoin;
    /** The backslash behind nothing but spaces that began the logical line: it sets the indentation. */
    private Token joinAtStart;

    private Token last;
    private IndentationFlaw flaw;
    private EndState endState;
    /** The first token of the last logical line, the last one, and how deep that line stands. */
    private Token lineStart;

    private Token lastVisible;
    private int depth;

    public IndentingTokenSource(Lexer lexer) {
        this.lexer = lexer;
        indents.push(0);
        alternativeIndents.push(0);
    }

    /** What the text lacked; known once all tokens were read. */
    public EndState endState() {
        return endState;
    }

    /** By how many columns the last logical line is indented. */
    public int depth() {
        return depth;
    }

    /** The first token of the last logical line; null where there is none. */
    public Token lineStart() {
        return lineStart;
    }

    /** The brackets still open where reading stands, outermost first. */
    public List<Token> openBrackets() {
        return openBrackets;
    }

    /** At which characters the statements begin that a {@code %time} stands before; known once all tokens were read. */
    public Set<Integer> timed() {
        return timed;
    }

    /** The first flaw of the indentation, or null. */
    public IndentationFlaw flaw() {
        return flaw;
    }

    @Override
    public Token nextToken() {
        while (pending.isEmpty()) {
            read();
        }
        return last = pending.poll();
    }

    private void read() {
        Token token = ahead.isEmpty() ? lexer.nextToken() : ahead.poll();
        switch (token.getType()) {
            case Token.EOF -> end(token);
            case OuroLexer.NEWLINE -> newLine(token);
            default -> {
                if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                    afterLineJoin = token.getType() == OuroLexer.LINE_JOIN;
                    if (afterLineJoin && joinAtStart == null && atLineStart && token.getCharPositionInLine() > 0) {
                        joinAtStart = token;
                    }
                } else {
                    afterLineJoin = false;
                    if (token.getType() == OuroLexer.PERCENT && isTimer(token)) {
                        timer = token;
                    } else {
                        visible(token);
                    }
                }
            }
        }
    }

    /** Whether a percent sign begins a line of {@code %time STATEMENT}. */
    private boolean isTimer(Token percent) {
        if (!atLineStart || !openBrackets.isEmpty() || timer != null) {
            return false;
        }
        Token name = lexer.nextToken();
        ahead.add(name);
        if (!name.getText().equals(TIMER) || name.getStartIndex() != percent.getStopIndex() + 1) {
            return false;
        }
        Token space = lexer.nextToken();
        ahead.add(space);
        if (space.getType() != OuroLexer.WHITESPACE) {
            return false;
        }
        ahead.clear();
        return true;
    }

    private void visible(Token token) {
        if (atLineStart && openBrackets.isEmpty()) {
            indent(timer == null ? token : timer, joinAtStart == null ? timer == null ? token : timer : joinAtStart);
            joinAtStart = null;
            if (timer != null) {
                timed.add(token.getStartIndex());
                timer = null;
            }
            lineStart = token;
            depth = indents.peek();
        }
        atLineStart = false;
        lineHasTokens = true;
        lastVisible = token;
        switch (token.getType()) {
            case OuroLexer.LPAR, OuroLexer.LBRACK, OuroLexer.LBRACE -> {
                if (openBrackets.size() >= MOST_BRACKETS) {
                    note(IndentationFlaw.FlawKind.TOO_DEEP, token);
                }
                openBrackets.add(token);
            }
            case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> {
                if (!openBrackets.isEmpty()) {
                    openBrackets.removeLast();
                }
            }
            default -> {}
        }
        pending.add(token);
    }

    private void newLine(Token token) {
        afterLineJoin = false;
        if (!openBrackets.isEmpty()) {
            return;
        }
        if (lineHasTokens) {
            pending.add(token);
        }
        lineHasTokens = false;
        atLineStart = true;
        joinAtStart = null;
    }

    private void end(Token token) {
        endState = stateAtEnd();
        if (lineHasTokens) {
            pending.add(synthetic(OuroLexer.NEWLINE, token));
            lineHasTokens = false;
        }
        while (indents.peek() > 0) {
            indents.pop();
            pending.add(synthetic(OuroLexer.DEDENT, token));
        }
        pending.add(token);
    }

    private EndState stateAtEnd() {
        if (lastVisible == null) {
            return EndState.COMPLETE;
        }
        if (lastVisible.getType() == OuroLexer.OPEN_STRING) {
            return EndState.IN_STRING;
        }
        if (!openBrackets.isEmpty()) {
            return EndState.IN_BRACKETS;
        }
        if (afterLineJoin) {
            return EndState.AFTER_LINE_JOIN;
        }
        if (lastVisible.getType() == OuroLexer.COLON) {
            return EndState.BEFORE_BLOCK;
        }
        return switch (lineStart.getType()) {
            case OuroLexer.AT -> EndState.AFTER_DECORATOR;
            case OuroLexer.IF,
                    OuroLexer.ELIF,
                    OuroLexer.ELSE,
                    OuroLexer.FOR,
                    OuroLexer.WHILE,
                    OuroLexer.WITH,
                    OuroLexer.TRY,
                    OuroLexer.EXCEPT,
                    OuroLexer.FINALLY,
                    OuroLexer.DEF,
                    OuroLexer.CLASS,
                    OuroLexer.ASYNC -> EndState.IN_BLOCK;
            default -> indents.peek() > 0 ? EndState.IN_BLOCK : EndState.COMPLETE;
        };
    }

    /** Compares the indentation of a line, the text before {@code behind}, with that of the blocks around it. */
    private void indent(Token token, Token behind) {
        int depth = 0;
        int alternative = 0;
        for (int i = behind.getStartIndex() - behind.getCharPositionInLine(); i < behind.getStartIndex(); i++) {
            int c = lexer.getInputStream().getText(Interval.of(i, i)).charAt(0);
            if (c == '\t') {
                depth = (depth / TAB_SIZE + 1) * TAB_SIZE;
                alternative++;
            } else if (c == '\f') {
                depth = 0;
                alternative = 0;
            } else {
                depth++;
                alternative++;
            }
        }
        if (depth == indents.peek()) {
            require(alternative == alternativeIndents.peek(), token);
        } else if (depth > indents.peek()) {
            require(alternative > alternativeIndents.peek(), token);
            if (indents.size() >= MOST_INDENTS) {
                note(IndentationFlaw.FlawKind.TOO_DEEP, token);
            }
            indents.push(depth);
            alternativeIndents.push(alternative);
            pending.add(synthetic(OuroLexer.INDENT, token));
        } else {
            while (depth < indents.peek()) {
                indents.pop();
                alternativeIndents.pop();
                pending.add(synthetic(OuroLexer.DEDENT, token));
            }
            if (depth != indents.peek()) {
                note(IndentationFlaw.FlawKind.UNMATCHED_DEDENT, token);
            } else {
                require(alternative == alternativeIndents.peek(), token);
            }
        }
    }

    private void require(boolean consistent, Token token) {
        if (!consistent) {
            note(IndentationFlaw.FlawKind.INCONSISTENT_TABS, token);
        }
    }

    private void note(IndentationFlaw.FlawKind kind, Token token) {
        if (flaw == null) {
            flaw = new IndentationFlaw(kind, token);
        }
    }

    private Token synthetic(int type, Token at) {
        CommonToken token = new CommonToken(
                new Pair<>(this, at.getInputStream()),
                type,
                Token.DEFAULT_CHANNEL,
                at.getStartIndex(),
                at.getStartIndex() - 1);
        token.setLine(at.getLine());
        token.setCharPositionInLine(at.getCharPositionInLine());
        return token;
    }

    @Override
    public int getLine() {
        return lexer.getLine();
    }

    @Override
    public int getCharPositionInLine() {
        return lexer.getCharPositionInLine();
    }

    @Override
    public CharStream getInputStream() {
        return lexer.getInputStream();
    }

    @Override
    public String getSourceName() {
        return lexer.getSourceName();
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        lexer.setTokenFactory(factory);
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return lexer.getTokenFactory();
    }

    /** The token handed out last. */
    public Token last() {
        return last;
    }
}
