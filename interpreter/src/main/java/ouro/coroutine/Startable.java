package ouro.coroutine;

import ouro.object.PyObject;
import ouro.object.PyType;

/** What runs only when somebody drives it, and so may be dropped before it starts. */
public abstract class Startable extends PyObject {
    /** Neighbours in {@link Unawaited}: those of a coroutine until it runs or is closed. */
    Startable before;

    Startable after;

    private int identityNumber;

    protected Startable(PyType type) {
        super(type);
    }

    @Override
    protected final int identityNumber() {
        if (identityNumber == 0) {
            identityNumber = nextIdentityNumber();
        }
        return identityNumber;
    }

    abstract boolean isStarted();

    @Override
    public void dropped() {
        Unawaited.current().dropped(this);
    }

    /** {@code __qualname__}. */
    public abstract String qualifiedName();
}
