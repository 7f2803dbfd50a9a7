package ouro.runtime;

import ouro.thread.Interrupts;

/**
 * Limits for runaway scripts.
 *
 * @param seconds of real time; infinite for none
 * @param steps calls and loop turns; {@code Long.MAX_VALUE} for none
 * @param bytes of memory in use; {@code Long.MAX_VALUE} for none
 */
public record RunLimits(double seconds, long steps, long bytes) {
    public static final RunLimits NONE = new RunLimits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, Long.MAX_VALUE);

    /** The exit codes: that of timeout(1), and the next one for everything else. */
    public static final int OUT_OF_TIME = 124;

    public static final int OUT_OF_BOUNDS = 125;

    private static final long CHECK_MILLIS = 25;
    /** How long a script may go on in something that cannot look up, like computing one huge number. */
    private static final long GRACE_MILLIS = 1000;

    /** Watches over the run that begins; {@code halt} ends the process where the script does not look up. */
    void watch(Interpreter interpreter) {
        if (steps != Long.MAX_VALUE) {
            Interrupts.of(interpreter.session()).limitSteps(steps, () -> {
                throw new RunEnded("stopped after " + steps + " steps (--max-steps)", OUT_OF_BOUNDS);
            });
        }
        if (seconds != Double.POSITIVE_INFINITY || bytes != Long.MAX_VALUE) {
            Thread.ofPlatform().daemon().name("limits").start(() -> guard(interpreter));
        }
    }

    private void guard(Interpreter interpreter) {
        long begin = System.nanoTime();
        try {
            while (true) {
                double passed = (System.nanoTime() - begin) / 1e9;
                if (passed >= seconds) {
                    stop(interpreter, "stopped after " + text(seconds) + " s (--timeout)", OUT_OF_TIME);
                    return;
                }
                if (memoryInUse() > bytes) {
                    // Most of it may be garbage.
                    System.gc();
                    if (memoryInUse() > bytes) {
                        String most = bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " bytes";
                        stop(interpreter, "stopped with more than " + most + " in use (--max-memory)", OUT_OF_BOUNDS);
                        return;
                    }
                }
                long left =
                        seconds == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) ((seconds - passed) * 1e3) + 1;
                Thread.sleep(bytes == Long.MAX_VALUE ? left : Math.min(left, CHECK_MILLIS));
            }
        } catch (InterruptedException e) {
            // The process ends.
        }
    }

    private static void stop(Interpreter interpreter, String message, int exitCode) throws InterruptedException {
        Interrupts.of(interpreter.session()).requestThrow(() -> {
            throw new RunEnded(message, exitCode);
        });
        Thread.sleep(GRACE_MILLIS);
        interpreter.halt("ouro: " + message + "\n", exitCode);
    }

    private static long memoryInUse() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String text(double seconds) {
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
