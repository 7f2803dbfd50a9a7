package ouro.syntax.ast;

/** Type parameters (PEP 695). */
public sealed interface TypeParameter extends Node {
    String name();

    record TypeVar(String name, Expression bound, Position at) implements TypeParameter {}

    record ParamSpec(String name, Position at) implements TypeParameter {}

    record TypeVarTuple(String name, Position at) implements TypeParameter {}
}
