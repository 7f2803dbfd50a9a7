package ouro.lib.decimal;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.object.number.PyComplex;

/** The method table of {@code decimal.Decimal}. */
final class DecimalMethods {
    private DecimalMethods() {}

    /** An operation with one operand in a context. */
    @FunctionalInterface
    private interface UnaryOperation {
        PyObject apply(PyDecimal number, DecimalContext context);
    }

    /** An operation with two operands in a context. */
    @FunctionalInterface
    private interface BinaryOperation {
        PyObject apply(PyDecimal left, PyDecimal right, DecimalContext context);
    }

    static void fill(TypeBuilder<PyDecimal> t) {
        conversions(t);
        questions(t);
        unary(t, "sqrt", DecimalFunctions::squareRoot);
        unary(t, "exp", DecimalFunctions::exponential);
        unary(t, "ln", DecimalFunctions::naturalLogarithm);
        unary(t, "log10", DecimalFunctions::decimalLogarithm);
        unary(t, "normalize", DecimalOperations::normalize);
        unary(t, "next_plus", (number, context) -> DecimalOperations.next(number, true, context));
        unary(t, "next_minus", (number, context) -> DecimalOperations.next(number, false, context));
        unary(t, "logb", DecimalOperations::exponentOf);
        unary(t, "number_class", (number, context) -> PyStr.of(DecimalOperations.numberClass(number, context)));
        unary(t, "is_normal", (number, context) -> PyBool.of(DecimalOperations.isNormal(number, context)));
        unary(t, "is_subnormal", (number, context) -> PyBool.of(DecimalOperations.isSubnormal(number, context)));
        unary(
                t,
                "to_eng_string",
                (number, context) -> PyStr.of(DecimalText.engineering(number, context.capitals == 1)));
        binary(t, "compare", DecimalOperations::compare);
        binary(t, "compare_signal", DecimalOperations::compareSignal);
        binary(t, "compare_total", (left, right, context) -> DecimalOperations.compareTotal(left, right));
        binary(t, "max", (left, right, context) -> DecimalOperations.extreme(left, right, true, false, context));
        binary(t, "min", (left, right, context) -> DecimalOperations.extreme(left, right, false, false, context));
        binary(t, "max_mag", (left, right, context) -> DecimalOperations.extreme(left, right, true, true, context));
        binary(t, "min_mag", (left, right, context) -> DecimalOperations.extreme(left, right, false, true, context));
        binary(t, "remainder_near", DecimalOperations::remainderNear);
        binary(t, "scaleb", DecimalOperations::scale);
        binary(t, "next_toward", DecimalOperations::nextToward);
        binary(t, "shift", DecimalDigits::shift);
        binary(t, "rotate", DecimalDigits::rotate);
        binary(
                t,
                "logical_and",
                (left, right, context) -> DecimalDigits.logical(left, right, (a, b) -> a & b, context));
        binary(t, "logical_or", (left, right, context) -> DecimalDigits.logical(left, right, (a, b) -> a | b, context));
        binary(
                t,
                "logical_xor",
                (left, right, context) -> DecimalDigits.logical(left, right, (a, b) -> a ^ b, context));
        unary(t, "logical_invert", DecimalDigits::invert);
        binary(
                t,
                "compare_total_mag",
                (left, right, context) -> DecimalOperations.compareTotal(left.withSign(false), right.withSign(false)));
        binary(t, "copy_sign", (left, right, context) -> left.withSign(right.negative));
        binary(t, "same_quantum", (left, right, context) -> PyBool.of(DecimalOperations.sameQuantum(left, right)));
        t.methodN(
                "fma",
                "other, third, context=None",
                (self, a) -> DecimalOperations.multiplyAdd(
                        self, operand(a[0]), operand(a[1]), DecimalConstruction.context(a[2])));
        t.methodN("quantize", "exp, rounding=None, context=None", (self, a) -> {
            DecimalContext context = DecimalConstruction.context(a[2]);
            Rounding rounding = a[1] == PyNone.NONE ? context.rounding : Rounding.of(a[1]);
            return DecimalArithmetic.quantize(self, operand(a[0]), rounding, context);
        });
        integral(t, "to_integral", true);
        integral(t, "to_integral_value", true);
        integral(t, "to_integral_exact", false);
    }

