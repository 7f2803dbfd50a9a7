package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** The methods that bytearray has and bytes has not (Library Reference, Mutable Sequence Types). */
final class ByteArrayMethods {
    private static final String OUT_OF_RANGE = "byte must be in range(0, 256)";

    private ByteArrayMethods() {}

    static void fill(TypeBuilder<PyByteArray> t) {
        t.action("append", "item, /", (self, item) -> self.replace(self.size(), self.size(), one(item)));
        t.method("extend", "iterable_of_ints, /", (self, iterable) -> {
            if (!Operators.isIterable(iterable)) {
                throw Errors.typeError(
                        "can't extend bytearray with " + iterable.type().name());
            }
            self.replace(self.size(), self.size(), PyByteArray.bytesOf(iterable).clone());
            return PyNone.NONE;
        });
        t.method("insert", "index, item, /", (self, index, item) -> {
            int place = Conversions.toSize(index);
            place = Math.clamp(place < 0 ? place + self.size() : place, 0, self.size());
            self.replace(place, place, one(item));
            return PyNone.NONE;
        });
        t.method("pop", "index=-1, /", ByteArrayMethods::pop);
        t.method("remove", "value, /", (self, value) -> {
            int wanted = ByteSequence.byteOf(value, OUT_OF_RANGE);
            for (int i = 0; i < self.size(); i++) {
                if (self.at(i) == wanted) {
                    self.replace(i, i + 1, new byte[0]);
                    return PyNone.NONE;
                }
            }
            throw Errors.valueError("value not found in bytearray");
        });
        t.action("clear", self -> self.replace(0, self.size(), new byte[0]));
        t.method("copy", self -> self.make(self.toBytes()));
        t.method(
                "__reduce__",
                self -> PyTuple.of(
                        self.type(), PyTuple.of(PyBytes.of(self.toBytes())), self.callMethod("__getstate__")));
        t.method("reverse", self -> {
            for (int i = 0, j = self.size() - 1; i < j; i++, j--) {
                int first = self.at(i);
                self.set(i, self.at(j));
                self.set(j, first);
            }
            return PyNone.NONE;
        });
    }

    private static byte[] one(PyObject item) {
        return new byte[] {(byte) ByteSequence.byteOf(item, OUT_OF_RANGE)};
    }

    private static PyObject pop(PyByteArray self, PyObject index) {
        if (self.size() == 0) {
            throw Errors.indexError("pop from empty bytearray");
        }
        int place = Conversions.toSize(index);
        place = place < 0 ? place + self.size() : place;
        if (place < 0 || place >= self.size()) {
            throw Errors.indexError("pop index out of range");
        }
        PyObject popped = PyInt.of(self.at(place));
        self.replace(place, place + 1, new byte[0]);
        return popped;
    }
}
