package ouro.thread;

import java.time.Instant;
import ouro.object.SessionState;

/** Where all time of a run comes from. Seconds are doubles, as asyncio and {@code time} compute with them. */
public abstract class Clock {
    /** The clock of the session whose thread calls. */
    public static Clock current() {
        return InterpreterLock.current().clock();
    }

    /** A session goes by this clock from now on. */
    void begin(SessionState session, InterpreterLock lock) {}

    /** {@code time.monotonic()} and {@code loop.time()}. */
    public abstract double monotonic();

    /** {@code time.time()}: since 1970. */
    public abstract double wall();

    /**
     * What scripts see where the loop's own time is {@code time}: {@code perf_counter()}, {@code loop.time()}. The two are
     * one, except on a clock that shows a script how its output depends on the clock.
     */
    public double toScriptTime(double time) {
        return time;
    }

    /** The loop's own time of what a script sees: the inverse of {@link #toScriptTime}. */
    public double fromScriptTime(double shown) {
        return shown;
    }

    /** How close deadlines are held to be equal: asyncio's {@code clock_resolution}. */
    public abstract double resolution();

    /** Whether time moves only when somebody waits. */
    public abstract boolean isVirtual();

    /** Who runs and who sleeps; null on a clock that goes by itself. */
    ThreadScheduler scheduler() {
        return null;
    }

    /** Lets the running thread wait for a time of {@link #monotonic}; on the virtual clock this moves time instead. */
    public abstract void sleepUntil(double time) throws InterruptedException;

    /** The machine's clock. */
    public static final class RealClock extends Clock {
        private static final double NANOS = 1e-9;

        private final double offset;

        public RealClock() {
            offset = 0;
        }

        /** A clock whose monotonic time goes on from there. */
        public RealClock(double now) {
            offset = now - System.nanoTime() * NANOS;
        }

        @Override
        public double monotonic() {
            return System.nanoTime() * NANOS + offset;
        }

        @Override
        public double wall() {
            Instant now = Instant.now();
            return now.getEpochSecond() + now.getNano() * NANOS;
        }

        @Override
        public double resolution() {
            return NANOS;
        }

        @Override
        public boolean isVirtual() {
            return false;
        }

        @Override
        public void sleepUntil(double time) throws InterruptedException {
            long nanos = Math.max(0, (long) ((time - monotonic()) * 1e9));
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    /** A clock that stands still until somebody waits. */
    public static final class VirtualClock extends Clock {
        /** After so many looks a script waits for time to pass by looking at the clock alone. */
        private static final int PATIENCE = 10_000;
        /** Then each further look takes so many seconds. */
        private static final double LOOK = 0.001;

        /** Where the wall clock begins unless told otherwise. */
        public static final double EPOCH = 1_700_000_000.0;

        /** Null until a session goes by this clock. */
        private ThreadScheduler scheduler;

        private final double start;
        private final double origin;
        private final double pace;
        private final double tick;
        private double now;
        private long readings;
        /** Looks at it since it was moved by a wait. */
        private int looks;

        public VirtualClock(double start) {
            this(start, 0, 1, 0);
        }

        /**
         * A clock that scripts see wrongly: what they read begins elsewhere and goes at another pace, while timers go by
         * the true one and so fire in the same order.
         *
         * @param start where the wall clock begins, in seconds since 1970; NaN for {@link #EPOCH}
         * @param origin what monotonic clocks show at the beginning
         * @param pace seconds that scripts see pass in a second
         * @param tick seconds that scripts see pass from one look at the clock to the next
         */
        public VirtualClock(double start, double origin, double pace, double tick) {
            this.start = Double.isNaN(start) ? EPOCH : start;
            this.origin = origin;
            this.pace = pace;
            this.tick = tick;
        }

        @Override
        void begin(SessionState session, InterpreterLock lock) {
            scheduler = new ThreadScheduler(session, this, lock.isHeld());
        }

        @Override
        public double toScriptTime(double time) {
            look();
            return origin + time * pace + readings++ * tick;
        }

        /** Without this, a loop that goes round until some time has come would never end. */
        private void look() {
            if (looks < PATIENCE) {
                looks++;
            } else {
                now += LOOK;
                scheduler.timePassed();
            }
        }

        @Override
        public double fromScriptTime(double shown) {
            return (shown - origin - readings * tick) / pace;
        }

        /** A clock that goes on from where another stands. */
        public VirtualClock(Clock before) {
            this(before.wall() - before.monotonic());
            now = before.monotonic();
        }

        @Override
        public double monotonic() {
            return now;
        }

        @Override
        public double wall() {
            look();
            return start + now * pace + readings++ * tick;
        }

        @Override
        public double resolution() {
            return 1e-9;
        }

        @Override
        public boolean isVirtual() {
            return true;
        }

        @Override
        ThreadScheduler scheduler() {
            return scheduler;
        }

        @Override
        public void sleepUntil(double time) {
            if (time > now) {
                now = time;
                looks = 0;
            }
        }
    }
}
