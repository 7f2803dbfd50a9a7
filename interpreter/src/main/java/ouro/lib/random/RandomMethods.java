package ouro.lib.random;

import ouro.object.Deprecation;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** The method table of {@code random.Random}. */
final class RandomMethods {
    private RandomMethods() {}

    static void fill(TypeBuilder<PyRandom> t) {
        t.constant("VERSION", PyInt.of(3));
        t.attribute("gauss_next", self -> self.nextGauss, (self, value) -> self.nextGauss = value);
        t.method("random", self -> PyFloat.of(self.plainRandom()));
        t.method("getrandbits", "k, /", (self, k) -> self.plainBits(bitCount(k)));
        t.writtenInPython();
        t.methodN("seed", "a=None, version=2", (self, a) -> {
            self.seed(a[0], a[1].index().value);
            return PyNone.NONE;
        });
        t.methodN("getstate", "", (self, a) -> self.state());
        t.methodN("setstate", "state", (self, a) -> {
            self.restore(a[0]);
            return PyNone.NONE;
        });
        t.methodN("randbytes", "n", (self, a) -> bytes(self, a[0]));
        t.methodN("randrange", "start, stop=None, step=1", (self, a) -> RandomRange.choose(self, a[0], a[1], a[2]));
        t.methodN(
                "randint",
                "a, b",
                (self, a) -> RandomRange.choose(self, a[0], Operators.add(a[1], PyInt.ONE), PyInt.ONE));
        t.methodN("choice", "seq", (self, a) -> Sampling.choice(self, a[0]));
        t.methodN("shuffle", "x", (self, a) -> Sampling.shuffle(self, a[0]));
        t.methodN("sample", "population, k, *, counts=None", (self, a) -> Sampling.sample(self, a[0], a[1], a[2]));
        t.methodN(
                "choices",
                "population, weights=None, *, cum_weights=None, k=1",
                (self, a) -> Sampling.choices(self, a[0], a[1], a[2], a[3]));
        distributions(t);
    }

    private static void distributions(TypeBuilder<PyRandom> t) {
        t.methodN("uniform", "a, b", (self, a) -> Distributions.uniform(self, a[0], a[1]));
        t.methodN(
                "triangular",
                "low=0.0, high=1.0, mode=None",
                (self, a) -> Distributions.triangular(self, a[0], a[1], a[2]));
        t.methodN("normalvariate", "mu=0.0, sigma=1.0", (self, a) -> Distributions.normal(self, a[0], a[1]));
        t.methodN("gauss", "mu=0.0, sigma=1.0", (self, a) -> Distributions.gauss(self, a[0], a[1]));
        t.methodN("lognormvariate", "mu, sigma", (self, a) -> Distributions.logNormal(self, a[0], a[1]));
        t.methodN("expovariate", "lambd", (self, a) -> Distributions.exponential(self, a[0]));
        t.methodN(
                "vonmisesvariate",
                "mu, kappa",
                (self, a) -> real(Distributions.vonMises(self, Conversions.toReal(a[0]), Conversions.toReal(a[1]))));
        t.methodN(
                "gammavariate",
                "alpha, beta",
                (self, a) -> real(Distributions.gamma(self, Conversions.toReal(a[0]), Conversions.toReal(a[1]))));
        t.methodN(
                "betavariate",
                "alpha, beta",
                (self, a) -> real(Distributions.beta(self, Conversions.toReal(a[0]), Conversions.toReal(a[1]))));
        t.methodN("paretovariate", "alpha", (self, a) -> real(Distributions.pareto(self, Conversions.toReal(a[0]))));
        t.methodN(
                "weibullvariate",
                "alpha, beta",
                (self, a) -> real(Distributions.weibull(self, Conversions.toReal(a[0]), Conversions.toReal(a[1]))));
    }

    private static PyFloat real(double value) {
        return PyFloat.of(value);
    }

    private static int bitCount(PyObject k) {
        int count = Conversions.toCInt(k);
        if (count < 0) {
            throw Errors.valueError("number of bits must be non-negative");
        }
        return count;
    }

    private static PyObject bytes(PyRandom self, PyObject n) {
        int bits = bitCount(Operators.multiply(n, PyInt.of(8)));
        int size = bits / 8;
        byte[] digits = self.bits(bits).toBigInteger().toByteArray();
        byte[] bytes = new byte[size];
        for (int i = 0; i < size && i < digits.length; i++) {
            bytes[i] = digits[digits.length - 1 - i];
        }
        return PyBytes.of(bytes);
    }

    /** {@code randrange}. */
    private static final class RandomRange {
        static PyObject choose(PyRandom source, PyObject start, PyObject stop, PyObject step) {
            PyInt first = whole(start, "arg 1");
            if (stop == PyNone.NONE) {
                if (step != PyInt.ONE) {
                    throw Errors.typeError("Missing a non-None stop argument");
                }
                if (first.signum() > 0) {
                    return source.below(first);
                }
                throw Errors.valueError("empty range for randrange()");
            }
            PyInt last = whole(stop, "stop");
            PyInt width = (PyInt) Operators.subtract(last, first);
            PyInt stride = whole(step, "step");
            if (stride.fitsLong() && stride.value == 1) {
                if (width.signum() > 0) {
                    return Operators.add(first, source.below(width));
                }
                throw Errors.valueError("empty range for randrange() (" + first.repr() + ", " + last.repr() + ", "
                        + width.repr() + ")");
            }
            if (stride.signum() == 0) {
                throw Errors.valueError("zero step for randrange()");
            }
            PyObject reach = Operators.add(Operators.add(width, stride), PyInt.of(-stride.signum()));
            PyInt count = (PyInt) Operators.binary(BinaryOperator.FLOORDIV, reach, stride);
            if (count.signum() <= 0) {
                throw Errors.valueError("empty range for randrange()");
            }
            return Operators.add(first, Operators.multiply(stride, source.below(count)));
        }

        private static PyInt whole(PyObject number, String name) {
            if (Operators.has(number, SpecialMethod.INDEX)) {
                return number.index();
            }
            PyInt truncated = Conversions.toInt(number);
            if (!Operators.equal(truncated, number)) {
                Deprecation.warn("randrange() will raise TypeError in the future");
                throw Errors.valueError("non-integer " + name + " for randrange()");
            }
            Deprecation.warn("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be "
                    + "removed in a subsequent version");
            return truncated;
        }
    }
}
