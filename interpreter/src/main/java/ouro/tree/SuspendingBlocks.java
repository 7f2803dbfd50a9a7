package ouro.tree;

import ouro.coroutine.LoopGenerators;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.syntax.ast.Position;

/**
 * The resumable forms of blocks, branches and loops. Each has a place in {@link Frame#states}: 0 when it is not under
 * way, otherwise where to go on. It is written only when something inside suspends, and cleared on the way back in.
 */
final class SuspendingBlocks {
    private SuspendingBlocks() {}

    static final class Block extends StatementNode {
        private final StatementNode[] body;
        private final int state;

        Block(Position at, StatementNode[] body, int state) {
            super(at);
            this.body = body;
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            int next = frame.states[state];
            if (next != 0) {
                frame.states[state] = 0;
                next--;
            }
            for (; next < body.length; next++) {
                int completion = body[next].execute(frame);
                if (completion != NORMAL) {
                    if (completion == SUSPENDED) {
                        frame.suspend(state, next + 1);
                    }
                    return completion;
                }
            }
            return NORMAL;
        }
    }

    static final class If extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;

        private final ExpressionNode test;
        private final StatementNode body;
        private final StatementNode orElse;
        private final int state;

        If(Position at, ExpressionNode test, StatementNode body, StatementNode orElse, int state) {
            super(at);
            this.test = test;
            this.body = body;
            this.orElse = orElse;
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            if (where == 0) {
                where = test.executeBoolean(frame) ? IN_BODY : IN_ELSE;
            } else {
                frame.states[state] = 0;
            }
            StatementNode branch = where == IN_BODY ? body : orElse;
            if (branch == null) {
                return NORMAL;
            }
            int completion = branch.execute(frame);
            if (completion == SUSPENDED) {
                frame.suspend(state, where);
            }
            return completion;
        }
    }

    static final class While extends StatementNode {
        private static final int IN_TEST = 1;
        private static final int IN_BODY = 2;
        private static final int IN_ELSE = 3;

        /** What must run before each test because it suspends; null where nothing does. */
        private final StatementNode beforeTest;

        private final ExpressionNode test;
        private final StatementNode body;
        private final StatementNode orElse;
        private final int state;

        While(
                Position at,
                StatementNode beforeTest,
                ExpressionNode test,
                StatementNode body,
                StatementNode orElse,
                int state) {
            super(at);
            this.beforeTest = beforeTest;
            this.test = test;
            this.body = body;
            this.orElse = orElse;
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            while (true) {
                if (where <= IN_TEST) {
                    if (beforeTest != null && beforeTest.execute(frame) == SUSPENDED) {
                        frame.suspend(state, IN_TEST);
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
                if (ThreadState.interrupted) {
                    frame.at = this;
                    ThreadState.poll();
                }
            }
        }

        private int otherwise(Frame frame) {
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

    static final class For extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;

        private final Target target;
        private final ExpressionNode iterable;
        /** Whether the iterable is made here, and for nobody else. */
        private final boolean fresh;

        private final StatementNode body;
        private final StatementNode orElse;
        private final int state;
        private final int iteratorSlot;

        For(
                Position at,
                Target target,
                ExpressionNode iterable,
                boolean fresh,
                StatementNode body,
                StatementNode orElse,
                int state,
                int iteratorSlot) {
            super(at);
            this.target = target;
            this.iterable = iterable;
            this.fresh = fresh;
            this.body = body;
            this.orElse = orElse;
            this.state = state;
            this.iteratorSlot = iteratorSlot;
        }

        @Override
        public int execute(Frame frame) {
            int where = frame.states[state];
            frame.states[state] = 0;
            PyObject iterator;
            if (where == 0) {
                PyObject source = iterable.execute(frame);
                frame.at = this;
                iterator = LoopGenerators.iterator(source, fresh, frame);
                frame.slots[iteratorSlot] = iterator;
            } else {
                iterator = frame.slots[iteratorSlot];
            }
            if (where != IN_ELSE) {
                int completion = loop(frame, iterator, where);
                if (completion != NORMAL) {
                    return completion == BREAK ? NORMAL : completion;
                }
            }
            frame.slots[iteratorSlot] = null;
            if (orElse == null) {
                return NORMAL;
            }
            int completion = orElse.execute(frame);
            if (completion == SUSPENDED) {
                frame.suspend(state, IN_ELSE);
            }
            return completion;
        }

        /** Runs until the iterator ends, which is NORMAL, or the body says otherwise. */
        private int loop(Frame frame, PyObject iterator, int from) {
            int where = from;
            try {
                while (true) {
                    if (where == 0) {
                        frame.at = this;
                        PyObject item = iterator.next();
                        if (item == null) {
                            return NORMAL;
                        }
                        target.assign(frame, item);
                    }
                    where = 0;
                    int completion = body.execute(frame);
                    if (completion == SUSPENDED) {
                        frame.suspend(state, IN_BODY);
                        return SUSPENDED;
                    }
                    if (completion == BREAK || completion == RETURN) {
                        frame.slots[iteratorSlot] = null;
                        LoopGenerators.left(iterator);
                        return completion;
                    }
                    if (ThreadState.interrupted) {
                        frame.at = this;
                        ThreadState.poll();
                    }
                }
            } catch (PyException e) {
                e.through(frame);
                LoopGenerators.left(iterator);
                throw e;
            }
        }
    }
}
