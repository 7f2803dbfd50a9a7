package ouro.syntax.parser;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.TokenSource;

/** The tokens of a file, of which those of statements that are done with can be let go. */
final class StatementTokens extends CommonTokenStream {
    /** To move the rest to the front costs time, so it is done for many at once. */
    private static final int MOST_CONSUMED = 4096;

    StatementTokens(TokenSource source) {
        super(source);
    }

    /** Lets go of what was consumed, except for the last one, at which a parser may look back. Changes the index. */
    void forgetConsumed() {
        if (p > MOST_CONSUMED) {
            tokens.subList(0, p - 1).clear();
            p = 1;
        }
    }
}
