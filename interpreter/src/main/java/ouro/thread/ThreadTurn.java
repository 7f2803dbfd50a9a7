package ouro.thread;

import java.util.concurrent.locks.LockSupport;

/** One waiting of a thread on the virtual clock: for its turn, and before that perhaps asleep. {@link ThreadScheduler} moves it on. */
public final class ThreadTurn implements Comparable<ThreadTurn> {
    enum State {
        AWAKE,
        ASLEEP,
        READY,
        RUNNING,
        /** No turns are taken any more. */
        OVER
    }

    /** How a thread that sleeps sees what comes for it from outside. */
    public interface Outlook {
        /** Waits really, at most so many nanoseconds; true where something has come. */
        boolean look(long nanos) throws InterruptedException;

        /** Ends that, from any thread. */
        void interrupt();
    }

    private static final double NANOS = 1e9;

    final double deadline;
    /** Null for a thread that sees nothing of the world while it sleeps. */
    final Outlook outlook;
    /** The deadline in whole nanoseconds: what differs only by rounding is one moment. */
    final long moment;
    /** Who fell asleep earlier wakes earlier. */
    long order;

    volatile State state = State.AWAKE;
    /** Whether another thread woke it, rather than time. */
    volatile boolean woken;

    /** Whose it is; null before that thread has begun. */
    private volatile Thread thread;

    /** @param outlook null for a thread that sees nothing of the world while it sleeps */
    public ThreadTurn(double deadline, Outlook outlook) {
        this.deadline = deadline;
        this.outlook = outlook;
        moment = moment(deadline);
    }

    static long moment(double time) {
        return time == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(time * NANOS);
    }

    boolean hasDeadline() {
        return moment != Long.MAX_VALUE;
    }

    boolean isWaiting() {
        return state != State.RUNNING && state != State.OVER;
    }

    void move(State next) {
        state = next;
        LockSupport.unpark(thread);
        if (outlook != null) {
            outlook.interrupt();
        }
    }

    /** It is the calling thread's. */
    void claim() {
        thread = Thread.currentThread();
    }

    /** Waits until it runs, whatever interrupts it. */
    void await() {
        claim();
        boolean interrupted = false;
        while (isWaiting()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for a change, at most so many seconds.
     *
     * @return whether something has come from outside
     */
    boolean park(double seconds) throws InterruptedException {
        long nanos = (long) Math.ceil(Math.min(seconds * NANOS, Long.MAX_VALUE));
        boolean seen = false;
        if (outlook != null && state == State.ASLEEP) {
            seen = outlook.look(nanos);
        } else if (isWaiting()) {
            LockSupport.parkNanos(this, nanos);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return seen;
    }

    @Override
    public int compareTo(ThreadTurn other) {
        return moment != other.moment ? Long.compare(moment, other.moment) : Long.compare(order, other.order);
    }
}
