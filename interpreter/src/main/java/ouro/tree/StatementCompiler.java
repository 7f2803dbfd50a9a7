package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.Scope;
import ouro.object.Frame;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/** Compiles statements; those in which something suspends become their resumable forms. */
final class StatementCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;
    private final AssignmentCompiler assignments;
    private final LoopCompiler loops;
    private final TryCompiler tries;
    private final DefinitionCompiler definitions;

    StatementCompiler(BodyCompiler body) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = new Hoisting(body, expressions);
        this.assignments = new AssignmentCompiler(body, hoisting);
        this.loops = new LoopCompiler(body, hoisting, assignments);
        this.tries = new TryCompiler(body, hoisting);
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
            return new SuspendingBlocks.SuspendingBlock(at, nodes.toArray(StatementNode[]::new), state);
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Blocks.PlainBlock(at, nodes.toArray(StatementNode[]::new));
    }

    /** The body of a module or class: where anything in it is annotated, the dict for that comes first. */
    StatementNode body(List<Statement> statements, Position at) {
        StatementNode block = block(statements, at);
        return body.scope().hasAnnotations()
                ? new EnsureAnnotations(at, expressions.nameTarget("__annotations__", at), block)
                : block;
    }

    StatementNode blockOrNull(List<Statement> statements, Position at) {
        return statements.isEmpty() ? null : block(statements, at);
    }

    /** Adds the node of a statement, behind those that must run before it, to {@code into}. */
    private void compile(Statement statement, List<StatementNode> into) {
        Position at = statement.at();
        switch (statement) {
            case Statement.Expr s -> into.add(evaluate(s, into));
            case Statement.Assign s -> assignments.compile(s, into);
            case Statement.AugAssign s -> assignments.compile(s, into);
            case Statement.AnnAssign s -> assignments.compile(s, into);
            case Statement.Return s -> into.add(new SimpleStatements.ReturnNode(at, hoisting.hoist(s.value(), into)));
            case Statement.Delete s -> delete(s, into);
            case Statement.Raise s -> {
                List<Expression> operands = new ArrayList<>();
                operands.add(s.exception());
                operands.add(s.cause());
                operands.removeIf(operand -> operand == null);
                hoisting.hoistOperands(operands, into);
                into.add(new SimpleStatements.RaiseNode(
                        at, expressions.compileOrNull(s.exception()), expressions.compileOrNull(s.cause())));
            }
            case Statement.Assert s -> assertion(s, into);
            case Statement.Pass s -> into.add(new SimpleStatements.Jump(at, StatementNode.NORMAL));
            case Statement.Break s -> into.add(new SimpleStatements.Jump(at, StatementNode.BREAK));
            case Statement.Continue s -> into.add(new SimpleStatements.Jump(at, StatementNode.CONTINUE));
            case Statement.Global s -> {}
            case Statement.Nonlocal s -> {}
            case Statement.Import s -> importStatement(s, into);
            case Statement.ImportFrom s -> into.add(importFrom(s));
            case Statement.If s -> into.add(ifStatement(s, into));
            case Statement.While s -> into.add(loops.compile(s));
            case Statement.For s -> into.add(loops.compile(s, into));
            case Statement.AsyncFor s -> into.add(loops.compile(s, into));
            case Statement.With s -> into.add(tries.compile(s, into));
            case Statement.AsyncWith s -> into.add(tries.compile(s, into));
            case Statement.Try s -> into.add(tries.compile(s));
            case Statement.TryStar s -> into.add(tries.compile(s));
            case Statement.Match s -> new MatchCompiler(body, hoisting).compile(s, into);
            case Statement.FunctionDef s -> definitions.function(s, into);
            case Statement.AsyncFunctionDef s -> definitions.asyncFunction(s, into);
            case Statement.ClassDef s -> definitions.classDefinition(s, into);
            case Statement.TypeAlias s -> into.add(definitions.typeAlias(s));
        }
    }

    // ---- simple statements ---------------------------------------------------------------------------------------

    private StatementNode evaluate(Statement.Expr s, List<StatementNode> into) {
        boolean displays = body.unit.mode().displays() && body.scope().kind == Scope.BlockKind.MODULE;
        if (body.suspendable && !displays && Hoisting.isSuspension(s.value())) {
            return hoisting.suspension(s.value(), null, into);
        }
        ExpressionNode node = hoisting.hoist(s.value(), into);
        if (displays) {
            return new Display(s.at(), node);
        }
        return new SimpleStatements.Evaluate(s.at(), node, s.value() instanceof Expression.Call);
    }

    private void delete(Statement.Delete s, List<StatementNode> into) {
        Target[] targets = new Target[s.targets().size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = assignments.target(s.targets().get(i), into);
        }
        into.add(new SimpleStatements.DeleteNode(s.at(), targets));
    }

    private void assertion(Statement.Assert s, List<StatementNode> into) {
        if (!body.suspends(s.message())) {
            into.add(new SimpleStatements.AssertNode(
                    s.at(), hoisting.hoist(s.test(), into), expressions.compileOrNull(s.message())));
            return;
        }
        // The message is evaluated only when the test fails.
        ExpressionNode test = hoisting.hoist(s.test(), into);
        List<StatementNode> failing = new ArrayList<>();
        ExpressionNode message = hoisting.hoist(s.message(), failing);
        failing.add(new SimpleStatements.AssertNode(
                s.at(), new NameNodes.ConstantNode(s.test().at(), PyBool.FALSE), message));
        into.add(new SuspendingBlocks.SuspendingIf(
                s.at(),
                new BooleanNodes.Not(s.test().at(), test),
                hoisting.block(failing, s.at()),
                null,
                body.state()));
    }

    private void importStatement(Statement.Import s, List<StatementNode> into) {
        for (Alias alias : s.names()) {
            boolean renamed = alias.asName() != null;
            int dot = alias.name().indexOf('.');
            String name = renamed
                    ? alias.asName()
                    : dot < 0 ? alias.name() : alias.name().substring(0, dot).intern();
            into.add(new ImportNodes.ImportNode(
                    s.at(), alias.name(), renamed, expressions.nameTarget(name, alias.at())));
        }
    }

    private StatementNode importFrom(Statement.ImportFrom s) {
        if (s.names().getFirst().name().equals("*")) {
            return new ImportNodes.ImportStar(s.at(), s.module(), s.level());
        }
        String[] names = new String[s.names().size()];
        Target[] targets = new Target[names.length];
        for (int i = 0; i < names.length; i++) {
            Alias alias = s.names().get(i);
            names[i] = alias.name();
            targets[i] = expressions.nameTarget(alias.asName() == null ? alias.name() : alias.asName(), alias.at());
        }
        return new ImportNodes.ImportFromNode(s.at(), s.module(), s.level(), names, targets);
    }

    // ---- branches -----------------------------------------------------------------------------------------------

    private StatementNode ifStatement(Statement.If s, List<StatementNode> into) {
        ExpressionNode test = hoisting.hoist(s.test(), into);
        if (!body.suspends(s.body()) && !body.suspends(s.orElse())) {
            return new Blocks.PlainIf(s.at(), test, block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()));
        }
        int state = body.state();
        return new SuspendingBlocks.SuspendingIf(
                s.at(), test, block(s.body(), s.at()), blockOrNull(s.orElse(), s.at()), state);
    }

    /** Displays the value of an expression typed at a prompt. */
    private static final class Display extends StatementNode {
        private final ExpressionNode expression;

        Display(Position at, ExpressionNode expression) {
            super(at);
            this.expression = expression;
        }

        @Override
        public int execute(Frame frame) {
            PyObject value = expression.execute(frame);
            frame.at = this;
            PyObject hook =
                    SessionState.current().modules.getItem(PyStr.of("sys")).getAttribute("displayhook");
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
        public int execute(Frame frame) {
            if (!exists(frame.names == null ? frame.globals : frame.names)) {
                target.assign(frame, new PyDict());
            }
            return body.execute(frame);
        }

        private static boolean exists(PyObject names) {
            if (names instanceof PyDict dict) {
                return dict.get("__annotations__") != null;
            }
            try {
                names.getItem(PyStr.of("__annotations__"));
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
