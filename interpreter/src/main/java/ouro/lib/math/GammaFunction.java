package ouro.lib.math;

import ouro.object.arithmetic.ElementaryFunctions;

/**
 * The gamma function and its logarithm by Lanczos's approximation with g = 6.0246… and 13 terms, as a rational function
 * (Pugh, An Analysis of the Lanczos Gamma Approximation, 2004).
 */
final class GammaFunction {
    private static final double G = 6.024680040776729583740234375;
    private static final double G_MINUS_HALF = 5.524680040776729583740234375;
    private static final int WHOLE_UP_TO = 23;
    private static final double OVERFLOWS_FROM = 200;
    /** From here on {@code y ** (x - 0.5)} is taken in two steps, lest it overflow. */
    private static final double TWO_STEPS_FROM = 140;

    private static final double LOG_PI = 1.144729885849400174143427351353058711647;

    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };

    private static final double[] DENOMINATOR = {
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1
    };

    private GammaFunction() {}

    static double gamma(double x) {
        if (!Double.isFinite(x)) {
            if (x == Double.NEGATIVE_INFINITY) {
                throw RealFunctions.domainError();
            }
            return x;
        }
        if (x == Math.floor(x)) {
            if (x <= 0) {
                throw RealFunctions.domainError();
            }
            if (x <= WHOLE_UP_TO) {
                return factorialBelow((int) x);
            }
        }
        double size = Math.abs(x);
        double result = size < 1e-20 ? 1 / x : size > OVERFLOWS_FROM ? beyond(x) : byApproximation(x, size);
        if (Double.isInfinite(result)) {
            throw RealFunctions.rangeError();
        }
        return result;
    }

    private static double factorialBelow(int x) {
        double product = 1;
        for (int i = 2; i < x; i++) {
            product *= i;
        }
        return product;
    }

    private static double beyond(double x) {
        if (x > 0) {
            return Double.POSITIVE_INFINITY;
        }
        return 0 / sineOfPi(x);
    }

    private static double byApproximation(double x, double size) {
        double y = size + G_MINUS_HALF;
        // What the sum has lost.
        double lost = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
        double correction = lost * G / y;
        double result;
        if (x < 0) {
            result = -Math.PI / sineOfPi(size) / size * ElementaryFunctions.EXP.of(y) / sum(size);
            result -= correction * result;
            if (size < TWO_STEPS_FROM) {
                return result / ElementaryFunctions.POW.of(y, size - 0.5);
            }
            double root = ElementaryFunctions.POW.of(y, size / 2 - 0.25);
            return result / root / root;
        }
        result = sum(size) / ElementaryFunctions.EXP.of(y);
        result += correction * result;
        if (size < TWO_STEPS_FROM) {
            return result * ElementaryFunctions.POW.of(y, size - 0.5);
        }
        double root = ElementaryFunctions.POW.of(y, size / 2 - 0.25);
        return result * root * root;
    }

    /** The logarithm of the absolute value of gamma. */
    static double logarithm(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x == Math.floor(x) && x <= 2) {
            if (x <= 0) {
                throw RealFunctions.domainError();
            }
            return 0;
        }
        double size = Math.abs(x);
        if (size < 1e-20) {
            return -ElementaryFunctions.LOG.of(size);
        }
        double result = ElementaryFunctions.LOG.of(sum(size)) - G;
        result += (size - 0.5) * (ElementaryFunctions.LOG.of(size + G - 0.5) - 1);
        if (x < 0) {
            result = LOG_PI
                    - ElementaryFunctions.LOG.of(Math.abs(sineOfPi(size)))
                    - ElementaryFunctions.LOG.of(size)
                    - result;
        }
        if (Double.isInfinite(result)) {
            throw RealFunctions.rangeError();
        }
        return result;
    }

    /** The rational function; for large numbers in powers of {@code 1 / x}, which cannot overflow. */
    private static double sum(double x) {
        double above = 0;
        double below = 0;
        int terms = NUMERATOR.length;
        for (int i = 0; i < terms; i++) {
            if (x < 5) {
                above = above * x + NUMERATOR[terms - 1 - i];
                below = below * x + DENOMINATOR[terms - 1 - i];
            } else {
                above = above / x + NUMERATOR[i];
                below = below / x + DENOMINATOR[i];
            }
        }
        return above / below;
    }

    /** {@code sin(pi * x)}, exact in its zeros. */
    private static double sineOfPi(double x) {
        double y = Math.abs(x) % 2;
        double sine =
                switch ((int) Math.round(2 * y)) {
                    case 0 -> ElementaryFunctions.SIN.of(Math.PI * y);
                    case 1 -> ElementaryFunctions.COS.of(Math.PI * (y - 0.5));
                    case 2 -> ElementaryFunctions.SIN.of(Math.PI * (1 - y));
                    case 3 -> -ElementaryFunctions.COS.of(Math.PI * (y - 1.5));
                    default -> ElementaryFunctions.SIN.of(Math.PI * (y - 2));
                };
        return x < 0 ? -sine : sine;
    }
}
