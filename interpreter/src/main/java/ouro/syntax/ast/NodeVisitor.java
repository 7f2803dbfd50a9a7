package ouro.syntax.ast;

import java.util.List;

/**
 * Is told the fields of a node by {@link Node#describe}, one after the other; each method answers this visitor. A visitor
 * that looks for something overrides only what it looks at.
 */
public abstract class NodeVisitor {
    /** What the node is, before its fields come. */
    public NodeVisitor node(int tag, String name) {
        return this;
    }

    /** @param child may be null */
    public NodeVisitor child(String field, Node child) {
        return this;
    }

    /** @param children some may be null */
    public NodeVisitor children(String field, List<? extends Node> children) {
        return this;
    }

    /** The statements of a function, which may be a {@link DeferredBody}. */
    public NodeVisitor functionBody(List<Statement> body) {
        return children("body", body);
    }

    public NodeVisitor typeParameters(List<TypeParameter> parameters) {
        return children("type_params", parameters);
    }

    /** @param identifier may be null */
    public NodeVisitor identifier(String field, String identifier) {
        return this;
    }

    public NodeVisitor identifiers(String field, List<String> identifiers) {
        return this;
    }

    /** @param value a {@link Literal} or a value of Java's */
    public NodeVisitor constant(String field, Object value) {
        return this;
    }

    public NodeVisitor number(String field, int value) {
        return this;
    }

    public NodeVisitor choice(String field, NamedChoice choice) {
        return this;
    }

    public NodeVisitor choices(String field, List<? extends NamedChoice> choices) {
        return this;
    }

    /** Where the node stands. */
    public void at(Position position) {}
}
