package ouro.builtins;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.FloatArithmetic;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/** The method table of {@code float} (Library Reference, Additional Methods on Float). */
final class FloatMethods {
    private FloatMethods() {}

    static void fill(TypeBuilder<PyFloat> t) {
        t.method("conjugate", PyFloat::exact);
        t.method("__trunc__", self -> FloatArithmetic.toInt(self.value));
        t.method("__floor__", self -> FloatArithmetic.toInt(Math.floor(self.value)));
        t.method("__ceil__", self -> FloatArithmetic.toInt(Math.ceil(self.value)));
        t.methodN("__round__", "ndigits=None, /", (self, a) -> round(self, a[0]));
        t.method("as_integer_ratio", self -> {
            BigInteger[] ratio = FloatArithmetic.ratio(self.value);
            return PyTuple.of(PyInt.of(ratio[0]), PyInt.of(ratio[1]));
        });
        t.classMethod("fromhex", "string, /", (cls, a) -> {
            PyFloat value = PyFloat.of(HexadecimalFloat.parse(text(a[0])));
            return cls == PyFloat.TYPE ? value : cls.call(value);
        });
        t.method("hex", self -> PyStr.of(HexadecimalFloat.of(self.value)));
        t.method(
                "is_integer", self -> PyBool.of(self.value == Math.rint(self.value) && !Double.isInfinite(self.value)));
        t.method("__getnewargs__", self -> PyTuple.of(self.exact()));
        t.classMethod("__getformat__", "typestr, /", (cls, a) -> format(text(a[0])));
        t.attribute("real", PyFloat::exact);
        t.attribute("imag", self -> PyFloat.of(0));
    }

    static PyObject round(PyFloat self, PyObject digits) {
        return digits == PyNone.NONE
                ? FloatArithmetic.toInt(Math.rint(self.value))
                : PyFloat.of(FloatArithmetic.round(self.value, digits.index()));
    }

    private static String text(PyObject object) {
        if (object instanceof PyStr string) {
            return string.value;
        }
        throw Errors.typeError("bad argument type for built-in operation");
    }

    private static PyObject format(String kind) {
        if (kind.equals("double") || kind.equals("float")) {
            return PyStr.of("IEEE, little-endian");
        }
        throw Errors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
}
