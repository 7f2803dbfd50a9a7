package ouro.object;

/** What sequences share: positions, repetition. */
public final class Indexing {
    private Indexing() {}

    /** A position as a Java int, or IndexError where it lies beyond every sequence. */
    public static int position(PyObject key) {
        PyInt index = key.index();
        if (!index.fitsLong() || index.value != (int) index.value) {
            if (index.fitsLong()) {
                return index.clampedToInt();
            }
            throw Errors.indexError("cannot fit '" + key.type.name() + "' into an index-sized integer");
        }
        return (int) index.value;
    }

    /** How often a sequence of that length is to be repeated; 0 for negative factors and for empty sequences. */
    public static int times(PyObject factor, int length) {
        PyInt times = factor.index();
        if (!times.fitsLong()) {
            throw Errors.overflowError("cannot fit '" + factor.type.name() + "' into an index-sized integer");
        }
        if (times.value <= 0 || length == 0) {
            return 0;
        }
        if (times.value > Integer.MAX_VALUE / length) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        return (int) times.value;
    }
}
