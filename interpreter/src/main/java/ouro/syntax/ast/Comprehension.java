package ouro.syntax.ast;

import java.util.List;

/** One {@code for} of a comprehension with its conditions. */
public record Comprehension(Expression target, Expression iterable, List<Expression> conditions, boolean isAsync) {}
