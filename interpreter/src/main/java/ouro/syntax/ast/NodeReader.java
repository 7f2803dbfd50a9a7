package ouro.syntax.ast;

import java.util.List;

/** Gives the fields of a node again that a {@link NodeVisitor} was told, in the same order. */
public abstract class NodeReader {
    /** A child, or null. */
    protected abstract Node child();

    /** @throws ClassCastException where one is of another kind */
    public abstract <T extends Node> List<T> children(Class<T> kind);

    public abstract List<Statement> functionBody();

    public abstract String identifier();

    public abstract List<String> identifiers();

    public abstract Object constant();

    public abstract int number();

    public abstract Operator operator();

    public abstract UnaryOperator unaryOperator();

    public abstract BooleanOperator booleanOperator();

    public abstract List<CompareOperator> comparisons();

    public abstract ExpressionContext context();

    public abstract Position position();

    final Expression expression() {
        return (Expression) child();
    }

    final Pattern pattern() {
        return (Pattern) child();
    }

    final ParameterList parameters() {
        return (ParameterList) child();
    }

    final Arg arg() {
        return (Arg) child();
    }

    final List<Expression> expressions() {
        return children(Expression.class);
    }

    final List<Statement> statements() {
        return children(Statement.class);
    }
}
