package ouro.syntax.ast;

/** A keyword argument; the name is null for {@code **mapping}. */
public record Keyword(String name, Expression value, Position at) implements Node {}
