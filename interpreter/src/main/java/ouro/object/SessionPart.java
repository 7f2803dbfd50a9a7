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
public final class SessionPart<T> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final int index = COUNT.getAndIncrement();
    final Function<SessionState, ? extends T> maker;

    private SessionPart(Function<SessionState, ? extends T> maker) {
        this.maker = maker;
    }

    /** A part that needs nothing of its session to begin with. */
    public static <T> SessionPart<T> of(Supplier<? extends T> maker) {
        return new SessionPart<>(session -> maker.get());
    }

    /** A part that keeps its session, or other parts of it. */
    public static <T> SessionPart<T> ofSession(Function<SessionState, ? extends T> maker) {
        return new SessionPart<>(maker);
    }

    /** A part that whoever begins the session gives it, before anybody asks for it. */
    public static <T> SessionPart<T> given() {
        return new SessionPart<>(session -> {
            throw new IllegalStateException("the session was not given this part");
        });
    }

    /** Gives a session its part. */
    public void give(SessionState session, T part) {
        session.putPart(this, part);
    }

    /** That of the session whose thread calls. */
    public T get() {
        return of(SessionState.current());
    }

    /** That of the session. From any thread. */
    @SuppressWarnings("unchecked")
    public T of(SessionState session) {
        return (T) session.part(this);
    }
}
