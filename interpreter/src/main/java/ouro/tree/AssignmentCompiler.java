package ouro.tree;

import java.util.List;
import ouro.analysis.Operands;
import ouro.analysis.Scope;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/** Compiles assignments (Language Reference 7.2). */
final class AssignmentCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;

    AssignmentCompiler(BodyCompiler body, Hoisting hoisting) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = hoisting;
    }

    void compile(Statement.Assign s, List<StatementNode> into) {
        if (s.targets().size() == 1) {
            assign(s.targets().getFirst(), s.value(), s.at(), into);
            return;
        }
        ExpressionNode value = hoisting.hoist(s.value(), into);
        boolean suspends = s.targets().stream().anyMatch(body::suspends);
        if (!suspends) {
            into.add(new SimpleStatements.AssignAll(s.at(), targets(s.targets()), value));
            return;
        }
        ExpressionNode kept = hoisting.keep(value, s.at(), into);
        for (Expression target : s.targets()) {
            into.add(new SimpleStatements.AssignNode(s.at(), target(target, into), kept));
        }
    }

    private void assign(Expression target, Expression value, Position at, List<StatementNode> into) {
        if (body.suspendable && !body.suspends(target) && Hoisting.isSuspension(value)) {
            Target plain = expressions.target(target);
            into.add(hoisting.suspension(value, plain, into));
            return;
        }
        if (target instanceof Expression.TupleLiteral left
                && value instanceof Expression.TupleLiteral right
                && !body.suspends(value)
                && !body.suspends(target)
                && isPairwise(left, right)) {
            into.add(new SimpleStatements.AssignPairwise(
                    at, targets(left.elements()), expressions.compileAll(right.elements())));
            return;
        }
        ExpressionNode node = hoisting.hoist(value, into);
        if (body.suspends(target)) {
            node = hoisting.keep(node, at, into);
        }
        Target compiled = target(target, into);
        into.add(
                compiled instanceof Target.LocalTarget local
                        ? new SimpleStatements.AssignLocal(at, local.localIndex, node)
                        : new SimpleStatements.AssignNode(at, compiled, node));
    }

    private static boolean isPairwise(Expression.TupleLiteral left, Expression.TupleLiteral right) {
        return left.elements().size() == right.elements().size()
                && left.elements().stream().noneMatch(e -> e instanceof Expression.Starred)
                && right.elements().stream().noneMatch(e -> e instanceof Expression.Starred);
    }

    private Target[] targets(List<Expression> list) {
        Target[] targets = new Target[list.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = expressions.target(list.get(i));
        }
        return targets;
    }

    /** A target; awaits in its parts are hoisted. */
    Target target(Expression target, List<StatementNode> into) {
        if (body.suspends(target)) {
            hoisting.hoistOperands(parts(target), into);
        }
        return expressions.target(target);
    }

    private static List<Expression> parts(Expression target) {
        return switch (target) {
            case Expression.Attribute e -> List.of(e.value());
            case Expression.Subscript e -> List.of(e.value(), e.slice());
            case Expression.Starred e -> parts(e.value());
            case Expression.TupleLiteral e ->
                e.elements().stream().flatMap(x -> parts(x).stream()).toList();
            case Expression.ListLiteral e ->
                e.elements().stream().flatMap(x -> parts(x).stream()).toList();
            default -> List.of();
        };
    }

    void compile(Statement.AugAssign s, List<StatementNode> into) {
        switch (s.target()) {
            case Expression.Name name -> {
                Expression old = new Expression.Name(name.id(), ExpressionContext.LOAD, name.at());
                augment(s, old, into);
            }
            case Expression.Attribute attribute -> {
                settle(attribute.value(), hoisting.hoist(attribute.value(), into), s.value(), into);
                augment(
                        s,
                        new Expression.Attribute(
                                attribute.value(), attribute.attribute(), ExpressionContext.LOAD, attribute.at()),
                        into);
            }
            case Expression.Subscript subscript -> {
                List<Expression> parts = List.of(subscript.value(), subscript.slice());
                hoisting.hoistOperands(parts, into);
                for (Expression part : parts) {
                    settle(part, expressions.compile(part), s.value(), into);
                }
                augment(
                        s,
                        new Expression.Subscript(
                                subscript.value(), subscript.slice(), ExpressionContext.LOAD, subscript.at()),
                        into);
            }
            default -> throw new IllegalStateException();
        }
    }

    /**
     * Has a part of the target evaluated once: into a temporary, unless it is a constant or a local variable that the
     * value does not rebind, which may as well be read twice.
     */
    private void settle(Expression part, ExpressionNode node, Expression value, List<StatementNode> into) {
        boolean settled = node instanceof NameNodes.ConstantNode
                || NameNodes.LocalName.isTemporary(node)
                || node instanceof NameNodes.LocalName && !Operands.rebinds(value);
        expressions.standIn(part, settled ? node : hoisting.keep(node, part.at(), into));
    }

    private void augment(Statement.AugAssign s, Expression old, List<StatementNode> into) {
        hoisting.hoistOperands(List.of(old, s.value()), into);
        ExpressionNode value = Arithmetic.binary(
                s.at(),
                ExpressionCompiler.operator(s.operator()),
                expressions.compile(old),
                expressions.compile(s.value()),
                true);
        Target target = expressions.target(s.target());
        into.add(
                target instanceof Target.LocalTarget local
                        ? new SimpleStatements.AssignLocal(s.at(), local.localIndex, value)
                        : new SimpleStatements.AssignNode(s.at(), target, value));
    }

    void compile(Statement.AnnAssign s, List<StatementNode> into) {
        if (s.value() != null) {
            assign(s.target(), s.value(), s.at(), into);
        }
        Scope.BlockKind kind = body.scope().kind;
        if (s.simple() && (kind == Scope.BlockKind.MODULE || kind == Scope.BlockKind.CLASS)) {
            String name = body.scope().mangle(((Expression.Name) s.target()).id());
            ExpressionNode annotations =
                    expressions.compile(new Expression.Name("__annotations__", ExpressionContext.LOAD, s.at()));
            into.add(new SimpleStatements.Annotate(s.at(), annotations, name, expressions.annotation(s.annotation())));
        }
    }
}
