package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.object.PyBool;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/** Compiles match statements (Language Reference 8.6). */
final class MatchCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;

    MatchCompiler(BodyCompiler body, Hoisting hoisting) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = hoisting;
    }

    /**
     * A match statement is a chain of tests on the subject. Where a case suspends, or its guard does, a flag tells later
     * cases that one has been taken.
     */
    void compile(Statement.Match s, List<StatementNode> into) {
        ExpressionNode subject =
                hoisting.keep(hoisting.hoist(s.subject(), into), s.subject().at(), into);
        boolean suspends = false;
        for (MatchCase each : s.cases()) {
            suspends |= body.suspends(each.guard()) || body.suspends(each.body());
        }
        PatternCompiler patterns = new PatternCompiler(expressions);
        if (!suspends) {
            into.add(cases(s, 0, subject, patterns));
            return;
        }
        int taken = body.temporary();
        into.add(new SimpleStatements.AssignLocal(s.at(), taken, new NameNodes.ConstantNode(s.at(), PyBool.FALSE)));
        for (MatchCase each : s.cases()) {
            Position at = each.pattern().at();
            ExpressionNode test = new BooleanNodes.AndNode(at, new ExpressionNode[] {
                new BooleanNodes.Not(at, NameNodes.LocalName.temporary(at, taken)),
                new MatchNodes.Test(at, patterns.compile(each.pattern()), subject)
            });
            int state = body.state();
            int blockState = body.state();
            List<StatementNode> inside = new ArrayList<>();
            StatementNode take =
                    new SimpleStatements.AssignLocal(at, taken, new NameNodes.ConstantNode(at, PyBool.TRUE));
            if (each.guard() == null) {
                inside.add(take);
                inside.add(body.statements(each.body(), at));
            } else {
                ExpressionNode guard = hoisting.hoist(each.guard(), inside);
                int guardState = body.state();
                int takenState = body.state();
                StatementNode guarded = new SuspendingBlocks.SuspendingBlock(
                        at, new StatementNode[] {take, body.statements(each.body(), at)}, takenState);
                inside.add(new SuspendingBlocks.SuspendingIf(at, guard, guarded, null, guardState));
            }
            into.add(new SuspendingBlocks.SuspendingIf(
                    at,
                    test,
                    new SuspendingBlocks.SuspendingBlock(at, inside.toArray(StatementNode[]::new), blockState),
                    null,
                    state));
        }
    }

    private StatementNode cases(Statement.Match s, int index, ExpressionNode subject, PatternCompiler patterns) {
        MatchCase each = s.cases().get(index);
        Position at = each.pattern().at();
        ExpressionNode test = new MatchNodes.Test(at, patterns.compile(each.pattern()), subject);
        if (each.guard() != null) {
            test = new BooleanNodes.AndNode(at, new ExpressionNode[] {test, expressions.compile(each.guard())});
        }
        StatementNode rest = index + 1 < s.cases().size() ? cases(s, index + 1, subject, patterns) : null;
        return new Blocks.PlainIf(at, test, body.statements(each.body(), at), rest);
    }
}
