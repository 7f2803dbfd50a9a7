package ouro.tree;

import ouro.coroutine.AsyncGeneratorStep;
import ouro.coroutine.Delegation;
import ouro.coroutine.ForLoopGenerators;
import ouro.coroutine.PyAsyncGenerator;
import ouro.coroutine.PyCoroutine;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.ast.Position;

/** The resumable forms of loops; where they go on stands in {@link Frame#states}, as for {@link SuspendingBlocks}. */
final class SuspendingLoops {
    private SuspendingLoops() {}

    /** A body, an else clause, and where in them to go on. */
    private abstract static class SuspendingLoop extends StatementNode {
        static final int IN_BODY = 1;
        static final int IN_ELSE = 2;
        /** In what comes before each turn: a test, or the wait for an item. */
        static final int BEFORE_BODY = 3;

        final StatementNode body;
        final StatementNode orElse;
        final int state;

        SuspendingLoop(Position at, StatementNode body, StatementNode orElse, int state) {
            super(at);
            this.body = body;
            this.orElse = orElse;
            this.state = state;
        }

        /** The loop has ended by itself. */
        final int otherwise(Frame frame) {
            if (orElse == null) {
                return NORMAL;
            }
            int completion = orElse.execute(frame);
            if (completion == SUSPENDED) {
                frame.suspend(state, IN_ELSE);
            }
            return completion;
        }
    }

    static final class SuspendingWhile extends SuspendingLoop {
        /** What must run before each test because it suspends; null where nothing does. */
        private final StatementNode beforeTest;

        private final ExpressionNode test;

        SuspendingWhile(
                Position at,
                StatementNode beforeTest,
                ExpressionNode test,
                StatementNode body,
                StatementNode orElse,
                int state) {
            super(at, body, orElse, state);
            this.beforeTest = beforeTest;
            this.test = test;
            test.testedBy(this);
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            while (true) {
                if (where == 0 || where == BEFORE_BODY) {
                    if (beforeTest != null && beforeTest.execute(frame) == SUSPENDED) {
                        frame.suspend(state, BEFORE_BODY);
                        return SUSPENDED;
                    }
                    if (!test.executeBoolean(frame)) {
                        where = IN_ELSE;
                    }
                }
                if (where == IN_ELSE) {
                    return otherwise(frame);
                }
                int completion = body.execute(frame);
                if (completion == BREAK) {
                    return NORMAL;
                }
                if (completion == SUSPENDED) {
                    frame.suspend(state, IN_BODY);
                    return SUSPENDED;
                }
                if (completion == RETURN) {
                    return RETURN;
                }
                where = 0;
                if (frame.code.session.interrupted) {
                    frame.at = this;
                    frame.code.session.onInterrupt.run();
                }
            }
        }
    }

    /** A loop over what an iterator gives, which stays in a local while the loop is under way. */
    private abstract static class Iterating extends SuspendingLoop {
        final Target target;
        private final ExpressionNode iterable;
        final boolean fresh;
        private final int iteratorLocal;

        Iterating(Position at, ForParts parts, int state, int iteratorLocal) {
            super(at, parts.body(), parts.orElse(), state);
            this.target = parts.target();
            this.iterable = parts.iterable();
            this.fresh = parts.fresh();
            this.iteratorLocal = iteratorLocal;
        }

        abstract PyObject iterator(Frame frame, PyObject source);

        /** Runs until the iterator ends, which is NORMAL, or the body says otherwise. */
        abstract int loop(Frame frame, PyObject iterator, int from);

        @Override
        public final int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            if (where == 0) {
                PyObject source = iterable.execute(frame);
                frame.at = this;
                frame.locals[iteratorLocal] = iterator(frame, source);
            }
            if (where != IN_ELSE) {
                int completion = loop(frame, frame.locals[iteratorLocal], where);
                if (completion != NORMAL) {
                    return completion == BREAK ? NORMAL : completion;
                }
            }
            frame.locals[iteratorLocal] = null;
            return otherwise(frame);
        }

