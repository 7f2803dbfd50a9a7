package ouro.syntax.ast;

/**
 * Any node of the abstract syntax tree; names and fields are those of Python's own {@code ast} module.
 *
 * <p>A node tells its fields in one place, {@link #describe}; what goes through all of them (to keep a tree, to print it, to
 * look for something in it) knows no single kind of node. {@link #read} is the way back.
 */
public interface Node {
    /** Tells the fields in the order of the record, and where the node stands, if it has a place of its own. */
    void describe(NodeVisitor visitor);

    /**
     * Reads the fields of the node with a tag.
     *
     * @throws RuntimeException where there is no such node, or its fields are of another kind
     */
    static Node read(int tag, NodeReader in) {
        // Nodes of a kind have tags in a row. Their numbers may change with any change of a tree: nothing outlives it.
        if (tag < Expression.FIRST_TAG) {
            return Statement.read(tag, in);
        }
        if (tag < Pattern.FIRST_TAG) {
            return Expression.read(tag, in);
        }
        if (tag < TypeParameter.FIRST_TAG) {
            return Pattern.read(tag, in);
        }
        return switch (tag) {
            case ParameterList.TAG ->
                new ParameterList(
                        in.children(Arg.class),
                        in.children(Arg.class),
                        in.arg(),
                        in.children(Arg.class),
                        in.expressions(),
                        in.arg(),
                        in.expressions());
            case Arg.TAG -> new Arg(in.identifier(), in.expression(), in.position());
            case Keyword.TAG -> new Keyword(in.identifier(), in.expression(), in.position());
            case Alias.TAG -> new Alias(in.identifier(), in.identifier(), in.position());
            case WithItem.TAG -> new WithItem(in.expression(), in.expression());
            case MatchCase.TAG -> new MatchCase(in.pattern(), in.expression(), in.statements());
            case ExceptHandler.TAG ->
                new ExceptHandler(in.expression(), in.identifier(), in.statements(), in.position());
            case Comprehension.TAG ->
                new Comprehension(in.expression(), in.expression(), in.expressions(), in.number() != 0);
            default -> TypeParameter.read(tag, in);
        };
    }
}
