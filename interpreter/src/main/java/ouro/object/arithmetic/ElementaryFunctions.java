package ouro.object.arithmetic;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The elementary functions, asked of the C library that Python asks, so that they agree to the last bit: Java's own
 * differ there in one case out of a thousand for {@code exp}, in one out of three for {@code log2}. They stand in where
 * the virtual machine may not call native code. The first call costs about 20 ms, therefore what is exact without the
 * library never comes here.
 */
public final class ElementaryFunctions {
    private static final boolean NATIVE = ElementaryFunctions.class.getModule().isNativeAccessEnabled();

    public static final Unary EXP = unary("exp", Math::exp);
    public static final Unary EXP2 = unary("exp2", x -> Math.pow(2, x));
    public static final Unary EXPM1 = unary("expm1", Math::expm1);
    public static final Unary LOG = unary("log", Math::log);
    public static final Unary LOG1P = unary("log1p", Math::log1p);
    public static final Unary LOG2 = unary("log2", ElementaryFunctions::log2);
    public static final Unary LOG10 = unary("log10", StrictMath::log10);
    public static final Unary SIN = unary("sin", Math::sin);
    public static final Unary COS = unary("cos", Math::cos);
    public static final Unary TAN = unary("tan", Math::tan);
    public static final Unary ASIN = unary("asin", Math::asin);
    public static final Unary ACOS = unary("acos", Math::acos);
    public static final Unary ATAN = unary("atan", Math::atan);
    public static final Unary SINH = unary("sinh", Math::sinh);
    public static final Unary COSH = unary("cosh", Math::cosh);
    public static final Unary TANH = unary("tanh", StrictMath::tanh);
    public static final Unary ASINH = unary("asinh", ElementaryFunctions::asinh);
    public static final Unary ACOSH = unary("acosh", x -> Math.log(x + Math.sqrt(x * x - 1)));
    public static final Unary ATANH = unary("atanh", x -> Math.log1p(2 * x / (1 - x)) / 2);
    public static final Unary CBRT = unary("cbrt", Math::cbrt);
    public static final Unary ERF = unary("erf", ErrorFunction::erf);
    public static final Unary ERFC = unary("erfc", ErrorFunction::erfc);
    public static final Binary ATAN2 = binary("atan2", Math::atan2);
    public static final Binary POW = binary("pow", Math::pow);
    public static final Binary HYPOT = binary("hypot", Math::hypot);

    private ElementaryFunctions() {}

    /** A function of one number. */
    public record Unary(MethodHandle library, DoubleUnaryOperator substitute) {
        public double of(double x) {
            if (library == null) {
                return substitute.applyAsDouble(x);
            }
            try {
                return (double) library.invokeExact(x);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A function of two numbers. */
    public record Binary(MethodHandle library, DoubleBinaryOperator substitute) {
        public double of(double x, double y) {
            if (library == null) {
                return substitute.applyAsDouble(x, y);
            }
            try {
                return (double) library.invokeExact(x, y);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Unary unary(String name, DoubleUnaryOperator substitute) {
        return new Unary(
                library(name, FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE)), substitute);
    }

    private static Binary binary(String name, DoubleBinaryOperator substitute) {
        return new Binary(
                library(
                        name,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE)),
                substitute);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle library(String name, FunctionDescriptor shape) {
        if (!NATIVE) {
            return null;
        }
        Linker linker = Linker.nativeLinker();
        SymbolLookup lookup = linker.defaultLookup();
        return lookup.find(name)
                .map(address -> linker.downcallHandle(address, shape, Linker.Option.critical(false)))
                .orElse(null);
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        return x == Math.scalb(1.0, exponent) ? exponent : Math.log(x) / Math.log(2);
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1))), x);
    }
}
