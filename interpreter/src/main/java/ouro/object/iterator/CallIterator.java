package ouro.object.iterator;

import ouro.object.LongOperation;
import ouro.object.Operators;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.protocol.SpecialMethod;

/** {@code iter(function, sentinel)}: calls until the sentinel comes. */
public final class CallIterator extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "callable_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(CallIterator.class, t -> t.method("__reduce__", CallIterator::reduce));

    private PyObject function;
    private final PyObject sentinel;

    public CallIterator(PyObject function, PyObject sentinel) {
        super(TYPE);
        this.function = function;
        this.sentinel = sentinel;
    }

    private PyObject reduce() {
        PyObject iter = SessionState.current().builtins.get("iter");
        return PyTuple.of(iter, function == null ? PyTuple.of(PyTuple.EMPTY) : PyTuple.of(function, sentinel));
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        if (function == null) {
            return null;
        }
        LongOperation.check();
        PyObject item = function.call();
        if (Operators.equal(item, sentinel)) {
            function = null;
            return null;
        }
        return item;
    }
}
