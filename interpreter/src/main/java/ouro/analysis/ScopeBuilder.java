package ouro.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.PlacedNode;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;

/** Walks a tree once, makes a {@link Scope} for every block in it, and resolves them all. */
public final class ScopeBuilder extends TreeWalker {
    private final SourceFile source;
    private final Map<Object, Scope> scopes;
    private final List<Scope> all = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private Scope current;
    /** What messages call the annotation scope that is walked; null outside of one. */
    private String annotationScope;
    /** Whether the iterable of a comprehension is walked. */
    private boolean inIterable;

    /** A name in a global or nonlocal statement, judged when the whole tree is known. */
    private record Declaration(Scope scope, String name, Position at) {}

    private ScopeBuilder(Map<Object, Scope> scopes, SourceFile source) {
        this.scopes = scopes;
        this.source = source;
    }

    /**
     * The scopes of a tree by the node that opens each.
     *
     * @param root the key of the outermost scope
     */
    public static Map<Object, Scope> build(Object root, List<Statement> body, SourceFile source) {
        ScopeBuilder builder = new ScopeBuilder(new IdentityHashMap<>(), source);
        builder.current = builder.open(Scope.BlockKind.MODULE, root, "<module>");
        builder.statements(body);
        return builder.finish();
    }

    /** The scopes of an expression that stands alone. */
    public static Map<Object, Scope> build(Object root, Expression body, SourceFile source) {
        ScopeBuilder builder = new ScopeBuilder(new IdentityHashMap<>(), source);
        builder.current = builder.open(Scope.BlockKind.MODULE, root, "<module>");
        builder.expression(body);
        return builder.finish();
    }

    /** Adds the scopes of a function's body that {@link #build} put off; {@code scope} is the function's own. */
    public static void complete(Map<Object, Scope> scopes, Scope scope, List<Statement> body, SourceFile source) {
        ScopeBuilder builder = new ScopeBuilder(scopes, source);
        builder.current = scope;
        builder.all.add(scope);
        builder.statements(body);
        scope.deferred = false;
        builder.finish();
    }

    private Map<Object, Scope> finish() {
        for (Declaration declaration : declarations) {
            check(declaration);
        }
        for (Scope scope : all) {
            scope.resolveAll();
        }
        for (Scope scope : all) {
            if (!scope.kind.isFrameless() && !scope.deferred) {
                scope.assignLocals();
            }
        }
        for (Scope scope : all) {
            if (scope.kind.isFrameless()) {
                scope.assignLocals();
            }
        }
        return scopes;
    }

    private Scope open(Scope.BlockKind kind, Object node, String name) {
        Scope scope = new Scope(kind, current, name);
        scopes.put(node, scope);
        all.add(scope);
        return scope;
    }

    /** @param description what messages call an annotation scope; null for other blocks */
    private void inside(Scope.BlockKind kind, Object node, String name, String description, Runnable walk) {
        Scope outer = current;
        String outerAnnotation = annotationScope;
        current = open(kind, node, name);
        annotationScope = description;
        walk.run();
        current = outer;
        annotationScope = outerAnnotation;
    }

    private PythonSyntaxError error(String message, Position at) {
        return PythonSyntaxError.afterParsing(message, source, at);
    }

    // ---- blocks --------------------------------------------------------------------------------------------------

    @Override
    void inFunction(PlacedNode node, String name, ParameterList parameters, boolean async, Runnable body) {
        DeferredBody deferred = source.isLibrary() && current.isOutsideOfFunctions() ? deferredBody(node) : null;
        inside(Scope.BlockKind.FUNCTION, node, name, null, () -> {
            parameters(parameters.positionalOnly());
            parameters(parameters.positional());
            parameters(parameters.keywordOnly());
            parameter(parameters.variablePositional());
            parameter(parameters.variableKeyword());
            if (deferred == null) {
                body.run();
            } else {
                defer(deferred.facts());
            }
        });
    }

    /** The library's own functions are known to be in order; those of a script must be looked at, to say so. */
    private static DeferredBody deferredBody(Object node) {
        List<Statement> body =
                switch (node) {
                    case Statement.FunctionDef function -> function.body();
                    case Statement.AsyncFunctionDef function -> function.body();
                    default -> null;
                };
        return body instanceof DeferredBody deferred ? deferred : null;
    }

