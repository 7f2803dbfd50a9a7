package ouro.builtins;

import ouro.object.PyBool;
import ouro.object.PyBytes;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyMemoryView;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/** The methods of memoryview (Library Reference, Memory Views). */
final class MemoryViewMethods {
    private MemoryViewMethods() {}

    static void fill(TypeBuilder<PyMemoryView> t) {
        t.methodN("tobytes", "order='C'", (self, a) -> PyBytes.of(self.toBytes()));
        t.methodN(
                "hex",
                "sep=, bytes_per_sep=1",
                (self, a) -> PyStr.of(Hexadecimal.text(self.toBytes(), a[0], a[1].indexClamped())));
        t.method("tolist", self -> {
            PyList list = new PyList();
            for (byte each : self.toBytes()) {
                list.append(PyInt.of(each & 0xff));
            }
            return list;
        });
        t.method("toreadonly", self -> PyMemoryView.TYPE.call(PyBytes.of(self.toBytes())));
        t.action("release", PyMemoryView::release);
        t.attribute("obj", PyMemoryView::open);
        t.attribute("nbytes", self -> PyInt.of(self.length()));
        t.attribute("readonly", self -> PyBool.of(self.isReadOnly()));
        t.attribute("format", self -> PyStr.of("B"));
        t.attribute("itemsize", self -> PyInt.of(1));
        t.attribute("ndim", self -> PyInt.of(1));
        t.attribute("shape", self -> PyTuple.of(PyInt.of(self.length())));
        t.attribute("strides", self -> PyTuple.of(PyInt.of(self.step())));
        t.attribute("c_contiguous", self -> PyBool.of(self.step() == 1));
        t.attribute("f_contiguous", self -> PyBool.of(self.step() == 1));
        t.attribute("contiguous", self -> PyBool.of(self.step() == 1));
    }
}
