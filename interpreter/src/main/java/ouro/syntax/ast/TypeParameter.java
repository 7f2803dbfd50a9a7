package ouro.syntax.ast;

/** Type parameters (PEP 695). */
public sealed interface TypeParameter extends PlacedNode {
    /** Of the first of them. */
    int FIRST_TAG = 128;

    String name();

    record TypeVar(String name, Expression bound, Position at) implements TypeParameter {
        static final int TAG = 128;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "TypeVar")
                    .identifier("name", name)
                    .child("bound", bound)
                    .at(at);
        }
    }

    record ParamSpec(String name, Position at) implements TypeParameter {
        static final int TAG = 129;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "ParamSpec").identifier("name", name).at(at);
        }
    }

    record TypeVarTuple(String name, Position at) implements TypeParameter {
        static final int TAG = 130;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "TypeVarTuple").identifier("name", name).at(at);
        }
    }

    /** Reads the fields of the node with a tag, as {@code describe} gives them. */
    static TypeParameter read(int tag, NodeReader in) {
        return switch (tag) {
            case TypeVar.TAG -> new TypeVar(in.identifier(), in.expression(), in.position());
            case ParamSpec.TAG -> new ParamSpec(in.identifier(), in.position());
            case TypeVarTuple.TAG -> new TypeVarTuple(in.identifier(), in.position());
            default -> throw new IllegalStateException("typeparameter " + tag);
        };
    }
}
