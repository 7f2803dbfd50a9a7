package ouro.lib.struct;

import java.util.Arrays;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Indexing;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;

/** The module {@code struct}. */
public final class StructModule {
    private StructModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Numbers and texts as bytes of a given layout, and back.");
        m.constant("error", StructFormat.ERROR);
        m.constant("Struct", PyStruct.TYPE);
        m.function(
                "calcsize",
                "format, /",
                format -> PyInt.of(StructFormat.of(format).size()));
        m.functionN("pack", "*args", a -> {
            PyTuple all = (PyTuple) a[0];
            return StructFormat.of(first(all)).packed(rest(all, 1));
        });
        m.functionN("pack_into", "*args", a -> {
            PyTuple all = (PyTuple) a[0];
            StructFormat format = StructFormat.of(first(all));
            PyStruct.requireDestination(all.size() - 1);
            format.packInto(all.get(1), Indexing.position(all.get(2)), rest(all, 3));
            return PyNone.NONE;
        });
        m.function("unpack", "format, buffer, /", (format, buffer) -> StructFormat.of(format)
                .unpack(Buffer.of(buffer)));
        m.functionN("unpack_from", "format, /, buffer, offset=0", a -> StructFormat.of(a[0])
                .unpackFrom(Buffer.of(a[1]), Indexing.position(a[2])));
        m.function("iter_unpack", "format, buffer, /", (format, buffer) -> StructFormat.of(format)
                .unpackAll(Buffer.of(buffer))
                .iterator());
    }

    private static PyObject first(PyTuple all) {
        if (all.size() == 0) {
            throw Errors.typeError("missing format argument");
        }
        return all.get(0);
    }

    static PyObject[] rest(PyTuple all, int from) {
        return Arrays.copyOfRange(all.items(), Math.min(from, all.size()), all.size());
    }
}
