package ouro.syntax.ast;

/** A name that is imported, and what it is called here; the latter may be null. */
public record Alias(String name, String asName, Position at) implements Node {}
