package ouro.syntax.ast;

/** A context manager and its target, which may be null. */
public record WithItem(Expression context, Expression target) {}
