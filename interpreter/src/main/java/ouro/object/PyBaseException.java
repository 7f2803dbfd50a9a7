package ouro.object;

/** An exception value: its arguments, traceback and chain (Library Reference, Built-in Exceptions). */
public class PyBaseException extends PyNativeObject {
    private PyTuple arguments;
    private PyTraceback traceback;
    private PyBaseException cause;
    private PyBaseException context;
    private boolean contextSuppressed;

    public PyBaseException(PyType type, PyTuple arguments) {
        super(type);
        this.arguments = arguments;
    }

    public final PyTuple arguments() {
        return arguments;
    }

    public final void setArguments(PyTuple newArguments) {
        arguments = newArguments;
    }

    /** The outermost frame of the traceback, or null. */
    public final PyTraceback traceback() {
        return traceback;
    }

    public final void setTraceback(PyTraceback newTraceback) {
        traceback = newTraceback;
    }

    final void addTraceback(Frame frame) {
        traceback = new PyTraceback(traceback, frame, frame.at);
    }

    public final PyBaseException cause() {
        return cause;
    }

    /** {@code raise … from cause}; null stands for None. Suppresses the context either way. */
    public final void setCause(PyBaseException newCause) {
        cause = newCause;
        contextSuppressed = true;
    }

    /** Sets the cause and leaves the rest as it is. */
    public final void setCauseOnly(PyBaseException newCause) {
        cause = newCause;
    }

    public final PyBaseException context() {
        return context;
    }

    public final void setContext(PyBaseException newContext) {
        context = newContext;
    }

    public final boolean isContextSuppressed() {
        return contextSuppressed;
    }

    public final void setContextSuppressed(boolean suppressed) {
        contextSuppressed = suppressed;
    }

    /** Sets the context to the exception being handled, and breaks the cycle that could close. */
    public final void setImplicitContext(PyBaseException handled) {
        if (handled == null || handled == this) {
            return;
        }
        // A script may have made a ring of contexts: the slow one is met again where there is one.
        PyBaseException slow = handled;
        boolean moves = false;
        for (PyBaseException each = handled; each.context != null; each = each.context) {
            if (each.context == this) {
                each.context = null;
                break;
            }
            if (moves) {
                slow = slow.context;
            }
            moves = !moves;
            if (each.context == slow) {
                break;
            }
        }
        context = handled;
    }

    /** Keeps the arguments for {@code args}; keyword arguments are an error unless a subclass takes them. */
    @Override
    protected void slotInit(PyObject[] newArguments, String[] keywords) {
        if (keywords != null) {
            throw Errors.typeError(type().name() + "() takes no keyword arguments");
        }
        if (arguments.items() != newArguments) {
            arguments = PyTuple.of(newArguments);
        }
    }

    @Override
    protected String slotRepr() {
        return type().name() + (arguments.size() == 1 ? "(" + arguments.get(0).repr() + ")" : arguments.repr());
    }

    @Override
    protected String slotStr() {
        return switch (arguments.size()) {
            case 0 -> "";
            // A key prints as it is written, or an empty one would say nothing.
            case 1 ->
                type().isSubtypeOf(Exceptions.KEY_ERROR)
                        ? arguments.get(0).repr()
                        : arguments.get(0).str();
            default -> arguments.repr();
        };
    }
}
