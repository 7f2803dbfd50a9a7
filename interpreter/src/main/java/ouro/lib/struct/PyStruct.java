package ouro.lib.struct;

import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Indexing;
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

    /** Complains of a call of {@code pack_into} that does not say where to. */
    static void requireDestination(int given) {
        if (given < 2) {
            throw Errors.raise(
                    StructFormat.ERROR, "pack_into expected " + (given == 0 ? "buffer" : "offset") + " argument");
        }
    }

    private static void fill(TypeBuilder<PyStruct> t) {
        t.methodN("pack", "*args", (self, a) -> self.format.packed(((PyTuple) a[0]).items()));
        t.methodN("pack_into", "*args", (self, a) -> {
            PyTuple all = (PyTuple) a[0];
            requireDestination(all.size());
            self.format.packInto(all.get(0), Indexing.position(all.get(1)), StructModule.rest(all, 2));
            return PyNone.NONE;
        });
        t.method("unpack", "buffer, /", (self, buffer) -> self.format.unpack(Buffer.of(buffer)));
        t.methodN(
                "unpack_from",
                "buffer, offset=0",
                (self, a) -> self.format.unpackFrom(Buffer.of(a[0]), Indexing.position(a[1])));
        t.method("iter_unpack", "buffer, /", (self, buffer) -> self.format
                .unpackAll(Buffer.of(buffer))
                .iterator());
        t.attribute("format", self -> PyStr.of(self.format.text()));
        t.attribute("size", self -> PyInt.of(self.format.size()));
    }
}
