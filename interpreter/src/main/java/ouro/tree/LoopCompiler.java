package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.EscapeAnalysis;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/** Compiles loops (Language Reference 8.2 and 8.3, PEP 492). */
final class LoopCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;
    private final AssignmentCompiler assignments;

    LoopCompiler(BodyCompiler body, Hoisting hoisting, AssignmentCompiler assignments) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = hoisting;
        this.assignments = assignments;
    }

    StatementNode compile(Statement.While s) {
        if (!body.suspends(s)) {
            return new Blocks.While(
                    s.at(),
                    expressions.compile(s.test()),
                    body.statements(s.body(), s.at()),
                    body.statementsOrNull(s.orElse(), s.at()));
        }
        int state = body.state();
        List<StatementNode> before = new ArrayList<>();
        ExpressionNode test = hoisting.hoist(s.test(), before);
        StatementNode beforeTest =
                before.isEmpty() ? null : hoisting.block(before, s.test().at());
        return new SuspendingLoops.While(
                s.at(),
                beforeTest,
                test,
                body.statements(s.body(), s.at()),
                body.statementsOrNull(s.orElse(), s.at()),
                state);
    }

    StatementNode compile(Statement.For s, List<StatementNode> into) {
        ExpressionNode iterable = hoisting.hoist(s.iterable(), into);
        boolean fresh = EscapeAnalysis.isUnshared(s.iterable());
        if (!body.suspends(s.target()) && !body.suspends(s.body()) && !body.suspends(s.orElse())) {
            Target target = expressions.target(s.target());
            StatementNode inside = body.statements(s.body(), s.at());
            return new Blocks.For(
                    s.at(), new ForParts(target, iterable, fresh, inside, body.statementsOrNull(s.orElse(), s.at())));
        }
        int state = body.state();
        int iterator = body.temporary();
        Loop loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = body.statementsOrNull(s.orElse(), s.at());
        return new SuspendingLoops.For(
                s.at(), new ForParts(loop.target, iterable, fresh, loop.body, orElse), state, iterator);
    }

    StatementNode compile(Statement.AsyncFor s, List<StatementNode> into) {
        ExpressionNode iterable = hoisting.hoist(s.iterable(), into);
        boolean fresh = EscapeAnalysis.isUnshared(s.iterable());
        int state = body.state();
        int iterator = body.temporary();
        Suspensions.AwaitPoint point = hoisting.awaitPoint();
        Loop loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = body.statementsOrNull(s.orElse(), s.at());
        return new SuspendingLoops.AsyncFor(
                s.at(), new ForParts(loop.target, iterable, fresh, loop.body, orElse), state, iterator, point);
    }

    private record Loop(Target target, StatementNode body) {}

    /** A loop whose target awaits takes the item into a temporary, and assigns it first thing in the body. */
    private Loop loop(Expression target, List<Statement> statements, Position at) {
        if (!body.suspends(target)) {
            return new Loop(expressions.target(target), body.statements(statements, at));
        }
        int slot = body.temporary();
        List<StatementNode> nodes = new ArrayList<>();
        Target compiled = assignments.target(target, nodes);
        nodes.add(new Statements.Assign(at, compiled, NameNodes.Local.temporary(at, slot)));
        nodes.add(body.statements(statements, at));
        return new Loop(new Target.Local(at, slot, ""), hoisting.block(nodes, at));
    }
}
