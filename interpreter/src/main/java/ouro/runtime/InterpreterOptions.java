package ouro.runtime;

/**
 * What a run is given from outside.
 *
 * @param ownsProcess whether the process is there for the run alone: its signals are the run's, and an end that cannot wait
 *     is the process's end
 */
public record InterpreterOptions(
        StandardStreams streams, Repeatability repeatability, Flags flags, boolean ownsProcess) {
    /** A run beside others in a process. */
    public InterpreterOptions(StandardStreams streams, Repeatability repeatability, Flags flags) {
        this(streams, repeatability, flags, false);
    }

    /** The process's own streams, the real clock. */
    public static InterpreterOptions standard() {
        return new InterpreterOptions(StandardStreams.ofProcess(), Repeatability.REAL, Flags.NONE, true);
    }

    /** The same run on other streams. */
    public InterpreterOptions on(StandardStreams others) {
        return new InterpreterOptions(others, repeatability, flags, ownsProcess);
    }

    /** The same run with other flags. */
    public InterpreterOptions flagged(Flags other) {
        return new InterpreterOptions(streams, repeatability, other, ownsProcess);
    }

    /** The same run, repeatable so. */
    public InterpreterOptions repeating(Repeatability other) {
        return new InterpreterOptions(streams, other, flags, ownsProcess);
    }
}
