package ouro.syntax.ast;

import java.util.List;

/** One case of a match statement; the guard may be null. */
public record MatchCase(Pattern pattern, Expression guard, List<Statement> body) {}
