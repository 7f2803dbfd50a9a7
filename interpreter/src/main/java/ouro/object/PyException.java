package ouro.object;

/**
 * Carries a Python exception through Java. It fills in no Java stack trace: the traceback of the script is kept by
 * {@link PyBaseException}.
 */
public final class PyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final transient PyBaseException value;

    /** The frame that last added itself to the traceback, so that one frame stands in it once a raise. */
    private transient Frame located;

    /** Raises {@code value}: its context becomes the exception being handled, if any (Language Reference 7.8). */
    public PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
        value.setImplicitContext(ThreadState.current.handled());
    }

    private PyException(PyBaseException value, Frame located) {
        super(null, null, false, false);
        this.value = value;
        this.located = located;
    }

    /** Raises an exception again, as a bare {@code raise} does: the frame is not added to the traceback anew. */
    public static PyException again(PyBaseException value, Frame frame) {
        return new PyException(value, frame);
    }

    /** Is raised where a frame is resumed with it: one thrown in from outside has what is handled there as its context. */
    public PyException arrive() {
        if (located == null) {
            value.setImplicitContext(ThreadState.current.handled());
        }
        return this;
    }

    /** Adds the frame to the traceback unless this raise has been through it already. */
    public PyException through(Frame frame) {
        if (located != frame) {
            located = frame;
            value.addTraceback(frame);
        }
        return this;
    }

    /** Whether the exception is an instance of {@code type}. */
    public boolean is(PyType type) {
        return value.type().isSubtypeOf(type);
    }

    @Override
    public String getMessage() {
        return value.type().name() + ": " + value.str();
    }
}
