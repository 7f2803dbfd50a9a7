package ouro.lib.signal;

/** {@code ITIMER_REAL}: sends SIGALRM after a while of real time, once or again and again. */
final class AlarmClock {
    private static final int ALARM = 14;
    private static final double NANOS = 1e9;

    private final Signals signals;
    private double interval;
    private long deadline;
    private Thread bell;

    AlarmClock(Signals signals) {
        this.signals = signals;
    }

    double interval() {
        return interval;
    }

    /** Seconds until it rings; 0 where it is not set. */
    synchronized double left() {
        return bell == null ? 0 : Math.max(0, (deadline - System.nanoTime()) / NANOS);
    }

    /** Sets it to ring in so many seconds, or stops it with 0; answers how many were left before. */
    synchronized double set(double seconds, double repeat) {
        double before = left();
        if (bell != null) {
            bell.interrupt();
            bell = null;
        }
        interval = repeat;
        if (seconds > 0) {
            deadline = System.nanoTime() + (long) (seconds * NANOS);
            bell = Thread.ofPlatform().daemon().name("alarm").start(this::ring);
        }
        return before;
    }

    private void ring() {
        try {
            while (true) {
                long wait = deadline - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                signals.arrive(ALARM);
                synchronized (this) {
                    if (bell != Thread.currentThread()) {
                        return;
                    }
                    if (interval <= 0) {
                        bell = null;
                        return;
                    }
                    deadline += (long) (interval * NANOS);
                }
            }
        } catch (InterruptedException e) {
            // Set anew or stopped.
        }
    }
}
