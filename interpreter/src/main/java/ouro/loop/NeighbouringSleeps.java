package ouro.loop;

/**
 * Equal delays that steps asked for right after each other on the real clock: they end in one turn, once the last is due.
 * CPython does so nearly always, since it takes a twentieth of a millisecond from one step to the next, and its selector
 * rounds a wait up to a whole one. Here code that has not been compiled yet takes several.
 */
final class NeighbouringSleeps {
    /** How far the deadlines of neighbours may lie apart, in seconds. */
    private static final double SPAN = 0.008;

    private final double first;
    private double last;

    private NeighbouringSleeps(double first) {
        this.first = first;
    }

    /** When all of them are due, on the loop's clock. */
    double end() {
        return last;
    }

    /** Joins a timer to the one that was made before it for the same delay, if they are close enough. */
    static void join(TimerHandle earlier, TimerHandle later) {
        NeighbouringSleeps sleeps =
                earlier.neighbours == null ? new NeighbouringSleeps(earlier.when()) : earlier.neighbours;
        if (later.when() - sleeps.first <= SPAN) {
            sleeps.last = later.when();
            earlier.neighbours = sleeps;
            later.neighbours = sleeps;
        }
    }
}
