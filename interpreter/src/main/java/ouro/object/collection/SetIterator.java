package ouro.object.collection;

import ouro.object.Errors;
import ouro.object.NativeIterator;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyType;

/** Iterates over the members of a set or frozenset in the order of its table. */
final class SetIterator extends NativeIterator {
    private static final PyType TYPE = NativeIterator.declare("set_iterator");

    private final PyAnySet set;
    private final int size;
    private int place = -1;
    private int given;
    private boolean ended;

    SetIterator(PyAnySet set) {
        super(TYPE);
        this.set = set;
        this.size = set.size();
    }

    @Override
    protected PyObject slotNext() {
        if (ended) {
            return null;
        }
        if (set.size() != size) {
            ended = true;
            throw Errors.runtimeError("Set changed size during iteration");
        }
        place = set.nextPlace(place);
        if (place < 0) {
            ended = true;
            return null;
        }
        given++;
        return set.at(place);
    }

    @Override
    protected long lengthHint() {
        return ended || set.size() != size ? 0 : size - given;
    }

    @Override
    protected PyObject remaining() {
        PyList rest = new PyList();
        if (!ended) {
            for (int next = set.nextPlace(place); next >= 0; next = set.nextPlace(next)) {
                rest.append(set.at(next));
            }
        }
        return rest;
    }
}
