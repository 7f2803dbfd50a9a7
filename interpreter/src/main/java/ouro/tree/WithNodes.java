package ouro.tree;

import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.ast.Position;

/** {@code with} and {@code async with}, one item each: several items nest (Language Reference 8.5, 8.9.3). */
final class WithNodes {
    private WithNodes() {}

    private static PyObject special(PyObject manager, SpecialMethod method, boolean async, boolean exit) {
        PyObject bound = Operators.boundSpecial(manager, method);
        if (bound != null) {
            return bound;
        }
        String protocol = async ? "asynchronous context manager" : "context manager";
        throw Errors.typeError("'" + manager.type().name() + "' object does not support the " + protocol + " protocol"
                + (exit ? " (missed " + method.pythonName + " method)" : ""));
    }

    private static PyObject traceback(PyBaseException exception) {
        return exception.traceback() == null ? PyNone.NONE : exception.traceback();
    }

    static final class WithNode extends StatementNode {
        private final ExpressionNode context;
        private final Target target;
        private final StatementNode body;
        /** -1 where the body does not suspend. */
        private final int state;

        private final int exitLocal;

        WithNode(Position at, ExpressionNode context, Target target, StatementNode body, int state, int exitLocal) {
            super(at);
            this.context = context;
            this.target = target;
            this.body = body;
            this.state = state;
            this.exitLocal = exitLocal;
        }

        @Override
        public int execute(Frame frame) {
            boolean resumed = state >= 0 && frame.states[state] != 0;
            PyObject exit;
            PyObject entered = null;
            if (resumed) {
                frame.states[state] = 0;
                exit = frame.locals[exitLocal];
            } else {
                PyObject manager = context.execute(frame);
                frame.at = this;
                PyObject enter = special(manager, SpecialMethod.ENTER, false, false);
                exit = special(manager, SpecialMethod.EXIT, false, true);
                entered = enter.call();
            }
            int completion;
            try {
                if (!resumed && target != null) {
                    target.assign(frame, entered);
                }
                completion = body.execute(frame);
            } catch (PyException e) {
                return afterException(frame, exit, e);
            } catch (StackOverflowError | OutOfMemoryError e) {
                return afterException(frame, exit, Errors.exhausted(e));
            }
            if (completion == SUSPENDED) {
                frame.locals[exitLocal] = exit;
                frame.suspend(state, 1);
                return SUSPENDED;
            }
            PyObject returned = frame.returned;
            frame.at = this;
            exit.call(PyNone.NONE, PyNone.NONE, PyNone.NONE);
            frame.returned = returned;
            return completion;
        }

        private int afterException(Frame frame, PyObject exit, PyException e) {
            e.passThrough(frame);
            if (!swallows(frame, exit, e.value)) {
                throw e;
            }
            return NORMAL;
        }

        private boolean swallows(Frame frame, PyObject exit, PyBaseException exception) {
            PyBaseException before = frame.code.session.running.handle(exception);
            try {
                frame.at = this;
                return exit.call(exception.type(), exception, traceback(exception))
                        .isTrue();
            } finally {
                frame.code.session.running.handle(before);
            }
        }
    }

    static final class AsyncWithNode extends StatementNode implements SuspensionPoint {
        private static final int ENTERING = 1;
        private static final int IN_BODY = 2;
        /** Awaits {@code __aexit__} after an exception. */
        private static final int AFTER_EXCEPTION = 3;
        /** Awaits {@code __aexit__} after the body ended with the completion code that is added to this. */
        private static final int AFTER_COMPLETION = 4;

        private final ExpressionNode context;
        private final Target target;
        private final StatementNode body;
        private final int state;
        private final int exitLocal;
        private final int valueLocal;
        private final Suspensions.AwaitPoint point;

        /** @param valueLocal keeps the exception or the returned value while {@code __aexit__} is awaited */
        AsyncWithNode(
                Position at,
                ExpressionNode context,
                Target target,
                StatementNode body,
                int state,
                int exitLocal,
                int valueLocal,
                Suspensions.AwaitPoint point) {
            super(at);
            this.context = context;
            this.target = target;
            this.body = body;
            this.state = state;
            this.exitLocal = exitLocal;
            this.valueLocal = valueLocal;
            this.point = point;
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            if (where == AFTER_EXCEPTION) {
                return leaveAfterException(frame, (PyBaseException) frame.locals[valueLocal], true);
            }
            if (where >= AFTER_COMPLETION) {
                return leave(frame, where - AFTER_COMPLETION, frame.locals[valueLocal], true);
            }
            PyObject entered = null;
            if (where != IN_BODY) {
                entered = enter(frame, where == ENTERING);
                if (entered == null) {
                    frame.suspend(state, ENTERING);
                    return SUSPENDED;
                }
            }
            int completion;
            try {
                if (entered != null && target != null) {
                    target.assign(frame, entered);
                }
                completion = body.execute(frame);
            } catch (PyException e) {
                return leaveAfterException(frame, e.passThrough(frame).value, false);
            } catch (StackOverflowError | OutOfMemoryError e) {
                return leaveAfterException(frame, Errors.exhausted(e).passThrough(frame).value, false);
            }
            if (completion == SUSPENDED) {
                frame.suspend(state, IN_BODY);
                return SUSPENDED;
            }
            return leave(frame, completion, frame.returned, false);
        }

        private static final String ENTER_COMPLAINT =
                "'async with' received an object from __aenter__ that does not implement __await__: ";
        private static final String EXIT_COMPLAINT =
                "'async with' received an object from __aexit__ that does not implement __await__: ";

        private PyObject enter(Frame frame, boolean resumed) {
            if (resumed) {
                frame.at = this;
                return point.resume(frame);
            }
            PyObject manager = context.execute(frame);
            frame.at = this;
            PyObject enter = special(manager, SpecialMethod.AENTER, true, false);
            frame.locals[exitLocal] = special(manager, SpecialMethod.AEXIT, true, true);
            return point.start(frame, enter.call(), ENTER_COMPLAINT);
        }

        private int leave(Frame frame, int completion, PyObject returned, boolean resumed) {
            frame.at = this;
            PyObject answer = resumed
                    ? point.resume(frame)
                    : point.start(
                            frame, frame.locals[exitLocal].call(PyNone.NONE, PyNone.NONE, PyNone.NONE), EXIT_COMPLAINT);
            if (answer == null) {
                frame.locals[valueLocal] = returned;
                frame.suspend(state, AFTER_COMPLETION + completion);
                return SUSPENDED;
            }
            frame.returned = returned;
            return completion;
        }

        private int leaveAfterException(Frame frame, PyBaseException exception, boolean resumed) {
            PyBaseException before = frame.code.session.running.handle(exception);
            boolean swallowed;
            try {
                frame.at = this;
                PyObject answer = resumed
                        ? point.resume(frame)
                        : point.start(
                                frame,
                                frame.locals[exitLocal].call(exception.type(), exception, traceback(exception)),
                                EXIT_COMPLAINT);
                if (answer == null) {
                    frame.locals[valueLocal] = exception;
                    frame.suspend(state, AFTER_EXCEPTION);
                    return SUSPENDED;
                }
                swallowed = answer.isTrue();
            } catch (PyException e) {
                throw e.passThrough(frame);
            } finally {
                frame.code.session.running.handle(before);
            }
            if (!swallowed) {
                throw PyException.reraised(exception, frame);
            }
            return NORMAL;
        }
    }
}
