package ouro.transcript;

/** The notebook's {@code %time} line as a statement: runs it and prints how long it took, in the notebook's form. */
final class WallTime {
    private WallTime() {}

    /** One line of Python that times a statement. Three digits count, and whole numbers go without a point. */
    static String timed(String statement) {
        return "_begin = __import__('time').perf_counter(); " + statement
                + "; _seconds = __import__('time').perf_counter() - _begin; "
                + "print('Wall time:', '%.3g s' % _seconds if _seconds >= 1 else '%.3g ms' % (_seconds * 1e3) "
                + "if _seconds >= 1e-3 else '%.3g µs' % (_seconds * 1e6))";
    }
}