    private static void conversions(TypeBuilder<PyDecimal> t) {
        t.classMethod("from_float", "f, /", (cls, a) -> {
            if (!(a[0] instanceof PyFloat) && !(a[0] instanceof PyInt)) {
                throw Errors.typeError("argument must be int or float");
            }
            PyDecimal exact = a[0] instanceof PyFloat number ? PyDecimal.of(number.value) : PyDecimal.from(a[0]);
            return cls == PyDecimal.TYPE ? exact : cls.call(exact);
        });
        t.method("as_tuple", DecimalMethods::tuple);
        t.method("as_integer_ratio", PyDecimal::ratio);
        t.method("adjusted", self -> PyInt.of(self.isFinite() ? self.adjusted() : 0));
        t.method("copy_abs", self -> self.withSign(false));
        t.method("copy_negate", self -> self.withSign(!self.negative));
        t.method("conjugate", self -> self);
        t.method("canonical", self -> self);
        t.method("radix", self -> PyDecimal.of(BigInteger.TEN));
        t.method("__complex__", self -> PyComplex.of(Conversions.toReal(self), 0));
        t.method("__trunc__", PyDecimal::truncated);
        t.method("__floor__", self -> whole(self, Rounding.ROUND_FLOOR));
        t.method("__ceil__", self -> whole(self, Rounding.ROUND_CEILING));
        t.methodN(
                "__round__",
                "ndigits=, /",
                (self, a) -> a[0] == null
                        ? whole(self, Rounding.ROUND_HALF_EVEN)
                        : DecimalArithmetic.quantize(
                                self,
                                PyDecimal.of(false, BigInteger.ONE, -a[0].index().value),
                                DecimalContext.current().rounding,
                                DecimalContext.current()));
        t.method("__copy__", self -> self);
        t.method("__deepcopy__", "memo, /", (self, memo) -> self);
        t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(PyStr.of(self.str()))));
        t.attribute("real", self -> self);
        t.attribute("imag", self -> PyDecimal.ZERO);
    }

    private static void questions(TypeBuilder<PyDecimal> t) {
        t.method("is_zero", self -> PyBool.of(self.isZero()));
        t.method("is_nan", self -> PyBool.of(self.isNan()));
        t.method("is_qnan", self -> PyBool.of(self.kind == PyDecimal.DecimalClass.QUIET_NAN));
        t.method("is_snan", self -> PyBool.of(self.kind == PyDecimal.DecimalClass.SIGNALING_NAN));
        t.method("is_infinite", self -> PyBool.of(self.isInfinite()));
        t.method("is_finite", self -> PyBool.of(self.isFinite()));
        t.method("is_signed", self -> PyBool.of(self.negative));
        t.method("is_canonical", self -> PyBool.TRUE);
    }

    private static void unary(TypeBuilder<PyDecimal> t, String name, UnaryOperation operation) {
        t.methodN(name, "context=None", (self, a) -> operation.apply(self, DecimalConstruction.context(a[0])));
    }

    private static void binary(TypeBuilder<PyDecimal> t, String name, BinaryOperation operation) {
        t.methodN(
                name,
                "other, context=None",
                (self, a) -> operation.apply(self, operand(a[0]), DecimalConstruction.context(a[1])));
    }

    private static void integral(TypeBuilder<PyDecimal> t, String name, boolean silent) {
        t.methodN(name, "rounding=None, context=None", (self, a) -> {
            DecimalContext context = DecimalConstruction.context(a[1]);
            Rounding rounding = a[0] == PyNone.NONE ? context.rounding : Rounding.of(a[0]);
            return DecimalArithmetic.toIntegral(self, rounding, silent, context);
        });
    }

    /** An argument that must be an int or a Decimal. */
    static PyDecimal operand(PyObject argument) {
        PyDecimal number = PyDecimal.from(argument);
        if (number == null) {
            throw Errors.typeError("conversion from " + argument.type().name() + " to Decimal is not supported");
        }
        return number;
    }

    private static PyInt whole(PyDecimal number, Rounding rounding) {
        return DecimalArithmetic.rescale(number, number.isFinite() ? Math.max(0, number.exponent) : 0, rounding)
                .truncated();
    }

    private static PyObject tuple(PyDecimal self) {
        String text = self.isInfinite() ? "0" : self.isNan() && self.digits.signum() == 0 ? "" : self.digits.toString();
        PyObject[] digits = new PyObject[text.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = PyInt.of(text.charAt(i) - '0');
        }
        PyObject exponent =
                switch (self.kind) {
                    case FINITE -> PyInt.of(self.exponent);
                    case INFINITE -> PyStr.of("F");
                    case QUIET_NAN -> PyStr.of("n");
                    case SIGNALING_NAN -> PyStr.of("N");
                };
        PyObject module = SessionState.current().modules.get("decimal");
        return module.getAttribute("DecimalTuple").call(PyInt.of(self.negative ? 1 : 0), PyTuple.of(digits), exponent);
    }
}
