package ouro.syntax.ast;

/** A keyword argument; the name is null for {@code **mapping}. */
public record Keyword(String name, Expression value, Position at) implements PlacedNode {
    static final int TAG = 146;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "keyword")
                .identifier("arg", name)
                .child("value", value)
                .at(at);
    }
}
