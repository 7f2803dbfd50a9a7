package ouro.object.number;

import java.nio.charset.StandardCharsets;
import ouro.object.Buffer;
import ouro.object.Deprecation;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.IntText;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.arithmetic.FloatLiteral;
import ouro.object.protocol.SpecialMethod;

/** Turns objects into numbers, as {@code int(…)}, {@code float(…)} and the functions of {@code math} ask it. */
public final class Conversions {
    private Conversions() {}

    /** The text of a str or of bytes, or null for anything else. */
    public static String literal(PyObject object) {
        return object instanceof PyStr text
                ? text.value
                : object instanceof Buffer bytes ? new String(bytes.toBytes(), StandardCharsets.ISO_8859_1) : null;
    }

    /** {@code int(object)}. */
    public static PyInt toInt(PyObject object) {
        if (object.getClass() == PyInt.class) {
            return (PyInt) object;
        }
        if (object.getClass() == PyStr.class) {
            return IntText.parse(((PyStr) object).value, 10, object);
        }
        PyObject answer = Operators.intOrNull(object);
        if (answer != null) {
            if (answer instanceof PyInt number) {
                return number.exact();
            }
            throw Errors.typeError(
                    "__int__ returned non-int (type " + answer.type().messageName() + ")");
        }
        if (Operators.has(object, SpecialMethod.INDEX)) {
            return object.index();
        }
        PyObject truncate = object.type().lookup("__trunc__");
        if (truncate != null) {
            Deprecation.warn("The delegation of int() to __trunc__ is deprecated.");
            PyObject result = Dispatch.bind(truncate, object).call();
            if (result instanceof PyInt number) {
                return number.exact();
            }
            if (!Operators.has(result, SpecialMethod.INDEX)) {
                throw Errors.typeError(
                        "__trunc__ returned non-Integral (type " + result.type().messageName() + ")");
            }
            return result.index();
        }
        String literal = literal(object);
        if (literal == null) {
            throw Errors.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                    + object.type().messageName() + "'");
        }
        return IntText.parse(literal, 10, object);
    }

    /** The argument of a function that takes a C int; raises TypeError, or OverflowError in the words of C's range. */
    public static int toSignedInt(PyObject object) {
        PyInt number = object.index();
        if (!number.fitsLong()) {
            throw Errors.overflowError("Python int too large to convert to C long");
        }
        if (number.value > Integer.MAX_VALUE) {
            throw Errors.overflowError("signed integer is greater than maximum");
        }
        if (number.value < Integer.MIN_VALUE) {
            throw Errors.overflowError("signed integer is less than minimum");
        }
        return (int) number.value;
    }

    /** The argument of a function that takes a C int, in the words of those that know no smaller range; OverflowError. */
    public static int toCInt(PyObject object) {
        PyInt number = object.index();
        if (!number.fitsLong() || number.value != (int) number.value) {
            throw Errors.overflowError("Python int too large to convert to C int");
        }
        return (int) number.value;
    }

    /**
     * The argument of a function that takes a C {@code Py_ssize_t}: OverflowError beyond its range, clipped to that of
     * Java's int within.
     */
    public static int toSize(PyObject object) {
        return object.index().toSize();
    }

    /** The same for a size that is to be allocated: MemoryError where no array of Java's is so large. */
    public static int toLength(PyObject object) {
        int size = toSize(object);
        if (size == Integer.MAX_VALUE) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        return size;
    }

    /** {@code float(object)}. */
    public static double toFloat(PyObject object) {
        if (object instanceof PyFloat number && !number.type().isHeap()) {
            return number.value;
        }
        String literal = literal(object);
        if (literal != null) {
            Double parsed = FloatLiteral.parse(literal);
            if (parsed == null) {
                throw Errors.valueError("could not convert string to float: " + object.repr());
            }
            return parsed;
        }
        Double value = toRealOrNull(object);
        if (value == null) {
            throw Errors.typeError("float() argument must be a string or a real number, not '"
                    + object.type().messageName() + "'");
        }
        return value;
    }

    /** The argument of a function that computes with floats, or TypeError. */
    public static double toReal(PyObject object) {
        if (object instanceof PyFloat number && !number.type().isHeap()) {
            return number.value;
        }
        if (object instanceof PyInt number && !number.type().isHeap()) {
            return number.toDouble();
        }
        Double value = toRealOrNull(object);
        if (value == null) {
            throw Errors.typeError("must be real number, not " + object.type().messageName());
        }
        return value;
    }

    /** By {@code __float__}, else by {@code __index__}; null where there is neither. */
    private static Double toRealOrNull(PyObject object) {
        PyObject answer = Operators.floatOrNull(object);
        if (answer != null) {
            if (answer instanceof PyFloat number) {
                return number.value;
            }
            throw Errors.typeError(object.type().messageName() + ".__float__ returned non-float (type "
                    + answer.type().messageName() + ")");
        }
        return Operators.has(object, SpecialMethod.INDEX) ? object.index().toDouble() : null;
    }

    /** The argument of a function that computes with complex numbers, or TypeError. */
    public static PyComplex toComplex(PyObject object) {
        PyComplex number = toComplexOrNull(object, true);
        if (number == null) {
            throw Errors.typeError("must be real number, not " + object.type().messageName());
        }
        return number;
    }

    public static PyComplex toComplexOrNull(PyObject object, boolean byComplexMethod) {
        if (object instanceof PyComplex number && !number.type().isHeap()) {
            return number;
        }
        PyObject method = byComplexMethod ? object.type().lookup("__complex__") : null;
        if (method != null && method != PyNone.NONE) {
            PyObject result = Dispatch.bind(method, object).call();
            if (result instanceof PyComplex number) {
                return number;
            }
            throw Errors.typeError(
                    "__complex__ returned non-complex (type " + result.type().messageName() + ")");
        }
        if (object instanceof PyComplex number) {
            return number;
        }
        Double value = toRealOrNull(object);
        return value == null ? null : PyComplex.of(value, 0);
    }
}
