package ouro.lib.math;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.LongOperation;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;

/** Number theory and combinatorics in {@code math}. */
final class IntegerFunctions {
    private static final int FACTORIAL_IN_LONG = 20;

    /** Up to here the JDK multiplies within milliseconds. */
    private static final long QUICK_FACTORIAL = 20_000;

    private IntegerFunctions() {}

    // ---- combinatorics -------------------------------------------------------------------------------------------

    static PyInt factorial(PyObject argument) {
        PyInt n = argument.index();
        if (n.signum() < 0) {
            throw Errors.valueError("factorial() not defined for negative values");
        }
        if (!n.fitsLong()) {
            throw Errors.overflowError("factorial() argument should not exceed " + Long.MAX_VALUE);
        }
        if (n.value <= FACTORIAL_IN_LONG) {
            long product = 1;
            for (int i = 2; i <= n.value; i++) {
                product *= i;
            }
            return PyInt.of(product);
        }
        return PyInt.of(
                n.value < QUICK_FACTORIAL ? range(1, n.value) : LongOperation.inBackground(() -> range(1, n.value)));
    }

    /** The product of all integers from one to the other, both included; halved again and again to keep factors small. */
    private static BigInteger range(long first, long last) {
        if (last - first < 8) {
            BigInteger product = BigInteger.ONE;
            for (long i = first; i <= last; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return product;
        }
        long middle = first + (last - first) / 2;
        return range(first, middle).multiply(range(middle + 1, last));
    }

    /** {@code n * (n - 1) * …} with {@code count} factors. */
    private static BigInteger falling(BigInteger n, long count) {
        if (n.bitLength() < Long.SIZE - 1) {
            return range(n.longValue() - count + 1, n.longValue());
        }
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < count; i++) {
            product = product.multiply(n.subtract(BigInteger.valueOf(i)));
        }
        return product;
    }

    private static void requireNatural(PyInt number, String name) {
        if (number.signum() < 0) {
            throw Errors.valueError(name + " must be a non-negative integer");
        }
    }

    static PyInt permutations(PyObject n, PyObject k) {
        if (k == PyNone.NONE) {
            return factorial(n);
        }
        PyInt all = n.index();
        PyInt chosen = k.index();
        requireNatural(all, "n");
        requireNatural(chosen, "k");
        if (all.toBigInteger().compareTo(chosen.toBigInteger()) < 0) {
            return PyInt.ZERO;
        }
        if (!chosen.fitsLong()) {
            throw Errors.overflowError("k must not exceed " + Long.MAX_VALUE);
        }
        return PyInt.of(falling(all.toBigInteger(), chosen.value));
    }

    static PyInt combinations(PyObject n, PyObject k) {
        PyInt all = n.index();
        PyInt chosen = k.index();
        requireNatural(all, "n");
        requireNatural(chosen, "k");
        BigInteger rest = all.toBigInteger().subtract(chosen.toBigInteger());
        if (rest.signum() < 0) {
            return PyInt.ZERO;
        }
        BigInteger least = rest.min(chosen.toBigInteger());
        if (least.bitLength() >= Long.SIZE) {
            throw Errors.overflowError("min(n - k, k) must not exceed " + Long.MAX_VALUE);
        }
        long count = least.longValue();
        return count == 0
                ? PyInt.ONE
                : PyInt.of(falling(all.toBigInteger(), count).divide(range(1, count)));
    }

    // ---- divisors and roots --------------------------------------------------------------------------------------

    static PyInt greatestDivisor(PyTuple numbers) {
        PyInt result = PyInt.ZERO;
        for (PyObject each : numbers.items()) {
            result = greatestDivisor(result, each.index());
        }
        return result;
    }

    private static PyInt greatestDivisor(PyInt left, PyInt right) {
        if (left.fitsLong() && right.fitsLong() && left.value != Long.MIN_VALUE && right.value != Long.MIN_VALUE) {
            long a = Math.abs(left.value);
            long b = Math.abs(right.value);
            while (b != 0) {
                long remainder = a % b;
                a = b;
                b = remainder;
            }
            return PyInt.of(a);
        }
        return PyInt.of(left.toBigInteger().gcd(right.toBigInteger()));
    }

    static PyInt leastMultiple(PyTuple numbers) {
        BigInteger result = BigInteger.ONE;
        for (PyObject each : numbers.items()) {
            BigInteger number = each.index().toBigInteger().abs();
            if (result.signum() != 0) {
                result = number.signum() == 0
                        ? BigInteger.ZERO
                        : result.divide(result.gcd(number)).multiply(number);
            }
        }
        return PyInt.of(result);
    }

    static PyInt squareRoot(PyObject argument) {
        PyInt n = argument.index();
        if (n.signum() < 0) {
            throw Errors.valueError("isqrt() argument must be nonnegative");
        }
        if (n.fitsLong() && n.value < 1L << 52) {
            return PyInt.of((long) Math.sqrt(n.value));
        }
        return PyInt.of(n.toBigInteger().sqrt());
    }

    static PyObject product(PyObject items, PyObject start) {
        PyObject iterator = items.iterator();
        PyObject product = start;
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (product.getClass() == PyFloat.class && item.getClass() == PyFloat.class) {
                product = PyFloat.of(((PyFloat) product).value * ((PyFloat) item).value);
            } else {
                product = Operators.multiply(product, item);
            }
        }
        return product;
    }
}
