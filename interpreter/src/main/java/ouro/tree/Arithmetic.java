package ouro.tree;

import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.protocol.BinaryOperator;
import ouro.syntax.ast.Position;

/** Binary and unary operators: small ints and floats at once, all else through {@link Operators}. */
final class Arithmetic {
    private Arithmetic() {}

    /** The node for an operator; {@code inPlace} for augmented assignments. */
    static ExpressionNode binary(
            Position at, BinaryOperator operator, ExpressionNode left, ExpressionNode right, boolean inPlace) {
        if (right instanceof NameNodes.ConstantNode constant && constant.isSmallInteger()) {
            long number = ((PyInt) constant.value).value;
            if (operator == BinaryOperator.ADD) {
                return new AddSmallInteger(at, operator, left, right, inPlace, number);
            }
            if (operator == BinaryOperator.SUB && number != Long.MIN_VALUE) {
                return new AddSmallInteger(at, operator, left, right, inPlace, -number);
            }
        }
        return switch (operator) {
            case ADD -> new Add(at, left, right, inPlace);
            case SUB -> new Subtract(at, left, right, inPlace);
            case MUL -> new Multiply(at, left, right, inPlace);
            case MOD -> new Modulo(at, left, right, inPlace);
            case TRUEDIV -> new Divide(at, left, right, inPlace);
            default -> new Other(at, operator, left, right, inPlace);
        };
    }

    abstract static class BinaryNode extends ExpressionNode {
        private final BinaryOperator operator;
        final ExpressionNode left;
        final ExpressionNode right;
        private final boolean inPlace;

        BinaryNode(Position at, BinaryOperator operator, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at);
            this.operator = operator;
            this.left = left;
            this.right = right;
            this.inPlace = inPlace;
        }

        final PyObject slow(Frame frame, PyObject a, PyObject b) {
            frame.at = this;
            if (a.getClass() == PyFloat.class && b.getClass() == PyInt.class) {
                PyObject result = mixed(((PyFloat) a).value, ((PyInt) b).value);
                if (result != null) {
                    return result;
                }
            } else if (a.getClass() == PyInt.class && b.getClass() == PyFloat.class) {
                PyObject result = mixed(((PyInt) a).value, ((PyFloat) b).value);
                if (result != null) {
                    return result;
                }
            }
            return inPlace ? Operators.inPlace(operator, a, b) : Operators.binary(operator, a, b);
        }

