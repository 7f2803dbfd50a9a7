package ouro.lib.pickle;

import ouro.object.Buffer;
import ouro.object.ModuleBuilder;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.binary.PyBytes;

/** {@code _pickle}: objects as bytes and back. */
public final class PickleModule {
    private PickleModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("PickleError", PickleErrors.PICKLE_ERROR);
        m.constant("PicklingError", PickleErrors.PICKLING_ERROR);
        m.constant("UnpicklingError", PickleErrors.UNPICKLING_ERROR);
        m.constant("Pickler", PyPickler.TYPE);
        m.constant("Unpickler", PyUnpickler.TYPE);
        m.constant("PickleBuffer", PyPickleBuffer.TYPE);
        m.functionN("dump", "obj, file, protocol=None, *, fix_imports=True, buffer_callback=None", a -> {
            PyPickler.writer(a[2], a[3], a[4], PyPickler.writeOf(a[1])).dump(a[0]);
            return PyNone.NONE;
        });
        m.functionN(
                "dumps",
                "obj, protocol=None, *, fix_imports=True, buffer_callback=None",
                a -> PyBytes.of(PyPickler.writer(a[1], a[2], a[3], null).dump(a[0])));
        m.functionN(
                "load",
                "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()",
                a -> load(new PickleInput(a[0]), a));
        m.functionN(
                "loads",
                "data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()",
                a -> load(new PickleInput(Buffer.of(a[0])), a));
    }

    private static PyObject load(PickleInput input, PyObject[] a) {
        return PyUnpickler.load(input, a[1], a[2], a[3], a[4]);
    }
}
