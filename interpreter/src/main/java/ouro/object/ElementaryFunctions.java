package ouro.object;

/** The elementary functions with the special cases of C (C17 Annex F), which Python shows. */
public final class ElementaryFunctions {
    private ElementaryFunctions() {}

    /** {@code pow(base, exponent)}. */
    public static double pow(double base, double exponent) {
        if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return Math.pow(base, exponent);
    }

    public static double exp(double x) {
        return Math.exp(x);
    }

    public static double log(double x) {
        return Math.log(x);
    }

    public static double sin(double x) {
        return Math.sin(x);
    }

    public static double cos(double x) {
        return Math.cos(x);
    }

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double hypot(double x, double y) {
        return Math.hypot(x, y);
    }
}
