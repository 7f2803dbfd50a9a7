package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** Iterates over an object by {@code __getitem__} with 0, 1, 2 … until IndexError (Language Reference 3.3.7). */
public final class SequenceIterator extends PyObject {
    public static final PyType TYPE = PyType.declare("iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .populate(SequenceIterator.class, SequenceIterator::fill);

    private PyObject sequence;
    private long position;

    public SequenceIterator(PyObject sequence) {
        super(TYPE);
        this.sequence = sequence;
    }

    private static void fill(TypeBuilder<SequenceIterator> t) {
        t.method("__length_hint__", self -> {
            boolean known = self.sequence != null && Operators.has(self.sequence, SpecialMethod.LEN);
            return PyInt.of(known ? Math.max(0, self.sequence.length() - self.position) : 0);
        });
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        if (sequence == null) {
            return null;
        }
        try {
            PyObject item = sequence.getItem(PyInt.of(position));
            position++;
            return item;
        } catch (PyException e) {
            if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw e;
        }
    }
}
