package ouro.coroutine;

import java.util.function.Consumer;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/**
 * Who wants to know of a session's asynchronous generators that were started, so that it can close them ({@code
 * sys.set_asyncgen_hooks}).
 */
public final class AsyncGeneratorHooks {
    private static final SessionLocal<AsyncGeneratorHooks> LOCAL = SessionLocal.of(AsyncGeneratorHooks::new);

    private Consumer<PyAsyncGenerator> onFirstStep;
    private Consumer<PyAsyncGenerator> onDrop = generator -> {};

    private AsyncGeneratorHooks() {}

    static AsyncGeneratorHooks current() {
        return LOCAL.get();
    }

    public static AsyncGeneratorHooks of(SessionState session) {
        return LOCAL.of(session);
    }

    /** Sets who is told; null for nobody. Answers who was told before. */
    public Consumer<PyAsyncGenerator> tell(Consumer<PyAsyncGenerator> listener) {
        Consumer<PyAsyncGenerator> before = onFirstStep;
        onFirstStep = listener;
        return before;
    }

    /** Sets who closes a generator that nobody refers to any more. */
    public void closeWith(Consumer<PyAsyncGenerator> closer) {
        onDrop = closer;
    }

    void dropped(PyAsyncGenerator generator) {
        onDrop.accept(generator);
    }

    void firstStep(PyAsyncGenerator generator) {
        if (onFirstStep != null) {
            onFirstStep.accept(generator);
        }
    }
}
