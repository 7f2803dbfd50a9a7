package ouro.object.arithmetic;

/** The error function where no C library gives it: a power series near zero, a continued fraction further out. */
final class ErrorFunction {
    private static final double SERIES_UP_TO = 1.5;
    private static final int SERIES_TERMS = 25;
    private static final int FRACTION_TERMS = 50;
    private static final double CERTAIN_FROM = 30;
    private static final double SQUARE_ROOT_OF_PI = Math.sqrt(Math.PI);

    private ErrorFunction() {}

    static double erf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        if (size < SERIES_UP_TO) {
            return series(x);
        }
        double complement = fraction(size);
        return x > 0 ? 1 - complement : complement - 1;
    }

    static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        if (size < SERIES_UP_TO) {
            return 1 - series(x);
        }
        double complement = fraction(size);
        return x > 0 ? complement : 2 - complement;
    }

    private static double series(double x) {
        double square = x * x;
        double sum = 0;
        double factor = SERIES_TERMS + 0.5;
        for (int i = 0; i < SERIES_TERMS; i++) {
            sum = 2 + square * sum / factor;
            factor -= 1;
        }
        return sum * x * Math.exp(-square) / SQUARE_ROOT_OF_PI;
    }

    private static double fraction(double x) {
        if (x >= CERTAIN_FROM) {
            return 0;
        }
        double square = x * x;
        double above = 0;
        double term = 0.5;
        double p = 1;
        double pBefore = 0;
        double q = square + 0.5;
        double qBefore = 1;
        for (int i = 0; i < FRACTION_TERMS; i++) {
            above += term;
            term += 2;
            double weight = term + square;
            double nextP = weight * p - above * pBefore;
            double nextQ = weight * q - above * qBefore;
            pBefore = p;
            qBefore = q;
            p = nextP;
            q = nextQ;
        }
        return p / q * x * Math.exp(-square) / SQUARE_ROOT_OF_PI;
    }
}
