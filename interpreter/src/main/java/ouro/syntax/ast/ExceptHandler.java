package ouro.syntax.ast;

import java.util.List;

/** An except clause; type and name may be null. */
public record ExceptHandler(Expression type, String name, List<Statement> body, Position at) implements PlacedNode {
    static final int TAG = 150;

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "ExceptHandler")
                .child("type", type)
                .identifier("name", name)
                .children("body", body)
                .at(at);
    }
}
