package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.Scope;
import ouro.analysis.ScopeBuilder;
import ouro.analysis.Suspension;
import ouro.object.Parameters;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/**
 * Compiles the body of one code object: holds the scope that names are seen from, and numbers the
 * temporaries and the places of states. Both are handed out like a stack, so that statements that never are under way
 * together share them.
 */
final class BodyCompiler {
    static final Parameters NO_PARAMETERS = new Parameters(new String[0], 0, 0, null, null, null);

    final Compiler.Unit unit;
    final ExpressionCompiler expressions;
    private final StatementCompiler statements;
    /** Whether the body can suspend at all: it is a generator's or coroutine's. */
    final boolean suspendable;

    private final Suspension suspension = new Suspension();
    private final Scope frameScope;
    private Scope scope;
    private int temporaries;
    private int mostTemporaries;
    private int states;
    private int mostStates;

    BodyCompiler(Compiler.Unit unit, Scope scope, boolean suspendable) {
        this.unit = unit;
        this.scope = scope;
        this.frameScope = scope;
        this.suspendable = suspendable;
        this.expressions = new ExpressionCompiler(this);
        this.statements = new StatementCompiler(this);
    }

    /** The scope that names are seen from: a comprehension's while inside one. */
    Scope scope() {
        return scope;
    }

    void setScope(Scope newScope) {
        scope = newScope;
    }

    Scope scopeOf(Object node) {
        return unit.scopes().get(node);
    }

    // ---- temporaries and states ----------------------------------------------------------------------------------

    /** The index of a new local behind the variables. */
    int temporary() {
        int localIndex = frameScope.localNames().size() + temporaries++;
        mostTemporaries = Math.max(mostTemporaries, temporaries);
        return localIndex;
    }

    int state() {
        int state = states++;
        mostStates = Math.max(mostStates, states);
        return state;
    }

    /** How many of both are in use, to return to when a statement is done. */
    record Mark(int temporaries, int states) {}

    Mark mark() {
        return new Mark(temporaries, states);
    }

    void release(Mark mark) {
        temporaries = mark.temporaries;
        states = mark.states;
    }

    // ---- bodies --------------------------------------------------------------------------------------------------

    /** The statements of a module or class. */
    StatementNode block(List<Statement> body, Position at) {
        return statements.body(body, at);
    }

    StatementNode statements(List<Statement> body, Position at) {
        return statements.block(body, at);
    }

    StatementNode statementsOrNull(List<Statement> body, Position at) {
        return statements.blockOrNull(body, at);
    }

    /** The code object of a body. */
    TreeCode code(
            TreeCode.CodeKind kind,
            String name,
            String qualifiedName,
            int firstLine,
            Parameters parameters,
            String documentation,
            StatementNode body) {
        TreeCode code = bodiless(unit, frameScope, kind, name, qualifiedName, firstLine, parameters, documentation);
        finish(code, body);
        return code;
    }

    private static TreeCode bodiless(
            Compiler.Unit unit,
            Scope scope,
            TreeCode.CodeKind kind,
            String name,
            String qualifiedName,
            int firstLine,
            Parameters parameters,
            String documentation) {
        return new TreeCode(
                kind,
                name,
                qualifiedName,
                unit.source(),
                firstLine,
                parameters,
                documentation,
                scope.freeVariables().toArray(String[]::new));
    }

    /** Gives a code object the body that this compiler made, and room for its temporaries and states. */
    private void finish(TreeCode code, StatementNode body) {
        code.lay(
                frameScope.localNames().toArray(String[]::new),
                frameScope.ownLocals(),
                frameScope.firstFreeLocal(),
                frameScope.ownCells().stream().mapToInt(Integer::intValue).toArray(),
                mostTemporaries);
        code.setStateCount(mostStates);
        code.body = body;
    }

    /** Compiles a function defined in this body, but for its statements; {@code node} opens its scope. */
    TreeCode function(
            Object node, String name, ParameterList arguments, List<Statement> body, boolean async, Position at) {
        Scope inner = scopeOf(node);
        TreeCode.CodeKind kind = kind(async, inner.containsYield());
        Parameters parameters = parameters(arguments, inner);
        TreeCode code =
                bodiless(unit, inner, kind, name, scope.qualifiedName(name), at.line(), parameters, DocString.of(body));
        Compiler.Unit shared = unit;
        code.buildLater(() -> {
            if (inner.isDeferred()) {
                ScopeBuilder.complete(shared.scopes(), inner, body, shared.source());
            }
            BodyCompiler compiler = new BodyCompiler(shared, inner, kind != TreeCode.CodeKind.FUNCTION);
            compiler.finish(code, compiler.statements(body, at));
        });
        return code;
    }

    static TreeCode.CodeKind kind(boolean async, boolean yields) {
        if (async) {
            return yields ? TreeCode.CodeKind.ASYNC_GENERATOR : TreeCode.CodeKind.COROUTINE;
        }
        return yields ? TreeCode.CodeKind.GENERATOR : TreeCode.CodeKind.FUNCTION;
    }

    static Parameters parameters(ParameterList arguments, Scope inner) {
        List<String> names = new ArrayList<>();
        List<Integer> celled = new ArrayList<>();
        addAll(arguments.positionalOnly(), names, inner);
        addAll(arguments.positional(), names, inner);
        int positional = names.size();
        addAll(arguments.keywordOnly(), names, inner);
        List<String> all = new ArrayList<>(names);
        if (arguments.variablePositional() != null) {
            all.add(arguments.variablePositional().name());
        }
        if (arguments.variableKeyword() != null) {
            all.add(arguments.variableKeyword().name());
        }
        for (int localIndex = 0; localIndex < all.size(); localIndex++) {
            if (inner.isCaptured(all.get(localIndex))) {
                celled.add(localIndex);
            }
        }
        return new Parameters(
                names.toArray(String[]::new),
                arguments.positionalOnly().size(),
                positional,
                arguments.variablePositional() == null
                        ? null
                        : arguments.variablePositional().name(),
                arguments.variableKeyword() == null
                        ? null
                        : arguments.variableKeyword().name(),
                celled.isEmpty()
                        ? null
                        : celled.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void addAll(List<Arg> args, List<String> names, Scope inner) {
        for (Arg arg : args) {
            names.add(inner.mangle(arg.name()));
        }
    }

    /** The locals of this frame whose cells an inner block needs, in its order. */
    int[] closure(Scope inner) {
        List<String> free = inner.freeVariables();
        int[] locals = new int[free.size()];
        for (int i = 0; i < locals.length; i++) {
            locals[i] = scope.cellIndex(free.get(i));
        }
        return locals;
    }

    /** @param node may be null */
    boolean suspends(Node node) {
        return suspendable && suspension.suspends(node);
    }

    boolean suspends(List<? extends Node> nodes) {
        return suspendable && suspension.suspends(nodes);
    }
}
