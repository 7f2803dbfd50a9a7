package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.Children;
import ouro.analysis.Freshness;
import ouro.analysis.Scope;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/** Compiles statements; those in which something suspends become their resumable forms. */
final class StatementCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;
    private final DefinitionCompiler definitions;

    StatementCompiler(BodyCompiler body) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = new Hoisting(body, expressions);
        this.definitions = new DefinitionCompiler(body, hoisting);
    }

    // ---- blocks --------------------------------------------------------------------------------------------------

    StatementNode block(List<Statement> statements, Position at) {
        boolean suspends = body.suspends(statements);
        int state = suspends ? body.state() : -1;
        List<StatementNode> nodes = new ArrayList<>();
        for (Statement statement : statements) {
            BodyCompiler.Mark mark = body.mark();
            compile(statement, nodes);
            body.release(mark);
        }
        if (suspends && nodes.size() > 1) {
            return new SuspendingBlocks.Block(at, nodes.toArray(StatementNode[]::new), state);
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Blocks.Block(at, nodes.toArray(StatementNode[]::new));
    }

    /** The body of a module or class: where anything in it is annotated, the dict for that comes first. */
    StatementNode body(List<Statement> statements, Position at) {
        StatementNode block = block(statements, at);
        return body.scope().hasAnnotations()
                ? new EnsureAnnotations(at, expressions.nameTarget("__annotations__", at), block)
                : block;
    }

    private StatementNode blockOrNull(List<Statement> statements, Position at) {
        return statements.isEmpty() ? null : block(statements, at);
    }

    /** Adds the node of a statement, behind those that must run before it, to {@code into}. */
    private void compile(Statement statement, List<StatementNode> into) {
        Position at = statement.at();
        switch (statement) {
            case Statement.Expr s -> into.add(evaluate(s, into));
            case Statement.Assign s -> assign(s, into);
            case Statement.AugAssign s -> augmentedAssign(s, into);
            case Statement.AnnAssign s -> annotatedAssign(s, into);
            case Statement.Return s -> into.add(new Statements.Return(at, hoisting.hoist(s.value(), into)));
            case Statement.Delete s -> delete(s, into);
            case Statement.Raise s -> {
                List<Expression> operands = new ArrayList<>();
                operands.add(s.exception());
                operands.add(s.cause());
                operands.removeIf(operand -> operand == null);
                hoisting.hoistOperands(operands, into);
                into.add(new Statements.Raise(
                        at, expressions.compileOrNull(s.exception()), expressions.compileOrNull(s.cause())));
            }
            case Statement.Assert s -> assertion(s, into);
            case Statement.Pass s -> into.add(new Statements.Jump(at, StatementNode.NORMAL));
            case Statement.Break s -> into.add(new Statements.Jump(at, StatementNode.BREAK));
            case Statement.Continue s -> into.add(new Statements.Jump(at, StatementNode.CONTINUE));
            case Statement.Global s -> {}
            case Statement.Nonlocal s -> {}
            case Statement.Import s -> importStatement(s, into);
            case Statement.ImportFrom s -> into.add(importFrom(s));
            case Statement.If s -> into.add(ifStatement(s, into));
            case Statement.While s -> into.add(whileStatement(s));
            case Statement.For s -> into.add(forStatement(s, into));
            case Statement.AsyncFor s -> into.add(asyncFor(s, into));
            case Statement.With s -> into.add(with(s, 0, into));
            case Statement.AsyncWith s -> into.add(asyncWith(s, 0, into));
            case Statement.Try s -> into.add(tryStatement(s));
            case Statement.TryStar s -> into.add(tryStar(s));
            case Statement.Match s -> new MatchCompiler(body, hoisting).compile(s, into);
            case Statement.FunctionDef s -> definitions.function(s, into);
            case Statement.AsyncFunctionDef s -> definitions.asyncFunction(s, into);
            case Statement.ClassDef s -> definitions.classDefinition(s, into);
            case Statement.TypeAlias s -> into.add(definitions.typeAlias(s));
        }
    }

    // ---- simple statements ---------------------------------------------------------------------------------------

    private StatementNode evaluate(Statement.Expr s, List<StatementNode> into) {
        boolean displays = body.unit.mode().displays() && body.scope().kind == Scope.Kind.MODULE;
        if (body.suspendable && !displays) {
            switch (s.value()) {
                case Expression.Await await -> {
                    return hoisting.await(await, null, into);
                }
                case Expression.Yield yielded -> {
                    return hoisting.yieldValue(yielded, null, into);
                }
                case Expression.YieldFrom yielded -> {
                    return hoisting.yieldFrom(yielded, null, into);
                }
                default -> {}
            }
        }
        ExpressionNode node = hoisting.hoist(s.value(), into);
        if (displays) {
            return new Display(s.at(), node);
        }
        return new Statements.Evaluate(s.at(), node, s.value() instanceof Expression.Call);
    }

    private void assign(Statement.Assign s, List<StatementNode> into) {
        if (s.targets().size() == 1) {
            assign(s.targets().getFirst(), s.value(), s.at(), into);
            return;
        }
        ExpressionNode value = hoisting.hoist(s.value(), into);
        boolean suspends = s.targets().stream().anyMatch(body::suspends);
        if (!suspends) {
            into.add(new Statements.AssignAll(s.at(), targets(s.targets()), value));
            return;
        }
        ExpressionNode kept = hoisting.keep(value, s.at(), into);
        for (Expression target : s.targets()) {
            into.add(new Statements.Assign(s.at(), target(target, into), kept));
        }
    }

    private void assign(Expression target, Expression value, Position at, List<StatementNode> into) {
        if (body.suspendable && !body.suspends(target)) {
            Target plain = value instanceof Expression.Await
                            || value instanceof Expression.Yield
                            || value instanceof Expression.YieldFrom
                    ? expressions.target(target)
                    : null;
            switch (value) {
                case Expression.Await await -> {
                    into.add(hoisting.await(await, plain, into));
                    return;
                }
                case Expression.Yield yielded -> {
                    into.add(hoisting.yieldValue(yielded, plain, into));
                    return;
                }
                case Expression.YieldFrom yielded -> {
                    into.add(hoisting.yieldFrom(yielded, plain, into));
                    return;
                }
                default -> {}
            }
        }
        if (target instanceof Expression.TupleLiteral left
                && value instanceof Expression.TupleLiteral right
                && !body.suspends(value)
                && !body.suspends(target)
                && isPairwise(left, right)) {
            into.add(new Statements.AssignPairwise(
                    at, targets(left.elements()), expressions.compileAll(right.elements())));
            return;
        }
        ExpressionNode node = hoisting.hoist(value, into);
        if (body.suspends(target)) {
            node = hoisting.keep(node, at, into);
        }
        Target compiled = target(target, into);
        into.add(
                compiled instanceof Target.Local local
                        ? new Statements.AssignLocal(at, local.slot, node)
                        : new Statements.Assign(at, compiled, node));
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
    private Target target(Expression target, List<StatementNode> into) {
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

    private void augmentedAssign(Statement.AugAssign s, List<StatementNode> into) {
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
        boolean settled = node instanceof Names.Constant
                || Names.Local.isTemporary(node)
                || node instanceof Names.Local && !Children.rebinds(value);
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
                target instanceof Target.Local local
                        ? new Statements.AssignLocal(s.at(), local.slot, value)
                        : new Statements.Assign(s.at(), target, value));
    }

    private void annotatedAssign(Statement.AnnAssign s, List<StatementNode> into) {
        if (s.value() != null) {
            assign(s.target(), s.value(), s.at(), into);
        }
        Scope.Kind kind = body.scope().kind;
        if (s.simple() && (kind == Scope.Kind.MODULE || kind == Scope.Kind.CLASS)) {
            String name = body.scope().mangle(((Expression.Name) s.target()).id());
            ExpressionNode annotations =
                    expressions.compile(new Expression.Name("__annotations__", ExpressionContext.LOAD, s.at()));
            into.add(new Statements.Annotate(s.at(), annotations, name, expressions.annotation(s.annotation())));
        }
    }

    private void delete(Statement.Delete s, List<StatementNode> into) {
        Target[] targets = new Target[s.targets().size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = target(s.targets().get(i), into);
        }
        into.add(new Statements.Delete(s.at(), targets));
    }

    private void assertion(Statement.Assert s, List<StatementNode> into) {
        if (!body.suspends(s.message())) {
            into.add(new Statements.Assert(
                    s.at(), hoisting.hoist(s.test(), into), expressions.compileOrNull(s.message())));
            return;
        }
        // The message is evaluated only when the test fails.
        ExpressionNode test = hoisting.hoist(s.test(), into);
        List<StatementNode> failing = new ArrayList<>();
        ExpressionNode message = hoisting.hoist(s.message(), failing);
        failing.add(new Statements.Assert(s.at(), new Names.Constant(s.test().at(), PyBool.FALSE), message));
        into.add(new SuspendingBlocks.If(
                s.at(), new Logic.Not(s.test().at(), test), suspendingBlock(failing, s.at()), null, body.state()));
    }

    private StatementNode suspendingBlock(List<StatementNode> nodes, Position at) {
        return new SuspendingBlocks.Block(at, nodes.toArray(StatementNode[]::new), body.state());
    }

    private void importStatement(Statement.Import s, List<StatementNode> into) {
        for (Alias alias : s.names()) {
            boolean renamed = alias.asName() != null;
            int dot = alias.name().indexOf('.');
            String name = renamed
                    ? alias.asName()
                    : dot < 0 ? alias.name() : alias.name().substring(0, dot).intern();
            into.add(new Imports.Import(s.at(), alias.name(), renamed, expressions.nameTarget(name, alias.at())));
        }
    }

    private StatementNode importFrom(Statement.ImportFrom s) {
        if (s.names().getFirst().name().equals("*")) {
            return new Imports.ImportStar(s.at(), s.module(), s.level());
        }
        String[] names = new String[s.names().size()];
        Target[] targets = new Target[names.length];
        for (int i = 0; i < names.length; i++) {
            Alias alias = s.names().get(i);
            names[i] = alias.name();
            targets[i] = expressions.nameTarget(alias.asName() == null ? alias.name() : alias.asName(), alias.at());
        }
        return new Imports.ImportFrom(s.at(), s.module(), s.level(), names, targets);
    }

    // ---- branches and loops --------------------------------------------------------------------------------------

    private StatementNode ifStatement(Statement.If s, List<StatementNode> into) {
        ExpressionNode test = hoisting.hoist(s.test(), into);
        if (!body.suspends(s.body()) && !body.suspends(s.orElse())) {
            return new Blocks.If(s.at(), test, block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()));
        }
        int state = body.state();
        return new SuspendingBlocks.If(s.at(), test, block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()), state);
    }

    private StatementNode whileStatement(Statement.While s) {
        if (!body.suspends(s)) {
            return new Blocks.While(
                    s.at(), expressions.compile(s.test()), block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()));
        }
        int state = body.state();
        List<StatementNode> before = new ArrayList<>();
        ExpressionNode test = hoisting.hoist(s.test(), before);
        StatementNode beforeTest =
                before.isEmpty() ? null : suspendingBlock(before, s.test().at());
        return new SuspendingLoops.While(
                s.at(), beforeTest, test, block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()), state);
    }

    private StatementNode forStatement(Statement.For s, List<StatementNode> into) {
        ExpressionNode iterable = hoisting.hoist(s.iterable(), into);
        boolean fresh = Freshness.isFresh(s.iterable());
        if (!body.suspends(s.target()) && !body.suspends(s.body()) && !body.suspends(s.orElse())) {
            Target target = expressions.target(s.target());
            StatementNode inside = block(s.body(), s.at());
            return new Blocks.For(
                    s.at(), new Iteration(target, iterable, fresh, inside, blockOrNull(s.orElse(), s.at())));
        }
        int state = body.state();
        int iterator = body.temporary();
        Loop loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = blockOrNull(s.orElse(), s.at());
        return new SuspendingLoops.For(
                s.at(), new Iteration(loop.target, iterable, fresh, loop.body, orElse), state, iterator);
    }

    private StatementNode asyncFor(Statement.AsyncFor s, List<StatementNode> into) {
        ExpressionNode iterable = hoisting.hoist(s.iterable(), into);
        boolean fresh = Freshness.isFresh(s.iterable());
        int state = body.state();
        int iterator = body.temporary();
        Suspensions.AwaitPoint point = hoisting.awaitPoint();
        Loop loop = loop(s.target(), s.body(), s.at());
        StatementNode orElse = blockOrNull(s.orElse(), s.at());
        return new SuspendingLoops.AsyncFor(
                s.at(), new Iteration(loop.target, iterable, fresh, loop.body, orElse), state, iterator, point);
    }

    private record Loop(Target target, StatementNode body) {}

    /** A loop whose target awaits takes the item into a temporary, and assigns it first thing in the body. */
    private Loop loop(Expression target, List<Statement> statements, Position at) {
        if (!body.suspends(target)) {
            return new Loop(expressions.target(target), block(statements, at));
        }
        int slot = body.temporary();
        List<StatementNode> nodes = new ArrayList<>();
        Target compiled = target(target, nodes);
        nodes.add(new Statements.Assign(at, compiled, Names.Local.temporary(at, slot)));
        nodes.add(block(statements, at));
        return new Loop(new Target.Local(at, slot, ""), suspendingBlock(nodes, at));
    }

    // ---- with and try --------------------------------------------------------------------------------------------

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
        return new Withs.With(s.at(), context, target, inner(s.body(), s, index, suspends), state, exit);
    }

    private StatementNode inner(List<Statement> statements, Statement.With s, int index, boolean suspends) {
        if (index + 1 == s.items().size()) {
            return block(statements, s.at());
        }
        List<StatementNode> nodes = new ArrayList<>();
        int state = suspends ? body.state() : -1;
        nodes.add(with(s, index + 1, nodes));
        return suspends
                ? new SuspendingBlocks.Block(s.at(), nodes.toArray(StatementNode[]::new), state)
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
            inside = block(s.body(), s.at());
        } else {
            List<StatementNode> nodes = new ArrayList<>();
            int blockState = body.state();
            nodes.add(asyncWith(s, index + 1, nodes));
            inside = new SuspendingBlocks.Block(s.at(), nodes.toArray(StatementNode[]::new), blockState);
        }
        return new Withs.AsyncWith(s.at(), context, target, inside, state, exit, value, point);
    }

    private StatementNode tryStatement(Statement.Try s) {
        if (s.finalBody().isEmpty()) {
            return except(s);
        }
        boolean suspends = body.suspends(s);
        int state = suspends ? body.state() : -1;
        int slot = suspends ? body.temporary() : -1;
        StatementNode inside = s.handlers().isEmpty() ? block(s.body(), s.at()) : except(s);
        return new Tries.Finally(s.at(), inside, block(s.finalBody(), s.at()), state, slot);
    }

    private StatementNode except(Statement.Try s) {
        boolean suspends = body.suspends(s);
        int state = suspends ? body.state() : -1;
        int slot = suspends ? body.temporary() : -1;
        StatementNode inside = block(s.body(), s.at());
        return new Tries.Except(s.at(), inside, handlers(s.handlers()), blockOrNull(s.orElse(), s.at()), state, slot);
    }

    private Tries.Handler[] handlers(List<ExceptHandler> list) {
        Tries.Handler[] handlers = new Tries.Handler[list.size()];
        for (int i = 0; i < handlers.length; i++) {
            ExceptHandler handler = list.get(i);
            handlers[i] = new Tries.Handler(
                    expressions.compileOrNull(handler.type()),
                    handler.name() == null ? null : expressions.nameTarget(handler.name(), handler.at()),
                    block(handler.body(), handler.at()));
        }
        return handlers;
    }

    private StatementNode tryStar(Statement.TryStar s) {
        boolean suspends = body.suspends(s);
        int outerState = suspends && !s.finalBody().isEmpty() ? body.state() : -1;
        int outerSlot = suspends && !s.finalBody().isEmpty() ? body.temporary() : -1;
        int state = suspends ? body.state() : -1;
        int slot = body.temporary();
        body.temporary();
        body.temporary();
        body.temporary();
        StatementNode inside = block(s.body(), s.at());
        StatementNode node = new TryStars.ExceptStar(
                s.at(), inside, handlers(s.handlers()), blockOrNull(s.orElse(), s.at()), state, slot);
        return s.finalBody().isEmpty()
                ? node
                : new Tries.Finally(s.at(), node, block(s.finalBody(), s.at()), outerState, outerSlot);
    }

    /** Displays the value of an expression typed at a prompt. */
    private static final class Display extends StatementNode {
        private final ExpressionNode expression;

        Display(Position at, ExpressionNode expression) {
            super(at);
            this.expression = expression;
        }

        @Override
        public int execute(ouro.object.Frame frame) {
            PyObject value = expression.execute(frame);
            frame.at = this;
            PyObject hook = ouro.object.Environment.modules
                    .getItem(ouro.object.PyStr.of("sys"))
                    .getAttribute("displayhook");
            hook.call(value);
            return NORMAL;
        }
    }

    /** Makes the dict of annotations where there is none yet, and then runs the body. */
    private static final class EnsureAnnotations extends StatementNode {
        private final Target target;
        private final StatementNode body;

        EnsureAnnotations(Position at, Target target, StatementNode body) {
            super(at);
            this.target = target;
            this.body = body;
        }

        @Override
        public int execute(ouro.object.Frame frame) {
            if (!exists(frame.names == null ? frame.globals : frame.names)) {
                target.assign(frame, new ouro.object.PyDict());
            }
            return body.execute(frame);
        }

        private static boolean exists(PyObject names) {
            if (names instanceof ouro.object.PyDict dict) {
                return dict.get("__annotations__") != null;
            }
            try {
                names.getItem(ouro.object.PyStr.of("__annotations__"));
                return true;
            } catch (ouro.object.PyException e) {
                if (e.is(ouro.object.Exceptions.KEY_ERROR)) {
                    return false;
                }
                throw e;
            }
        }
    }
}
