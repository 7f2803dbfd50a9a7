package ouro.object;

/** Counts operations inside of operations that need no frame, such as the comparison of nested lists. */
public final class Recursion {
    private static int depth;

    private Recursion() {}

    /**
     * Enters an operation; leave it in a finally.
     *
     * @param doing the end of the message: {@code " in comparison"}
     */
    static void enter(String doing) {
        Frame frame = ThreadState.current.frame;
        if (depth + (frame == null ? 0 : frame.depth) >= ThreadState.recursionLimit) {
            throw Errors.raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded" + doing);
        }
        depth++;
    }

    static void leave() {
        depth--;
    }
}
