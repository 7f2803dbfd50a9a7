package ouro.runtime;

/**
 * Ends a run from outside: it took more than it was allowed, or somebody has no use for it any more. An Error, not an
 * exception of the script's: neither {@code except} nor {@code finally} of the script sees it.
 */
final class RunEnded extends Error {
    private static final long serialVersionUID = 1L;

    /** What the process answers. */
    final int exitCode;

    /** Where the script stood. */
    private final String stack;

    /** @param message what is told of the end; null where nothing is */
    RunEnded(String message, int exitCode) {
        super(message, null, false, false);
        this.exitCode = exitCode;
        this.stack = message == null ? "" : CallStack.text();
    }

    String text() {
        return getMessage() == null ? "" : stack + "ouro: " + getMessage() + "\n";
    }
}
