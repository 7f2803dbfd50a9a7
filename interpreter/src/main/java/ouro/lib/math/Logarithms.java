package ouro.lib.math;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.FloatArithmetic;
import ouro.object.IntArithmetic;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.Conversions;

/** Logarithms, also of ints that no float can hold. */
final class Logarithms {
    private Logarithms() {}

    /** {@code log(x)} and {@code log(x, base)}. */
    static PyFloat log(PyObject[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            throw Errors.typeError("math.log requires 1 to 2 arguments");
        }
        double numerator = of(ElementaryFunctions.LOG, arguments[0]);
        return PyFloat.of(
                arguments.length == 1
                        ? numerator
                        : FloatArithmetic.divide(numerator, of(ElementaryFunctions.LOG, arguments[1])));
    }

    static double of(ElementaryFunctions.UnaryFunction logarithm, PyObject argument) {
        if (argument instanceof PyInt number) {
            if (number.signum() <= 0) {
                throw RealFunctions.domainError();
            }
            BigInteger value = number.toBigInteger();
            if (value.bitLength() > Double.MAX_EXPONENT && Double.isInfinite(value.doubleValue())) {
                double mantissa = IntArithmetic.scale(value, -value.bitLength());
                return logarithm.of(mantissa) + logarithm.of(2) * value.bitLength();
            }
        }
        double x = Conversions.toReal(argument);
        if (x <= 0) {
            throw RealFunctions.domainError();
        }
        return Double.isFinite(x) ? logarithm.of(x) : x;
    }
}
