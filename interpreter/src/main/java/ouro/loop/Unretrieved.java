package ouro.loop;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Futures that ended with an exception nobody has asked for yet. CPython complains when such a future is collected; here
 * the complaint comes when the run ends, in the order in which they failed.
 */
public final class Unretrieved {
    private static final Set<PyFuture> FUTURES = new LinkedHashSet<>();

    /** Those that nobody was told of yet; null where nobody wants to know before the end. */
    private static ArrayDeque<PyFuture> untold;

    private Unretrieved() {}

    static void note(PyFuture future) {
        if (untold != null) {
            untold.add(future);
        }
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
                future.complain();
            }
        }
    }

    /** A loop is closed: whoever could have asked for its futures had the time. */
    static void complain(EventLoop loop) {
        if (FUTURES.isEmpty()) {
            return;
        }
        for (PyFuture future : List.copyOf(FUTURES)) {
            if (future.loop == loop) {
                FUTURES.remove(future);
                if (future.isUnretrieved()) {
                    future.complain();
                }
            }
        }
    }

    /** Has {@link #takeNew} tell of failures while the run goes on, for a prompt. */
    public static void tellAtOnce() {
        untold = new ArrayDeque<>();
    }

    /** The next that failed and that nobody has asked for, or null. */
    public static PyFuture takeNew() {
        PyFuture future = untold.poll();
        while (future != null && !future.isUnretrieved()) {
            future = untold.poll();
        }
        return future;
    }

    /** Forgets all: a new run begins. */
    public static void clear() {
        untold = null;
        FUTURES.clear();
    }
}
