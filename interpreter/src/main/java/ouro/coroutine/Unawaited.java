package ouro.coroutine;

import java.util.function.Consumer;

/**
 * The coroutines that were made and have not run yet, in order of making: at the end of a run they are what "was never
 * awaited" is said of. A list threaded through the coroutines themselves, since each is in it only for a moment.
 */
public final class Unawaited {
    private static Startable first;
    private static Startable last;

    private Unawaited() {}

    static void add(Startable coroutine) {
        coroutine.before = last;
        if (last == null) {
            first = coroutine;
        } else {
            last.after = coroutine;
        }
        last = coroutine;
    }

    static void remove(Startable coroutine) {
        Startable before = coroutine.before;
        Startable after = coroutine.after;
        if (before != null) {
            before.after = after;
        } else if (first == coroutine) {
            first = after;
        } else {
            return;
        }
        if (after != null) {
            after.before = before;
        } else {
            last = before;
        }
        coroutine.before = null;
        coroutine.after = null;
    }

    /** Takes the oldest one out of the list, or answers null. */
    public static Startable take() {
        Startable coroutine = first;
        if (coroutine != null) {
            remove(coroutine);
        }
        return coroutine;
    }

    /** Says that a coroutine was never awaited; set by the runtime. */
    public static Consumer<Startable> reporter = coroutine -> {};

    /**
     * A statement called a coroutine function and dropped what it gave. Where that was the newest coroutine, nobody else
     * can hold it, and CPython would warn at once.
     */
    public static void dropped(Startable coroutine) {
        if (coroutine == last && !coroutine.isStarted()) {
            remove(coroutine);
            reporter.accept(coroutine);
        }
    }
}
