package ouro.lib.math;

import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.number.Conversions;

/** Euclidean lengths, computed with twice the digits of a float. */
final class Norm {
    private Norm() {}

    static double[] coordinates(PyTuple arguments) {
        double[] values = new double[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Conversions.toReal(arguments.get(i));
        }
        return values;
    }

    /** {@code dist(p, q)}. */
    static double distance(PyObject p, PyObject q) {
        PyTuple from = p instanceof PyTuple point ? point : (PyTuple) PyTuple.TYPE.call(p);
        PyTuple to = q instanceof PyTuple point ? point : (PyTuple) PyTuple.TYPE.call(q);
        if (from.size() != to.size()) {
            throw Errors.valueError("both points must have the same number of dimensions");
        }
        double[] differences = new double[from.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Conversions.toReal(from.get(i)) - Conversions.toReal(to.get(i));
        }
        return of(differences);
    }

    /** The square root of the sum of squares. */
    static double of(double[] values) {
        double largest = 0;
        boolean unknown = false;
        for (double value : values) {
            unknown |= Double.isNaN(value);
            largest = Math.max(largest, Double.isNaN(value) ? 0 : Math.abs(value));
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        if (unknown) {
            return Double.NaN;
        }
        if (largest == 0 || values.length == 1) {
            return largest;
        }
        // Scaled by a power of two, no square overflows or loses digits.
        int exponent = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT - 52);
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double scaled = scale(value, -exponent);
            double square = scaled * scaled;
            double squareLost = Math.fma(scaled, scaled, -square);
            double next = sum + square;
            double large = Math.max(sum, square);
            double small = Math.min(sum, square);
            lost += small - (next - large) + squareLost;
            sum = next;
        }
        double root = Math.sqrt(sum + lost);
        double error = sum - root * root - Math.fma(root, root, -(root * root)) + lost;
        return scale(root + error / (2 * root), exponent);
    }

    /** {@code value * 2**exponent}, in two steps where one power of two would be out of range. */
    private static double scale(double value, int exponent) {
        int half = exponent / 2;
        return Math.scalb(Math.scalb(value, half), exponent - half);
    }
}
