package ouro.syntax.ast;

/** A context manager and its target, which may be null. */
public record WithItem(Expression context, Expression target) implements Node {
    static final int TAG = 148;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "withitem").child("context_expr", context).child("optional_vars", target);
    }
}
