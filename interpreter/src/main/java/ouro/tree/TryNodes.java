package ouro.tree;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.syntax.ast.Position;

/**
 * {@code try} with {@code except} and {@code else}, and {@code try} with {@code finally}: the two nest where a statement
 * has both (Language Reference 8.4). One class serves plain and suspending frames, since state is read only after a
 * suspension.
 */
final class TryNodes {
    private TryNodes() {}

    /** One except clause. */
    record ExceptClause(ExpressionNode type, Target name, StatementNode body) {
        boolean matches(Frame frame, PyBaseException exception) {
            if (type == null) {
                return true;
            }
            PyObject types = type.execute(frame);
            frame.at = type;
            return isInstance(exception, types);
        }
    }

    static boolean isInstance(PyBaseException exception, PyObject types) {
        if (types instanceof PyTuple tuple) {
            for (PyObject each : tuple.items()) {
                requireExceptionType(each);
            }
            for (PyObject each : tuple.items()) {
                if (exception.type().isSubtypeOf((PyType) each)) {
                    return true;
                }
            }
            return false;
        }
        requireExceptionType(types);
        return exception.type().isSubtypeOf((PyType) types);
    }

    private static void requireExceptionType(PyObject type) {
        if (!(type instanceof PyType cls) || !cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            throw Errors.typeError("catching classes that do not inherit from BaseException is not allowed");
        }
    }

    static final class Except extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;
        private static final int IN_FIRST_HANDLER = 3;

        private final StatementNode body;
        private final ExceptClause[] handlers;
        private final StatementNode orElse;
        /** -1 where nothing inside suspends. */
        private final int state;

        private final int exceptionLocal;

        Except(
                Position at,
                StatementNode body,
                ExceptClause[] handlers,
                StatementNode orElse,
                int state,
                int exceptionLocal) {
            super(at);
            this.body = body;
            this.handlers = handlers;
            this.orElse = orElse;
            this.state = state;
            this.exceptionLocal = exceptionLocal;
        }

        @Override
        public int execute(Frame frame) {
            int where = 0;
            if (state >= 0) {
                where = frame.states[state];
                frame.states[state] = 0;
            }
            if (where >= IN_FIRST_HANDLER) {
                PyBaseException exception = (PyBaseException) frame.locals[exceptionLocal];
                return handle(frame, exception, where - IN_FIRST_HANDLER, true);
            }
            if (where <= IN_BODY) {
                int completion;
                try {
                    completion = body.execute(frame);
                } catch (PyException e) {
                    e.passThrough(frame);
                    return select(frame, e);
                } catch (StackOverflowError | OutOfMemoryError e) {
                    return select(frame, Errors.exhausted(e).passThrough(frame));
                }
                if (completion != NORMAL) {
                    return suspended(frame, completion, IN_BODY);
                }
            }
            return orElse == null ? NORMAL : suspended(frame, orElse.execute(frame), IN_ELSE);
        }

        private int suspended(Frame frame, int completion, int where) {
            if (completion == SUSPENDED) {
                frame.suspend(state, where);
            }
            return completion;
        }

        private int select(Frame frame, PyException e) {
            ThreadState thread = frame.code.session.running;
            // Also while the classes of the clauses are evaluated: what they raise has this exception as its context.
            PyBaseException before = thread.handle(e.value);
            int selected = -1;
            try {
                for (int i = 0; i < handlers.length && selected < 0; i++) {
                    if (handlers[i].matches(frame, e.value)) {
                        selected = i;
                    }
                }
            } finally {
                thread.handle(before);
            }
            if (selected < 0) {
                throw e;
            }
            return handle(frame, e.value, selected, false);
        }

        private int handle(Frame frame, PyBaseException exception, int index, boolean resumed) {
            ExceptClause handler = handlers[index];
            PyBaseException before = frame.code.session.running.handle(exception);
            int completion = SUSPENDED;
            boolean ended = true;
            try {
                if (!resumed && handler.name != null) {
                    handler.name.assign(frame, exception);
                }
                completion = handler.body.execute(frame);
                ended = completion != SUSPENDED;
            } catch (PyException e) {
                throw e.passThrough(frame);
            } finally {
                frame.code.session.running.handle(before);
                if (ended && handler.name != null) {
                    // Bound first, since the handler itself may have deleted the name.
                    handler.name.assign(frame, PyNone.NONE);
                    handler.name.delete(frame);
                }
            }
            if (completion == SUSPENDED) {
                frame.locals[exceptionLocal] = exception;
                frame.suspend(state, IN_FIRST_HANDLER + index);
            }
            return completion;
        }
    }

    static final class Finally extends StatementNode {
        private static final int IN_BODY = 1;
        /** In the final block after the body ended with the completion code that is added to this. */
        private static final int AFTER_COMPLETION = 2;

        private static final int AFTER_EXCEPTION = 10;

        private final StatementNode body;
        private final StatementNode finalBody;
        private final int state;
        private final int exceptionLocal;

        Finally(Position at, StatementNode body, StatementNode finalBody, int state, int exceptionLocal) {
            super(at);
            this.body = body;
            this.finalBody = finalBody;
            this.state = state;
            this.exceptionLocal = exceptionLocal;
        }

        @Override
        public int execute(Frame frame) {
            int where = 0;
            if (state >= 0) {
                where = frame.states[state];
                frame.states[state] = 0;
            }
            if (where == AFTER_EXCEPTION) {
                PyBaseException exception = (PyBaseException) frame.locals[exceptionLocal];
                return afterException(frame, PyException.reraised(exception, frame));
            }
            if (where >= AFTER_COMPLETION) {
                return afterCompletion(frame, where - AFTER_COMPLETION, frame.locals[exceptionLocal]);
            }
            int completion;
            try {
                completion = body.execute(frame);
            } catch (PyException e) {
                return afterException(frame, e.passThrough(frame));
            } catch (StackOverflowError | OutOfMemoryError e) {
                return afterException(frame, Errors.exhausted(e).passThrough(frame));
            }
            if (completion == SUSPENDED) {
                frame.suspend(state, IN_BODY);
                return SUSPENDED;
            }
            return afterCompletion(frame, completion, frame.returned);
        }

        private int afterCompletion(Frame frame, int completion, PyObject returned) {
            int last = finalBody.execute(frame);
            if (last == NORMAL) {
                // A "return" in the final block that a "break" overruled has left something else there.
                frame.returned = returned;
                return completion;
            }
            if (last == SUSPENDED) {
                // Out of the field, which the final block may use for a "return" of its own when it goes on.
                frame.locals[exceptionLocal] = returned;
                frame.suspend(state, AFTER_COMPLETION + completion);
            }
            return last;
        }

        private int afterException(Frame frame, PyException e) {
            PyBaseException before = frame.code.session.running.handle(e.value);
            int last;
            try {
                last = finalBody.execute(frame);
            } catch (PyException other) {
                // It replaces the first, which has become its context.
                throw other.passThrough(frame);
            } finally {
                frame.code.session.running.handle(before);
            }
            if (last == NORMAL) {
                throw e;
            }
            if (last == SUSPENDED) {
                frame.locals[exceptionLocal] = e.value;
                frame.suspend(state, AFTER_EXCEPTION);
            }
            return last;
        }
    }
}
