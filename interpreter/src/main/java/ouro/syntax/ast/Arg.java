package ouro.syntax.ast;

/** One parameter; the annotation may be null. */
public record Arg(String name, Expression annotation, Position at) implements Node {}
