package ouro.runtime;

/**
 * Ends a run that took more than it was allowed. An Error, not an exception of the script's: neither {@code except} nor
 * {@code finally} of the script sees it.
 */
final class LimitExceeded extends Error {
    private static final long serialVersionUID = 1L;

    /** What the process answers. */
    final int exitCode;

    /** Where the script stood. */
    private final String stack;

    LimitExceeded(String message, int exitCode) {
        super(message, null, false, false);
        this.exitCode = exitCode;
        this.stack = CallStack.text();
    }

    String text() {
        return stack + "ouro: " + getMessage() + "\n";
    }
}
