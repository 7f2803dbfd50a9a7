package ouro.syntax.ast;

import java.util.List;

/** An except clause; type and name may be null. */
public record ExceptHandler(Expression type, String name, List<Statement> body, Position at) implements Node {}
