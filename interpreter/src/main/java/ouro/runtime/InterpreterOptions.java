package ouro.runtime;

/** What a run is given from outside. */
public record InterpreterOptions(StandardStreams streams, Repeatability repeatability, Flags flags) {
    /** The process's own streams, the real clock. */
    public static InterpreterOptions standard() {
        return new InterpreterOptions(StandardStreams.ofProcess(), Repeatability.REAL, Flags.NONE);
    }

    /** The same run on other streams. */
    public InterpreterOptions on(StandardStreams others) {
        return new InterpreterOptions(others, repeatability, flags);
    }

    /** The same run with other flags. */
    public InterpreterOptions flagged(Flags other) {
        return new InterpreterOptions(streams, repeatability, other);
    }

    /** The same run, repeatable so. */
    public InterpreterOptions repeating(Repeatability other) {
        return new InterpreterOptions(streams, other, flags);
    }
}
