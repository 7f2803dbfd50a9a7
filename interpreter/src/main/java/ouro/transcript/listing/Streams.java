package ouro.transcript.listing;

/** What of a run's two streams is compared, and in which order: between streams there is none. */
public enum Streams {
    OUTPUT,
    /** Both as a terminal shows them. */
    SCREEN,
    OUTPUT_FIRST,
    ERRORS_FIRST;

    /** Whether the order is another one than a terminal shows. */
    public boolean isReordered() {
        return this == OUTPUT_FIRST || this == ERRORS_FIRST;
    }
}
