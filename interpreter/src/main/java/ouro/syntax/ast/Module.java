package ouro.syntax.ast;

import java.util.List;

/** A whole file. */
public record Module(List<Statement> body) {}
