package ouro.object;

/** How a session tells of what no caller can catch. The runtime knows how; until it says so, a session is silent. */
public interface ErrorReporter {
    /** Tells nobody. */
    ErrorReporter SILENT = new ErrorReporter() {
        @Override
        public void unraisable(String message, PyObject source, PyBaseException exception) {}

        @Override
        public void neverAwaited(PyObject coroutine) {}

        @Override
        public void threadFailed(PyException failure) {}

        @Override
        public void write(String text) {}

        @Override
        public String format(PyBaseException exception) {
            return exception.repr();
        }
    };

    /**
     * Tells {@code sys.unraisablehook} of an exception.
     *
     * @param message what is said of the source; null for "Exception ignored in"
     * @param source what it came of
     */
    void unraisable(String message, PyObject source, PyBaseException exception);

    /** An exception left a finalizer or another place where nobody can catch it. */
    default void ignored(PyObject source, PyBaseException exception) {
        unraisable(null, source, exception);
    }

    /** A coroutine was dropped before it ran. */
    void neverAwaited(PyObject coroutine);

    /** An exception ended a thread that the script started by {@code _thread}. */
    void threadFailed(PyException failure);

    /** Writes to the script's {@code sys.stderr}. */
    void write(String text);

    /** An exception with its traceback, as the end of a script prints it. */
    String format(PyBaseException exception);
}
