package ouro.lib.random;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.FloatArithmetic;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.Conversions;
import ouro.object.protocol.BinaryOperator;

/** Real-valued distributions, by the methods and in the order of draws that the seeds of CPython rely on. */
final class Distributions {
    static final double TWO_PI = 2 * Math.PI;
    /** {@code 4 * exp(-0.5) / sqrt(2)}: of Kinderman and Monahan's method for normal deviates (1977). */
    static final double NORMAL_FACTOR = 1.7155277699214135;

    static final double LOG_4 = 1.3862943611198906;
    /** {@code 1 + log(4.5)}: of Cheng's method for gamma deviates (1977). */
    static final double GAMMA_FACTOR = 2.504077396776274;

    private Distributions() {}

    private static double log(double x) {
        return ElementaryFunctions.LOG.of(x);
    }

    private static double exp(double x) {
        return ElementaryFunctions.EXP.of(x);
    }

    private static PyObject scaled(PyObject location, double deviate, PyObject scale) {
        return Operators.add(location, Operators.multiply(PyFloat.of(deviate), scale));
    }

    static PyObject uniform(PyRandom source, PyObject from, PyObject to) {
        PyObject width = Operators.subtract(to, from);
        return Operators.add(from, Operators.multiply(width, PyFloat.of(source.random())));
    }

    static PyObject triangular(PyRandom source, PyObject from, PyObject to, PyObject mode) {
        double u = source.random();
        double c;
        try {
            c = mode == PyNone.NONE
                    ? 0.5
                    : Conversions.toReal(Operators.binary(
                            BinaryOperator.TRUEDIV, Operators.subtract(mode, from), Operators.subtract(to, from)));
        } catch (PyException e) {
            if (e.is(Exceptions.ZERO_DIVISION_ERROR)) {
                return from;
            }
            throw e;
        }
        boolean beyondMode = u > c;
        PyObject low = beyondMode ? to : from;
        PyObject high = beyondMode ? from : to;
        double product = beyondMode ? (1 - u) * (1 - c) : u * c;
        PyObject width = Operators.subtract(high, low);
        return Operators.add(low, Operators.multiply(width, PyFloat.of(Math.sqrt(product))));
    }

    static PyObject normal(PyRandom source, PyObject mean, PyObject deviation) {
        return scaled(mean, standardNormal(source), deviation);
    }

    private static double standardNormal(PyRandom source) {
        while (true) {
            double u1 = source.random();
            double u2 = 1 - source.random();
            double z = NORMAL_FACTOR * (u1 - 0.5) / u2;
            if (z * z / 4 <= -log(u2)) {
                return z;
            }
        }
    }

    /** Two normal deviates come from one point of the unit square; the second is kept for the next call. */
    static PyObject gauss(PyRandom source, PyObject mean, PyObject deviation) {
        PyObject kept = source.nextGauss;
        source.nextGauss = PyNone.NONE;
        if (kept != PyNone.NONE) {
            return Operators.add(mean, Operators.multiply(kept, deviation));
        }
        double angle = source.random() * TWO_PI;
        double radius = Math.sqrt(-2 * log(1 - source.random()));
        double deviate = ElementaryFunctions.COS.of(angle) * radius;
        source.nextGauss = PyFloat.of(ElementaryFunctions.SIN.of(angle) * radius);
        return scaled(mean, deviate, deviation);
    }

    static PyObject logNormal(PyRandom source, PyObject mean, PyObject deviation) {
        double result = exp(Conversions.toReal(normal(source, mean, deviation)));
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("math range error");
        }
        return PyFloat.of(result);
    }

    static PyObject exponential(PyRandom source, PyObject rate) {
        return Operators.binary(BinaryOperator.TRUEDIV, PyFloat.of(-log(1 - source.random())), rate);
    }

    /** By Best and Fisher's method (1979). */
    static double vonMises(PyRandom source, double mean, double concentration) {
        if (concentration <= 1e-6) {
            return TWO_PI * source.random();
        }
        double s = 0.5 / concentration;
        double r = s + Math.sqrt(1 + s * s);
        double z;
        while (true) {
            z = ElementaryFunctions.COS.of(Math.PI * source.random());
            double d = z / (r + z);
            double u = source.random();
            if (u < 1 - d * d || u <= (1 - d) * exp(d)) {
                break;
            }
        }
        double q = 1 / r;
        double angle = ElementaryFunctions.ACOS.of((q + z) / (1 + q * z));
        double turned = source.random() > 0.5 ? mean + angle : mean - angle;
        return FloatArithmetic.modulo(turned, TWO_PI);
    }

    static double gamma(PyRandom source, double shape, double scale) {
        if (shape <= 0 || scale <= 0) {
            throw Errors.valueError("gammavariate: alpha and beta must be > 0.0");
        }
        if (shape > 1) {
            return gammaAboveOne(source, shape) * scale;
        }
        return shape == 1 ? -log(1 - source.random()) * scale : gammaBelowOne(source, shape) * scale;
    }

    /** By Cheng's method (1977). */
    private static double gammaAboveOne(PyRandom source, double shape) {
        double a = Math.sqrt(2 * shape - 1);
        double b = shape - LOG_4;
        double c = shape + a;
        while (true) {
            double u1 = source.random();
            if (!(1e-7 < u1 && u1 < 0.9999999)) {
                continue;
            }
            double u2 = 1 - source.random();
            double v = log(u1 / (1 - u1)) / a;
            double x = shape * exp(v);
            double z = u1 * u1 * u2;
            double r = b + c * v - x;
            if (r + GAMMA_FACTOR - 4.5 * z >= 0 || r >= log(z)) {
                return x;
            }
        }
    }

    /** By Ahrens and Dieter's method (1974). */
    private static double gammaBelowOne(PyRandom source, double shape) {
        while (true) {
            double b = (Math.E + shape) / Math.E;
            double p = b * source.random();
            double x = p <= 1 ? FloatArithmetic.power(p, 1 / shape) : -log((b - p) / shape);
            double u = source.random();
            if (p > 1 ? u <= FloatArithmetic.power(x, shape - 1) : u <= exp(-x)) {
                return x;
            }
        }
    }

    static double beta(PyRandom source, double alpha, double beta) {
        double y = gamma(source, alpha, 1);
        return y == 0 ? 0 : y / (y + gamma(source, beta, 1));
    }

    static double pareto(PyRandom source, double shape) {
        double u = 1 - source.random();
        return FloatArithmetic.power(u, FloatArithmetic.divide(-1, shape));
    }

    static double weibull(PyRandom source, double scale, double shape) {
        double u = 1 - source.random();
        return scale * FloatArithmetic.power(-log(u), FloatArithmetic.divide(1, shape));
    }
}
