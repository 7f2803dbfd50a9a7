package ouro.tree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ouro.object.InternedStrings;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.object.number.PyComplex;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.UnaryOperator;

/** Makes values of the constants of a syntax tree; equal ones of one compilation become one object, as CPython has it. */
final class Constants {
    /** A longer text is not put together before it is needed. */
    private static final int LONGEST_FOLDED = 4096;

    /** By what tells them apart: 1, 1.0 and True are equal, but not one constant. */
    private final Map<Object, PyObject> values = new HashMap<>();
    /** Whether strings that look like names are one object in the whole session. */
    private final boolean interns;

    Constants(boolean interns) {
        this.interns = interns;
    }

    PyObject value(Object constant) {
        return switch (constant) {
            case String text -> shared(text, () -> interns ? InternedStrings.ofConstant(text) : PyStr.of(text));
            case Long number -> shared(number, () -> PyInt.of(number));
            case BigInteger number -> shared(number, () -> PyInt.of(number));
            case Double number -> shared(number, () -> PyFloat.of(number));
            case Boolean bool -> PyBool.of(bool);
            case Literal.Imaginary number -> shared(number, () -> PyComplex.of(0, number.value()));
            case Literal.Bytes bytes ->
                shared(
                        List.of(
                                "bytes",
                                Arrays.hashCode(bytes.value()),
                                new String(bytes.value(), java.nio.charset.StandardCharsets.ISO_8859_1)),
                        () -> PyBytes.of(bytes.value()));
            case Literal.SingletonLiteral singleton ->
                singleton == Literal.SingletonLiteral.NONE ? PyNone.NONE : PySingleton.ELLIPSIS;
            default -> throw new IllegalStateException("constant of " + constant.getClass());
        };
    }

    private PyObject shared(Object key, Supplier<PyObject> maker) {
        PyObject known = values.get(key);
        if (known == null) {
            known = maker.get();
            values.put(key, known);
        }
        return known;
    }

    /** The tuple of some constants. */
    PyObject tuple(List<Object> constants) {
        PyObject[] items = new PyObject[constants.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = value(constants.get(i));
        }
        return shared(List.of("tuple", constants), () -> PyTuple.of(items));
    }

    /** What an operation on strings or whole numbers that are written out gives, where CPython computes it beforehand; or null. */
    static Object folded(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value() instanceof String || constant.value() instanceof Long ? constant.value() : null;
        }
        if (expression instanceof Expression.UnaryOp sign && sign.operator() == UnaryOperator.NEGATIVE) {
            return folded(sign.operand()) instanceof Long number ? number(Operator.SUB, 0, number) : null;
        }
        if (!(expression instanceof Expression.BinOp operation)) {
            return null;
        }
        Operator operator = operation.operator();
        if (operator != Operator.ADD && operator != Operator.SUB && operator != Operator.MUL) {
            return null;
        }
        Object left = folded(operation.left());
        Object right = left == null ? null : folded(operation.right());
        if (left instanceof String first && right instanceof String second) {
            boolean fits = operator == Operator.ADD && first.length() + second.length() <= LONGEST_FOLDED;
            return fits ? first + second : null;
        }
        return left instanceof Long first && right instanceof Long second ? number(operator, first, second) : null;
    }

    private static Long number(Operator operator, long left, long right) {
        try {
            return switch (operator) {
                case ADD -> Math.addExact(left, right);
                case SUB -> Math.subtractExact(left, right);
                default -> Math.multiplyExact(left, right);
            };
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