        /** An int and a float, the int already the nearest float; null for what is no simple operation. */
        private PyObject mixed(double a, double b) {
            return switch (operator) {
                case ADD -> PyFloat.of(a + b);
                case SUB -> PyFloat.of(a - b);
                case MUL -> PyFloat.of(a * b);
                case TRUEDIV -> b == 0 ? null : PyFloat.of(a / b);
                default -> null;
            };
        }
    }

    private static final class Add extends BinaryNode {
        Add(Position at, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, BinaryOperator.ADD, left, right, inPlace);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                long x = ((PyInt) a).value;
                long y = ((PyInt) b).value;
                long sum = x + y;
                if (((x ^ sum) & (y ^ sum)) >= 0) {
                    return PyInt.of(sum);
                }
            } else if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return PyFloat.of(((PyFloat) a).value + ((PyFloat) b).value);
            }
            return slow(frame, a, b);
        }
    }

    /** {@code n + 1} and {@code n - 1}: a small int is written on the right. */
    private static final class AddSmallInteger extends BinaryNode {
        private final long step;

        AddSmallInteger(
                Position at,
                BinaryOperator operator,
                ExpressionNode left,
                ExpressionNode right,
                boolean inPlace,
                long step) {
            super(at, operator, left, right, inPlace);
            this.step = step;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            if (a.getClass() == PyInt.class) {
                long x = ((PyInt) a).value;
                long sum = x + step;
                if (((x ^ sum) & (step ^ sum)) >= 0) {
                    return PyInt.of(sum);
                }
            }
            return slow(frame, a, right.operand(frame));
        }
    }

    private static final class Subtract extends BinaryNode {
        Subtract(Position at, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, BinaryOperator.SUB, left, right, inPlace);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                long x = ((PyInt) a).value;
                long y = ((PyInt) b).value;
                long difference = x - y;
                if (((x ^ y) & (x ^ difference)) >= 0) {
                    return PyInt.of(difference);
                }
            } else if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return PyFloat.of(((PyFloat) a).value - ((PyFloat) b).value);
            }
            return slow(frame, a, b);
        }
    }

    private static final class Multiply extends BinaryNode {
        Multiply(Position at, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, BinaryOperator.MUL, left, right, inPlace);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                long x = ((PyInt) a).value;
                long y = ((PyInt) b).value;
                long high = Math.multiplyHigh(x, y);
                long low = x * y;
                if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
                    return PyInt.of(low);
                }
            } else if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                return PyFloat.of(((PyFloat) a).value * ((PyFloat) b).value);
            }
            return slow(frame, a, b);
        }
    }

    private static final class Modulo extends BinaryNode {
        Modulo(Position at, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, BinaryOperator.MOD, left, right, inPlace);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                long y = ((PyInt) b).value;
                if (y != 0) {
                    return PyInt.of(Math.floorMod(((PyInt) a).value, y));
                }
            }
            return slow(frame, a, b);
        }
    }

    private static final class Divide extends BinaryNode {
        Divide(Position at, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, BinaryOperator.TRUEDIV, left, right, inPlace);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyFloat.class && b.getClass() == PyFloat.class) {
                double y = ((PyFloat) b).value;
                if (y != 0) {
                    return PyFloat.of(((PyFloat) a).value / y);
                }
            } else if (a.getClass() == PyInt.class && b.getClass() == PyInt.class && ((PyInt) b).value != 0) {
                return PyInt.trueDivide(((PyInt) a).value, ((PyInt) b).value);
            }
            return slow(frame, a, b);
        }
    }

    private static final class Other extends BinaryNode {
        private final BinaryOperator operator;

        Other(Position at, BinaryOperator operator, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(at, operator, left, right, inPlace);
            this.operator = operator;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject a = left.operand(frame);
            PyObject b = right.operand(frame);
            if (a.getClass() == PyInt.class && b.getClass() == PyInt.class) {
                long x = ((PyInt) a).value;
                long y = ((PyInt) b).value;
                switch (operator) {
                    case AND -> {
                        return PyInt.of(x & y);
                    }
                    case OR -> {
                        return PyInt.of(x | y);
                    }
                    case XOR -> {
                        return PyInt.of(x ^ y);
                    }
                    case FLOORDIV -> {
                        if (y != 0 && y != -1) {
                            return PyInt.of(Math.floorDiv(x, y));
                        }
                    }
                    case LSHIFT -> {
                        if (y >= 0 && y < Long.SIZE && x << y >> y == x) {
                            return PyInt.of(x << y);
                        }
                    }
                    case RSHIFT -> {
                        if (y >= 0) {
                            return PyInt.of(x >> Math.min(y, Long.SIZE - 1));
                        }
                    }
                    default -> {}
                }
            }
            return slow(frame, a, b);
        }
    }

    /** {@code -x}, {@code +x}, {@code ~x}. */
    static final class UnaryNode extends ExpressionNode {
        private final ouro.syntax.ast.UnaryOperator operator;
        private final ExpressionNode operand;

        UnaryNode(Position at, ouro.syntax.ast.UnaryOperator operator, ExpressionNode operand) {
            super(at);
            this.operator = operator;
            this.operand = operand;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = operand.operand(frame);
            frame.at = this;
            return switch (operator) {
                case NEGATIVE -> Operators.negative(value);
                case POSITIVE -> Operators.positive(value);
                default -> Operators.invert(value);
            };
        }
    }
}
