package ouro.tree;

import ouro.object.Frame;
import ouro.syntax.ast.Position;

/**
 * The resumable forms of blocks and branches; {@link SuspendingLoops} has those of loops. Each has a place in {@link Frame#states}: 0 when it is not under
 * way, otherwise where to go on. It is written only when something inside suspends, and cleared on the way back in.
 */
final class SuspendingBlocks {
    private SuspendingBlocks() {}

    static final class SuspendingBlock extends StatementBlock {
        private final int state;

        SuspendingBlock(Position at, StatementNode[] body, int state) {
            super(at, body);
            this.state = state;
        }

        @Override
        public int execute(Frame frame) {
            int next = frame.states[state];
            if (next != 0) {
                frame.states[state] = 0;
                return proceed(frame, next - 1);
            }
            int completion = first.execute(frame);
            if (completion != NORMAL || second == null) {
                return left(frame, completion, 1);
            }
            completion = second.execute(frame);
            if (completion != NORMAL || third == null) {
                return left(frame, completion, 2);
            }
            completion = third.execute(frame);
            if (completion != NORMAL || fourth == null) {
                return left(frame, completion, 3);
            }
            completion = fourth.execute(frame);
            return completion == NORMAL ? proceed(frame, APART) : left(frame, completion, 4);
        }

        private int proceed(Frame frame, int from) {
            for (int next = from; next < body.length; next++) {
                int completion = body[next].execute(frame);
                if (completion != NORMAL) {
                    return left(frame, completion, next + 1);
                }
            }
            return NORMAL;
        }

        /** The block is left, or ends, with a statement counted from 1. */
        private int left(Frame frame, int completion, int statement) {
            if (completion == SUSPENDED) {
                frame.suspend(state, statement);
            }
            return completion;
        }
    }

    static final class SuspendingIf extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;

        private final ExpressionNode test;
        private final StatementNode body;
        private final StatementNode orElse;
        private final int state;

        SuspendingIf(Position at, ExpressionNode test, StatementNode body, StatementNode orElse, int state) {
            super(at);
            this.test = test;
            test.testedBy(this);
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
}
