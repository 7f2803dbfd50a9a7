package ouro.builtins;

import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;
import ouro.object.number.Conversions;

/** The methods of memoryview (Library Reference, Memory Views). */
final class MemoryViewMethods {
    private MemoryViewMethods() {}

    static void fill(TypeBuilder<PyMemoryView> t) {
        t.methodN("tobytes", "order='C'", (self, a) -> toBytes(self, a[0]));
        t.methodN(
                "hex",
                "sep=, bytes_per_sep=1",
                (self, a) -> PyStr.of(Hexadecimal.text(self.toBytes(), a[0], Conversions.toCInt(a[1]))));
        t.method("tolist", PyMemoryView::toList);
        t.methodN("cast", "format, shape=", (self, a) -> self.cast(a[0], a[1]));
        t.method("toreadonly", PyMemoryView::toReadOnly);
        t.action("release", PyMemoryView::release);
        t.attribute("obj", self -> (PyObject) self.open());
        t.attribute("nbytes", self -> PyInt.of(self.size()));
        t.attribute("readonly", self -> PyBool.of(self.isReadOnly()));
        t.attribute("format", self -> PyStr.of(self.format().text()));
        t.attribute("itemsize", self -> PyInt.of(self.format().size()));
        t.attribute("ndim", self -> PyInt.of(self.shape().size()));
        t.attribute("shape", PyMemoryView::shape);
        t.attribute("strides", PyMemoryView::strides);
        t.attribute("suboffsets", self -> PyTuple.of());
        t.attribute("c_contiguous", self -> PyBool.of(self.isContiguous(false)));
        t.attribute("f_contiguous", self -> PyBool.of(self.isContiguous(true)));
        t.attribute("contiguous", self -> PyBool.of(self.isContiguous(false) || self.isContiguous(true)));
    }

    private static PyObject toBytes(PyMemoryView self, PyObject order) {
        switch (order == PyNone.NONE ? "C" : order.str()) {
            case "C", "A" -> {
                return PyBytes.of(self.toBytes());
            }
            case "F" -> {
                return PyBytes.of(self.toBytesByColumns());
            }
            default -> throw Errors.valueError("order must be 'C', 'F' or 'A'");
        }
    }
}
