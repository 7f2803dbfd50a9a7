package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.exception.ExceptionGroups;
import ouro.syntax.ast.Position;

/** {@code try} with {@code except*} (PEP 654): each clause takes its part of the group, the rest goes on. */
final class TryStarNodes {
    private TryStarNodes() {}

    static final class ExceptStar extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;
        private static final int IN_FIRST_HANDLER = 3;

        private final StatementNode body;
        private final TryNodes.ExceptClause[] handlers;
        private final StatementNode orElse;
        /** -1 where nothing inside suspends. */
        private final int state;
        /** Keeps the whole exception, the part in hand, the rest, and what handlers raised: four locals. */
        private final int localIndex;

        ExceptStar(
                Position at,
                StatementNode body,
                TryNodes.ExceptClause[] handlers,
                StatementNode orElse,
                int state,
                int localIndex) {
            super(at);
            this.body = body;
            this.handlers = handlers;
            this.orElse = orElse;
            this.state = state;
            this.localIndex = localIndex;
        }

        @Override
        public int execute(Frame frame) {
            int where = 0;
            if (state >= 0) {
                where = frame.states[state];
                frame.states[state] = 0;
            }
            if (where >= IN_FIRST_HANDLER) {
                return handle(frame, where - IN_FIRST_HANDLER, true);
            }
            if (where <= IN_BODY) {
                int completion;
                try {
                    completion = body.execute(frame);
                } catch (PyException e) {
                    return handle(frame, e);
                } catch (StackOverflowError | OutOfMemoryError e) {
                    return handle(frame, Errors.exhausted(e));
                }
                if (completion != NORMAL) {
                    return suspended(frame, completion, IN_BODY);
                }
            }
            return orElse == null ? NORMAL : suspended(frame, orElse.execute(frame), IN_ELSE);
        }

        private int handle(Frame frame, PyException e) {
            e.passThrough(frame);
            frame.locals[localIndex] = e.value;
            frame.locals[localIndex + 2] = e.value;
            frame.locals[localIndex + 3] = new PyList();
            return handle(frame, 0, false);
        }

        private int suspended(Frame frame, int completion, int where) {
            if (completion == SUSPENDED) {
                frame.suspend(state, where);
            }
            return completion;
        }

        private int handle(Frame frame, int first, boolean resumed) {
            PyBaseException original = (PyBaseException) frame.locals[localIndex];
            boolean goOn = resumed;
            for (int i = first; i < handlers.length; i++) {
                if (!goOn) {
                    PyObject rest = frame.locals[localIndex + 2];
                    if (rest == PyNone.NONE) {
                        break;
                    }
                    if (!take(frame, handlers[i], original, (PyBaseException) rest)) {
                        continue;
                    }
                }
                int completion = runHandler(frame, handlers[i], goOn);
                goOn = false;
                if (completion == SUSPENDED) {
                    frame.suspend(state, IN_FIRST_HANDLER + i);
                    return SUSPENDED;
                }
            }
            return finish(frame, original);
        }

        private boolean take(
                Frame frame, TryNodes.ExceptClause handler, PyBaseException original, PyBaseException rest) {
            PyBaseException before = frame.code.session.running.handle(original);
            try {
                PyObject types = handler.type().execute(frame);
                frame.at = handler.type();
                ExceptionGroups.GroupSplit split = ExceptionGroups.match(rest, types);
                if (split.match() == null) {
                    return false;
                }
                frame.locals[localIndex + 1] = split.match();
                frame.locals[localIndex + 2] = split.rest() == null ? PyNone.NONE : split.rest();
                return true;
            } finally {
                frame.code.session.running.handle(before);
            }
        }

        private int runHandler(Frame frame, TryNodes.ExceptClause handler, boolean resumed) {
            PyBaseException part = (PyBaseException) frame.locals[localIndex + 1];
            PyBaseException before = frame.code.session.running.handle(part);
            int completion = NORMAL;
            try {
                if (!resumed && handler.name() != null) {
                    handler.name().assign(frame, part);
                }
                completion = handler.body().execute(frame);
            } catch (PyException e) {
                ((PyList) frame.locals[localIndex + 3]).append(e.passThrough(frame).value);
            } finally {
                frame.code.session.running.handle(before);
                if (completion != SUSPENDED && handler.name() != null) {
                    handler.name().assign(frame, PyNone.NONE);
                    handler.name().delete(frame);
                }
            }
            return completion;
        }

        private int finish(Frame frame, PyBaseException original) {
            List<PyBaseException> raised = new ArrayList<>();
            PyList list = (PyList) frame.locals[localIndex + 3];
            for (int i = 0; i < list.size(); i++) {
                raised.add((PyBaseException) list.get(i));
            }
            if (frame.locals[localIndex + 2] instanceof PyBaseException rest) {
                raised.add(rest);
            }
            for (int i = 0; i < 4; i++) {
                frame.locals[localIndex + i] = null;
            }
            if (raised.isEmpty()) {
                return NORMAL;
            }
            throw PyException.reraised(ExceptionGroups.merge(original, raised), frame);
        }
    }
}
