package ouro.lib.cmath;

import ouro.lib.math.RealFunctions;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.PyComplex;

/**
 * Elementary functions of complex numbers, arranged so that nothing overflows on the way and the branch cuts keep to the
 * signs of zeros (Kahan, Branch Cuts for Complex Elementary Functions, 1987).
 */
final class ComplexFunctions {
    static final double LOG_10 = 2.302585092994045684;
    private static final double LOG_2 = 0.6931471805599453094;
    private static final double LARGE = Double.MAX_VALUE / 4;
    private static final double SQUARE_ROOT_OF_LARGE = Math.sqrt(LARGE);
    private static final double LOG_OF_LARGE = 708.3964185322641 + 0.6931471805599453;
    private static final double SQUARE_ROOT_OF_LEAST = Math.sqrt(Double.MIN_NORMAL);

    private ComplexFunctions() {}

    private static double hypot(double x, double y) {
        return ElementaryFunctions.HYPOT.of(x, y);
    }

    private static PyComplex of(double real, double imaginary) {
        return PyComplex.of(real, imaginary);
    }

    /** {@code i * z}. */
    private static PyComplex turned(PyComplex z) {
        return of(-z.imaginary, z.real);
    }

    /** {@code -i * z}. */
    private static PyComplex turnedBack(PyComplex z) {
        return of(z.imaginary, -z.real);
    }

