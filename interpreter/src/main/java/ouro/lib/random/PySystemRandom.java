package ouro.lib.random;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** A {@code random.SystemRandom}: the operating system's randomness, which has neither seed nor state. */
public final class PySystemRandom extends PyRandom {
    public static final PyType TYPE = PyType.declare("SystemRandom", PyRandom.TYPE)
            .in("random")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PySystemRandom(cls))
            .populate(PySystemRandom.class, PySystemRandom::fill);

    private PySystemRandom(PyType type) {
        super(type);
    }

    private static void fill(TypeBuilder<PySystemRandom> t) {
        t.writtenInPython();
        t.methodN("seed", "*args, **kwds", (self, a) -> PyNone.NONE);
        t.methodN("getstate", "*args, **kwds", (self, a) -> noState());
        t.methodN("setstate", "*args, **kwds", (self, a) -> noState());
        t.methodN("randbytes", "n", (self, a) -> self.bytes(Conversions.toCInt(a[0])));
    }

    /** As {@code os.urandom}, which CPython asks here, and in its words. */
    private PyBytes bytes(int count) {
        if (count < 0) {
            throw Errors.valueError("negative argument not allowed");
        }
        byte[] bytes = new byte[count];
        Seeds.current().entropy().nextBytes(bytes);
        return PyBytes.of(bytes);
    }

    private static PyObject noState() {
        throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "System entropy source does not have state.");
    }

    @Override
    void seed(PyObject value, long version) {}

    @Override
    double plainRandom() {
        return (Seeds.current().entropy().nextLong() >>> 11) * 0x1p-53;
    }

    @Override
    PyInt plainBits(int count) {
        return PyInt.of(new BigInteger(count, Seeds.current().entropy()));
    }
}
