package ouro.thread;

import java.util.ArrayDeque;
import java.util.TreeSet;
import ouro.object.SessionState;

/**
 * The threads of a script on the virtual clock: one runs until it blocks, others wait for their turn in the order in which
 * they could go on, others sleep. When none can run, time jumps to where the first sleeper wakes. So every run is the same.
 *
 * <p>Two things hold time up or move it on. A thread that waits for the world outside may soon go on: time then jumps only
 * after it has stood still as long in reality, or a little while where just the network is waited for, of which nothing
 * may ever come. And where one thread works or asks again and again, the others would sleep for ever: so work counts, too.
 */
final class ThreadScheduler {
    /** What a look up from work counts, in seconds: a call or a turn of a loop. */
    private static final double LOOK = 100e-9;
    /** After so many a thread lets others run: CPython's switch interval. */
    private static final int LOOKS_A_TURN = 50_000;
    /** What giving the turn away counts, in seconds. */
    private static final double PASSING = 5e-6;
    /** How long time stands still, in seconds, for a thread that waits for the network. */
    private static final double GRACE = 0.1;

    private static final double NANOS = 1e9;

    private final SessionState session;
    private final Clock.VirtualClock clock;
    private final ArrayDeque<ThreadWait> ready = new ArrayDeque<>();
    /** In the order in which they wake; those without a deadline are last. */
    private final TreeSet<ThreadWait> sleepers = new TreeSet<>();

    private long fallenAsleep;
    /** Whether a thread runs. */
    private boolean taken;
    /** Threads that wait for what ends by itself: processes, files, people. */
    private int busy;
    /** Threads that wait for the network. */
    private int watching;
    /** Looks of the thread that runs. */
    private int looks;
    /** How long the clock would have gone on since it stands still, in seconds. */
    private double still;
    /** Since when nobody can run, as {@link System#nanoTime}; 0 while somebody does. */
    private long idleSince;
    /** Whether others wait for the thread that runs, or for time. */
    private volatile boolean contended;

    private boolean closed;

    /** @param taken whether a thread of the script runs already */
    ThreadScheduler(SessionState session, Clock.VirtualClock clock, boolean taken) {
        this.session = session;
        this.clock = clock;
        this.taken = taken;
    }

    // ---- taking turns --------------------------------------------------------------------------------------------

    /** The turn of a thread that has come and is to {@linkplain ThreadWait#await wait} for it. */
    synchronized ThreadWait queueUp() {
        ThreadWait turn = new ThreadWait(Double.NEGATIVE_INFINITY, null);
        makeReady(turn);
        next();
        return turn;
    }

    /** Nobody will take that turn. */
    synchronized void withdraw(ThreadWait turn) {
        if (!ready.remove(turn)) {
            releaseTurn();
        }
    }

    /** The thread that ran has ended, or goes outside. */
    synchronized void releaseTurn() {
        count();
        handOver();
    }

    private void handOver() {
        taken = false;
        next();
    }

    /** Lets those run who are ready, or whose time has come. */
    void yieldTurn() {
        ThreadWait turn = new ThreadWait(Double.NEGATIVE_INFINITY, null);
        synchronized (this) {
            count();
            makeReady(turn);
            handOver();
        }
        turn.await();
    }

    /** The thread that runs looks up from its work; true where it is to {@linkplain #yieldTurn give way}. */
    boolean sliceExpired() {
        if (!contended) {
            return closed;
        }
        if (++looks < LOOKS_A_TURN) {
            session.interrupted = true;
            return false;
        }
        return true;
    }

    /** Looking at the clock has moved it: sleepers may be due. */
    synchronized void timePassed() {
        ThreadWait first = firstSleeper();
        if (first != null && first.deadline <= clock.monotonic()) {
            looks = LOOKS_A_TURN;
            session.interrupted = true;
        }
    }

    /** Whether another thread runs, or will without being woken by a third. */
    synchronized boolean othersMayRun() {
        return !ready.isEmpty() || firstSleeper() != null || busy > 0 || watching > 0;
    }

    /** No turns are taken from now on: whoever waits goes on. */
    synchronized void close() {
        closed = true;
        contended = false;
        ready.forEach(turn -> turn.move(ThreadWait.WaitState.OVER));
        sleepers.forEach(turn -> turn.move(ThreadWait.WaitState.OVER));
        ready.clear();
        sleepers.clear();
    }

    // ---- waiting -------------------------------------------------------------------------------------------------

