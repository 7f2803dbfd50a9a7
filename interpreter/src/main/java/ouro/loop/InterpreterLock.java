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

    /** Says that a thread will come; it is to {@linkplain #enter enter} with what this answers. */
    public static Turn expect(ThreadState state) {
        THREADS.add(state);
        Turns turns = Clock.current.turns();
        return turns == null ? null : turns.queueUp();
    }

    /** An expected thread will not come. */
    public static void dismiss(ThreadState state, Turn turn) {
        THREADS.remove(state);
        Turns turns = Clock.current.turns();
        if (turns != null && turn != null) {
            turns.withdraw(turn);
        }
    }

    /** Begins to run script code in this thread. */
    public static void enter(ThreadState state, Turn turn) {
        if (turn != null) {
            turn.await();
        }
        acquire();
        ThreadState.current = state;
    }

    /**
     * Ends running script code in the thread that {@linkplain #enter entered} with that state, which a thread that another
     * run left behind need not find as the current one; the main thread's end is that of the run.
     */
    public static void leave(ThreadState state) {
        boolean belongs = THREADS.remove(state);
        Turns turns = belongs ? Clock.current.turns() : null;
        if (turns != null && Interrupts.inMainThread()) {
            THREADS.clear();
            turns.close();
        }
        LOCK.unlock();
        if (turns != null) {
            turns.pass();
        }
    }

    /** Whether the lock is the calling thread's. */
    static boolean isHeld() {
        return LOCK.isHeldByCurrentThread();
    }

    /** Ends the calling thread, which has that state, if its run is over. */
    public static void requireRun(ThreadState state) {
        if (!THREADS.contains(state)) {
            throw new Abandoned();
        }
    }

    /** A run begins: threads that an earlier one left behind do not count, and end as soon as they look up. */
    public static void begin(ThreadState main) {
        THREADS.clear();
        acquire();
        ThreadState.current = main;
        LOCK.unlock();
    }

    /** Whether the script has other threads, whatever they do. */
    static boolean hasOthers() {
        return THREADS.size() > 1;
    }

    /** Whether another thread of the script runs, or will do so without being woken by a third. */
    static boolean othersMayRun() {
        Turns turns = Clock.current.turns();
        if (turns != null) {
            return turns.othersMayRun();
        }
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
        // Whoever gave way would else often be back before the thread that is being woken for the lock.
        if (!LOCK.hasQueuedThreads() && LOCK.tryLock()) {
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
        release(blocking, false);
    }

    /** The same for what waits for the network, of which nothing may ever come: that holds virtual time up but shortly. */
    public static void releaseForNetwork(Blocking blocking) throws InterruptedException {
        release(blocking, true);
    }

    private static void release(Blocking blocking, boolean network) throws InterruptedException {
        if (!LOCK.isHeldByCurrentThread()) {
            blocking.run();
            return;
        }
        Turns turns = Clock.current.turns();
        withoutLock(turns, turns == null || !hasOthers() ? blocking : () -> turns.outside(blocking, network));
    }

    private static void withoutLock(Turns turns, Blocking blocking) throws InterruptedException {
        ThreadState state = ThreadState.current;
        Interrupts.beginWaiting();
        LOCK.unlock();
        try {
            blocking.run();
        } finally {
            Interrupts.endWaiting();
            comeBack(state, turns);
        }
        requireRun(state);
    }

    /** Takes the lock again, and on a clock that came meanwhile also a turn. */
    private static void comeBack(ThreadState state, Turns before) {
        Turns turns = Clock.current.turns();
        if (turns != null && turns != before && THREADS.contains(state)) {
            turns.queueUp().await();
        }
        acquire();
        ThreadState.current = state;
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

    /** Sleeps until the clock of the run shows that time. */
    public static void sleepUntil(double deadline) {
        do {
            Clock clock = Clock.current;
            if (clock.isVirtual() && hasOthers()) {
                sleep(new Turn(deadline, null));
            } else {
                block(() -> clock.sleepUntil(deadline));
            }
        } while (Clock.current.monotonic() < deadline);
    }

    /** Sleeps on the virtual clock; may end before the turn's deadline, and does where the clock is none. */
    static void sleep(Turn turn) {
        Turns turns = Clock.current.turns();
        if (turns == null) {
            return;
        }
        try {
            withoutLock(turns, () -> turns.sleep(turn));
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }

    /** Ends such a sleep, from any thread. */
    static void wake(Turn turn) {
        Turns turns = Clock.current.turns();
        if (turns != null) {
            turns.wake(turn);
        }
    }

    /** Gives way where another thread waits. */
    static void yieldToOthers() {
        Turns turns = Clock.current.turns();
        boolean isTime = turns == null ? WAITING.get() > 0 : turns.isOver();
        if (isTime && LOCK.isHeldByCurrentThread()) {
            ThreadState state = ThreadState.current;
            LOCK.unlock();
            if (turns == null) {
                Thread.yield();
            } else {
                turns.giveWay();
            }
            comeBack(state, turns);
            requireRun(state);
        }
    }
}
