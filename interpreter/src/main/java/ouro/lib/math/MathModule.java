package ouro.lib.math;

import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyTuple;
import ouro.object.arithmetic.ElementaryFunctions;
import ouro.object.number.Conversions;

/** The module {@code math}. */
public final class MathModule {
    private MathModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Mathematical functions of real numbers.");
        m.constant("pi", PyFloat.of(Math.PI));
        m.constant("e", PyFloat.of(Math.E));
        m.constant("tau", PyFloat.of(2 * Math.PI));
        m.constant("inf", PyFloat.of(Double.POSITIVE_INFINITY));
        m.constant("nan", PyFloat.of(Double.NaN));
        elementary(m);
        floats(m);
        integers(m);
    }

    private static void elementary(ModuleBuilder m) {
        m.function("sqrt", "x, /", x -> RealFunctions.bounded(Math::sqrt, x));
        m.function("cbrt", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.CBRT::of, x));
        m.function("exp", "x, /", x -> RealFunctions.growing(ElementaryFunctions.EXP::of, x));
        m.function("exp2", "x, /", x -> RealFunctions.growing(ElementaryFunctions.EXP2::of, x));
        m.function("expm1", "x, /", x -> RealFunctions.growing(ElementaryFunctions.EXPM1::of, x));
        m.functionN("log", "*args", a -> Logarithms.log(((PyTuple) a[0]).items()));
        m.function("log2", "x, /", x -> PyFloat.of(Logarithms.of(ElementaryFunctions.LOG2, x)));
        m.function("log10", "x, /", x -> PyFloat.of(Logarithms.of(ElementaryFunctions.LOG10, x)));
        m.function("log1p", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.LOG1P::of, x));
        m.function("sin", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.SIN::of, x));
        m.function("cos", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.COS::of, x));
        m.function("tan", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.TAN::of, x));
        m.function("asin", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ASIN::of, x));
        m.function("acos", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ACOS::of, x));
        m.function("atan", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ATAN::of, x));
        m.function(
                "atan2",
                "y, x, /",
                (y, x) -> PyFloat.of(ElementaryFunctions.ATAN2.of(Conversions.toReal(y), Conversions.toReal(x))));
        m.function("sinh", "x, /", x -> RealFunctions.growing(ElementaryFunctions.SINH::of, x));
        m.function("cosh", "x, /", x -> RealFunctions.growing(ElementaryFunctions.COSH::of, x));
        m.function("tanh", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.TANH::of, x));
        m.function("asinh", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ASINH::of, x));
        m.function("acosh", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ACOSH::of, x));
        m.function("atanh", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ATANH::of, x));
        m.function("erf", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ERF::of, x));
        m.function("erfc", "x, /", x -> RealFunctions.bounded(ElementaryFunctions.ERFC::of, x));
        m.function("gamma", "x, /", x -> PyFloat.of(GammaFunction.gamma(Conversions.toReal(x))));
        m.function("lgamma", "x, /", x -> PyFloat.of(GammaFunction.logarithm(Conversions.toReal(x))));
        m.function(
                "pow",
                "x, y, /",
                (x, y) -> PyFloat.of(RealFunctions.power(Conversions.toReal(x), Conversions.toReal(y))));
        m.functionN("hypot", "*coordinates", a -> PyFloat.of(Norm.of(Norm.coordinates((PyTuple) a[0]))));
        m.function("dist", "p, q, /", (p, q) -> PyFloat.of(Norm.distance(p, q)));
    }

    private static void floats(ModuleBuilder m) {
        m.function("ceil", "x, /", x -> RealFunctions.whole(x, "__ceil__", Math::ceil));
        m.function("floor", "x, /", x -> RealFunctions.whole(x, "__floor__", Math::floor));
        m.function("trunc", "x, /", RealFunctions::truncate);
        m.function("fabs", "x, /", x -> PyFloat.of(Math.abs(Conversions.toReal(x))));
        m.function(
                "copysign",
                "x, y, /",
                (x, y) -> PyFloat.of(Math.copySign(Conversions.toReal(x), Conversions.toReal(y))));
        m.function(
                "fmod",
                "x, y, /",
                (x, y) -> PyFloat.of(
                        RealFunctions.remainder(Conversions.toReal(x), Conversions.toReal(y), (a, b) -> a % b)));
        m.function(
                "remainder",
                "x, y, /",
                (x, y) -> PyFloat.of(
                        RealFunctions.remainder(Conversions.toReal(x), Conversions.toReal(y), Math::IEEEremainder)));
        m.function("modf", "x, /", x -> RealFunctions.split(Conversions.toReal(x)));
        m.function("frexp", "x, /", x -> RealFunctions.mantissa(Conversions.toReal(x)));
        m.function("ldexp", "x, i, /", (x, i) -> PyFloat.of(RealFunctions.scale(Conversions.toReal(x), i)));
        m.function(
                "nextafter",
                "x, y, /",
                (x, y) -> PyFloat.of(Math.nextAfter(Conversions.toReal(x), Conversions.toReal(y))));
        m.function("ulp", "x, /", x -> PyFloat.of(Math.ulp(Conversions.toReal(x))));
        m.function("degrees", "x, /", x -> PyFloat.of(Conversions.toReal(x) * (180 / Math.PI)));
        m.function("radians", "x, /", x -> PyFloat.of(Conversions.toReal(x) * (Math.PI / 180)));
        m.function("isnan", "x, /", x -> PyBool.of(Double.isNaN(Conversions.toReal(x))));
        m.function("isinf", "x, /", x -> PyBool.of(Double.isInfinite(Conversions.toReal(x))));
        m.function("isfinite", "x, /", x -> PyBool.of(Double.isFinite(Conversions.toReal(x))));
        m.functionN("isclose", "a, b, *, rel_tol=1.0e-09, abs_tol=0.0", RealFunctions::isClose);
        m.function("fsum", "seq, /", ExactSum::of);
    }

    private static void integers(ModuleBuilder m) {
        m.function("factorial", "n, /", IntegerFunctions::factorial);
        m.function("comb", "n, k, /", IntegerFunctions::combinations);
        m.functionN("perm", "n, k=None, /", a -> IntegerFunctions.permutations(a[0], a[1]));
        m.functionN("gcd", "*integers", a -> IntegerFunctions.greatestDivisor((PyTuple) a[0]));
        m.functionN("lcm", "*integers", a -> IntegerFunctions.leastMultiple((PyTuple) a[0]));
        m.function("isqrt", "n, /", IntegerFunctions::squareRoot);
        m.functionN("prod", "iterable, /, *, start=1", a -> IntegerFunctions.product(a[0], a[1]));
    }
}
