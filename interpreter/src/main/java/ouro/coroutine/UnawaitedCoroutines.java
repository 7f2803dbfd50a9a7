package ouro.coroutine;

import ouro.object.SessionLocal;
import ouro.object.SessionState;

/**
 * The coroutines of a session that were made and have not run yet, in order of making: at the end of a run they are what "was never
 * awaited" is said of. A list threaded through the coroutines themselves, since each is in it only for a moment.
 */
public final class UnawaitedCoroutines {
    private static final SessionLocal<UnawaitedCoroutines> LOCAL = SessionLocal.ofSession(UnawaitedCoroutines::new);

    private final SessionState session;
    private final CoroutineOrigins origins;
    private GeneratorLike first;
    private GeneratorLike last;

    private UnawaitedCoroutines(SessionState session) {
        this.session = session;
        origins = CoroutineOrigins.of(session);
    }

    public static UnawaitedCoroutines current() {
        return LOCAL.get();
    }

    static UnawaitedCoroutines of(SessionState session) {
        return LOCAL.of(session);
    }

    /** A coroutine was made. */
    void add(GeneratorLike coroutine) {
        if (origins.depth > 0) {
            origins.made(coroutine);
        }
        coroutine.unawaited = this;
        coroutine.before = last;
        if (last == null) {
            first = coroutine;
        } else {
            last.after = coroutine;
        }
        last = coroutine;
    }

    /** The coroutine runs now, or never will; where it stands in no list nothing happens. */
    static void remove(GeneratorLike coroutine) {
        UnawaitedCoroutines list = coroutine.unawaited;
        if (list == null) {
            return;
        }
        GeneratorLike before = coroutine.before;
        GeneratorLike after = coroutine.after;
        if (before == null) {
            list.first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            list.last = before;
        } else {
            after.before = before;
        }
        coroutine.unawaited = null;
        coroutine.before = null;
        coroutine.after = null;
    }

    /** Takes the oldest one out of the list, or answers null. */
    public GeneratorLike take() {
        GeneratorLike coroutine = first;
        if (coroutine != null) {
            remove(coroutine);
        }
        return coroutine;
    }

    /**
     * A statement called a coroutine function and dropped what it gave. Where that was the newest coroutine, nobody else
     * can hold it, and CPython would warn at once.
     */
    void dropped(GeneratorLike coroutine) {
        if (coroutine == last && !coroutine.isStarted()) {
            remove(coroutine);
            session.reporter.neverAwaited(coroutine);
        }
    }
}
