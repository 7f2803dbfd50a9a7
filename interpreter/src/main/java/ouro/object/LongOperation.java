package ouro.object;

import java.util.function.Supplier;

/**
 * Keeps native work that may last long within reach of Ctrl-C, limits, and whoever ends the session. Other threads do not
 * get their turn in it, nor do handlers of signals that a script has written: both would meet containers half changed.
 */
public final class LongOperation {
    /** How a session has something done aside. */
    @FunctionalInterface
    public interface BackgroundExecutor {
        <T> T compute(Supplier<T> computation);
    }

    private LongOperation() {}

    /** To be called by native code every so often while it works. May raise KeyboardInterrupt. */
    public static void check() {
        SessionState.current().checkUrgent();
    }

    /**
     * Computes what the JDK does not divide. Where somebody ends it, it is left behind on a thread of its own and its result
     * is dropped; so it must change nothing.
     */
    public static <T> T inBackground(Supplier<T> computation) {
        return SessionState.current().background.compute(computation);
    }
}
