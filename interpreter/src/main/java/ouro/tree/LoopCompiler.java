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
            return new Blocks.PlainWhile(
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
        return new SuspendingLoops.SuspendingWhile(
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
            return new Blocks.PlainFor(
                    s.at(), new ForParts(target, iterable, fresh, inside, body.statementsOrNull(s.orElse(), s.at())));
        }
        int state = body.state();
        int iterator = body.temporary();
        LoopParts loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = body.statementsOrNull(s.orElse(), s.at());
        return new SuspendingLoops.SuspendingFor(
                s.at(), new ForParts(loop.target, iterable, fresh, loop.body, orElse), state, iterator);
    }

    StatementNode compile(Statement.AsyncFor s, List<StatementNode> into) {
        ExpressionNode iterable = hoisting.hoist(s.iterable(), into);
        boolean fresh = EscapeAnalysis.isUnshared(s.iterable());
        int state = body.state();
        int iterator = body.temporary();
        Suspensions.AwaitPoint point = hoisting.awaitPoint();
        LoopParts loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = body.statementsOrNull(s.orElse(), s.at());
        return new SuspendingLoops.AsyncForNode(
                s.at(), new ForParts(loop.target, iterable, fresh, loop.body, orElse), state, iterator, point);
    }

    private record LoopParts(Target target, StatementNode body) {}

    /** A loop whose target awaits takes the item into a temporary, and assigns it first thing in the body. */
    private LoopParts loop(Expression target, List<Statement> statements, Position at) {
        if (!body.suspends(target)) {
            return new LoopParts(expressions.target(target), body.statements(statements, at));
        }
        int localIndex = body.temporary();
        List<StatementNode> nodes = new ArrayList<>();
        Target compiled = assignments.target(target, nodes);
        nodes.add(new SimpleStatements.AssignNode(at, compiled, NameNodes.LocalName.temporary(at, localIndex)));
        nodes.add(body.statements(statements, at));
        return new LoopParts(new Target.LocalTarget(at, localIndex, ""), hoisting.block(nodes, at));
    }
}
