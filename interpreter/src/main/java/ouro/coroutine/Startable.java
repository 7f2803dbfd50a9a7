package ouro.coroutine;

import ouro.object.PyObject;
import ouro.object.PyType;

/** What runs only when somebody drives it, and so may be dropped before it starts. */
public abstract class Startable extends PyObject {
    /** Neighbours in {@link Unawaited}: those of a coroutine until it runs or is closed. */
    Startable before;

    Startable after;

    protected Startable(PyType type) {
        super(type);
    }

    abstract boolean isStarted();

    @Override
    public void dropped() {
        Unawaited.dropped(this);
    }

    /** {@code __qualname__}. */
    public abstract String qualifiedName();
}
