package ouro.syntax.ast;

/** A field of a node that is one of a few; an enum. */
public interface NamedChoice {
    /** As {@code ast.dump} prints it. */
    String pythonName();

    int ordinal();
}
