package ouro.object;

/** Iterates over an object by {@code __getitem__} with 0, 1, 2 … until IndexError (Language Reference 3.3.7). */
public final class SequenceIterator extends PyObject {
    public static final PyType TYPE = PyType.declare("iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT);

    private PyObject sequence;
    private long position;

    public SequenceIterator(PyObject sequence) {
        super(TYPE);
        this.sequence = sequence;
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
            return sequence.getItem(PyInt.of(position++));
        } catch (PyException e) {
            if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw e;
        }
    }
}
