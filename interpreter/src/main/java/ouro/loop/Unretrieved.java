package ouro.loop;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Futures of a session that ended with an exception nobody has asked for yet. CPython complains when such a future is collected; here
 * the complaint comes when the run ends, in the order in which they failed.
 */
public final class Unretrieved {
    private final Set<PyFuture> futures = new LinkedHashSet<>();

    /** Those that nobody was told of yet; null where nobody wants to know before the end. */
    private ArrayDeque<PyFuture> untold;

    void note(PyFuture future) {
        if (untold != null) {
            untold.add(future);
        }
        futures.add(future);
        if (futures.size() > 10_000) {
            futures.removeIf(each -> !each.isUnretrieved());
        }
    }

    /** Complains of those left, and forgets them. */
    public void complain() {
        Set<PyFuture> left = new LinkedHashSet<>(futures);
        futures.clear();
        for (PyFuture future : left) {
            if (future.isUnretrieved()) {
                future.complain();
            }
        }
    }

    /** A loop is closed: whoever could have asked for its futures had the time. */
    void complain(EventLoop loop) {
        if (futures.isEmpty()) {
            return;
        }
        for (PyFuture future : List.copyOf(futures)) {
            if (future.loop == loop) {
                futures.remove(future);
                if (future.isUnretrieved()) {
                    future.complain();
                }
            }
        }
    }

    /** Has {@link #takeNew} tell of failures while the run goes on, for a prompt. */
    public void tellAtOnce() {
        untold = new ArrayDeque<>();
    }

    /** The next that failed and that nobody has asked for, or null. */
    public PyFuture takeNew() {
        PyFuture future = untold.poll();
        while (future != null && !future.isUnretrieved()) {
            future = untold.poll();
        }
        return future;
    }
}