        /** The body has left the loop before the iterator's end. */
        final void leave(Frame frame, PyObject iterator) {
            frame.locals[iteratorLocal] = null;
            ForLoopGenerators.left(iterator);
        }
    }

    static final class SuspendingFor extends Iterating {
        SuspendingFor(Position at, ForParts parts, int state, int iteratorLocal) {
            super(at, parts, state, iteratorLocal);
        }

        @Override
        PyObject iterator(Frame frame, PyObject source) {
            return ForLoopGenerators.iterator(source, fresh, frame);
        }

        @Override
        int loop(Frame frame, PyObject iterator, int from) {
            int where = from;
            try {
                while (true) {
                    if (where == 0) {
                        frame.at = this;
                        PyObject item = iterator.next();
                        if (item == null) {
                            return NORMAL;
                        }
                        target.store(frame, item);
                    }
                    where = 0;
                    int completion = body.execute(frame);
                    if (completion == SUSPENDED) {
                        frame.suspend(state, IN_BODY);
                        return SUSPENDED;
                    }
                    if (completion == BREAK || completion == RETURN) {
                        leave(frame, iterator);
                        return completion;
                    }
                    if (frame.code.session.interrupted) {
                        frame.at = this;
                        frame.code.session.onInterrupt.run();
                    }
                }
            } catch (PyException e) {
                e.passThrough(frame);
                ForLoopGenerators.left(iterator);
                throw e;
            }
        }
    }

    static final class AsyncForNode extends Iterating implements SuspensionPoint {
        private final Suspensions.AwaitPoint point;

        AsyncForNode(Position at, ForParts parts, int state, int iteratorLocal, Suspensions.AwaitPoint point) {
            super(at, parts, state, iteratorLocal);
            this.point = point;
        }

        @Override
        PyObject iterator(Frame frame, PyObject source) {
            PyObject iterator = SimpleStatements.asyncIterator(source);
            if (iterator instanceof PyAsyncGenerator generator && (fresh || generator != source)) {
                ForLoopGenerators.claim(generator, frame);
            }
            return iterator;
        }

        @Override
        int loop(Frame frame, PyObject iterator, int from) {
            int where = from;
            try {
                while (true) {
                    if (where != IN_BODY) {
                        PyObject item;
                        frame.at = this;
                        try {
                            item = where == BEFORE_BODY ? point.resume(frame) : next(frame, iterator);
                        } catch (PyException e) {
                            if (e.is(Exceptions.STOP_ASYNC_ITERATION)) {
                                return NORMAL;
                            }
                            throw e;
                        }
                        if (item == null) {
                            frame.suspend(state, BEFORE_BODY);
                            return SUSPENDED;
                        }
                        target.store(frame, item);
                    }
                    where = 0;
                    int completion = body.execute(frame);
                    if (completion == SUSPENDED) {
                        frame.suspend(state, IN_BODY);
                        return SUSPENDED;
                    }
                    if (completion == BREAK || completion == RETURN) {
                        leave(frame, iterator);
                        return completion;
                    }
                    if (frame.code.session.interrupted) {
                        frame.at = this;
                        frame.code.session.onInterrupt.run();
                    }
                }
            } catch (PyException e) {
                e.passThrough(frame);
                ForLoopGenerators.left(iterator);
                throw e;
            }
        }

        /** Starts to await the next item; the item, or null where the frame must suspend. */
        private PyObject next(Frame frame, PyObject iterator) {
            if (iterator instanceof PyAsyncGenerator generator) {
                return point.startNext(frame, generator);
            }
            PyObject method = Operators.boundSpecial(iterator, SpecialMethod.ANEXT);
            if (method == null) {
                throw Errors.typeError("'async for' requires an iterator with __anext__ method, got "
                        + iterator.type().name());
            }
            PyObject item = method.call();
            if (item instanceof PyCoroutine || item instanceof AsyncGeneratorStep) {
                return point.start(frame, item);
            }
            return point.startIterator(frame, awaitIterator(item));
        }

        /** What gives the awaited item; whatever fails when it is asked for is the cause of a TypeError. */
        private static PyObject awaitIterator(PyObject item) {
            try {
                return Delegation.awaitIterator(item);
            } catch (PyException e) {
                PyException invalid = Errors.typeError("'async for' received an invalid object from __anext__: "
                        + item.type().name());
                invalid.value.setContext(e.value);
                invalid.value.setCause(e.value);
                throw invalid;
            }
        }
    }
}
