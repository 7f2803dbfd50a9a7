package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** What the iterators of the built-in containers share: they say how much is left, and can be copied. */
public abstract class NativeIterator extends PyObject {
    protected NativeIterator(PyType type) {
        super(type);
    }

    public static PyType declare(String name) {
        return PyType.declare(name, PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
                .isFinal()
                .populate(NativeIterator.class, NativeIterator::fill);
    }

    private static void fill(TypeBuilder<NativeIterator> t) {
        t.method("__length_hint__", self -> PyInt.of(self.lengthHint()));
        t.method(
                "__reduce__",
                self -> PyTuple.of(SessionState.current().builtins.get("iter"), PyTuple.of(self.remaining())));
    }

    /** How many items are to come, as far as one can tell. */
    protected abstract long lengthHint();

    /** The items to come, as a list or another iterable; the iterator stays where it is. */
    protected abstract PyObject remaining();

    @Override
    protected final PyObject slotIterator() {
        return this;
    }
}
