package ouro.loop;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Futures of a session that ended with an exception nobody has asked for yet. CPython complains when such a future is collected; here
 * the complaint comes when the run ends, in the order in which they failed.
 */
public final class UnretrievedExceptions {
    private final Set<PyFuture> futures = new LinkedHashSet<>();

    /** Those that nobody was told of yet; null where nobody wants to know before the end. */
    private ArrayDeque<PyFuture> unreported;

    void add(PyFuture future) {
        if (unreported != null) {
            unreported.add(future);
        }
        futures.add(future);
        if (futures.size() > 10_000) {
            futures.removeIf(each -> !each.isUnretrieved());
        }
    }

    /** Complains of those left, and forgets them. */
    public void report() {
        Set<PyFuture> left = new LinkedHashSet<>(futures);
        futures.clear();
        for (PyFuture future : left) {
            if (future.isUnretrieved()) {
                future.reportUnretrieved();
            }
        }
    }

    /** A loop is closed: whoever could have asked for its futures had the time. */
    void report(EventLoop loop) {
        if (futures.isEmpty()) {
            return;
        }
        for (PyFuture future : List.copyOf(futures)) {
            if (future.loop == loop) {
                futures.remove(future);
                if (future.isUnretrieved()) {
                    future.reportUnretrieved();
                }
            }
        }
    }

    /** Has {@link #nextUnreported} tell of failures while the run goes on, for a prompt. */
    public void reportImmediately() {
        unreported = new ArrayDeque<>();
    }

    /** The next that failed and that nobody has asked for, or null. */
    public PyFuture nextUnreported() {
        PyFuture future = unreported.poll();
        while (future != null && !future.isUnretrieved()) {
            future = unreported.poll();
        }
        return future;
    }
}
