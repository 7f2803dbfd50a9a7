package ouro.thread;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import ouro.object.SessionState;

/**
 * What others ask of the thread that runs a session's script: signals, limits. It looks up from its work at the next call or loop
 * turn, and at once from waiting. As in CPython the handlers of signals run in the main thread only.
 */
public final class Interrupts {
    private final SessionState session;
    private final InterpreterLock lock;
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();

    private volatile Thread main;
    /** Whether the main thread waits for something and may be woken; guarded by this. */
    private boolean waiting;

    /** What ends the main thread's work, native work too; null for nothing. */
    private final AtomicReference<Runnable> thrower = new AtomicReference<>();

    private boolean countsSteps;
    private long stepsLeft;
    private Runnable outOfSteps;

    Interrupts(SessionState session, InterpreterLock lock) {
        this.session = session;
        this.lock = lock;
    }

    /** Those of the session whose thread calls. */
    public static Interrupts current() {
        return InterpreterLock.current().interrupts();
    }

    /** Those of the session. From any thread. */
    public static Interrupts of(SessionState session) {
        return InterpreterLock.of(session).interrupts();
    }

    /** Requests are for this thread from now on. */
    public synchronized void setMainThread(Thread thread) {
        main = thread;
        waiting = false;
    }

    public boolean inMainThread() {
        return Thread.currentThread() == main;
    }

    /** Has the main thread run something soon, which may throw what the script then sees. From any thread. */
    public synchronized void request(Runnable action) {
        requests.add(action);
        session.interrupted = true;
        if (waiting) {
            main.interrupt();
        }
    }

    /**
     * Has the main thread throw something as soon as it can, also inside of native work. From any thread.
     *
     * @param thrower does nothing but throw
     */
    public void requestThrow(Runnable thrower) {
        this.thrower.set(thrower);
        session.urgent = true;
        request(this::runUrgent);
    }

    /** Whether something was asked of the main thread and it has not looked up since. From any thread. */
    public boolean hasPending() {
        return thrower.get() != null || !requests.isEmpty();
    }

    /** Asks it no longer to throw what was requested; false where nothing was, or it does so already. From any thread. */
    public boolean withdrawThrow() {
        return thrower.getAndSet(null) != null;
    }

    /** What {@link SessionState#checkUrgent} does in native work when it was asked to. */
    void runUrgent() {
        lock.checkAbandoned();
        if (inMainThread()) {
            Runnable requested = thrower.getAndSet(null);
            session.urgent = lock.hasAbandoned();
            if (requested != null) {
                requested.run();
            }
        } else {
            lock.yieldToMain();
        }
    }

    /** Counts calls and loop turns from now on: after that many, {@code then} runs in the thread that took the last. */
    public void limitSteps(long most, Runnable then) {
        stepsLeft = most;
        outOfSteps = then;
        countsSteps = true;
        session.interrupted = true;
    }

    /** What {@link ouro.object.ThreadState#poll} does when it was asked to look up. */
    void runPending() {
        // While steps are counted the flag stays up, so that runs without a limit pay nothing for it.
        session.interrupted = countsSteps || lock.hasAbandoned();
        lock.checkAbandoned();
        if (countsSteps && --stepsLeft < 0) {
            countsSteps = false;
            outOfSteps.run();
        }
        if (inMainThread()) {
            try {
                for (Runnable action = requests.poll(); action != null; action = requests.poll()) {
                    action.run();
                }
            } finally {
                // One that raises must not have the thread forget the others.
                if (!requests.isEmpty()) {
                    session.interrupted = true;
                }
            }
        } else if (!requests.isEmpty()) {
            session.interrupted = true;
        }
        lock.yieldToOthers();
    }

    /** The calling thread is about to wait for what only an urgent request ends. */
    synchronized void beginUrgentWait() throws InterruptedException {
        if (inMainThread()) {
            if (thrower.get() != null) {
                throw new InterruptedException();
            }
            waiting = true;
        }
    }

    /** The calling thread is about to wait. */
    synchronized void beginWait() throws InterruptedException {
        if (inMainThread()) {
            if (!requests.isEmpty()) {
                throw new InterruptedException();
            }
            waiting = true;
        }
    }

    /** The calling thread has waited; it must not be interrupted any more, which would close the channels it uses. */
    synchronized void endWait() {
        if (inMainThread()) {
            waiting = false;
            Thread.interrupted();
        }
    }
}
