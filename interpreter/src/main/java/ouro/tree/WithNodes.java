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

    static final class With extends StatementNode {
        private final ExpressionNode context;
        private final Target target;
        private final StatementNode body;
        /** -1 where the body does not suspend. */
        private final int state;

        private final int exitSlot;

        With(Position at, ExpressionNode context, Target target, StatementNode body, int state, int exitSlot) {
            super(at);
            this.context = context;
            this.target = target;
            this.body = body;
            this.state = state;
            this.exitSlot = exitSlot;
        }

        @Override
        public int execute(Frame frame) {
            boolean resumed = state >= 0 && frame.states[state] != 0;
            PyObject exit;
            PyObject entered = null;
            if (resumed) {
                frame.states[state] = 0;
                exit = frame.slots[exitSlot];
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
                frame.slots[exitSlot] = exit;
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
            e.through(frame);
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

    static final class AsyncWith extends StatementNode implements SuspensionPoint {
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
        private final int exitSlot;
        private final int valueSlot;
        private final Suspensions.AwaitPoint point;

        /** @param valueSlot keeps the exception or the returned value while {@code __aexit__} is awaited */
        AsyncWith(
                Position at,
                ExpressionNode context,
                Target target,
                StatementNode body,
                int state,
                int exitSlot,
                int valueSlot,
                Suspensions.AwaitPoint point) {
            super(at);
            this.context = context;
            this.target = target;
            this.body = body;
            this.state = state;
            this.exitSlot = exitSlot;
            this.valueSlot = valueSlot;
            this.point = point;
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            if (where == AFTER_EXCEPTION) {
                return leaveAfterException(frame, (PyBaseException) frame.slots[valueSlot], true);
            }
            if (where >= AFTER_COMPLETION) {
                return leave(frame, where - AFTER_COMPLETION, frame.slots[valueSlot], true);
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
                return leaveAfterException(frame, e.through(frame).value, false);
            } catch (StackOverflowError | OutOfMemoryError e) {
                return leaveAfterException(frame, Errors.exhausted(e).through(frame).value, false);
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
            frame.slots[exitSlot] = special(manager, SpecialMethod.AEXIT, true, true);
            return point.start(frame, enter.call(), ENTER_COMPLAINT);
        }

        private int leave(Frame frame, int completion, PyObject returned, boolean resumed) {
            frame.at = this;
            PyObject answer = resumed
                    ? point.resume(frame)
                    : point.start(
                            frame, frame.slots[exitSlot].call(PyNone.NONE, PyNone.NONE, PyNone.NONE), EXIT_COMPLAINT);
            if (answer == null) {
                frame.slots[valueSlot] = returned;
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
                                frame.slots[exitSlot].call(exception.type(), exception, traceback(exception)),
                                EXIT_COMPLAINT);
                if (answer == null) {
                    frame.slots[valueSlot] = exception;
                    frame.suspend(state, AFTER_EXCEPTION);
                    return SUSPENDED;
                }
                swallowed = answer.isTrue();
            } catch (PyException e) {
                throw e.through(frame);
            } finally {
                frame.code.session.running.handle(before);
            }
            if (!swallowed) {
                throw PyException.again(exception, frame);
            }
            return NORMAL;
        }
    }
}
