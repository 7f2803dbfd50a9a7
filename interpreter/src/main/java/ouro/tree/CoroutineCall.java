package ouro.tree;

import ouro.object.Frame;
import ouro.object.PyFunction;

/**
 * A call that an await may take apart: where it calls a coroutine function, the await runs the frame at once, and the
 * coroutine itself is made only if the frame suspends.
 *
 * <p>The two kinds of call stand in fields of their own type, and not behind one interface: so the JIT inlines either,
 * however many kinds a script awaits.
 */
final class CoroutineCall {
    private final Calls.Plain plain;
    private final MethodCall method;

    private CoroutineCall(Calls.Plain plain, MethodCall method) {
        this.plain = plain;
        this.method = method;
    }

    /** The call that the node is, or null. */
    static CoroutineCall of(ExpressionNode node) {
        if (node instanceof Calls.Plain plain) {
            return new CoroutineCall(plain, null);
        }
        return node instanceof MethodCall method ? new CoroutineCall(null, method) : null;
    }

    /**
     * Begins the call.
     *
     * @return the frame of a coroutine function, ready to run; null where this is no plain call of one, or not yet known
     *     to be: then nothing was evaluated but names, and the call is to be executed as usual
     */
    Frame coroutineFrame(Frame frame) {
        return plain != null ? plain.coroutineFrame(frame) : method.coroutineFrame(frame);
    }

    /** Puts the cells of the function into its frame. */
    static void fill(Frame frame, PyFunction function) {
        ((TreeCode) function.code).fill(frame, function.closure);
    }
}
