package ouro.object;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A key for something that each session has one of its own, made when it is first asked for: what a {@link ThreadLocal} is
 * to a thread. The packages above this one keep their state of a run so, since the session cannot know their classes.
 *
 * @param <T> what is kept
 */
public final class SessionLocal<T> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final int index = COUNT.getAndIncrement();
    final Function<SessionState, ? extends T> maker;

    private SessionLocal(Function<SessionState, ? extends T> maker) {
        this.maker = maker;
    }

    /** A value that needs nothing of its session to begin with. */
    public static <T> SessionLocal<T> of(Supplier<? extends T> maker) {
        return new SessionLocal<>(session -> maker.get());
    }

    /** A value that keeps its session, or other values of it. */
    public static <T> SessionLocal<T> ofSession(Function<SessionState, ? extends T> maker) {
        return new SessionLocal<>(maker);
    }

    /** A value that whoever begins the session gives it, before anybody asks for it. */
    public static <T> SessionLocal<T> given() {
        return new SessionLocal<>(session -> {
            throw new IllegalStateException("the session was not given this value");
        });
    }

    /** Gives a session its value. */
    public void give(SessionState session, T value) {
        session.setLocal(this, value);
    }

    /** That of the session whose thread calls. */
    public T get() {
        return of(SessionState.current());
    }

    /** That of the session. From any thread. */
    @SuppressWarnings("unchecked")
    public T of(SessionState session) {
        return (T) session.local(this);
    }
}
