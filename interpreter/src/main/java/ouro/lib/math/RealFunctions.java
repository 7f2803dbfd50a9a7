package ouro.lib.math;

import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import ouro.object.Errors;
import ouro.object.FloatArithmetic;
import ouro.object.IntArithmetic;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.Conversions;

/** Functions of {@code math} from floats to floats, with the errors that C's special values stand for. */
public final class RealFunctions {
    private RealFunctions() {}

    /** ValueError for an argument for which a function has no value. */
    public static PyException domainError() {
        return Errors.valueError("math domain error");
    }

    /** OverflowError for a value that is no float. */
    public static PyException rangeError() {
        return Errors.overflowError("math range error");
    }

    /** A function whose infinite results come from singularities. */
    static PyFloat bounded(DoubleUnaryOperator function, PyObject argument) {
        double x = Conversions.toReal(argument);
        double result = function.applyAsDouble(x);
        if (Double.isNaN(result) && !Double.isNaN(x) || Double.isInfinite(result) && Double.isFinite(x)) {
            throw domainError();
        }
        return PyFloat.of(result);
    }

    /** A function whose infinite results come from overflow. */
    static PyFloat growing(DoubleUnaryOperator function, PyObject argument) {
        double x = Conversions.toReal(argument);
        double result = function.applyAsDouble(x);
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw rangeError();
        }
        return PyFloat.of(result);
    }

    static double power(double x, double y) {
        if (x == 1 || y == 0 || x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        double result = ElementaryFunctions.POW.of(x, y);
        if (Double.isFinite(x) && Double.isFinite(y)) {
            if (Double.isNaN(result) || Double.isInfinite(result) && x == 0) {
                throw domainError();
            }
            if (Double.isInfinite(result)) {
                throw rangeError();
            }
        }
        return result;
    }

    static double remainder(double x, double y, DoubleBinaryOperator function) {
        double result = function.applyAsDouble(x, y);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domainError();
        }
        return result;
    }

    // ---- parts of a float ----------------------------------------------------------------------------------------

    /** {@code floor} and {@code ceil}: by the special method of that name where there is one. */
    static PyObject whole(PyObject x, String special, DoubleUnaryOperator function) {
        if (x.getClass() != PyFloat.class) {
            PyObject method = x.type().lookup(special);
            if (method != null) {
                return Operators.descriptorGet(method, x, x.type()).call();
            }
        }
        return FloatArithmetic.toInt(function.applyAsDouble(Conversions.toReal(x)));
    }

    static PyObject truncate(PyObject x) {
        PyObject method = x.type().lookup("__trunc__");
        if (method == null) {
            throw Errors.typeError("type " + x.type().name() + " doesn't define __trunc__ method");
        }
        return Operators.descriptorGet(method, x, x.type()).call();
    }

    /** {@code modf}: fraction and whole part, both with the sign of the number. */
    static PyTuple split(double x) {
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        double fraction = Double.isInfinite(x) ? 0 : x - whole;
        return PyTuple.of(PyFloat.of(Math.copySign(fraction, x)), PyFloat.of(whole));
    }

    /** {@code frexp}: a mantissa from 0.5 on and below 1, and the exponent of two. */
    static PyTuple mantissa(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return PyTuple.of(PyFloat.of(x), PyInt.ZERO);
        }
        boolean subnormal = Math.abs(x) < Double.MIN_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal) + 1;
        return PyTuple.of(PyFloat.of(Math.scalb(normal, -exponent)), PyInt.of(subnormal ? exponent - 54 : exponent));
    }

    /** {@code ldexp}. */
    static double scale(double x, PyObject power) {
        if (!(power instanceof PyInt exponent)) {
            throw Errors.typeError("Expected an int as second argument to ldexp.");
        }
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        int shift = Math.clamp(exponent.clampedToInt(), -5000, 5000);
        BigInteger[] ratio = FloatArithmetic.ratio(Math.abs(x));
        double result = IntArithmetic.scale(ratio[0], shift - (ratio[1].bitLength() - 1L));
        if (Double.isInfinite(result)) {
            throw rangeError();
        }
        return Math.copySign(result, x);
    }

    /** {@code isclose} (PEP 485). */
    static PyObject isClose(PyObject[] arguments) {
        double a = Conversions.toReal(arguments[0]);
        double b = Conversions.toReal(arguments[1]);
        double relative = Conversions.toReal(arguments[2]);
        double absolute = Conversions.toReal(arguments[3]);
        if (relative < 0 || absolute < 0) {
            throw Errors.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return PyBool.TRUE;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return PyBool.FALSE;
        }
        double difference = Math.abs(b - a);
        return PyBool.of(
                difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute);
    }
}
