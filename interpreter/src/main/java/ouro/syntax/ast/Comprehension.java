package ouro.syntax.ast;

import java.util.List;

/** One {@code for} of a comprehension with its conditions. */
public record Comprehension(Expression target, Expression iterable, List<Expression> conditions, boolean isAsync)
        implements Node {
    static final int TAG = 151;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "comprehension")
                .child("target", target)
                .child("iter", iterable)
                .children("ifs", conditions)
                .number("is_async", isAsync ? 1 : 0);
    }
}
