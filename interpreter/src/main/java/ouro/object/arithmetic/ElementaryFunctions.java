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

    public static final UnaryFunction EXP = unary("exp", Math::exp);
    public static final UnaryFunction EXP2 = unary("exp2", x -> Math.pow(2, x));
    public static final UnaryFunction EXPM1 = unary("expm1", Math::expm1);
    public static final UnaryFunction LOG = unary("log", Math::log);
    public static final UnaryFunction LOG1P = unary("log1p", Math::log1p);
    public static final UnaryFunction LOG2 = unary("log2", ElementaryFunctions::log2);
    public static final UnaryFunction LOG10 = unary("log10", StrictMath::log10);
    public static final UnaryFunction SIN = unary("sin", Math::sin);
    public static final UnaryFunction COS = unary("cos", Math::cos);
    public static final UnaryFunction TAN = unary("tan", Math::tan);
    public static final UnaryFunction ASIN = unary("asin", Math::asin);
    public static final UnaryFunction ACOS = unary("acos", Math::acos);
    public static final UnaryFunction ATAN = unary("atan", Math::atan);
    public static final UnaryFunction SINH = unary("sinh", Math::sinh);
    public static final UnaryFunction COSH = unary("cosh", Math::cosh);
    public static final UnaryFunction TANH = unary("tanh", StrictMath::tanh);
    public static final UnaryFunction ASINH = unary("asinh", ElementaryFunctions::asinh);
    public static final UnaryFunction ACOSH = unary("acosh", x -> Math.log(x + Math.sqrt(x * x - 1)));
    public static final UnaryFunction ATANH = unary("atanh", x -> Math.log1p(2 * x / (1 - x)) / 2);
    public static final UnaryFunction CBRT = unary("cbrt", Math::cbrt);
    public static final UnaryFunction ERF = unary("erf", ErrorFunction::erf);
    public static final UnaryFunction ERFC = unary("erfc", ErrorFunction::erfc);
    public static final BinaryFunction ATAN2 = binary("atan2", Math::atan2);
    public static final BinaryFunction POW = binary("pow", Math::pow);
    public static final BinaryFunction HYPOT = binary("hypot", Math::hypot);

    private ElementaryFunctions() {}

    /** A function of one number. */
    public record UnaryFunction(MethodHandle library, DoubleUnaryOperator substitute) {
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
    public record BinaryFunction(MethodHandle library, DoubleBinaryOperator substitute) {
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

    private static UnaryFunction unary(String name, DoubleUnaryOperator substitute) {
        return new UnaryFunction(
                library(name, FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE)), substitute);
    }

    private static BinaryFunction binary(String name, DoubleBinaryOperator substitute) {
        return new BinaryFunction(
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
