package ouro.builtins;

import ouro.object.Errors;
import ouro.object.FloatArithmetic;
import ouro.object.IntText;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.number.PyComplex;
import ouro.object.protocol.BinaryOperator;

/** The number classes with their method tables, and the built-in functions that compute. */
final class NumberFunctions {
    private NumberFunctions() {}

    static void populate(ModuleBuilder m) {
        m.constant("int", PyInt.TYPE);
        m.constant("bool", PyBool.TYPE);
        m.constant("float", PyFloat.TYPE);
        m.constant("complex", PyComplex.TYPE);
        m.function("abs", "x, /", Operators::absolute);
        m.functionN("round", "number, ndigits=", a -> round(a[0], a[1]));
        m.function(
                "pow",
                "base, exp, mod=None",
                (base, exponent, modulus) -> modulus == PyNone.NONE
                        ? Operators.binary(BinaryOperator.POW, base, exponent)
                        : Operators.power(base, exponent, modulus));
        m.function("divmod", "x, y, /", (x, y) -> Operators.binary(BinaryOperator.DIVMOD, x, y));
        m.function("bin", "number, /", number -> prefixed(number, 2, "0b"));
        m.function("oct", "number, /", number -> prefixed(number, 8, "0o"));
        m.function("hex", "number, /", number -> prefixed(number, 16, "0x"));
        m.functionN("sum", "iterable, /, start=0", a -> sum(a[0], a[1]));
    }

    private static PyObject prefixed(PyObject number, int radix, String prefix) {
        return PyStr.of(IntText.prefixed(number.index(), radix, prefix));
    }

    private static PyObject round(PyObject number, PyObject digits) {
        if (number.getClass() == PyFloat.class) {
            PyFloat value = (PyFloat) number;
            return digits != null && digits.getClass() == PyInt.class
                    ? PyFloat.of(FloatArithmetic.round(value.value, (PyInt) digits))
                    : FloatMethods.round(value, digits == null ? PyNone.NONE : digits);
        }
        PyObject method = number.type().lookup("__round__");
        if (method == null) {
            throw Errors.typeError("type " + number.type().name() + " doesn't define __round__ method");
        }
        PyObject bound = Operators.descriptorGet(method, number, number.type());
        return digits == null || digits == PyNone.NONE ? bound.call() : bound.call(digits);
    }

    // ---- sum -----------------------------------------------------------------------------------------------------

    private static PyObject sum(PyObject iterable, PyObject start) {
        checkStart(start);
        PyObject iterator = iterable.iterator();
        PyObject total = start;
        PyObject item = iterator.next();
        if (total.getClass() == PyInt.class) {
            long sum = ((PyInt) total).value;
            while (item instanceof PyInt number
                    && number.fitsLong()
                    && !number.type().isHeap()) {
                long next = sum + number.value;
                if (((sum ^ next) & (number.value ^ next)) < 0) {
                    break;
                }
                sum = next;
                item = iterator.next();
            }
            total = PyInt.of(sum);
            if (item instanceof PyFloat) {
                total = Operators.add(total, item);
                item = iterator.next();
            }
        }
        if (total.getClass() == PyFloat.class) {
            double sum = ((PyFloat) total).value;
            while (item != null) {
                if (item.getClass() == PyFloat.class) {
                    sum += ((PyFloat) item).value;
                } else if (item.getClass() == PyInt.class) {
                    sum += ((PyInt) item).value;
                } else {
                    break;
                }
                item = iterator.next();
            }
            total = PyFloat.of(sum);
        }
        for (; item != null; item = iterator.next()) {
            total = Operators.add(total, item);
        }
        return total;
    }

    private static void checkStart(PyObject start) {
        if (start instanceof PyStr) {
            throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (start instanceof ByteSequence) {
            String name = start instanceof PyBytes ? "bytes" : "bytearray";
            throw Errors.typeError("sum() can't sum " + name + " [use b''.join(seq) instead]");
        }
    }
}
