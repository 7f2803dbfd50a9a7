package ouro.tree;

import ouro.coroutine.ForLoopGenerators;
import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.SessionState;
import ouro.syntax.ast.Position;

/** Blocks, branches and loops that never suspend; {@link SuspendingBlocks} and {@link SuspendingLoops} have the others. */
final class Blocks {
    private Blocks() {}

    static final class PlainBlock extends StatementBlock {
        PlainBlock(Position at, StatementNode[] body) {
            super(at, body);
        }

        @Override
        public int execute(Frame frame) {
            int completion = first.execute(frame);
            if (completion != NORMAL || second == null) {
                return completion;
            }
            completion = second.execute(frame);
            if (completion != NORMAL || third == null) {
                return completion;
            }
            completion = third.execute(frame);
            if (completion != NORMAL || fourth == null) {
                return completion;
            }
            completion = fourth.execute(frame);
            return completion == NORMAL ? rest(frame) : completion;
        }

        private int rest(Frame frame) {
            for (int next = APART; next < body.length; next++) {
                int completion = body[next].execute(frame);
                if (completion != NORMAL) {
                    return completion;
                }
            }
            return NORMAL;
        }
    }

    static final class PlainIf extends StatementNode {
        private final ExpressionNode test;
        private final StatementNode body;
        private final StatementNode orElse;

        PlainIf(Position at, ExpressionNode test, StatementNode body, StatementNode orElse) {
            super(at);
            this.test = test;
            test.testedBy(this);
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        public int execute(Frame frame) {
            if (test.executeBoolean(frame)) {
                return body.execute(frame);
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    static final class PlainWhile extends StatementNode {
        private final ExpressionNode test;
        private final StatementNode body;
        private final StatementNode orElse;

        PlainWhile(Position at, ExpressionNode test, StatementNode body, StatementNode orElse) {
            super(at);
            this.test = test;
            test.testedBy(this);
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        public int execute(Frame frame) {
            SessionState session = frame.code.session;
            while (test.executeBoolean(frame)) {
                int completion = body.execute(frame);
                if (completion == BREAK) {
                    return NORMAL;
                }
                if (completion == RETURN) {
                    return RETURN;
                }
                if (session.interrupted) {
                    frame.at = this;
                    session.onInterrupt.run();
                }
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    static final class PlainFor extends StatementNode {
        private final Target target;
        private final ExpressionNode iterable;
        private final boolean fresh;
        private final StatementNode body;
        private final StatementNode orElse;

        PlainFor(Position at, ForParts parts) {
            super(at);
            this.target = parts.target();
            this.iterable = parts.iterable();
            this.fresh = parts.fresh();
            this.body = parts.body();
            this.orElse = parts.orElse();
        }

        @Override
        public int execute(Frame frame) {
            PyObject source = iterable.execute(frame);
            frame.at = this;
            PyObject iterator = ForLoopGenerators.iterator(source, fresh, frame);
            SessionState session = frame.code.session;
            try {
                while (true) {
                    frame.at = this;
                    PyObject item = iterator.next();
                    if (item == null) {
                        break;
                    }
                    target.store(frame, item);
                    int completion = body.execute(frame);
                    if (completion == BREAK || completion == RETURN) {
                        ForLoopGenerators.left(iterator);
                        return completion == BREAK ? NORMAL : RETURN;
                    }
                    if (session.interrupted) {
                        frame.at = this;
                        session.onInterrupt.run();
                    }
                }
            } catch (PyException e) {
                e.passThrough(frame);
                ForLoopGenerators.left(iterator);
                throw e;
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }
}
