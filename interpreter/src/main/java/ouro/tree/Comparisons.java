package ouro.tree;

import ouro.object.Comparison;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Position;

/** Comparisons, membership and identity (Language Reference 6.10). */
final class Comparisons {
    private Comparisons() {}

    static ExpressionNode single(Position at, CompareOperator operator, ExpressionNode left, ExpressionNode right) {
        return switch (operator) {
            case IS -> new Identity(at, left, right, true);
            case IS_NOT -> new Identity(at, left, right, false);
            case IN -> new Membership(at, left, right, true);
            case NOT_IN -> new Membership(at, left, right, false);
            default -> new Rich(at, comparison(operator), left, right);
        };
    }

    private static Comparison comparison(CompareOperator operator) {
        return switch (operator) {
            case EQ -> Comparison.EQ;
            case NE -> Comparison.NE;
            case LT -> Comparison.LT;
            case LE -> Comparison.LE;
            case GT -> Comparison.GT;
            default -> Comparison.GE;
        };
    }

    /** One comparison of values; the answer need not be a bool. */
    static PyObject compare(CompareOperator operator, PyObject left, PyObject right) {
        return switch (operator) {
            case IS -> PyBool.of(left == right);
            case IS_NOT -> PyBool.of(left != right);
            case IN -> PyBool.of(right.contains(left));
            case NOT_IN -> PyBool.of(!right.contains(left));
            default -> Operators.compare(comparison(operator), left, right);
        };
    }

    private static final class Rich extends ExpressionNode {
        private final Comparison comparison;
        private final ExpressionNode left;
        private final ExpressionNode right;

        Rich(Position at, Comparison comparison, ExpressionNode left, ExpressionNode right) {
            super(at);
            this.comparison = comparison;
            this.left = left;
            this.right = right;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                return PyBool.of(test(((PyInt) a).value, ((PyInt) b).value));
            }
            if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return PyBool.of(test(((PyFloat) a).value, ((PyFloat) b).value));
            }
            frame.at = this;
            return Operators.compare(comparison, a, b);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                return test(((PyInt) a).value, ((PyInt) b).value);
            }
            if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return test(((PyFloat) a).value, ((PyFloat) b).value);
            }
            if (a.getClass() == PyStr.class && b.getClass() == PyStr.class) {
                if (comparison == Comparison.EQ) {
                    return ((PyStr) a).value.equals(((PyStr) b).value);
                }
                if (comparison == Comparison.NE) {
                    return !((PyStr) a).value.equals(((PyStr) b).value);
                }
            }
            frame.at = this;
            return Operators.compare(comparison, a, b).isTrue();
        }

        private boolean test(long a, long b) {
            return switch (comparison) {
                case LT -> a < b;
                case LE -> a <= b;
                case EQ -> a == b;
                case NE -> a != b;
                case GT -> a > b;
                case GE -> a >= b;
            };
        }

        private boolean test(double a, double b) {
            return switch (comparison) {
                case LT -> a < b;
                case LE -> a <= b;
                case EQ -> a == b;
                case NE -> a != b;
                case GT -> a > b;
                case GE -> a >= b;
            };
        }
    }

    private static final class Identity extends ExpressionNode {
        private final ExpressionNode left;
        private final ExpressionNode right;
        private final boolean same;

        Identity(Position at, ExpressionNode left, ExpressionNode right, boolean same) {
            super(at);
            this.left = left;
            this.right = right;
            this.same = same;
        }

        @Override
        public PyObject execute(Frame frame) {
            return PyBool.of(executeBoolean(frame));
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            return (left.operand(frame) == right.operand(frame)) == same;
        }
    }

    private static final class Membership extends ExpressionNode {
        private final ExpressionNode left;
        private final ExpressionNode right;
        private final boolean inside;

        Membership(Position at, ExpressionNode left, ExpressionNode right, boolean inside) {
            super(at);
            this.left = left;
            this.right = right;
            this.inside = inside;
        }

        @Override
        public PyObject execute(Frame frame) {
            return PyBool.of(executeBoolean(frame));
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject item = left.operand(frame);
            PyObject container = right.operand(frame);
            frame.at = this;
            return container.contains(item) == inside;
        }
    }

    /** {@code a < b < c}: each operand is evaluated once, and only as far as needed. */
    static final class Chain extends ExpressionNode {
        private final ExpressionNode first;
        private final CompareOperator[] operators;
        private final ExpressionNode[] others;

        Chain(Position at, ExpressionNode first, CompareOperator[] operators, ExpressionNode[] others) {
            super(at);
            this.first = first;
            this.operators = operators;
            this.others = others;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject left = first.operand(frame);
            PyObject result = PyBool.TRUE;
            for (int i = 0; i < others.length; i++) {
                PyObject right = others[i].operand(frame);
                frame.at = this;
                result = compare(operators[i], left, right);
                if (i + 1 < others.length && !result.isTrue()) {
                    return result;
                }
                left = right;
            }
            return result;
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject left = first.operand(frame);
            for (int i = 0; i < others.length; i++) {
                PyObject right = others[i].operand(frame);
                frame.at = this;
                boolean holds = left.getClass() == PyInt.class && right.getClass() == PyInt.class
                        ? holds(operators[i], ((PyInt) left).value, ((PyInt) right).value, left == right)
                        : compare(operators[i], left, right).isTrue();
                if (!holds) {
                    return false;
                }
                left = right;
            }
            return true;
        }

        private static boolean holds(CompareOperator operator, long left, long right, boolean same) {
            return switch (operator) {
                case EQ -> left == right;
                case NE -> left != right;
                case LT -> left < right;
                case LE -> left <= right;
                case GT -> left > right;
                case GE -> left >= right;
                case IS -> same;
                case IS_NOT -> !same;
                default -> throw Errors.typeError("argument of type 'int' is not iterable");
            };
        }
    }
}
