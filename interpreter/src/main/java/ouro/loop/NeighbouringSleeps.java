package ouro.loop;

/**
 * Equal delays that steps of a loop asked for right after each other on the real clock: they end in one turn, once the last
 * is due. CPython does so nearly always, since it takes a twentieth of a millisecond from one step to the next, and its
 * selector rounds a wait up to a whole one. Here code that has not been compiled yet takes several.
 */
final class NeighbouringSleeps {
    /** How far the deadlines of neighbours may lie apart, in seconds. */
    private static final double SPAN = 0.008;

    /** The sleep that began last, and its delay in seconds; null once the loop has rested since. */
    private TimerHandle latest;

    private double latestDelay;

    /** Some that end in one turn. */
    static final class Group {
        private final double first;
        private double last;

        private Group(double first) {
            this.first = first;
        }

        /** When all of them are due, on the loop's clock. */
        double end() {
            return last;
        }
    }

    /** A sleep begins. */
    void begin(TimerHandle timer, double delay) {
        if (latest != null && latestDelay == delay) {
            join(latest, timer);
        }
        latest = timer;
        latestDelay = delay;
    }

    /** The loop rests: what begins after that is nobody's neighbour. */
    void rest() {
        latest = null;
    }

    /** Joins a timer to the one that was made before it for the same delay, if they are close enough. */
    private static void join(TimerHandle earlier, TimerHandle later) {
        Group group = earlier.neighbours == null ? new Group(earlier.when()) : earlier.neighbours;
        if (later.when() - group.first <= SPAN) {
            group.last = later.when();
            earlier.neighbours = group;
            later.neighbours = group;
        }
    }
}
