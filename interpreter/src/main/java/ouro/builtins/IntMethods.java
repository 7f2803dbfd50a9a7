package ouro.builtins;

import ouro.object.IntArithmetic;
import ouro.object.PyInt;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/** The method table of {@code int} (Library Reference, Additional Methods on Integer Types). */
final class IntMethods {
    private IntMethods() {}

    static void fill(TypeBuilder<PyInt> t) {
        t.method("conjugate", PyInt::exact);
        t.method("bit_length", self -> PyInt.of(bitLength(self)));
        t.method("bit_count", self -> PyInt.of(bitCount(self)));
        t.methodN("to_bytes", "length=1, byteorder='big', *, signed=False", IntBytes::toBytes);
        t.classMethod("from_bytes", "bytes, byteorder='big', *, signed=False", IntBytes::fromBytes);
        t.method("as_integer_ratio", self -> PyTuple.of(self.exact(), PyInt.ONE));
        t.method("__trunc__", PyInt::exact);
        t.method("__floor__", PyInt::exact);
        t.method("__ceil__", PyInt::exact);
        t.methodN(
                "__round__",
                "ndigits=, /",
                (self, a) -> a[0] == null ? self.exact() : IntArithmetic.round(self, a[0].index()));
        t.method("__getnewargs__", self -> PyTuple.of(self.exact()));
        t.method("__sizeof__", self -> PyInt.of(ObjectSizes.bare(self)));
        t.attribute("real", PyInt::exact);
        t.attribute("imag", self -> PyInt.ZERO);
        t.attribute("numerator", PyInt::exact);
        t.attribute("denominator", self -> PyInt.ONE);
    }

    /** The bits of the magnitude, sign aside. */
    private static int bitLength(PyInt self) {
        if (self.fitsLong()) {
            return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(self.value));
        }
        return self.toBigInteger().abs().bitLength();
    }

    private static int bitCount(PyInt self) {
        return self.fitsLong()
                ? Long.bitCount(Math.abs(self.value))
                : self.toBigInteger().abs().bitCount();
    }
}
