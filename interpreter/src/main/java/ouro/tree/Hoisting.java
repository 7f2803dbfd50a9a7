package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.Operands;
import ouro.analysis.Scope;
import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.collection.PySet;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Position;

/**
 * Takes awaits and yields out of expressions. Each becomes a statement of its own that leaves its result in a temporary,
 * and what the expression evaluates before it goes into temporaries too, so that the order of evaluation stays. What is
 * left of the expression never suspends.
 */
final class Hoisting {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;

    Hoisting(BodyCompiler body, ExpressionCompiler expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** Compiles an expression; the statements to run before it are added to {@code before}. */
    ExpressionNode hoist(Expression e, List<StatementNode> before) {
        if (e == null) {
            return null;
        }
        if (!body.suspends(e)) {
            return expressions.compile(e);
        }
        return switch (e) {
            case Expression.Await await -> {
                int localIndex = body.temporary();
                before.add(await(await, temporaryTarget(localIndex, e.at()), before));
                yield NameNodes.LocalName.temporary(e.at(), localIndex);
            }
            case Expression.Yield yielded -> {
                int localIndex = body.temporary();
                before.add(yieldValue(yielded, temporaryTarget(localIndex, e.at()), before));
                yield NameNodes.LocalName.temporary(e.at(), localIndex);
            }
            case Expression.YieldFrom yielded -> {
                int localIndex = body.temporary();
                before.add(yieldFrom(yielded, temporaryTarget(localIndex, e.at()), before));
                yield NameNodes.LocalName.temporary(e.at(), localIndex);
            }
            case Expression.BoolOp operation -> shortCircuit(operation, before);
            case Expression.IfExp conditional -> conditional(conditional, before);
            case Expression.Compare comparison when comparison.operators().size() > 1 -> chain(comparison, before);
            case Expression.ListComp comprehension -> comprehension(e, comprehension.generators(), before);
            case Expression.SetComp comprehension -> comprehension(e, comprehension.generators(), before);
            case Expression.DictComp comprehension -> comprehension(e, comprehension.generators(), before);
            default -> {
                hoistOperands(Operands.of(e), before);
                yield expressions.compile(e);
            }
        };
    }

    /** Hoists operands up to the last one that suspends; stand-ins take their places. */
    void hoistOperands(List<Expression> operands, List<StatementNode> before) {
        int last = operands.size() - 1;
        while (last >= 0 && !body.suspends(operands.get(last))) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            Expression operand = operands.get(i);
            Expression value = operand instanceof Expression.Starred starred ? starred.value() : operand;
            ExpressionNode node = hoist(value, before);
            boolean settled =
                    i == last || node instanceof NameNodes.ConstantNode || NameNodes.LocalName.isTemporary(node);
            expressions.standIn(value, settled ? node : keep(node, value.at(), before));
        }
    }

    /** Evaluates a node ahead into a temporary. */
    ExpressionNode keep(ExpressionNode node, Position at, List<StatementNode> before) {
        int localIndex = body.temporary();
        before.add(new SimpleStatements.AssignLocal(at, localIndex, node));
        return NameNodes.LocalName.temporary(at, localIndex);
    }

    private static Target temporaryTarget(int localIndex, Position at) {
        return new Target.LocalTarget(at, localIndex, "");
    }

    // ---- the suspending statements -------------------------------------------------------------------------------

    /** The statement of an await whose result goes to {@code target}, or is dropped where that is null. */
    StatementNode await(Expression.Await e, Target target, List<StatementNode> before) {
        ExpressionNode value = hoist(e.value(), before);
        return new Suspensions.AwaitNode(e.at(), value, target, body.state(), awaitPoint());
    }

    /** Whether the expression is one at which the frame stops. */
    static boolean isSuspension(Expression e) {
        return e instanceof Expression.Await || e instanceof Expression.Yield || e instanceof Expression.YieldFrom;
    }

    /** Stops at such an expression; what comes of it goes to the target, or nowhere where that is null. */
    StatementNode suspension(Expression suspension, Target target, List<StatementNode> before) {
        return switch (suspension) {
            case Expression.Await e -> await(e, target, before);
            case Expression.Yield e -> yieldValue(e, target, before);
            case Expression.YieldFrom e -> yieldFrom(e, target, before);
            default -> throw new IllegalArgumentException(suspension.toString());
        };
    }

