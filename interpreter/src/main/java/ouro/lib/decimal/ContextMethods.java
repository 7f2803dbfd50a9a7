package ouro.lib.decimal;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;

/** The method table of {@code decimal.Context}. */
final class ContextMethods {
    static final String[] SETTINGS = {"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"};

    private static final String[] SAME_AS_METHODS = {
        "sqrt",
        "exp",
        "ln",
        "log10",
        "normalize",
        "next_plus",
        "next_minus",
        "logb",
        "number_class",
        "is_normal",
        "is_subnormal",
        "logical_invert",
        "to_eng_string",
        "to_integral_value",
        "to_integral_exact"
    };
    private static final String[] SAME_AS_METHODS_OF_TWO = {
        "compare",
        "compare_signal",
        "compare_total",
        "max",
        "min",
        "max_mag",
        "min_mag",
        "remainder_near",
        "scaleb",
        "compare_total_mag",
        "next_toward",
        "shift",
        "rotate",
        "logical_and",
        "logical_or",
        "logical_xor",
        "copy_sign",
        "same_quantum",
        "quantize"
    };

    private ContextMethods() {}

    static void fill(TypeBuilder<DecimalContext> t) {
        for (String setting : SETTINGS) {
            t.attribute(setting, self -> self.get(setting), (self, value) -> {
                if (value == null) {
                    throw Errors.attributeError("context attributes cannot be deleted");
                }
                self.set(setting, value);
            });
        }
        t.method("copy", self -> self.copy(self.type()));
        t.method("__copy__", self -> self.copy(self.type()));
        t.action("clear_flags", self -> self.clear(self.flags));
        t.action("clear_traps", self -> self.clear(self.traps));
        t.method("Etiny", self -> PyInt.of(self.tiny()));
        t.method("Etop", self -> PyInt.of(self.top()));
        t.method("radix", self -> PyDecimal.of(BigInteger.TEN));
        t.methodN(
                "create_decimal",
                "num=0, /",
                (self, a) -> DecimalArithmetic.finish(DecimalConstruction.exact(a[0], self), self));
        t.method("create_decimal_from_float", "f, /", (self, f) -> {
            if (!(f instanceof PyFloat) && !(f instanceof PyInt)) {
                throw Errors.typeError("argument must be int or float");
            }
            return DecimalArithmetic.finish(DecimalConstruction.exact(f, self), self);
        });
        arithmetic(t);
        for (String name : SAME_AS_METHODS) {
            t.method(name, "x, /", (self, x) -> withContext(self, DecimalMethods.operand(x), name, null));
        }
        for (String name : SAME_AS_METHODS_OF_TWO) {
            t.method(name, "x, y, /", (self, x, y) -> withContext(self, DecimalMethods.operand(x), name, y));
        }
    }

    private static void arithmetic(TypeBuilder<DecimalContext> t) {
        operator(t, "add", BinaryOperator.ADD);
        operator(t, "subtract", BinaryOperator.SUB);
        operator(t, "multiply", BinaryOperator.MUL);
        operator(t, "divide", BinaryOperator.TRUEDIV);
        operator(t, "divide_int", BinaryOperator.FLOORDIV);
        operator(t, "remainder", BinaryOperator.MOD);
        operator(t, "divmod", BinaryOperator.DIVMOD);
        t.methodN("power", "a, b, modulo=None", (self, a) -> {
            PyDecimal base = DecimalMethods.operand(a[0]);
            PyDecimal exponent = DecimalMethods.operand(a[1]);
            return a[2] == PyNone.NONE
                    ? DecimalFunctions.power(base, exponent, self)
                    : DecimalFunctions.power(base, exponent, DecimalMethods.operand(a[2]), self);
        });
        t.method("plus", "x, /", (self, x) -> DecimalArithmetic.plus(DecimalMethods.operand(x), self));
        t.method("minus", "x, /", (self, x) -> DecimalArithmetic.negate(DecimalMethods.operand(x), self));
        t.method("abs", "x, /", (self, x) -> {
            PyDecimal number = DecimalMethods.operand(x);
            return number.negative ? DecimalArithmetic.negate(number, self) : DecimalArithmetic.plus(number, self);
        });
        t.method(
                "fma",
                "x, y, z, /",
                (self, x, y, z) -> DecimalOperations.multiplyAdd(
                        DecimalMethods.operand(x), DecimalMethods.operand(y), DecimalMethods.operand(z), self));
        t.method(
                "to_sci_string",
                "x, /",
                (self, x) -> PyStr.of(DecimalText.scientific(DecimalMethods.operand(x), self.capitals == 1)));
        t.method(
                "is_zero",
                "x, /",
                (self, x) -> PyBool.of(DecimalMethods.operand(x).isZero()));
        t.method(
                "is_nan",
                "x, /",
                (self, x) -> PyBool.of(DecimalMethods.operand(x).isNan()));
        t.method(
                "is_infinite",
                "x, /",
                (self, x) -> PyBool.of(DecimalMethods.operand(x).isInfinite()));
        t.method(
                "is_finite",
                "x, /",
                (self, x) -> PyBool.of(DecimalMethods.operand(x).isFinite()));
        t.method("is_signed", "x, /", (self, x) -> PyBool.of(DecimalMethods.operand(x).negative));
    }

    private static void operator(TypeBuilder<DecimalContext> t, String name, BinaryOperator operator) {
        t.method(
                name,
                "a, b, /",
                (self, a, b) ->
                        DecimalArithmetic.binary(operator, DecimalMethods.operand(a), DecimalMethods.operand(b), self));
    }

    /** Calls the method of Decimal with this context. */
    private static PyObject withContext(DecimalContext self, PyDecimal number, String name, PyObject second) {
        PyObject method = number.getAttribute(name);
        return second == null
                ? method.call(new PyObject[] {self}, new String[] {"context"})
                : method.call(new PyObject[] {second, self}, new String[] {"context"});
    }
}
