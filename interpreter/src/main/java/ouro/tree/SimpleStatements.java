package ouro.tree;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.ast.Position;

/** Simple statements (Language Reference 7). */
final class SimpleStatements {
    private SimpleStatements() {}

    static final class Evaluate extends StatementNode {
        private final ExpressionNode expression;
        private final boolean isCall;

        Evaluate(Position at, ExpressionNode expression, boolean isCall) {
            super(at);
            this.expression = expression;
            this.isCall = isCall;
        }

        @Override
        public int execute(Frame frame) {
            PyObject value = expression.execute(frame);
            if (isCall && value != PyNone.NONE) {
                frame.at = this;
                value.finalizeDropped();
            }
            return NORMAL;
        }
    }

    static final class AssignNode extends StatementNode {
        private final Target target;
        private final ExpressionNode value;

        AssignNode(Position at, Target target, ExpressionNode value) {
            super(at);
            this.target = target;
            this.value = value;
        }

        @Override
        public int execute(Frame frame) {
            target.assign(frame, value.execute(frame));
            return NORMAL;
        }
    }

    static final class AssignLocal extends StatementNode {
        private final int localIndex;
        private final ExpressionNode value;

        AssignLocal(Position at, int localIndex, ExpressionNode value) {
            super(at);
            this.localIndex = localIndex;
            this.value = value;
        }

        @Override
        public int execute(Frame frame) {
            frame.locals[localIndex] = value.execute(frame);
            return NORMAL;
        }
    }

    /** {@code a = b = value}. */
    static final class AssignAll extends StatementNode {
        private final Target[] targets;
        private final ExpressionNode value;

        AssignAll(Position at, Target[] targets, ExpressionNode value) {
            super(at);
            this.targets = targets;
            this.value = value;
        }

        @Override
        public int execute(Frame frame) {
            PyObject result = value.execute(frame);
            for (Target target : targets) {
                target.store(frame, result);
            }
            return NORMAL;
        }
    }

    /** {@code a, b = x, y} with as many names as values: no tuple is made. */
    static final class AssignPairwise extends StatementNode {
        private final Target[] targets;
        private final ExpressionNode[] values;

        AssignPairwise(Position at, Target[] targets, ExpressionNode[] values) {
            super(at);
            this.targets = targets;
            this.values = values;
        }

        @Override
        public int execute(Frame frame) {
            if (targets.length == 2) {
                PyObject first = values[0].execute(frame);
                PyObject second = values[1].execute(frame);
                targets[0].store(frame, first);
                targets[1].store(frame, second);
                return NORMAL;
            }
            PyObject[] results = Calls.evaluate(frame, values);
            for (int i = 0; i < targets.length; i++) {
                targets[i].store(frame, results[i]);
            }
            return NORMAL;
        }
    }

    static final class DeleteNode extends StatementNode {
        private final Target[] targets;

        DeleteNode(Position at, Target[] targets) {
            super(at);
            this.targets = targets;
        }

        @Override
        public int execute(Frame frame) {
            for (Target target : targets) {
                target.delete(frame);
            }
            return NORMAL;
        }
    }

    static final class ReturnNode extends StatementNode {
        private final ExpressionNode value;

        ReturnNode(Position at, ExpressionNode value) {
            super(at);
            this.value = value;
        }

        @Override
        public int execute(Frame frame) {
            frame.returned = value == null ? PyNone.NONE : value.execute(frame);
            return RETURN;
        }
    }

    /** A statement that only ends something: pass, break, continue. */
    static final class Jump extends StatementNode {
        private final int completion;

        Jump(Position at, int completion) {
            super(at);
            this.completion = completion;
        }

        @Override
        public int execute(Frame frame) {
            return completion;
        }
    }

    static final class AssertNode extends StatementNode {
        private final ExpressionNode test;
        private final ExpressionNode message;

        AssertNode(Position at, ExpressionNode test, ExpressionNode message) {
            super(at);
            this.test = test;
            test.testedBy(this);
            this.message = message;
        }

        @Override
        public int execute(Frame frame) {
            if (test.executeBoolean(frame)) {
                return NORMAL;
            }
            PyObject text = message == null ? null : message.execute(frame);
            frame.at = this.test;
            throw text == null
                    ? Errors.raise(Exceptions.ASSERTION_ERROR)
                    : Errors.raise(Exceptions.ASSERTION_ERROR, text);
        }
    }

    static final class RaiseNode extends StatementNode {
        private final ExpressionNode exception;
        private final ExpressionNode cause;

        RaiseNode(Position at, ExpressionNode exception, ExpressionNode cause) {
            super(at);
            this.exception = exception;
            this.cause = cause;
        }

        @Override
        public int execute(Frame frame) {
            if (exception == null) {
                PyBaseException handled = frame.code.session.running.handled();
                frame.at = this;
                if (handled == null) {
                    throw Errors.runtimeError("No active exception to reraise");
                }
                throw PyException.reraised(handled, handled.traceback() == null ? null : frame);
            }
            PyObject raised = exception.execute(frame);
            PyObject from = cause == null ? null : cause.execute(frame);
            frame.at = this;
            PyBaseException value = instance(raised, "exceptions must derive from BaseException");
            if (from != null) {
                value.setCause(
                        from == PyNone.NONE ? null : instance(from, "exception causes must derive from BaseException"));
            }
            throw new PyException(value);
        }

        private static PyBaseException instance(PyObject raised, String message) {
            if (raised instanceof PyBaseException value) {
                return value;
            }
            if (raised instanceof PyType type && type.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
                PyObject made = type.call();
                if (made instanceof PyBaseException value) {
                    return value;
                }
                throw Errors.typeError("calling " + type.repr() + " should have returned an instance of "
                        + "BaseException, not " + made.type().repr());
            }
            throw Errors.typeError(message);
        }
    }

    /** Stores an annotation of a module or class variable. */
    static final class Annotate extends StatementNode {
        private final ExpressionNode annotations;
        private final ouro.object.PyStr name;
        private final ExpressionNode annotation;

        Annotate(Position at, ExpressionNode annotations, String name, ExpressionNode annotation) {
            super(at);
            this.annotations = annotations;
            this.name = ouro.object.PyStr.of(name);
            this.annotation = annotation;
        }

        @Override
        public int execute(Frame frame) {
            PyObject value = annotation.execute(frame);
            frame.at = this;
            annotations.execute(frame).setItem(name, value);
            return NORMAL;
        }
    }

    /** {@code type(object).__aiter__}, checked. */
    static PyObject asyncIterator(PyObject iterable) {
        PyObject method = Operators.boundSpecial(iterable, SpecialMethod.AITER);
        if (method == null) {
            throw Errors.typeError("'async for' requires an object with __aiter__ method, got "
                    + iterable.type().name());
        }
        PyObject iterator = method.call();
        if (!Operators.has(iterator, SpecialMethod.ANEXT)) {
            throw Errors.typeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                    + iterator.type().name());
        }
        return iterator;
    }
}
