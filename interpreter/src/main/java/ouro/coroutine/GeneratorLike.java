package ouro.coroutine;

import ouro.object.NumberedObject;
import ouro.object.PyType;

/**
 * What generators and coroutines have in common, in whatever language their body is written: they run only when somebody
 * drives them, and so may be dropped before they start.
 */
public abstract class GeneratorLike extends NumberedObject {
    /** The list that a coroutine stands in until it runs or is closed, and its neighbours there; null before and after. */
    UnawaitedCoroutines unawaited;

    GeneratorLike before;
    GeneratorLike after;

    protected GeneratorLike(PyType type) {
        super(type);
    }

    abstract boolean isStarted();

    @Override
    public void finalizeDropped() {
        UnawaitedCoroutines.current().dropped(this);
    }

    /** {@code __qualname__}. */
    public abstract String qualifiedName();
}
