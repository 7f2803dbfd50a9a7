package ouro.tree;

import ouro.object.Frame;
import ouro.syntax.ast.Position;

/**
 * Does something. How it ended is a returned code, never an exception: exceptions made calls six times slower and {@code
 * break} twice. Java exceptions carry Python's exceptions only.
 */
public abstract class StatementNode extends TreeNode {
    /** It came to its end. */
    public static final int NORMAL = 0;

    public static final int BREAK = 1;
    public static final int CONTINUE = 2;
    /** The value stands in {@link Frame#returned}. */
    public static final int RETURN = 3;
    /** The frame is to stop here and go on later; every statement on the way has noted where it was. */
    public static final int SUSPENDED = 4;

    protected StatementNode(Position at) {
        super(at);
    }

    /** Runs, or where {@link Frame#states} says that it was suspended, goes on. */
    public abstract int execute(Frame frame);
}
