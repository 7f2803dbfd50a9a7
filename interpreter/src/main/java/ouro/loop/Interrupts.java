package ouro.loop;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ouro.object.ThreadState;

/**
 * What others ask of the thread that runs the script: signals, limits. It looks up from its work at the next call or loop
 * turn, and at once from waiting. As in CPython the handlers of signals run in the main thread only.
 */
public final class Interrupts {
    private static final Queue<Runnable> REQUESTS = new ConcurrentLinkedQueue<>();

    private static Thread main;
    /** Whether the main thread waits for something and may be woken; guarded by the class. */
    private static boolean waiting;

    private static boolean countsSteps;
    private static long stepsLeft;
    private static Runnable outOfSteps;

    private Interrupts() {}

    /** A run begins: requests are for this thread from now on. */
    public static synchronized void serve(Thread thread) {
        main = thread;
        waiting = false;
        countsSteps = false;
        REQUESTS.clear();
        ThreadState.interrupted = false;
        ThreadState.onInterrupt = Interrupts::attend;
    }

    public static boolean inMainThread() {
        return Thread.currentThread() == main;
    }

    /** Has the main thread run something soon, which may throw what the script then sees. From any thread. */
    public static synchronized void request(Runnable action) {
        REQUESTS.add(action);
        ThreadState.interrupted = true;
        if (waiting) {
            main.interrupt();
        }
    }

    /** Counts calls and loop turns from now on: after that many, {@code then} runs in the thread that took the last. */
    public static void limitSteps(long most, Runnable then) {
        stepsLeft = most;
        outOfSteps = then;
        countsSteps = true;
        ThreadState.interrupted = true;
    }

    /** What {@link ThreadState#poll} does when it was asked to look up. */
    private static void attend() {
        // While steps are counted the flag stays up, so that runs without a limit pay nothing for it.
        ThreadState.interrupted = countsSteps;
        if (countsSteps && --stepsLeft < 0) {
            countsSteps = false;
            outOfSteps.run();
        }
        if (inMainThread()) {
            for (Runnable action = REQUESTS.poll(); action != null; action = REQUESTS.poll()) {
                action.run();
            }
        } else if (!REQUESTS.isEmpty()) {
            ThreadState.interrupted = true;
        }
        InterpreterLock.yieldToOthers();
    }

    /** The calling thread is about to wait. */
    static synchronized void beginWaiting() throws InterruptedException {
        if (inMainThread()) {
            if (!REQUESTS.isEmpty()) {
                throw new InterruptedException();
            }
            waiting = true;
        }
    }

    /** The calling thread has waited; it must not be interrupted any more, which would close the channels it uses. */
    static synchronized void endWaiting() {
        if (inMainThread()) {
            waiting = false;
            Thread.interrupted();
        }
    }
}
