package ouro.lib.cmath;

import java.util.function.UnaryOperator;
import ouro.lib.math.RealFunctions;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.ComplexArithmetic;
import ouro.object.number.Conversions;
import ouro.object.number.PyComplex;

/** The module {@code cmath}. */
public final class ComplexMathModule {
    private ComplexMathModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Mathematical functions of complex numbers.");
        m.constant("pi", PyFloat.of(Math.PI));
        m.constant("e", PyFloat.of(Math.E));
        m.constant("tau", PyFloat.of(2 * Math.PI));
        m.constant("inf", PyFloat.of(Double.POSITIVE_INFINITY));
        m.constant("nan", PyFloat.of(Double.NaN));
        m.constant("infj", PyComplex.of(0, Double.POSITIVE_INFINITY));
        m.constant("nanj", PyComplex.of(0, Double.NaN));
        function(m, "sqrt", ComplexFunctions::squareRoot);
        function(m, "exp", ComplexFunctions::exponential);
        function(m, "log10", z -> {
            PyComplex logarithm = ComplexFunctions.logarithm(z);
            return PyComplex.of(
                    logarithm.real / ComplexFunctions.LOG_10, logarithm.imaginary / ComplexFunctions.LOG_10);
        });
        function(m, "sin", ComplexFunctions::sine);
        function(m, "cos", ComplexFunctions::cosine);
        function(m, "tan", ComplexFunctions::tangent);
        function(m, "asin", ComplexFunctions::arcSine);
        function(m, "acos", ComplexFunctions::arcCosine);
        function(m, "atan", ComplexFunctions::arcTangent);
        function(m, "sinh", ComplexFunctions::hyperbolicSine);
        function(m, "cosh", ComplexFunctions::hyperbolicCosine);
        function(m, "tanh", ComplexFunctions::hyperbolicTangent);
        function(m, "asinh", ComplexFunctions::areaSine);
        function(m, "acosh", ComplexFunctions::areaCosine);
        function(m, "atanh", ComplexFunctions::areaTangent);
        m.functionN("log", "z, base=, /", a -> logarithm(a[0], a[1]));
        m.function("phase", "z, /", z -> PyFloat.of(phase(Conversions.toComplex(z))));
        m.function("polar", "z, /", z -> {
            PyComplex number = Conversions.toComplex(z);
            return PyTuple.of(PyFloat.of(ComplexArithmetic.absolute(number)), PyFloat.of(phase(number)));
        });
        m.function("rect", "r, phi, /", (r, phi) -> rectangular(Conversions.toReal(r), Conversions.toReal(phi)));
        m.function("isnan", "z, /", z -> {
            PyComplex number = Conversions.toComplex(z);
            return PyBool.of(Double.isNaN(number.real) || Double.isNaN(number.imaginary));
        });
        m.function("isinf", "z, /", z -> {
            PyComplex number = Conversions.toComplex(z);
            return PyBool.of(Double.isInfinite(number.real) || Double.isInfinite(number.imaginary));
        });
        m.function("isfinite", "z, /", z -> {
            PyComplex number = Conversions.toComplex(z);
            return PyBool.of(Double.isFinite(number.real) && Double.isFinite(number.imaginary));
        });
        m.functionN("isclose", "a, b, *, rel_tol=1.0e-09, abs_tol=0.0", ComplexMathModule::isClose);
    }

    private static void function(ModuleBuilder m, String name, UnaryOperator<PyComplex> body) {
        m.function(name, "z, /", argument -> {
            PyComplex z = Conversions.toComplex(argument);
            PyComplex result = body.apply(z);
            boolean finite = Double.isFinite(z.real) && Double.isFinite(z.imaginary);
            if (finite && (Double.isInfinite(result.real) || Double.isInfinite(result.imaginary))) {
                throw RealFunctions.rangeError();
            }
            if (!Double.isNaN(z.real)
                    && !Double.isNaN(z.imaginary)
                    && Double.isNaN(result.real)
                    && Double.isNaN(result.imaginary)) {
                throw RealFunctions.domainError();
            }
            return result;
        });
    }

    private static PyObject logarithm(PyObject z, PyObject base) {
        PyComplex logarithm = ComplexFunctions.logarithm(Conversions.toComplex(z));
        if (base == null) {
            return logarithm;
        }
        PyComplex divisor = ComplexFunctions.logarithm(Conversions.toComplex(base));
        if (divisor.real == 0 && divisor.imaginary == 0) {
            throw RealFunctions.domainError();
        }
        return ComplexArithmetic.divide(logarithm, divisor);
    }

    private static double phase(PyComplex z) {
        return ElementaryFunctions.ATAN2.of(z.imaginary, z.real);
    }

    private static PyComplex rectangular(double r, double phi) {
        if (Double.isInfinite(phi) && r != 0) {
            throw RealFunctions.domainError();
        }
        return phi == 0
                ? PyComplex.of(r, r * phi)
                : PyComplex.of(r * ElementaryFunctions.COS.of(phi), r * ElementaryFunctions.SIN.of(phi));
    }

    private static PyObject isClose(PyObject[] arguments) {
        PyComplex a = Conversions.toComplex(arguments[0]);
        PyComplex b = Conversions.toComplex(arguments[1]);
        double relative = Conversions.toReal(arguments[2]);
        double absolute = Conversions.toReal(arguments[3]);
        if (relative < 0 || absolute < 0) {
            throw Errors.valueError("tolerances must be non-negative");
        }
        if (a.real == b.real && a.imaginary == b.imaginary) {
            return PyBool.TRUE;
        }
        boolean infinite = Double.isInfinite(a.real)
                || Double.isInfinite(a.imaginary)
                || Double.isInfinite(b.real)
                || Double.isInfinite(b.imaginary);
        double difference = ComplexArithmetic.absolute(PyComplex.of(a.real - b.real, a.imaginary - b.imaginary));
        return PyBool.of(!infinite
                && (difference <= relative * ComplexArithmetic.absolute(b)
                        || difference <= relative * ComplexArithmetic.absolute(a)
                        || difference <= absolute));
    }
}
