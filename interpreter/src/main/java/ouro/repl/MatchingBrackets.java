package ouro.repl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import ouro.grammar.OuroLexer;

/** The bracket at the cursor and the one that belongs to it. */
final class MatchingBrackets {
    private MatchingBrackets() {}

    /**
     * Both of them, or none.
     *
     * @param cursor in characters; the bracket before it counts, else the one behind it
     */
    static Set<Token> at(List<Token> tokens, int cursor) {
        Token before = null;
        Token behind = null;
        for (Token token : tokens) {
            if (closing(token) != 0 || isClosing(token)) {
                before = token.getStopIndex() + 1 == cursor ? token : before;
                behind = token.getStartIndex() == cursor ? token : behind;
            }
        }
        Set<Token> pair = before == null ? Set.of() : pair(tokens, before);
        return pair.isEmpty() && behind != null ? pair(tokens, behind) : pair;
    }

    private static Set<Token> pair(List<Token> tokens, Token wanted) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (closing(token) != 0) {
                open.push(token);
            } else if (isClosing(token) && !open.isEmpty()) {
                Token opening = open.pop();
                if (closing(opening) != token.getType()) {
                    return Set.of();
                }
                if (token == wanted || opening == wanted) {
                    return Set.of(opening, token);
                }
            }
        }
        return Set.of();
    }

    /** What closes an opening bracket; 0 for any other token. */
    private static int closing(Token token) {
        return switch (token.getType()) {
            case OuroLexer.LPAR -> OuroLexer.RPAR;
            case OuroLexer.LBRACK -> OuroLexer.RBRACK;
            case OuroLexer.LBRACE -> OuroLexer.RBRACE;
            default -> 0;
        };
    }

    private static boolean isClosing(Token token) {
        return switch (token.getType()) {
            case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> true;
            default -> false;
        };
    }
}
