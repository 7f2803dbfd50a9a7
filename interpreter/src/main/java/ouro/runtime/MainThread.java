package ouro.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import ouro.loop.SharedLoopState;
import ouro.object.ScriptThread;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;

/**
 * The thread that runs the script of a session: another one where the first had to be abandoned, so that a prompt can go on.
 */
public final class MainThread {
    /** Enough that RecursionError always comes before Java's own limit; untouched pages cost nothing. */
    private static final long STACK_SIZE = 512L << 20;

    private final InterpreterLock lock;
    private final boolean developer;
    private final ToIntFunction<Runnable> guard;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    /** What is known of the thread that it is now. */
    private volatile ThreadState state;

    /**
     * @param developer whether {@code -X dev} asks for debug mode
     * @param guard runs what there is to run; answers the exit code whatever that raises
     */
    MainThread(SessionState session, boolean developer, ToIntFunction<Runnable> guard) {
        this.lock = InterpreterLock.of(session);
        this.developer = developer;
        this.guard = guard;
        state = new ThreadState(session);
    }

    ThreadState state() {
        return state;
    }

    /** Has the loops of the session know it. */
    void announce() {
        SharedLoopState.begin(state, developer);
    }

    /** Runs something; answers the exit code, once that thread has ended which is the main one by then. */
    int run(Runnable body) {
        start(body);
        try {
            return exitCode.get();
        } catch (InterruptedException e) {
            return Interpreter.INTERRUPTED;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void start(Runnable body) {
        ThreadState own = state;
        Thread thread = new ScriptThread(own, () -> serve(own, body), "MainThread", STACK_SIZE);
        lock.interrupts().setMainThread(thread);
        thread.start();
    }

    private void serve(ThreadState own, Runnable body) {
        int code = Interpreter.INTERNAL_FAULT;
        lock.enter(lock.announce(own));
        try {
            code = guard.applyAsInt(body);
        } catch (InterpreterLock.Abandoned e) {
            // Another thread has taken its place.
            return;
        } finally {
            lock.leave(own);
            if (own == state) {
                exitCode.complete(code);
            }
        }
    }

    /**
     * Goes on without the thread that runs script code where that is not the main one: it has to poll for the main thread to
     * run. From any thread.
     *
     * @return false where there is none
     */
    public boolean abandonLockHolder() {
        ThreadState holder = lock.holder();
        if (holder == null || holder == state) {
            return false;
        }
        lock.abandon(holder);
        return true;
    }

    /**
     * Has the prompt go on in a new main thread where the one that was asked to end what it does has not polled since: that
     * one ends when it does. From any thread.
     *
     * @return false where it has polled
     */
    public boolean abandon() {
        if (!lock.interrupts().withdrawThrow()) {
            return false;
        }
        ThreadState left = state;
        state = left.successor();
        announce();
        lock.abandon(left);
        start(() -> {});
        return true;
    }
}
