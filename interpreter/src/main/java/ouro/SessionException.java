package ouro;

/** What a script raised and did not catch, what was wrong with its text, or why its session ended. */
public final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String traceback;

    SessionException(String type, String message, String traceback, Throwable cause) {
        super(message, cause);
        this.type = type;
        this.traceback = traceback;
    }

    /** The name of the Python class: {@code ValueError}; null where the session itself has ended. */
    public String type() {
        return type;
    }

    /** The text that Python would print: the traceback, its last line the class and the message. */
    public String traceback() {
        return traceback;
    }
}