    Suspensions.AwaitPoint awaitPoint() {
        return new Suspensions.AwaitPoint(body.temporary());
    }

    StatementNode yieldValue(Expression.Yield e, Target target, List<StatementNode> before) {
        ExpressionNode value = hoist(e.value(), before);
        return new Suspensions.YieldNode(e.at(), value, target, body.state());
    }

    StatementNode yieldFrom(Expression.YieldFrom e, Target target, List<StatementNode> before) {
        ExpressionNode value = hoist(e.value(), before);
        return new Suspensions.YieldFromNode(e.at(), value, target, body.state());
    }

    // ---- operands that may not be evaluated at all ---------------------------------------------------------------

    StatementNode block(List<StatementNode> statements, Position at) {
        return new SuspendingBlocks.SuspendingBlock(at, statements.toArray(StatementNode[]::new), body.state());
    }

    private ExpressionNode shortCircuit(Expression.BoolOp e, List<StatementNode> before) {
        int localIndex = body.temporary();
        before.add(new SimpleStatements.AssignLocal(
                e.at(), localIndex, hoist(e.values().getFirst(), before)));
        shortCircuit(e, 1, localIndex, before);
        return NameNodes.LocalName.temporary(e.at(), localIndex);
    }

    private void shortCircuit(Expression.BoolOp e, int index, int localIndex, List<StatementNode> before) {
        if (index == e.values().size()) {
            return;
        }
        List<StatementNode> rest = new ArrayList<>();
        rest.add(new SimpleStatements.AssignLocal(
                e.at(), localIndex, hoist(e.values().get(index), rest)));
        shortCircuit(e, index + 1, localIndex, rest);
        ExpressionNode test = NameNodes.LocalName.temporary(e.at(), localIndex);
        if (e.operator() == BooleanOperator.OR) {
            test = new BooleanNodes.Not(e.at(), test);
        }
        before.add(new SuspendingBlocks.SuspendingIf(e.at(), test, block(rest, e.at()), null, body.state()));
    }

    private ExpressionNode conditional(Expression.IfExp e, List<StatementNode> before) {
        int localIndex = body.temporary();
        ExpressionNode test = hoist(e.test(), before);
        List<StatementNode> then = new ArrayList<>();
        then.add(new SimpleStatements.AssignLocal(e.at(), localIndex, hoist(e.body(), then)));
        List<StatementNode> otherwise = new ArrayList<>();
        otherwise.add(new SimpleStatements.AssignLocal(e.at(), localIndex, hoist(e.orElse(), otherwise)));
        before.add(new SuspendingBlocks.SuspendingIf(
                e.at(), test, block(then, e.at()), block(otherwise, e.at()), body.state()));
        return NameNodes.LocalName.temporary(e.at(), localIndex);
    }

    private ExpressionNode chain(Expression.Compare e, List<StatementNode> before) {
        int result = body.temporary();
        ExpressionNode left = keep(hoist(e.left(), before), e.left().at(), before);
        chain(e, 0, left, result, before);
        return NameNodes.LocalName.temporary(e.at(), result);
    }

    private void chain(Expression.Compare e, int index, ExpressionNode left, int result, List<StatementNode> before) {
        Expression comparator = e.comparators().get(index);
        ExpressionNode right = keep(hoist(comparator, before), comparator.at(), before);
        before.add(new SimpleStatements.AssignLocal(
                e.at(), result, Comparisons.single(e.at(), e.operators().get(index), left, right)));
        if (index + 1 < e.comparators().size()) {
            List<StatementNode> rest = new ArrayList<>();
            chain(e, index + 1, right, result, rest);
            before.add(new SuspendingBlocks.SuspendingIf(
                    e.at(), NameNodes.LocalName.temporary(e.at(), result), block(rest, e.at()), null, body.state()));
        }
    }

    // ---- comprehensions ------------------------------------------------------------------------------------------

