package ouro.cli;

/**
 * A mistake in the arguments of a command. Thrown in place of picocli's own exceptions: the verifier loads what a method
 * throws, no ahead-of-time cache takes picocli's classes, and {@code ouro script.py} would open its archive for nothing.
 */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message, null, false, false);
    }
}