    static PyComplex squareRoot(PyComplex z) {
        if (z.real == 0 && z.imaginary == 0) {
            return of(0, z.imaginary);
        }
        double x = Math.abs(z.real);
        double y = Math.abs(z.imaginary);
        double s;
        if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
            double scaled = Math.scalb(x, 53);
            s = Math.scalb(Math.sqrt(scaled + hypot(scaled, Math.scalb(y, 53))), -27);
        } else {
            double scaled = x / 8;
            s = 2 * Math.sqrt(scaled + hypot(scaled, y / 8));
        }
        double d = y / (2 * s);
        return z.real >= 0 ? of(s, Math.copySign(d, z.imaginary)) : of(d, Math.copySign(s, z.imaginary));
    }

    static PyComplex exponential(PyComplex z) {
        double cosine = ElementaryFunctions.COS.of(z.imaginary);
        double sine = ElementaryFunctions.SIN.of(z.imaginary);
        if (z.real > LOG_OF_LARGE) {
            double length = ElementaryFunctions.EXP.of(z.real - 1);
            return of(length * cosine * Math.E, length * sine * Math.E);
        }
        double length = ElementaryFunctions.EXP.of(z.real);
        return of(length * cosine, length * sine);
    }

    static PyComplex logarithm(PyComplex z) {
        double x = Math.abs(z.real);
        double y = Math.abs(z.imaginary);
        double real;
        if (x > LARGE || y > LARGE) {
            real = ElementaryFunctions.LOG.of(hypot(x / 2, y / 2)) + LOG_2;
        } else if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
            if (x == 0 && y == 0) {
                throw RealFunctions.domainError();
            }
            real = ElementaryFunctions.LOG.of(hypot(Math.scalb(x, 53), Math.scalb(y, 53))) - 53 * LOG_2;
        } else {
            double length = hypot(x, y);
            if (0.71 <= length && length <= 1.73) {
                double greater = Math.max(x, y);
                double lesser = Math.min(x, y);
                real = ElementaryFunctions.LOG1P.of((greater - 1) * (greater + 1) + lesser * lesser) / 2;
            } else {
                real = ElementaryFunctions.LOG.of(length);
            }
        }
        return of(real, ElementaryFunctions.ATAN2.of(z.imaginary, z.real));
    }

    // ---- hyperbolic and trigonometric ----------------------------------------------------------------------------

    static PyComplex hyperbolicSine(PyComplex z) {
        boolean large = Math.abs(z.real) > LOG_OF_LARGE;
        double x = large ? z.real - Math.copySign(1, z.real) : z.real;
        double factor = large ? Math.E : 1;
        return of(
                ElementaryFunctions.COS.of(z.imaginary) * ElementaryFunctions.SINH.of(x) * factor,
                ElementaryFunctions.SIN.of(z.imaginary) * ElementaryFunctions.COSH.of(x) * factor);
    }

    static PyComplex hyperbolicCosine(PyComplex z) {
        boolean large = Math.abs(z.real) > LOG_OF_LARGE;
        double x = large ? z.real - Math.copySign(1, z.real) : z.real;
        double factor = large ? Math.E : 1;
        return of(
                ElementaryFunctions.COS.of(z.imaginary) * ElementaryFunctions.COSH.of(x) * factor,
                ElementaryFunctions.SIN.of(z.imaginary) * ElementaryFunctions.SINH.of(x) * factor);
    }

    static PyComplex hyperbolicTangent(PyComplex z) {
        if (Math.abs(z.real) > LOG_OF_LARGE) {
            return of(
                    Math.copySign(1, z.real),
                    4
                            * ElementaryFunctions.SIN.of(z.imaginary)
                            * ElementaryFunctions.COS.of(z.imaginary)
                            * ElementaryFunctions.EXP.of(-2 * Math.abs(z.real)));
        }
        double x = ElementaryFunctions.TANH.of(z.real);
        double y = ElementaryFunctions.TAN.of(z.imaginary);
        double secant = 1 / ElementaryFunctions.COSH.of(z.real);
        double product = x * y;
        double divisor = 1 + product * product;
        return of(x * (1 + y * y) / divisor, y / divisor * secant * secant);
    }

    static PyComplex sine(PyComplex z) {
        return turnedBack(hyperbolicSine(turned(z)));
    }

    static PyComplex cosine(PyComplex z) {
        return hyperbolicCosine(turned(z));
    }

    static PyComplex tangent(PyComplex z) {
        return turnedBack(hyperbolicTangent(turned(z)));
    }

    // ---- inverse functions ---------------------------------------------------------------------------------------

    private static boolean isLarge(PyComplex z) {
        return Math.abs(z.real) > LARGE || Math.abs(z.imaginary) > LARGE;
    }

    private static double logarithmOfDouble(PyComplex z) {
        return ElementaryFunctions.LOG.of(hypot(z.real / 2, z.imaginary / 2)) + 2 * LOG_2;
    }

    static PyComplex arcCosine(PyComplex z) {
        if (isLarge(z)) {
            double size = logarithmOfDouble(z);
            double imaginary = z.real < 0 ? -Math.copySign(size, z.imaginary) : Math.copySign(size, -z.imaginary);
            return of(ElementaryFunctions.ATAN2.of(Math.abs(z.imaginary), z.real), imaginary);
        }
        PyComplex below = squareRoot(of(1 - z.real, -z.imaginary));
        PyComplex above = squareRoot(of(1 + z.real, z.imaginary));
        return of(
                2 * ElementaryFunctions.ATAN2.of(below.real, above.real),
                ElementaryFunctions.ASINH.of(above.real * below.imaginary - above.imaginary * below.real));
    }

    static PyComplex areaCosine(PyComplex z) {
        if (isLarge(z)) {
            return of(logarithmOfDouble(z), ElementaryFunctions.ATAN2.of(z.imaginary, z.real));
        }
        PyComplex below = squareRoot(of(z.real - 1, z.imaginary));
        PyComplex above = squareRoot(of(z.real + 1, z.imaginary));
        return of(
                ElementaryFunctions.ASINH.of(below.real * above.real + below.imaginary * above.imaginary),
                2 * ElementaryFunctions.ATAN2.of(below.imaginary, above.real));
    }

    static PyComplex areaSine(PyComplex z) {
        if (isLarge(z)) {
            double size = logarithmOfDouble(z);
            double real = z.imaginary >= 0 ? Math.copySign(size, z.real) : -Math.copySign(size, -z.real);
            return of(real, ElementaryFunctions.ATAN2.of(z.imaginary, Math.abs(z.real)));
        }
        PyComplex first = squareRoot(of(1 + z.imaginary, -z.real));
        PyComplex second = squareRoot(of(1 - z.imaginary, z.real));
        return of(
                ElementaryFunctions.ASINH.of(first.real * second.imaginary - second.real * first.imaginary),
                ElementaryFunctions.ATAN2.of(
                        z.imaginary, first.real * second.real - first.imaginary * second.imaginary));
    }

    static PyComplex areaTangent(PyComplex z) {
        if (z.real < 0 || z.real == 0 && Math.copySign(1, z.real) < 0) {
            PyComplex mirrored = areaTangent(of(-z.real, -z.imaginary));
            return of(-mirrored.real, -mirrored.imaginary);
        }
        double y = Math.abs(z.imaginary);
        if (z.real > SQUARE_ROOT_OF_LARGE || y > SQUARE_ROOT_OF_LARGE) {
            double length = hypot(z.real / 2, z.imaginary / 2);
            return of(z.real / 4 / length / length, -Math.copySign(Math.PI / 2, -z.imaginary));
        }
        if (z.real == 1 && y < SQUARE_ROOT_OF_LEAST) {
            if (y == 0) {
                throw RealFunctions.domainError();
            }
            return of(
                    -ElementaryFunctions.LOG.of(Math.sqrt(y) / Math.sqrt(hypot(y, 2))),
                    Math.copySign(ElementaryFunctions.ATAN2.of(2, -y) / 2, z.imaginary));
        }
        double distance = 1 - z.real;
        return of(
                ElementaryFunctions.LOG1P.of(4 * z.real / (distance * distance + y * y)) / 4,
                -ElementaryFunctions.ATAN2.of(-2 * z.imaginary, distance * (1 + z.real) - y * y) / 2);
    }

    static PyComplex arcSine(PyComplex z) {
        return turnedBack(areaSine(turned(z)));
    }

    static PyComplex arcTangent(PyComplex z) {
        return turnedBack(areaTangent(turned(z)));
    }
}
