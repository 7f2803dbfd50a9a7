package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Instantiation;
import ouro.object.IntText;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.binary.PyMemoryView;
import ouro.object.number.ComplexText;
import ouro.object.number.Conversions;
import ouro.object.number.PyComplex;

/** What {@code int(…)}, {@code bool(…)}, {@code float(…)} and {@code complex(…)} do with their arguments. */
public final class NumberConstruction {
    private static final Signature INT = new Signature("x=, /, base=");
    private static final Signature BOOL = new Signature("object=False, /");
    private static final Signature FLOAT = new Signature("x=0.0, /");
    private static final Signature COMPLEX = new Signature("real=, imag=");

    private NumberConstruction() {}

    static PyObject newInt(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length == 1 && keywords == null) {
            return PyInt.of(cls, Conversions.toInt(arguments[0]));
        }
        if (arguments.length > 2) {
            throw Errors.typeError("int() takes at most 2 arguments (" + arguments.length + " given)");
        }
        PyObject[] bound = INT.bind("int", arguments, keywords);
        if (bound[0] == null) {
            if (bound[1] != null) {
                throw Errors.typeError("int() missing string argument");
            }
            return PyInt.of(cls, PyInt.ZERO);
        }
        PyInt base = bound[1].index();
        String literal = bound[0] instanceof PyMemoryView ? null : Conversions.literal(bound[0]);
        if (literal == null) {
            throw Errors.typeError("int() can't convert non-string with explicit base");
        }
        int radix = base.fitsLong() && base.value >= 0 && base.value <= 36 ? (int) base.value : -1;
        return PyInt.of(cls, IntText.parse(literal, radix, bound[0]));
    }

    static PyObject newBool(PyType cls, PyObject[] arguments, String[] keywords) {
        if (keywords != null) {
            throw Errors.typeError("bool() takes no keyword arguments");
        }
        if (arguments.length == 1) {
            return PyBool.of(arguments[0].isTrue());
        }
        return PyBool.of(BOOL.bind("bool", arguments, null)[0].isTrue());
    }

    static PyObject newFloat(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length == 1 && keywords == null) {
            return PyFloat.of(cls, Conversions.toFloat(arguments[0]));
        }
        PyObject[] positional = Instantiation.positional(PyFloat.TYPE, cls, arguments, keywords);
        PyObject source = FLOAT.bind("float", positional, null)[0];
        return PyFloat.of(cls, Conversions.toFloat(source));
    }

    static PyObject newComplex(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length > 2) {
            throw Errors.typeError("complex() takes at most 2 arguments (" + arguments.length + " given)");
        }
        PyObject[] bound = COMPLEX.bind("complex", arguments, keywords);
        PyObject real = bound[0];
        PyObject imaginary = bound[1];
        if (real instanceof PyStr text) {
            if (imaginary != null) {
                throw Errors.typeError("complex() can't take second arg if first is a string");
            }
            return ComplexText.parse(cls, text.value);
        }
        if (imaginary instanceof PyStr) {
            throw Errors.typeError("complex() second arg can't be a string");
        }
        PyComplex first = real == null ? PyComplex.of(0, 0) : Conversions.toComplexOrNull(real, true);
        if (first == null) {
            throw Errors.typeError("complex() first argument must be a string or a number, not '"
                    + real.type().name() + "'");
        }
        if (imaginary == null) {
            return PyComplex.of(cls, first.real, first.imaginary);
        }
        PyComplex second = Conversions.toComplexOrNull(imaginary, false);
        if (second == null) {
            throw Errors.typeError("complex() second argument must be a number, not '"
                    + imaginary.type().name() + "'");
        }
        // A part that is no complex number itself adds nothing, not even the sign of a zero.
        double realPart = imaginary instanceof PyComplex ? first.real - second.imaginary : first.real;
        boolean firstIsComplex = real != null && (real instanceof PyComplex || first.imaginary != 0);
        double imaginaryPart = firstIsComplex ? first.imaginary + second.real : second.real;
        return PyComplex.of(cls, realPart, imaginaryPart);
    }
}
