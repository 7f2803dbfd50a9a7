package ouro.loop.system;

import java.util.function.IntConsumer;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/** The end that a script gives its process at once: {@code os._exit}, or a signal that it sends itself. */
public final class ProcessExit {
    private static final SessionLocal<ProcessExit> LOCAL = SessionLocal.of(ProcessExit::new);

    private volatile IntConsumer end = code -> Runtime.getRuntime().halt(code);

    private ProcessExit() {}

    /** That of the session. */
    public static ProcessExit of(SessionState session) {
        return LOCAL.of(session);
    }

    /** Says what such an end does: by itself it is the end of Java's process. */
    public void endWith(IntConsumer other) {
        end = other;
    }

    /** Ends the process, or what the script takes for one; nothing is flushed, nothing is cleaned up. From any thread. */
    public void end(int code) {
        end.accept(code);
    }

    /** Ends that of the session whose thread calls. */
    public static void halt(int code) {
        LOCAL.get().end(code);
    }
}
