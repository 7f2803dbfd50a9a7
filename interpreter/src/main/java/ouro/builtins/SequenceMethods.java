package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyGenericAlias;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyRange;
import ouro.object.PySlice;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/** The methods of tuples, ranges and slices, and what they share with lists. */
final class SequenceMethods {
    private SequenceMethods() {}

    static void fillTuple(TypeBuilder<PyTuple> t) {
        t.method("count", "value, /", (self, value) -> PyInt.of(count(self.items(), value)));
        t.methodN("index", "value, start=0, stop=9223372036854775807, /", (self, a) -> {
            int stop = clip(a[2], self.size());
            for (int i = clip(a[1], self.size()); i < stop; i++) {
                if (Operators.equal(self.get(i), a[0])) {
                    return PyInt.of(i);
                }
            }
            throw Errors.valueError("tuple.index(x): x not in tuple");
        });
        t.method("__getnewargs__", self -> PyTuple.of(PyTuple.of(self.items())));
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    static void fillRange(TypeBuilder<PyRange> t) {
        t.method("count", "value, /", (self, value) -> PyInt.of(self.contains(value) ? 1 : 0));
        t.method("index", "value, /", (self, value) -> {
            if (self.placeOf(value) == null) {
                throw Errors.valueError(
                        value instanceof PyInt
                                ? value.repr() + " is not in range"
                                : "sequence.index(x): x not in sequence");
            }
            return PyInt.of(self.placeOf(value));
        });
        t.attribute("start", self -> self.start);
        t.attribute("stop", self -> self.stop);
        t.attribute("step", self -> self.step);
    }

    static void fillSlice(TypeBuilder<PySlice> t) {
        t.attribute("start", self -> self.start);
        t.attribute("stop", self -> self.stop);
        t.attribute("step", self -> self.step);
        t.method("indices", "len, /", (self, length) -> {
            PySlice.Range range = self.indices(length.indexClamped());
            return PyTuple.of(PyInt.of(range.start()), PyInt.of(range.stop()), PyInt.of(range.step()));
        });
    }

    static int count(PyObject[] items, PyObject value) {
        int count = 0;
        for (PyObject item : items) {
            count += Operators.equal(item, value) ? 1 : 0;
        }
        return count;
    }

    /** A bound of a search: negative ones count from the end. */
    static int clip(PyObject bound, int size) {
        long place = bound.indexClamped();
        return Math.clamp(place < 0 ? place + size : place, 0, size);
    }
}
