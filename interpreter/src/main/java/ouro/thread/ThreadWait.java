package ouro.thread;

import java.util.concurrent.locks.LockSupport;

/** One waiting of a thread on the virtual clock: for its turn, and before that perhaps asleep. {@link ThreadScheduler} moves it on. */
public final class ThreadWait implements Comparable<ThreadWait> {
    enum WaitState {
        AWAKE,
        ASLEEP,
        READY,
        RUNNING,
        /** No turns are taken any more. */
        OVER
    }

    /** How a thread that sleeps sees what comes for it from outside. */
    public interface ExternalEvents {
        /** Waits really, at most so many nanoseconds; true where something has come. */
        boolean awaitNanos(long nanos) throws InterruptedException;

        /** Ends that, from any thread. */
        void interrupt();
    }

    private static final double NANOS = 1e9;

    final double deadline;
    /** Null for a thread that sees nothing of the world while it sleeps. */
    final ExternalEvents externalEvents;
    /** The deadline in whole nanoseconds: what differs only by rounding is one moment. */
    final long moment;
    /** Who fell asleep earlier wakes earlier. */
    long order;

    volatile WaitState state = WaitState.AWAKE;
    /** Whether another thread woke it, rather than time. */
    volatile boolean woken;

    /** Whose it is; null before that thread has begun. */
    private volatile Thread thread;

    /** @param outlook null for a thread that sees nothing of the world while it sleeps */
    public ThreadWait(double deadline, ExternalEvents outlook) {
        this.deadline = deadline;
        this.externalEvents = outlook;
        moment = moment(deadline);
    }

    static long moment(double time) {
        return time == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(time * NANOS);
    }

    boolean hasDeadline() {
        return moment != Long.MAX_VALUE;
    }

    boolean isWaiting() {
        return state != WaitState.RUNNING && state != WaitState.OVER;
    }

    void move(WaitState next) {
        state = next;
        LockSupport.unpark(thread);
        if (externalEvents != null) {
            externalEvents.interrupt();
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
        if (externalEvents != null && state == WaitState.ASLEEP) {
            seen = externalEvents.awaitNanos(nanos);
        } else if (isWaiting()) {
            LockSupport.parkNanos(this, nanos);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return seen;
    }

    @Override
    public int compareTo(ThreadWait other) {
        return moment != other.moment ? Long.compare(moment, other.moment) : Long.compare(order, other.order);
    }
}
