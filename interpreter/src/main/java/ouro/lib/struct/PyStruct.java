package ouro.lib.struct;

import ouro.object.Buffer;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;

/** A compiled format: {@code struct.Struct}. */
final class PyStruct extends PyObject {
    private static final Signature SIGNATURE = new Signature("format");

    static final PyType TYPE = PyType.declare("Struct", PyType.OBJECT)
            .in("_struct")
            .namedWithModule()
            .constructor((cls, arguments, keywords) ->
                    new PyStruct(cls, StructFormat.of(SIGNATURE.bind("Struct", arguments, keywords)[0])))
            .populate(PyStruct.class, PyStruct::fill);

    private final StructFormat format;

    private PyStruct(PyType type, StructFormat format) {
        super(type);
        this.format = format;
    }

    private static void fill(TypeBuilder<PyStruct> t) {
        t.methodN("pack", "*args", (self, a) -> self.format.packed(((PyTuple) a[0]).items()));
        t.methodN("pack_into", "buffer, offset, /, *args", (self, a) -> {
            self.format.packInto(a[0], a[1].indexClamped(), ((PyTuple) a[2]).items());
            return PyNone.NONE;
        });
        t.method("unpack", "buffer, /", (self, buffer) -> self.format.unpack(Buffer.of(buffer)));
        t.methodN(
                "unpack_from",
                "buffer, offset=0",
                (self, a) -> self.format.unpackFrom(Buffer.of(a[0]), a[1].indexClamped()));
        t.method("iter_unpack", "buffer, /", (self, buffer) -> self.format
                .unpackAll(Buffer.of(buffer))
                .iterator());
        t.attribute("format", self -> PyStr.of(self.format.text()));
        t.attribute("size", self -> PyInt.of(self.format.size()));
    }
}
