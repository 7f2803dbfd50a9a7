package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/** Compiles try and with statements (Language Reference 8.4 and 8.5, PEP 654). */
final class TryCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;

    TryCompiler(BodyCompiler body, Hoisting hoisting) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = hoisting;
    }

    StatementNode compile(Statement.With s, List<StatementNode> into) {
        return with(s, 0, into);
    }

    StatementNode compile(Statement.AsyncWith s, List<StatementNode> into) {
        return asyncWith(s, 0, into);
    }

    private StatementNode with(Statement.With s, int index, List<StatementNode> into) {
        WithItem item = s.items().get(index);
        ExpressionNode context = hoisting.hoist(item.context(), into);
        boolean suspends = body.suspends(s.body());
        for (WithItem later : s.items().subList(index + 1, s.items().size())) {
            suspends |= body.suspends(later.context());
        }
        int state = suspends ? body.state() : -1;
        int exit = suspends ? body.temporary() : -1;
        Target target = item.target() == null ? null : expressions.target(item.target());
        return new WithNodes.WithNode(s.at(), context, target, inner(s.body(), s, index, suspends), state, exit);
    }

    private StatementNode inner(List<Statement> statements, Statement.With s, int index, boolean suspends) {
        if (index + 1 == s.items().size()) {
            return body.statements(statements, s.at());
        }
        List<StatementNode> nodes = new ArrayList<>();
        int state = suspends ? body.state() : -1;
        nodes.add(with(s, index + 1, nodes));
        return suspends
                ? new SuspendingBlocks.SuspendingBlock(s.at(), nodes.toArray(StatementNode[]::new), state)
                : nodes.getFirst();
    }

    private StatementNode asyncWith(Statement.AsyncWith s, int index, List<StatementNode> into) {
        WithItem item = s.items().get(index);
        ExpressionNode context = hoisting.hoist(item.context(), into);
        int state = body.state();
        int exit = body.temporary();
        int value = body.temporary();
        Suspensions.AwaitPoint point = hoisting.awaitPoint();
        Target target = item.target() == null ? null : expressions.target(item.target());
        StatementNode inside;
        if (index + 1 == s.items().size()) {
            inside = body.statements(s.body(), s.at());
        } else {
            List<StatementNode> nodes = new ArrayList<>();
            int blockState = body.state();
            nodes.add(asyncWith(s, index + 1, nodes));
            inside = new SuspendingBlocks.SuspendingBlock(s.at(), nodes.toArray(StatementNode[]::new), blockState);
        }
        return new WithNodes.AsyncWithNode(s.at(), context, target, inside, state, exit, value, point);
    }

    StatementNode compile(Statement.Try s) {
        if (s.finalBody().isEmpty()) {
            return except(s);
        }
        boolean suspends = body.suspends(s);
        int state = suspends ? body.state() : -1;
        int localIndex = suspends ? body.temporary() : -1;
        StatementNode inside = s.handlers().isEmpty() ? body.statements(s.body(), s.at()) : except(s);
        return new TryNodes.Finally(s.at(), inside, body.statements(s.finalBody(), s.at()), state, localIndex);
    }

    private StatementNode except(Statement.Try s) {
        boolean suspends = body.suspends(s);
        int state = suspends ? body.state() : -1;
        int localIndex = suspends ? body.temporary() : -1;
        StatementNode inside = body.statements(s.body(), s.at());
        return new TryNodes.Except(
                s.at(), inside, handlers(s.handlers()), body.statementsOrNull(s.orElse(), s.at()), state, localIndex);
    }

    private TryNodes.ExceptClause[] handlers(List<ExceptHandler> list) {
        TryNodes.ExceptClause[] handlers = new TryNodes.ExceptClause[list.size()];
        for (int i = 0; i < handlers.length; i++) {
            ExceptHandler handler = list.get(i);
            handlers[i] = new TryNodes.ExceptClause(
                    expressions.compileOrNull(handler.type()),
                    handler.name() == null ? null : expressions.nameTarget(handler.name(), handler.at()),
                    body.statements(handler.body(), handler.at()));
        }
        return handlers;
    }

    StatementNode compile(Statement.TryStar s) {
        boolean suspends = body.suspends(s);
        int outerState = suspends && !s.finalBody().isEmpty() ? body.state() : -1;
        int outerLocal = suspends && !s.finalBody().isEmpty() ? body.temporary() : -1;
        int state = suspends ? body.state() : -1;
        int localIndex = body.temporary();
        body.temporary();
        body.temporary();
        body.temporary();
        StatementNode inside = body.statements(s.body(), s.at());
        StatementNode node = new TryStarNodes.ExceptStar(
                s.at(), inside, handlers(s.handlers()), body.statementsOrNull(s.orElse(), s.at()), state, localIndex);
        return s.finalBody().isEmpty()
                ? node
                : new TryNodes.Finally(s.at(), node, body.statements(s.finalBody(), s.at()), outerState, outerLocal);
    }
}
