package ouro.loop;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import ouro.object.ThreadState;

/**
 * The one lock that script code runs under. A thread holds it while it runs and lets it go around whatever blocks; a
 * thread that waits for it longer than the switch interval asks the holder, through {@link ThreadState#interrupted}, to
 * let others run.
 */
public final class InterpreterLock {
    /** What may block; runs without the lock. */
    @FunctionalInterface
    public interface Blocking {
        void run() throws InterruptedException;
    }

    /** Ends a thread whose run is over: another run has begun in this process. */
    public static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;

        private Abandoned() {
            super(null, null, false, false);
        }
    }

    private static final long SWITCH_INTERVAL_MILLIS = 5;

    private static final ReentrantLock LOCK = new ReentrantLock(true);
    /** The threads that run script code. */
    private static final Set<ThreadState> THREADS = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger WAITING = new AtomicInteger();

    private InterpreterLock() {}

    /** Begins to run script code in this thread. */
    public static void enter(ThreadState state) {
        THREADS.add(state);
        acquire();
        ThreadState.current = state;
    }

    /** Ends running script code in this thread. */
    public static void leave() {
        THREADS.remove(ThreadState.current);
        LOCK.unlock();
    }

    private static void requireRun(ThreadState state) {
        if (!THREADS.contains(state)) {
            throw new Abandoned();
        }
    }

    /** A run begins: threads that an earlier one left behind do not count. */
    static void forgetThreads() {
        THREADS.clear();
    }

    /** Whether another thread of the script runs, or will do so without being woken by a third. */
    static boolean othersMayRun() {
        for (ThreadState each : THREADS) {
            if (each != ThreadState.current && !each.asleep) {
                return true;
            }
        }
        return false;
    }

    /**
     * Like {@link #block}, for what ends only when another thread of the script ends it.
     *
     * @param sleepers where whoever ends it finds this thread, to say that it is awake
     */
    public static void sleepUntilWoken(Blocking blocking, Set<ThreadState> sleepers) {
        ThreadState state = ThreadState.current;
        sleepers.add(state);
        state.asleep = true;
        try {
            block(blocking);
        } finally {
            sleepers.remove(state);
            state.asleep = false;
        }
    }

    /** One of them may go on: until it says otherwise, all count as awake. */
    public static void wake(Set<ThreadState> sleepers) {
        for (ThreadState each : sleepers) {
            each.asleep = false;
        }
    }

    private static void acquire() {
        if (LOCK.tryLock()) {
            return;
        }
        WAITING.incrementAndGet();
        try {
            while (!LOCK.tryLock(SWITCH_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                ThreadState.interrupted = true;
            }
        } catch (InterruptedException e) {
            LOCK.lock();
        } finally {
            WAITING.decrementAndGet();
        }
    }

    /**
     * Lets others run while this thread blocks.
     *
     * @throws InterruptedException when something was requested of the thread: it is to poll, and may then block again
     */
    public static void release(Blocking blocking) throws InterruptedException {
        if (!LOCK.isHeldByCurrentThread()) {
            blocking.run();
            return;
        }
        ThreadState state = ThreadState.current;
        Interrupts.beginWaiting();
        LOCK.unlock();
        try {
            blocking.run();
        } finally {
            Interrupts.endWaiting();
            acquire();
            ThreadState.current = state;
        }
        requireRun(state);
    }

    /** The same, going on to block after a signal whose handler returned (PEP 475). */
    public static void block(Blocking blocking) {
        while (true) {
            try {
                release(blocking);
                return;
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
        }
    }

    /** Gives way where another thread waits. */
    static void yieldToOthers() {
        if (WAITING.get() > 0 && LOCK.isHeldByCurrentThread()) {
            ThreadState state = ThreadState.current;
            LOCK.unlock();
            Thread.yield();
            acquire();
            ThreadState.current = state;
            requireRun(state);
        }
    }
}
