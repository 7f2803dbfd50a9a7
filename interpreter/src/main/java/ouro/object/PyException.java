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
        value.setImplicitContext(ThreadState.current().handled());
    }

    /** What was handled around the frame that this one was thrown into. */
    private transient PyBaseException handledOutside;

    private PyException(PyBaseException value, Frame located) {
        super(null, null, false, false);
        this.value = value;
        this.located = located;
    }

    /** Raises an exception again, as a bare {@code raise} does: the frame is not added to the traceback anew. */
    public static PyException reraised(PyBaseException value, Frame frame) {
        return new PyException(value, frame);
    }

    /** One to be thrown into a suspended frame, which has nothing to do with what is handled here. */
    public static PyException toThrowIn(PyBaseException value) {
        return new PyException(value, null);
    }

    /** Says that it is about to be thrown into a suspended frame: what is handled now is handled outside of that. */
    public void leaveForFrame() {
        handledOutside = ThreadState.current().handled();
    }

    /** Is raised where a frame is resumed with it: what the frame itself handles there becomes its context. */
    public PyException enterFrame() {
        PyBaseException handled = ThreadState.current().handled();
        if (located == null && handled != handledOutside) {
            value.setImplicitContext(handled);
        }
        return this;
    }

    /** Adds the frame to the traceback unless this raise has been through it already. */
    public PyException passThrough(Frame frame) {
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
