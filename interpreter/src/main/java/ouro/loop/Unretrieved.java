package ouro.loop;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Futures that ended with an exception nobody has asked for yet. CPython complains when such a future is collected; here
 * the complaint comes when the run ends, in the order in which they failed.
 */
public final class Unretrieved {
    private static final Set<PyFuture> FUTURES = new LinkedHashSet<>();

    private Unretrieved() {}

    static void note(PyFuture future) {
        FUTURES.add(future);
        if (FUTURES.size() > 10_000) {
            FUTURES.removeIf(each -> !each.isUnretrieved());
        }
    }

    /** Complains of those left, and forgets them. */
    public static void complain() {
        Set<PyFuture> left = new LinkedHashSet<>(FUTURES);
        FUTURES.clear();
        for (PyFuture future : left) {
            if (future.isUnretrieved()) {
                future.loop.callExceptionHandler(future.unretrievedDetails());
            }
        }
    }

    /** Forgets all: a new run begins. */
    public static void clear() {
        FUTURES.clear();
    }
}