    /** Waits for the world outside while others run; {@code network}: for the network only. */
    void blockOutside(InterpreterLock.Blocking blocking, boolean network) throws InterruptedException {
        synchronized (this) {
            countOutside(network, 1);
            releaseTurn();
        }
        try {
            blocking.run();
        } finally {
            ThreadWait turn;
            synchronized (this) {
                countOutside(network, -1);
                turn = queueUp();
            }
            turn.await();
        }
    }

    private void countOutside(boolean network, int change) {
        if (network) {
            watching += change;
        } else {
            busy += change;
        }
    }

    /** Sleeps until the deadline of the turn, unless somebody {@linkplain #wake wakes} the thread, and then until it runs. */
    void sleep(ThreadWait turn) throws InterruptedException {
        turn.claim();
        synchronized (this) {
            count();
            if (turn.woken || closed) {
                makeReady(turn);
            } else if (turn.moment <= ThreadWait.moment(clock.monotonic())) {
                clock.sleepUntil(turn.deadline);
                makeReady(turn);
            } else {
                turn.order = fallenAsleep++;
                turn.state = ThreadWait.WaitState.ASLEEP;
                sleepers.add(turn);
                if (turn.externalEvents != null) {
                    watching++;
                }
            }
            handOver();
        }
        try {
            while (turn.isWaiting()) {
                if (turn.park(patience(turn))) {
                    wake(turn);
                }
            }
        } catch (InterruptedException e) {
            wake(turn);
            turn.await();
            throw e;
        }
    }

    /** Has a thread go on before its time, also one that is only about to fall asleep. From any thread. */
    synchronized void wake(ThreadWait turn) {
        turn.woken = true;
        if (turn.state == ThreadWait.WaitState.ASLEEP) {
            sleepers.remove(turn);
            rouse(turn);
            next();
        }
    }

    /** How many seconds of reality a sleeper may rest: the first of them looks after the time while nobody can run. */
    private synchronized double patience(ThreadWait turn) {
        if (taken || closed || sleepers.isEmpty() || firstSleeper() != turn) {
            return Double.POSITIVE_INFINITY;
        }
        double delay = delay();
        if (delay <= 0) {
            next();
        }
        return delay;
    }

    // ---- the order of turns --------------------------------------------------------------------------------------

    private ThreadWait firstSleeper() {
        return sleepers.isEmpty() || !sleepers.first().hasDeadline() ? null : sleepers.first();
    }

    private void makeReady(ThreadWait turn) {
        if (closed) {
            turn.move(ThreadWait.WaitState.OVER);
            return;
        }
        turn.state = ThreadWait.WaitState.READY;
        ready.add(turn);
        contend();
    }

    private void rouse(ThreadWait turn) {
        if (turn.externalEvents != null) {
            watching--;
        }
        makeReady(turn);
    }

    private void contend() {
        contended = !ready.isEmpty() || firstSleeper() != null;
        if (contended) {
            session.interrupted = true;
        }
    }

    /** Counts what the thread that runs has done; that may have taken as long as others sleep. */
    private void count() {
        still += looks * LOOK + PASSING;
        looks = 0;
        ThreadWait first = firstSleeper();
        if (first != null && first.deadline - clock.monotonic() <= still) {
            jump();
        }
    }

    /** Gives the turn to the next, if nobody has it. */
    private void next() {
        if (taken || closed) {
            return;
        }
        if (ready.isEmpty()) {
            if (idleSince == 0) {
                idleSince = System.nanoTime();
            }
            ThreadWait first = firstSleeper();
            if (first == null) {
                return;
            }
            if (delay() > 0) {
                first.move(ThreadWait.WaitState.ASLEEP);
                return;
            }
            jump();
        } else if (idleSince != 0) {
            still += (System.nanoTime() - idleSince) / NANOS;
        }
        idleSince = 0;
        taken = true;
        ready.poll().move(ThreadWait.WaitState.RUNNING);
        contend();
    }

    /** How many seconds of reality time has still to stand. */
    private double delay() {
        double left = firstSleeper().deadline - clock.monotonic();
        double held = busy > 0 ? left : watching > 0 ? Math.min(left, GRACE) : 0;
        return held - still - (System.nanoTime() - idleSince) / NANOS;
    }

    /** Moves time to where the first sleeper wakes. */
    private void jump() {
        clock.sleepUntil(firstSleeper().deadline);
        still = 0;
        long now = ThreadWait.moment(clock.monotonic());
        for (ThreadWait first = firstSleeper(); first != null && first.moment <= now; first = firstSleeper()) {
            sleepers.remove(first);
            rouse(first);
        }
    }
}
