package ouro.loop;

import java.util.function.IntConsumer;

/** The end that a script gives its process at once: {@code os._exit}, or a signal that it sends itself. */
public final class ProcessEnd {
    private static volatile IntConsumer witness = code -> {};

    private ProcessEnd() {}

    /** Has somebody told of the exit code just before the process ends. */
    public static void tell(IntConsumer other) {
        witness = other;
    }

    /** Ends the process; nothing is flushed, nothing is cleaned up. */
    public static void halt(int code) {
        witness.accept(code);
        Runtime.getRuntime().halt(code);
    }
}
