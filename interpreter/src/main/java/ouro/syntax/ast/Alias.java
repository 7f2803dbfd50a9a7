package ouro.syntax.ast;

/** A name that is imported, and what it is called here; the latter may be null. */
public record Alias(String name, String asName, Position at) implements PlacedNode {
    static final int TAG = 147;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "alias")
                .identifier("name", name)
                .identifier("asname", asName)
                .at(at);
    }
}