    private void defer(DeferredBody.Facts facts) {
        current.deferred = true;
        current.containsYield = facts.yields();
        if (facts.namesClass()) {
            current.use("__class__");
        }
    }

    private void parameters(List<Arg> args) {
        for (Arg arg : args) {
            parameter(arg);
        }
    }

    private void parameter(Arg arg) {
        if (arg == null) {
            return;
        }
        if (current.isParameter(arg.name())) {
            throw error("duplicate argument '" + arg.name() + "' in function definition", arg.at());
        }
        current.parameter(arg.name());
    }

    @Override
    void inClass(Statement.ClassDef node, Runnable body) {
        for (TypeParameter parameter : node.typeParameters()) {
            current.use(parameter.name());
        }
        inside(Scope.BlockKind.CLASS, node, node.name(), null, body);
    }

    @Override
    void inTypeParameters(List<TypeParameter> parameters, Runnable definition) {
        inside(
                Scope.BlockKind.TYPE_PARAMETERS,
                parameters,
                "<type parameters>",
                "the definition of a generic",
                definition);
    }

    @Override
    void inAnnotation(Object node, String name, String description, Runnable value) {
        inside(Scope.BlockKind.ANNOTATION, node, name, description, value);
    }

    @Override
    void inComprehension(Expression node, List<Comprehension> loops, Runnable body) {
        boolean generator = node instanceof Expression.GeneratorExp;
        inside(
                generator ? Scope.BlockKind.FUNCTION : Scope.BlockKind.COMPREHENSION,
                node,
                generator ? "<genexpr>" : "<comprehension>",
                annotationScope,
                () -> {
                    current.comprehension = node;
                    if (generator) {
                        current.containsYield = true;
                        current.parameter(".0");
                    }
                    body.run();
                });
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    @Override
    void bind(String name, Position at) {
        if (current.kind == Scope.BlockKind.TYPE_PARAMETERS && current.isBound(name)) {
            throw error("duplicate type parameter '" + name + "'", at);
        }
        current.bind(name);
    }

    @Override
    void loopTarget(Expression target) {
        switch (target) {
            case Expression.Name name -> {
                if (current.assignsOutside(name.id())) {
                    throw error(
                            "comprehension inner loop cannot rebind assignment expression target '" + name.id() + "'",
                            name.at());
                }
                current.iterate(name.id());
            }
            case Expression.TupleLiteral tuple -> tuple.elements().forEach(this::loopTarget);
            case Expression.ListLiteral list -> list.elements().forEach(this::loopTarget);
            case Expression.Starred starred -> loopTarget(starred.value());
            default -> expression(target);
        }
    }

    @Override
    void iterable(Expression expression) {
        boolean outer = inIterable;
        inIterable = true;
        expression(expression);
        inIterable = outer;
    }

    private void name(Expression.Name e) {
        if (e.context() == ExpressionContext.LOAD) {
            current.use(e.id());
            if (e.id().equals("super") && current.frameScope().kind == Scope.BlockKind.FUNCTION) {
                current.use("__class__");
            }
        } else {
            current.bind(e.id());
        }
    }

    /** PEP 572: an assignment expression in a comprehension binds in the block around it. */
    private void bindOutsideComprehensions(Expression.Name target) {
        String id = target.id();
        Scope scope = current;
        while (scope.comprehension != null) {
            if (scope.iterates(id)) {
                throw error(
                        "assignment expression cannot rebind comprehension iteration variable '" + id + "'",
                        target.at());
            }
            scope = scope.parent;
        }
        if (scope.kind == Scope.BlockKind.CLASS && scope != current) {
            throw error("assignment expression within a comprehension cannot be used in a class body", target.at());
        }
        current.assignOutside(id);
        for (Scope inner = current; inner != scope; inner = inner.parent) {
            inner.use(id);
            if (inner.parent.frameScope().kind == Scope.BlockKind.MODULE) {
                inner.global(id);
            }
        }
        scope.bind(id);
    }

    // ---- declarations --------------------------------------------------------------------------------------------

    private void declare(List<String> names, boolean global, Position at) {
        String kind = global ? "global" : "nonlocal";
        for (String name : names) {
            if (current.isParameter(name)) {
                throw error("name '" + name + "' is parameter and " + kind, at);
            }
            if (current.isUsed(name)) {
                throw error("name '" + name + "' is used prior to " + kind + " declaration", at);
            }
            if (current.isAnnotated(name)) {
                throw error("annotated name '" + name + "' can't be " + kind, at);
            }
            if (current.isBound(name)) {
                throw error("name '" + name + "' is assigned to before " + kind + " declaration", at);
            }
            declarations.add(new Declaration(current, name, at));
            if (global) {
                current.global(name);
            } else {
                current.nonlocal(name);
            }
        }
    }

    private void check(Declaration declaration) {
        Scope scope = declaration.scope;
        if (!scope.isNonlocal(declaration.name)) {
            return;
        }
        if (scope.isGlobal(declaration.name)) {
            throw error("name '" + declaration.name + "' is nonlocal and global", declaration.at);
        }
        if (scope.kind == Scope.BlockKind.MODULE) {
            throw error("nonlocal declaration not allowed at module level", declaration.at);
        }
        Scope definer = scope.enclosingDefinition(declaration.name);
        if (definer == null) {
            throw error("no binding for nonlocal '" + scope.mangle(declaration.name) + "' found", declaration.at);
        }
        if (definer.kind == Scope.BlockKind.TYPE_PARAMETERS) {
            throw error("nonlocal binding not allowed for type parameter '" + declaration.name + "'", declaration.at);
        }
    }

    private void annotated(Statement.AnnAssign s) {
        Expression.Name name = (Expression.Name) s.target();
        boolean inModule = current.kind == Scope.BlockKind.MODULE;
        boolean global = current.isGlobal(name.id());
        if (!inModule && (global || current.isNonlocal(name.id()))) {
            throw error("annotated name '" + name.id() + "' can't be " + (global ? "global" : "nonlocal"), s.at());
        }
        current.annotate(name.id());
    }

    // ---- statements and expressions ------------------------------------------------------------------------------

    @Override
    void statement(Statement statement) {
        switch (statement) {
            case Statement.Global s -> declare(s.names(), true, s.at());
            case Statement.Nonlocal s -> declare(s.names(), false, s.at());
            case Statement.AnnAssign s -> {
                if (s.simple()) {
                    annotated(s);
                }
                if (current.kind == Scope.BlockKind.MODULE || current.kind == Scope.BlockKind.CLASS) {
                    current.hasAnnotations = true;
                    current.bind("__annotations__");
                }
                if (s.value() == null && !s.simple() && s.target() instanceof Expression.Name) {
                    // A name in parentheses is declared by nothing but an assignment.
                    expression(s.annotation());
                } else {
                    super.statement(s);
                }
            }
            case Statement.ImportFrom s -> {
                for (Alias alias : s.names()) {
                    if (alias.name().equals("*") && current.kind != Scope.BlockKind.MODULE) {
                        throw error("import * only allowed at module level", alias.at());
                    }
                }
                super.statement(s);
            }
            default -> super.statement(statement);
        }
    }

    @Override
    void expression(Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name e -> name(e);
            case Expression.NamedExpr e -> {
                rejectInAnnotation("named", e);
                if (inIterable) {
                    throw error("assignment expression cannot be used in a comprehension iterable expression", e.at());
                }
                bindOutsideComprehensions((Expression.Name) e.target());
                expression(e.value());
            }
            case Expression.Await e -> {
                rejectInAnnotation("await", e);
                super.expression(e);
            }
            case Expression.Yield e -> yielding(e);
            case Expression.YieldFrom e -> yielding(e);
            default -> super.expression(expression);
        }
    }

    private void yielding(Expression e) {
        rejectInAnnotation("yield", e);
        if (current.comprehension != null) {
            throw error("'yield' inside " + describe(current.comprehension), e.at());
        }
        current.frameScope().containsYield = true;
        super.expression(e);
    }

    private static String describe(Expression comprehension) {
        return switch (comprehension) {
            case Expression.ListComp e -> "list comprehension";
            case Expression.SetComp e -> "set comprehension";
            case Expression.DictComp e -> "dict comprehension";
            default -> "generator expression";
        };
    }

    private void rejectInAnnotation(String what, Expression e) {
        if (annotationScope != null) {
            throw error(what + " expression cannot be used within " + annotationScope, e.at());
        }
    }
}
