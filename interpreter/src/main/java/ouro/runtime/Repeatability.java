package ouro.runtime;

/**
 * The clock and the random numbers of a run: whether it is the same every time.
 *
 * @param virtualTime whether time moves only when nothing can run
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 * @param seed seeds {@code random}; null leaves it to chance, or to the virtual clock, on which every run is the same
 */
public record Repeatability(boolean virtualTime, double startTime, Long seed) {
    /** The real clock, and numbers that nobody knows. */
    public static final Repeatability REAL = new Repeatability(false, Double.NaN, null);

    /** The virtual clock from its usual beginning. */
    public static final Repeatability VIRTUAL = new Repeatability(true, Double.NaN, null);
}
