package ouro.coroutine;

import java.util.function.Consumer;

/** Who wants to know of asynchronous generators that were started, so that it can close them ({@code sys.set_asyncgen_hooks}). */
public final class AsyncGeneratorHooks {
    private static Consumer<PyAsyncGenerator> onFirstStep;
    private static Consumer<PyAsyncGenerator> onDrop = generator -> {};

    private AsyncGeneratorHooks() {}

    /** Sets who is told; null for nobody. Answers who was told before. */
    public static Consumer<PyAsyncGenerator> tell(Consumer<PyAsyncGenerator> listener) {
        Consumer<PyAsyncGenerator> before = onFirstStep;
        onFirstStep = listener;
        return before;
    }

    /** Sets who closes a generator that nobody refers to any more. */
    public static void closeWith(Consumer<PyAsyncGenerator> closer) {
        onDrop = closer;
    }

    static void dropped(PyAsyncGenerator generator) {
        onDrop.accept(generator);
    }

    static void firstStep(PyAsyncGenerator generator) {
        if (!generator.announced) {
            generator.announced = true;
            if (onFirstStep != null) {
                onFirstStep.accept(generator);
            }
        }
    }
}
