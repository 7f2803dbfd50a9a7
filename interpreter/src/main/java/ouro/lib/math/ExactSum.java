package ouro.lib.math;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.number.Conversions;

/**
 * {@code fsum}: the float nearest to the exact sum. The sum is kept as floats that do not overlap, the smallest first
 * (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997).
 */
final class ExactSum {
    private double[] parts = new double[32];
    private int count;
    private double special;
    private double infinities;

    static PyObject of(PyObject items) {
        ExactSum sum = new ExactSum();
        PyObject iterator = items.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            sum.add(Conversions.toReal(item));
        }
        return PyFloat.of(sum.result());
    }

    private void add(double value) {
        double carry = value;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double large = carry;
            double small = parts[i];
            if (Math.abs(large) < Math.abs(small)) {
                large = parts[i];
                small = carry;
            }
            carry = large + small;
            double lost = small - (carry - large);
            if (lost != 0) {
                parts[kept++] = lost;
            }
        }
        count = kept;
        if (!Double.isFinite(carry)) {
            if (Double.isFinite(value)) {
                throw Errors.overflowError("intermediate overflow in fsum");
            }
            if (Double.isInfinite(value)) {
                infinities += value;
            }
            special += value;
            count = 0;
        } else if (carry != 0) {
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, count * 2);
            }
            parts[count++] = carry;
        }
    }

    private double result() {
        if (special != 0) {
            if (Double.isNaN(infinities)) {
                throw Errors.valueError("-inf + inf in fsum");
            }
            return special;
        }
        if (count == 0) {
            return 0;
        }
        int next = count - 1;
        double sum = parts[next];
        double lost = 0;
        while (next > 0 && lost == 0) {
            double before = sum;
            double part = parts[--next];
            sum = before + part;
            lost = part - (sum - before);
        }
        // What is lost may be exactly half a unit: then the parts below it decide.
        if (next > 0 && lost < 0 == parts[next - 1] < 0) {
            double twice = lost * 2;
            double away = sum + twice;
            if (away - sum == twice) {
                return away;
            }
        }
        return sum;
    }
}
