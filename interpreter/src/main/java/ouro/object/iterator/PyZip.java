package ouro.object.iterator;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code zip(*iterables, strict=False)}. */
public final class PyZip extends PyObject {
    public static final PyType TYPE = PyType.declare("zip", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .constructor((cls, arguments, keywords) -> construct(cls, arguments, keywords))
            .populate(PyZip.class, t -> {
                t.method(
                        "__reduce__",
                        self -> self.strict
                                ? PyTuple.of(self.type(), PyTuple.of(self.iterators.clone()), PyBool.TRUE)
                                : PyTuple.of(self.type(), PyTuple.of(self.iterators.clone())));
                t.action("__setstate__", "state, /", (self, state) -> self.strict = state.isTrue());
            });

    private static final Signature SIGNATURE = new Signature("*iterables, strict=False");

    private final PyObject[] iterators;
    /** The iterator that ended it all. */
    private PyObject ended;

    private boolean strict;

    private PyZip(PyType type, PyObject[] iterators, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.strict = strict;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("zip", arguments, keywords);
        PyObject[] iterables = ((PyTuple) bound[1]).items();
        PyObject[] iterators = new PyObject[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            if (!Operators.isIterable(iterables[i])) {
                throw Errors.typeError("'" + iterables[i].type().name() + "' object is not iterable");
            }
            iterators[i] = iterables[i].iterator();
        }
        return new PyZip(cls, iterators, bound[0].isTrue());
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyException endOfIteration() {
        return ended == null ? super.endOfIteration() : ended.stopIteration();
    }

    @Override
    protected PyObject slotNext() {
        if (iterators.length == 0) {
            return null;
        }
        PyObject[] items = new PyObject[iterators.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = iterators[i].next();
            if (items[i] == null) {
                if (strict) {
                    requireSameLength(i);
                }
                ended = iterators[i];
                return null;
            }
        }
        return PyTuple.of(items);
    }

    private void requireSameLength(int ended) {
        if (ended > 0) {
            throw Errors.valueError("zip() argument " + (ended + 1) + " is shorter than argument"
                    + (ended == 1 ? " 1" : "s 1-" + ended));
        }
        for (int i = 1; i < iterators.length; i++) {
            if (iterators[i].next() != null) {
                throw Errors.valueError(
                        "zip() argument " + (i + 1) + " is longer than argument" + (i == 1 ? " 1" : "s 1-" + i));
            }
        }
    }
}
