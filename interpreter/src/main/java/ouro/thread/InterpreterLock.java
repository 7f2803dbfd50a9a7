package ouro.thread;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/**
 * The one lock that a session's script code runs under. A thread holds it while it runs and lets it go around whatever
 * blocks; a thread that waits for it longer than the switch interval asks the holder, through {@link
 * SessionState#interrupted}, to let others run.
 */
public final class InterpreterLock {
    /** What may block; runs without the lock. */
    @FunctionalInterface
    public interface Blocking {
        void run() throws InterruptedException;
    }

    /** Ends a thread whose session is over, or goes on without it. */
    public static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;

        private Abandoned() {
            super(null, null, false, false);
        }
    }

    private static final SessionLocal<InterpreterLock> LOCAL = SessionLocal.ofSession(InterpreterLock::new);

    private static final long SWITCH_INTERVAL_MILLIS = 5;

    private final SessionState session;
    private final Interrupts interrupts;
    /** Another one when the thread that holds it is left behind. */
    private volatile OwnedLock lock = new OwnedLock();

    /** The threads that run script code, or are about to. */
    private final Set<ThreadState> threads = ConcurrentHashMap.newKeySet();

    /** Threads without which the session goes on: they end when they look up. */
    private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();

    private final AtomicInteger waiting = new AtomicInteger();

    /** Whether the main thread has ended, and with it the session. */
    private volatile boolean over;

    private volatile Clock clock = new Clock.RealClock();

    /** A lock that tells who holds it. */
    private static final class OwnedLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        OwnedLock() {
            super(true);
        }

        Thread owner() {
            return getOwner();
        }
    }

    private InterpreterLock(SessionState session) {
        this.session = session;
        interrupts = new Interrupts(session, this);
        session.onInterrupt = interrupts::runPending;
        session.onUrgent = interrupts::runUrgent;
        session.background = new BackgroundComputation(interrupts);
    }

    /** That of the session whose thread calls. */
    public static InterpreterLock current() {
        return LOCAL.get();
    }

    /** That of the session. From any thread. */
    public static InterpreterLock of(SessionState session) {
        return LOCAL.of(session);
    }

    public Interrupts interrupts() {
        return interrupts;
    }

    /** The clock that the threads sleep by. */
    public Clock clock() {
        return clock;
    }

    /** Goes on with another clock; who sleeps by the one before sleeps on by this. */
    public void setClock(Clock next) {
        ThreadScheduler before = clock.scheduler();
        next.begin(session, this);
        clock = next;
        if (before != null) {
            before.close();
        }
    }

    // ---- threads that come and go --------------------------------------------------------------------------------

    /** Says that a thread will come; it is to {@linkplain #enter enter} with what this answers. */
    public ThreadWait announce(ThreadState state) {
        threads.add(state);
        ThreadScheduler scheduler = clock.scheduler();
        return scheduler == null ? null : scheduler.queueUp();
    }

    /** An expected thread will not come. */
    public void withdraw(ThreadState state, ThreadWait turn) {
        threads.remove(state);
        ThreadScheduler scheduler = clock.scheduler();
        if (scheduler != null && turn != null) {
            scheduler.withdraw(turn);
        }
    }

    /** Begins to run script code in this thread. */
    public void enter(ThreadWait turn) {
        if (turn != null) {
            turn.await();
        }
        acquire();
    }

    /** Ends running script code in this thread. The main thread's end is that of the session. */
    public void leave(ThreadState state) {
        boolean counted = threads.remove(state) || abandoned.remove(Thread.currentThread());
        ThreadScheduler scheduler = counted ? clock.scheduler() : null;
        if (interrupts.inMainThread()) {
            abandonThreads();
            if (scheduler != null) {
                scheduler.close();
            }
        }
        if (unlock() && scheduler != null) {
            scheduler.releaseTurn();
        }
    }

    /** The threads that are left run no further: those that wait are woken, all end when they look up. */
    private void abandonThreads() {
        over = true;
        session.interrupted = true;
        for (ThreadState each : threads) {
            each.thread().interrupt();
        }
        threads.clear();
    }

    /** Whether the lock is the calling thread's. */
    boolean isHeld() {
        return lock.isHeldByCurrentThread();
    }

    /** Lets the lock go where the calling thread has it; false where it had been left behind with another one. */
    private boolean unlock() {
        OwnedLock mine = lock;
        boolean held = mine.isHeldByCurrentThread();
        if (held) {
            mine.unlock();
        }
        return held;
    }

    /** Ends the calling thread if its session is over, or goes on without it. */
    public void checkAbandoned() {
        if (over) {
            throw new Abandoned();
        }
        if (!abandoned.isEmpty() && abandoned.contains(Thread.currentThread())) {
            if (!isHeld()) {
                // What it does while it unwinds happens under the lock that the others have.
                comeBack(null);
            }
            throw new Abandoned();
        }
    }

    // ---- threads that do not look up -----------------------------------------------------------------------------

    /** The thread that runs script code; null for none. From any thread. */
    public ThreadState holder() {
        ThreadState running = session.running;
        return running != null && running.thread() == lock.owner() ? running : null;
    }

    /**
     * Has the session go on without a thread that does not look up from native work, or is blocked for good: others take the
     * lock and the turn that it has. It ends as soon as it looks up; what it does before that, it does beside the others, so
     * this is a last resort. From any thread.
     */
    public synchronized void abandon(ThreadState state) {
        Thread thread = state.thread();
        OwnedLock before = lock;
        OwnedLock next = new OwnedLock();
        // Held until it is sure that the thread did not let go of the one before: then that stays.
        next.lock();
        lock = next;
        boolean held = before.owner() == thread;
        if (!held) {
            lock = before;
        }
        abandoned.add(thread);
        threads.remove(state);
        session.interrupted = true;
        session.urgent = true;
        next.unlock();
        ThreadScheduler scheduler = clock.scheduler();
        if (held && scheduler != null) {
            scheduler.releaseTurn();
        }
    }

    /** Whether there are threads that are to end when they look up; until they have, everybody has to. */
    boolean hasAbandoned() {
        return over || !abandoned.isEmpty();
    }

    /** Whether the script has other threads, whatever they do. */
    public boolean hasOthers() {
        return threads.size() > 1;
    }

    /** Whether another thread of the script runs, or will do so without being woken by a third. */
    public boolean othersMayRun() {
        ThreadScheduler scheduler = clock.scheduler();
        if (scheduler != null) {
            return scheduler.othersMayRun();
        }
        ThreadState own = ThreadState.current();
        for (ThreadState each : threads) {
            if (each != own && !each.asleep) {
                return true;
            }
        }
        return false;
    }

    // ---- blocking ------------------------------------------------------------------------------------------------

    /**
     * Like {@link #block}, for what ends only when another thread of the script ends it.
     *
     * @param sleepers where whoever ends it finds this thread, to say that it is awake
     */
    public void sleepUntilWoken(Blocking blocking, Set<ThreadState> sleepers) {
        ThreadState state = ThreadState.current();
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

    private void acquire() {
        take();
        session.running = ThreadState.current();
    }

    private void take() {
        OwnedLock wanted = lock;
        // Whoever gave way would else often be back before the thread that is being woken for the lock.
        if (!wanted.hasQueuedThreads() && wanted.tryLock() && isStill(wanted)) {
            return;
        }
        waiting.incrementAndGet();
        try {
            boolean taken = false;
            while (!taken) {
                wanted = lock;
                try {
                    taken = wanted.tryLock(SWITCH_INTERVAL_MILLIS, TimeUnit.MILLISECONDS) && isStill(wanted);
                } catch (InterruptedException e) {
                    // It woke the thread for the lock. Whatever else is asked of it, it sees when it has the lock.
                    continue;
                }
                session.interrupted |= !taken;
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Whether a lock that was just taken is the session's; lets it go where there is another one by now. */
    private boolean isStill(OwnedLock taken) {
        boolean still = taken == lock;
        if (!still) {
            taken.unlock();
        }
        return still;
    }

    /**
     * Lets others run while this thread blocks.
     *
     * @throws InterruptedException when something was requested of the thread: it is to poll, and may then block again
     */
    public void release(Blocking blocking) throws InterruptedException {
        release(blocking, false);
    }

    /** The same for what waits for the network, of which nothing may ever come: that holds virtual time up but shortly. */
    public void releaseForNetwork(Blocking blocking) throws InterruptedException {
        release(blocking, true);
    }

    private void release(Blocking blocking, boolean network) throws InterruptedException {
        if (!isHeld()) {
            checkAbandoned();
            blocking.run();
            return;
        }
        ThreadScheduler scheduler = clock.scheduler();
        withoutLock(
                scheduler,
                scheduler == null || !hasOthers() ? blocking : () -> scheduler.blockOutside(blocking, network));
    }

    private void withoutLock(ThreadScheduler scheduler, Blocking blocking) throws InterruptedException {
        interrupts.beginWait();
        unlock();
        try {
            blocking.run();
        } finally {
            interrupts.endWait();
            comeBack(scheduler);
            // Also in place of the interruption that woke a thread whose session has ended.
            checkAbandoned();
        }
    }

    /** Takes the lock again, and on a clock that came meanwhile also a turn. */
    private void comeBack(ThreadScheduler before) {
        ThreadScheduler scheduler = clock.scheduler();
        if (scheduler != null && scheduler != before && !over) {
            scheduler.queueUp().await();
        }
        acquire();
    }

    /** The same, going on to block after a signal whose handler returned (PEP 475). */
    public void block(Blocking blocking) {
        while (true) {
            try {
                release(blocking);
                return;
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
        }
    }

    /** Sleeps until the clock of the session shows that time. */
    public void sleepUntil(double deadline) {
        do {
            Clock by = clock;
            if (by.isVirtual() && hasOthers()) {
                sleep(new ThreadWait(deadline, null));
            } else {
                block(() -> by.sleepUntil(deadline));
            }
        } while (clock.monotonic() < deadline);
    }

    /** Sleeps on the virtual clock; may end before the turn's deadline, and does where the clock is none. */
    public void sleep(ThreadWait turn) {
        ThreadScheduler scheduler = clock.scheduler();
        if (scheduler == null) {
            return;
        }
        try {
            withoutLock(scheduler, () -> scheduler.sleep(turn));
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }

    /** Ends such a sleep, from any thread. */
    public void wake(ThreadWait turn) {
        ThreadScheduler scheduler = clock.scheduler();
        if (scheduler != null) {
            scheduler.wake(turn);
        }
    }

    /** Lets the main thread have the lock if it waits for it, wherever this thread stands. */
    void yieldToMain() {
        if (waiting.get() > 0 && isHeld()) {
            ThreadScheduler scheduler = clock.scheduler();
            unlock();
            if (scheduler != null) {
                scheduler.yieldTurn();
            }
            comeBack(scheduler);
        }
        checkAbandoned();
    }

    /** Gives way where another thread waits. */
    void yieldToOthers() {
        ThreadScheduler scheduler = clock.scheduler();
        boolean isTime = scheduler == null ? waiting.get() > 0 : scheduler.sliceExpired();
        if (isTime && isHeld()) {
            unlock();
            if (scheduler == null) {
                Thread.yield();
            } else {
                scheduler.yieldTurn();
            }
            comeBack(scheduler);
            checkAbandoned();
        }
    }
}
