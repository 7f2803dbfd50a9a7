package ouro.builtins;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.collection.PyRange;

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
        t.method("count", "value, /", (self, value) -> {
            if (PyRange.isPlainInt(value)) {
                return PyInt.of(self.contains(value) ? 1 : 0);
            }
            long count = 0;
            PyObject iterator = self.iterator();
            for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
                count += Operators.equal(item, value) ? 1 : 0;
            }
            return PyInt.of(count);
        });
        t.method("index", "value, /", SequenceMethods::indexInRange);
        t.method("__reduce__", self -> PyTuple.of(PyRange.TYPE, PyTuple.of(self.start, self.stop, self.step)));
        t.attribute("start", self -> self.start);
        t.attribute("stop", self -> self.stop);
        t.attribute("step", self -> self.step);
    }

    private static PyObject indexInRange(PyRange self, PyObject value) {
        if (PyRange.isPlainInt(value)) {
            if (self.placeOf(value) == null) {
                throw Errors.valueError(value.repr() + " is not in range");
            }
            return PyInt.of(self.placeOf(value));
        }
        long place = 0;
        PyObject iterator = self.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (Operators.equal(item, value)) {
                return PyInt.of(place);
            }
            place++;
        }
        throw Errors.valueError("sequence.index(x): x not in sequence");
    }

    static void fillSlice(TypeBuilder<PySlice> t) {
        t.attribute("start", self -> self.start);
        t.attribute("stop", self -> self.stop);
        t.attribute("step", self -> self.step);
        t.method("indices", "len, /", (self, length) -> {
            BigInteger size = length.index().toBigInteger();
            if (size.signum() < 0) {
                throw Errors.valueError("length should not be negative");
            }
            BigInteger[] indices = self.wideIndices(size);
            return PyTuple.of(PyInt.of(indices[0]), PyInt.of(indices[1]), PyInt.of(indices[2]));
        });
        t.method("__reduce__", self -> PyTuple.of(PySlice.TYPE, PyTuple.of(self.start, self.stop, self.step)));
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
