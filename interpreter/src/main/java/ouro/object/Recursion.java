package ouro.object;

/** Counts operations inside of operations that need no frame, such as the comparison of nested lists. */
public final class Recursion {
    private Recursion() {}

    /**
     * Enters an operation; leave it in a finally.
     *
     * @param doing the end of the message: {@code " in comparison"}
     */
    public static void enter(String doing) {
        ThreadState thread = ThreadState.current();
        Frame frame = thread.frame;
        if (thread.nativeDepth + (frame == null ? 0 : frame.depth) >= thread.session.recursionLimit) {
            throw Errors.raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded" + doing);
        }
        thread.nativeDepth++;
    }

    public static void leave() {
        ThreadState.current().nativeDepth--;
    }
}
