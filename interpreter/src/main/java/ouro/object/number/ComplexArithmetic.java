package ouro.object.number;

import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.protocol.BinaryOperator;

/** The operators of complex numbers. */
public final class ComplexArithmetic {
    /** Integral powers up to here are multiplied out. */
    private static final int MULTIPLIED_OUT = 100;

    private ComplexArithmetic() {}

    static PyObject binary(BinaryOperator operator, PyComplex left, PyComplex right) {
        return switch (operator) {
            case ADD -> PyComplex.of(left.real + right.real, left.imaginary + right.imaginary);
            case SUB -> PyComplex.of(left.real - right.real, left.imaginary - right.imaginary);
            case MUL -> multiply(left, right);
            case TRUEDIV -> divide(left, right);
            case POW -> power(left, right);
            default -> null;
        };
    }

    public static PyComplex multiply(PyComplex left, PyComplex right) {
        return PyComplex.of(
                left.real * right.real - left.imaginary * right.imaginary,
                left.real * right.imaginary + left.imaginary * right.real);
    }

    /** Division scaled by the larger part of the divisor, so that nothing overflows on the way (Smith's method). */
    public static PyComplex divide(PyComplex left, PyComplex right) {
        double real = Math.abs(right.real);
        double imaginary = Math.abs(right.imaginary);
        if (real >= imaginary) {
            if (real == 0) {
                throw Errors.zeroDivision("complex division by zero");
            }
            double ratio = right.imaginary / right.real;
            double size = right.real + right.imaginary * ratio;
            return PyComplex.of(
                    (left.real + left.imaginary * ratio) / size, (left.imaginary - left.real * ratio) / size);
        }
        if (imaginary >= real) {
            double ratio = right.real / right.imaginary;
            double size = right.real * ratio + right.imaginary;
            return PyComplex.of(
                    (left.real * ratio + left.imaginary) / size, (left.imaginary * ratio - left.real) / size);
        }
        return PyComplex.of(Double.NaN, Double.NaN);
    }

    /** The distance from zero. */
    public static double absolute(PyComplex number) {
        return ElementaryFunctions.HYPOT.of(number.real, number.imaginary);
    }

    /** What a power of floats is that no float is: the base is negative, the exponent no whole number. */
    public static PyObject powerOfReals(PyObject base, PyObject exponent) {
        return power(PyComplex.of(((PyFloat) base).value, 0), PyComplex.of(((PyFloat) exponent).value, 0));
    }

    static PyComplex power(PyComplex base, PyComplex exponent) {
        PyComplex result;
        if (exponent.imaginary == 0
                && exponent.real == Math.floor(exponent.real)
                && Math.abs(exponent.real) <= MULTIPLIED_OUT) {
            int count = (int) exponent.real;
            if (count < 0 && base.real == 0 && base.imaginary == 0) {
                throw zeroToNegative();
            }
            result = count > 0 ? multiplyOut(base, count) : divide(PyComplex.of(1, 0), multiplyOut(base, -count));
        } else {
            result = general(base, exponent);
        }
        if (isInfinite(result) && !isInfinite(base) && !isInfinite(exponent)) {
            throw Errors.overflowError("complex exponentiation");
        }
        return result;
    }

    private static boolean isInfinite(PyComplex number) {
        return Double.isInfinite(number.real) || Double.isInfinite(number.imaginary);
    }

    private static PyComplex multiplyOut(PyComplex base, int count) {
        PyComplex result = PyComplex.of(1, 0);
        PyComplex square = base;
        for (int mask = 1; mask <= count; mask <<= 1) {
            if ((count & mask) != 0) {
                result = multiply(result, square);
            }
            square = multiply(square, square);
        }
        return result;
    }

    private static PyComplex general(PyComplex base, PyComplex exponent) {
        if (exponent.real == 0 && exponent.imaginary == 0) {
            return PyComplex.of(1, 0);
        }
        if (base.real == 0 && base.imaginary == 0) {
            if (exponent.imaginary != 0 || exponent.real < 0) {
                throw zeroToNegative();
            }
            return PyComplex.of(0, 0);
        }
        double size = absolute(base);
        double length = ElementaryFunctions.POW.of(size, exponent.real);
        double angle = ElementaryFunctions.ATAN2.of(base.imaginary, base.real);
        double phase = angle * exponent.real;
        if (exponent.imaginary != 0) {
            length /= ElementaryFunctions.EXP.of(angle * exponent.imaginary);
            phase += exponent.imaginary * ElementaryFunctions.LOG.of(size);
        }
        return PyComplex.of(length * ElementaryFunctions.COS.of(phase), length * ElementaryFunctions.SIN.of(phase));
    }

    private static PyException zeroToNegative() {
        return Errors.zeroDivision("0.0 to a negative or complex power");
    }
}
