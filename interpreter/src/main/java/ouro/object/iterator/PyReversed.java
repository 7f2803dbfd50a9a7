package ouro.object.iterator;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code reversed(sequence)} for sequences that have no {@code __reversed__} of their own. */
public final class PyReversed extends PyObject {
    public static final PyType TYPE = PyType.declare("reversed", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .constructor((cls, arguments, keywords) -> construct(cls, arguments, keywords))
            .populate(PyReversed.class, t -> {
                t.method(
                        "__reduce__",
                        self -> PyTuple.of(self.type(), PyTuple.of(self.sequence), PyInt.of(self.position)));
                t.action("__setstate__", "state, /", (self, state) -> self.position = state.indexClamped());
            });

    private static final Signature SIGNATURE = new Signature("sequence, /");

    private final PyObject sequence;
    private int position;

    private PyReversed(PyType type, PyObject sequence) {
        super(type);
        this.sequence = sequence;
        this.position = sequence.length() - 1;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject source = SIGNATURE.bind("reversed", arguments, keywords)[0];
        PyObject own = Operators.boundSpecial(source, SpecialMethod.REVERSED);
        if (own != null) {
            return own.call();
        }
        boolean sequence = Operators.has(source, SpecialMethod.GETITEM)
                && Operators.has(source, SpecialMethod.LEN)
                && source.type().special(SpecialMethod.REVERSED) != PyNone.NONE;
        if (!sequence) {
            throw Errors.typeError("'" + source.type().name() + "' object is not reversible");
        }
        return new PyReversed(cls, source);
    }

    /** How many items are left: none where the sequence has become shorter than that. */
    public int left() {
        return position < sequence.length() ? position + 1 : 0;
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        if (position < 0) {
            return null;
        }
        try {
            return sequence.getItem(PyInt.of(position--));
        } catch (PyException e) {
            if (e.is(Exceptions.INDEX_ERROR)) {
                position = -1;
                return null;
            }
            throw e;
        }
    }
}
