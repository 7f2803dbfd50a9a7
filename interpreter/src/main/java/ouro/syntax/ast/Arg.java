package ouro.syntax.ast;

/** One parameter; the annotation may be null. */
public record Arg(String name, Expression annotation, Position at) implements PlacedNode {
    static final int TAG = 145;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "arg")
                .identifier("arg", name)
                .child("annotation", annotation)
                .at(at);
    }
}
