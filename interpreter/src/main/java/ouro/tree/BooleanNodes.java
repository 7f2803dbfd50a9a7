package ouro.tree;

import ouro.object.Frame;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.SourceLocation;
import ouro.syntax.ast.Position;

/** {@code and}, {@code or}, {@code not} and the conditional expression. */
final class BooleanNodes {
    private BooleanNodes() {}

    private static void judgeAll(ExpressionNode[] operands, SourceLocation asking) {
        for (ExpressionNode operand : operands) {
            operand.testedBy(asking);
        }
    }

    /** The value of an operand if its truth is the wanted one, else null. No part of it is asked for its truth twice. */
    private static PyObject valueIf(boolean wanted, ExpressionNode operand, Frame frame, SourceLocation asking) {
        if (operand instanceof AndNode and) {
            return valueIf(wanted, and.operands, false, frame, asking);
        }
        if (operand instanceof OrNode or) {
            return valueIf(wanted, or.operands, true, frame, asking);
        }
        PyObject value = operand.execute(frame);
        frame.at = asking;
        return value.isTrue() == wanted ? value : null;
    }

    /** As above for {@code and} or {@code or}, which the first operand of the deciding truth ends. */
    private static PyObject valueIf(
            boolean wanted, ExpressionNode[] operands, boolean deciding, Frame frame, SourceLocation asking) {
        int last = operands.length - 1;
        for (int i = 0; i < last; i++) {
            PyObject value = valueIf(deciding, operands[i], frame, asking);
            if (value != null) {
                return deciding == wanted ? value : null;
            }
        }
        return valueIf(wanted, operands[last], frame, asking);
    }

    static final class AndNode extends ExpressionNode {
        private final ExpressionNode[] operands;

        AndNode(Position at, ExpressionNode[] operands) {
            super(at);
            this.operands = operands;
        }

        @Override
        void testedBy(SourceLocation asking) {
            judgeAll(operands, asking);
        }

        @Override
        public PyObject execute(Frame frame) {
            int last = operands.length - 1;
            for (int i = 0; i < last; i++) {
                PyObject value = valueIf(false, operands[i], frame, this);
                if (value != null) {
                    return value;
                }
            }
            return operands[last].execute(frame);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            for (ExpressionNode operand : operands) {
                if (!operand.executeBoolean(frame)) {
                    return false;
                }
            }
            return true;
        }
    }

    static final class OrNode extends ExpressionNode {
        private final ExpressionNode[] operands;

        OrNode(Position at, ExpressionNode[] operands) {
            super(at);
            this.operands = operands;
        }

        @Override
        void testedBy(SourceLocation asking) {
            judgeAll(operands, asking);
        }

        @Override
        public PyObject execute(Frame frame) {
            int last = operands.length - 1;
            for (int i = 0; i < last; i++) {
                PyObject value = valueIf(true, operands[i], frame, this);
                if (value != null) {
                    return value;
                }
            }
            return operands[last].execute(frame);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            for (ExpressionNode operand : operands) {
                if (operand.executeBoolean(frame)) {
                    return true;
                }
            }
            return false;
        }
    }

    static final class Not extends ExpressionNode {
        private final ExpressionNode operand;

        Not(Position at, ExpressionNode operand) {
            super(at);
            this.operand = operand;
            operand.testedBy(this);
        }

        @Override
        void testedBy(SourceLocation asking) {
            operand.testedBy(asking);
        }

        @Override
        public PyObject execute(Frame frame) {
            if (operand instanceof AndNode || operand instanceof OrNode) {
                // CPython makes the value and asks that, where a jump would have known the truth.
                PyObject value = operand.execute(frame);
                frame.at = this;
                return PyBool.of(!value.isTrue());
            }
            return PyBool.of(!operand.executeBoolean(frame));
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            return !operand.executeBoolean(frame);
        }
    }

    static final class Conditional extends ExpressionNode {
        private final ExpressionNode test;
        private final ExpressionNode body;
        private final ExpressionNode orElse;

        Conditional(Position at, ExpressionNode test, ExpressionNode body, ExpressionNode orElse) {
            super(at);
            this.test = test;
            this.body = body;
            this.orElse = orElse;
            test.testedBy(this);
        }

        @Override
        void testedBy(SourceLocation asking) {
            body.testedBy(asking);
            orElse.testedBy(asking);
        }

        @Override
        public PyObject execute(Frame frame) {
            return test.executeBoolean(frame) ? body.execute(frame) : orElse.execute(frame);
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            return test.executeBoolean(frame) ? body.executeBoolean(frame) : orElse.executeBoolean(frame);
        }
    }

    /** {@code (name := value)}. */
    static final class NamedNode extends ExpressionNode {
        private final Target target;
        private final ExpressionNode value;

        NamedNode(Position at, Target target, ExpressionNode value) {
            super(at);
            this.target = target;
            this.value = value;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject result = value.execute(frame);
            target.assign(frame, result);
            return result;
        }
    }
}
