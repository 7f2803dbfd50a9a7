package ouro.tree;

import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.protocol.RichComparison;
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
            default -> rich(at, comparison(operator), left, right);
        };
    }

    private static ExpressionNode rich(
            Position at, RichComparison comparison, ExpressionNode left, ExpressionNode right) {
        return right instanceof NameNodes.ConstantNode constant && constant.isSmallInteger()
                ? new RichWithInteger(at, comparison, left, constant)
                : new Rich(at, comparison, left, right);
    }

    private static RichComparison comparison(CompareOperator operator) {
        return switch (operator) {
            case EQ -> RichComparison.EQ;
            case NE -> RichComparison.NE;
            case LT -> RichComparison.LT;
            case LE -> RichComparison.LE;
            case GT -> RichComparison.GT;
            default -> RichComparison.GE;
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
        private final OrderTest order;
        private final ExpressionNode left;
        private final ExpressionNode right;

        Rich(Position at, RichComparison comparison, ExpressionNode left, ExpressionNode right) {
            super(at);
            this.order = new OrderTest(comparison);
            this.left = left;
            this.right = right;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                return PyBool.of(order.holds(((PyInt) a).value, ((PyInt) b).value));
            }
            if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return PyBool.of(order.holds(((PyFloat) a).value, ((PyFloat) b).value));
            }
            frame.at = this;
            return Operators.compare(order.comparison, a, b);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                return order.holds(((PyInt) a).value, ((PyInt) b).value);
            }
            if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return order.holds(((PyFloat) a).value, ((PyFloat) b).value);
            }
            if (a.getClass() == PyStr.class && b.getClass() == PyStr.class) {
                if (order.comparison == RichComparison.EQ) {
                    return ((PyStr) a).value.equals(((PyStr) b).value);
                }
                if (order.comparison == RichComparison.NE) {
                    return !((PyStr) a).value.equals(((PyStr) b).value);
                }
            }
            frame.at = this;
            return Operators.compare(order.comparison, a, b).isTrue();
        }
    }

    /** With a small int written on the right, as most comparisons of numbers have it. */
    private static final class RichWithInteger extends ExpressionNode {
        private final OrderTest order;
        private final ExpressionNode left;
        private final NameNodes.ConstantNode right;
        private final long number;

        RichWithInteger(Position at, RichComparison comparison, ExpressionNode left, NameNodes.ConstantNode right) {
            super(at);
            this.order = new OrderTest(comparison);
            this.left = left;
            this.right = right;
            this.number = ((PyInt) right.value).value;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            return a.getClass() == PyInt.class ? PyBool.of(order.holds(((PyInt) a).value, number)) : slow(frame, a);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject a = left.operand(frame);
            return a.getClass() == PyInt.class
                    ? order.holds(((PyInt) a).value, number)
                    : slow(frame, a).isTrue();
        }

        private PyObject slow(Frame frame, PyObject a) {
            frame.at = this;
            return Operators.compare(order.comparison, a, right.value);
        }
    }

    /** A comparison by the three answers it gives: quicker to ask than a switch. */
    private static final class OrderTest {
        final RichComparison comparison;
        private final boolean whereLess;
        private final boolean whereEqual;
        private final boolean whereGreater;

        OrderTest(RichComparison comparison) {
            this.comparison = comparison;
            this.whereLess = comparison.holds(-1);
            this.whereEqual = comparison.holds(0);
            this.whereGreater = comparison.holds(1);
        }

        boolean holds(long a, long b) {
            return a < b ? whereLess : a == b ? whereEqual : whereGreater;
        }

        boolean holds(double a, double b) {
            // What is neither less, equal nor greater has a NaN in it: that is unequal, and nothing else.
            return a < b ? whereLess : a == b ? whereEqual : a > b ? whereGreater : comparison == RichComparison.NE;
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
    static final class ChainedComparison extends ExpressionNode {
        private final ExpressionNode first;
        private final CompareOperator[] operators;
        private final ExpressionNode[] others;

        ChainedComparison(Position at, ExpressionNode first, CompareOperator[] operators, ExpressionNode[] others) {
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