    private ExpressionNode comprehension(Expression e, List<Comprehension> generators, List<StatementNode> before) {
        int localIndex = body.temporary();
        ExpressionNode first = keep(
                hoist(generators.getFirst().iterable(), before),
                generators.getFirst().iterable().at(),
                before);
        Scope outer = body.scope();
        Scope inner = body.scopeOf(e);
        int[] cells =
                inner.comprehensionCells().stream().mapToInt(Integer::intValue).toArray();
        before.add(new Begin(e.at(), localIndex, e, cells));
        body.setScope(inner);
        try {
            before.add(loop(e, generators, 0, first, localIndex));
        } finally {
            body.setScope(outer);
        }
        return NameNodes.LocalName.temporary(e.at(), localIndex);
    }

    private StatementNode loop(
            Expression e, List<Comprehension> generators, int index, ExpressionNode first, int localIndex) {
        Comprehension generator = generators.get(index);
        Position at = generator.iterable().at();
        List<StatementNode> around = new ArrayList<>();
        ExpressionNode iterable = index == 0 ? first : hoist(generator.iterable(), around);
        int state = body.state();
        int iteratorLocal = body.temporary();
        Target target = expressions.target(generator.target());
        StatementNode inside = conditions(e, generators, index, 0, localIndex);
        ForParts parts = new ForParts(target, iterable, false, inside, null);
        around.add(
                generator.isAsync()
                        ? new SuspendingLoops.AsyncForNode(at, parts, state, iteratorLocal, awaitPoint())
                        : new SuspendingLoops.SuspendingFor(at, parts, state, iteratorLocal));
        return around.size() == 1 ? around.getFirst() : block(around, at);
    }

    private StatementNode conditions(
            Expression e, List<Comprehension> generators, int index, int condition, int localIndex) {
        List<Expression> tests = generators.get(index).conditions();
        if (condition < tests.size()) {
            List<StatementNode> around = new ArrayList<>();
            Expression test = tests.get(condition);
            ExpressionNode node = hoist(test, around);
            StatementNode inside = conditions(e, generators, index, condition + 1, localIndex);
            around.add(new SuspendingBlocks.SuspendingIf(test.at(), node, inside, null, body.state()));
            return block(around, test.at());
        }
        if (index + 1 < generators.size()) {
            return loop(e, generators, index + 1, null, localIndex);
        }
        List<StatementNode> around = new ArrayList<>();
        around.add(collect(e, localIndex, around));
        return block(around, e.at());
    }

    private StatementNode collect(Expression e, int localIndex, List<StatementNode> before) {
        if (e instanceof Expression.DictComp dict) {
            hoistOperands(List.of(dict.key(), dict.value()), before);
            return new Collect(e.at(), localIndex, expressions.compile(dict.key()), expressions.compile(dict.value()));
        }
        Expression element =
                e instanceof Expression.ListComp list ? list.element() : ((Expression.SetComp) e).element();
        return new Collect(e.at(), localIndex, hoist(element, before), null);
    }

    /** Makes the empty collection and fresh cells for the variables. */
    private static final class Begin extends StatementNode {
        private final int localIndex;
        private final Expression kind;
        private final int[] cells;

        Begin(Position at, int localIndex, Expression kind, int[] cells) {
            super(at);
            this.localIndex = localIndex;
            this.kind = kind;
            this.cells = cells;
        }

        @Override
        public int execute(Frame frame) {
            for (int cell : cells) {
                frame.locals[cell] = new Cell();
            }
            frame.locals[localIndex] = kind instanceof Expression.ListComp
                    ? new PyList()
                    : kind instanceof Expression.SetComp ? new PySet() : new PyDict();
            return NORMAL;
        }
    }

    /** Adds an element to the collection. */
    private static final class Collect extends StatementNode {
        private final int localIndex;
        private final ExpressionNode first;
        private final ExpressionNode second;

        Collect(Position at, int localIndex, ExpressionNode first, ExpressionNode second) {
            super(at);
            this.localIndex = localIndex;
            this.first = first;
            this.second = second;
        }

        @Override
        public int execute(Frame frame) {
            PyObject value = first.execute(frame);
            PyObject other = second == null ? null : second.execute(frame);
            frame.at = this;
            switch (frame.locals[localIndex]) {
                case PyList list -> list.append(value);
                case PySet set -> set.add(value);
                case PyDict dict -> dict.put(value, other);
                default -> throw new IllegalStateException();
            }
            return NORMAL;
        }
    }
}
