package ouro.object.format;

/**
 * A format specifier that a value cannot follow. It knows nothing of Python's exceptions: {@code format()} raises a
 * ValueError with its message, or a MemoryError.
 */
public final class FormatError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    private FormatError(String message, boolean tooLong) {
        // Scripts never see Java's stack trace, and it takes longer than all else.
        super(message, null, false, false);
        this.tooLong = tooLong;
    }

    /** The specifier is wrong, or wrong for this value. */
    public FormatError(String message) {
        this(message, false);
    }

    /** No text is as long as the specifier asks for. */
    public static FormatError tooLong() {
        return new FormatError("text too long", true);
    }

    public boolean isTooLong() {
        return tooLong;
    }
}
