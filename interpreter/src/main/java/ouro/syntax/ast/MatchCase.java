package ouro.syntax.ast;

import java.util.List;

/** One case of a match statement; the guard may be null. */
public record MatchCase(Pattern pattern, Expression guard, List<Statement> body) implements Node {
    static final int TAG = 149;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "match_case")
                .child("pattern", pattern)
                .child("guard", guard)
                .children("body", body);
    }
}
