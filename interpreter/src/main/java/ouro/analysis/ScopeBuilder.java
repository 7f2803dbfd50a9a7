package ouro.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Arguments;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.WithItem;

/** Walks a tree once, makes a {@link Scope} for every block in it, and resolves them all. */
public final class ScopeBuilder {
    private final SourceFile source;
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private final List<Scope> all = new ArrayList<>();
    private Scope current;

    private ScopeBuilder(SourceFile source) {
        this.source = source;
    }

    /**
     * The scopes of a tree by the node that opens each.
     *
     * @param root the key of the outermost scope
     */
    public static Map<Object, Scope> build(Object root, List<Statement> body, SourceFile source) {
        ScopeBuilder builder = new ScopeBuilder(source);
        builder.current = builder.open(Scope.Kind.MODULE, root, "<module>");
        builder.statements(body);
        return builder.finish();
    }

    /** The scopes of an expression that stands alone. */
    public static Map<Object, Scope> build(Object root, Expression body, SourceFile source) {
        ScopeBuilder builder = new ScopeBuilder(source);
        builder.current = builder.open(Scope.Kind.MODULE, root, "<module>");
        builder.expression(body);
        return builder.finish();
    }

    private Map<Object, Scope> finish() {
        for (Scope scope : all) {
            scope.resolveAll();
        }
        for (Scope scope : all) {
            if (!scope.kind.isFrameless()) {
                scope.assignSlots();
            }
        }
        for (Scope scope : all) {
            if (scope.kind.isFrameless()) {
                scope.assignSlots();
            }
        }
        return scopes;
    }

    private Scope open(Scope.Kind kind, Object node, String name) {
        Scope scope = new Scope(kind, current, name);
        scopes.put(node, scope);
        all.add(scope);
        return scope;
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    private void statements(List<Statement> body) {
        for (Statement statement : body) {
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef s -> {
                expressions(s.decorators());
                function(s, s.name(), s.parameters(), s.returns(), s.typeParameters(), s.body());
            }
            case Statement.AsyncFunctionDef s -> {
                expressions(s.decorators());
                function(s, s.name(), s.parameters(), s.returns(), s.typeParameters(), s.body());
            }
            case Statement.ClassDef s -> classDefinition(s);
            case Statement.Return s -> expression(s.value());
            case Statement.Delete s -> expressions(s.targets());
            case Statement.Assign s -> {
                expression(s.value());
                expressions(s.targets());
            }
            case Statement.AugAssign s -> {
                expression(s.value());
                expression(s.target());
            }
            case Statement.AnnAssign s -> {
                expression(s.annotation());
                expression(s.value());
                expression(s.target());
                if (s.simple() && (current.kind == Scope.Kind.MODULE || current.kind == Scope.Kind.CLASS)) {
                    current.bind("__annotations__");
                }
            }
            case Statement.TypeAlias s -> {
                expression(s.name());
                generic(
                        s.typeParameters(),
                        () -> annotation(s, ((Expression.Name) s.name()).id(), s.value(), "a type alias"));
            }
            case Statement.For s -> loop(s.target(), s.iterable(), s.body(), s.orElse());
            case Statement.AsyncFor s -> {
                current.frameScope().containsAwait = true;
                loop(s.target(), s.iterable(), s.body(), s.orElse());
            }
            case Statement.While s -> {
                expression(s.test());
                statements(s.body());
                statements(s.orElse());
            }
            case Statement.If s -> {
                expression(s.test());
                statements(s.body());
                statements(s.orElse());
            }
            case Statement.With s -> with(s.items(), s.body());
            case Statement.AsyncWith s -> {
                current.frameScope().containsAwait = true;
                with(s.items(), s.body());
            }
            case Statement.Match s -> match(s);
            case Statement.Raise s -> {
                expression(s.exception());
                expression(s.cause());
            }
            case Statement.Try s -> tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Statement.TryStar s -> tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Statement.Assert s -> {
                expression(s.test());
                expression(s.message());
            }
            case Statement.Import s -> {
                for (Alias alias : s.names()) {
                    String name = alias.asName() != null ? alias.asName() : firstPart(alias.name());
                    current.bind(name);
                }
            }
            case Statement.ImportFrom s -> {
                for (Alias alias : s.names()) {
                    if (!alias.name().equals("*")) {
                        current.bind(alias.asName() != null ? alias.asName() : alias.name());
                    } else if (current.kind != Scope.Kind.MODULE) {
                        throw error("import * only allowed at module level", s.at());
                    }
                }
            }
            case Statement.Global s -> declareGlobal(s);
            case Statement.Nonlocal s -> declareNonlocal(s);
            case Statement.Expr s -> expression(s.value());
            case Statement.Pass s -> {}
            case Statement.Break s -> {}
            case Statement.Continue s -> {}
        }
    }

    private static String firstPart(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot).intern();
    }

    private void declareGlobal(Statement.Global s) {
        for (String name : s.names()) {
            if (current.isParameter(name)) {
                throw error("name '" + name + "' is parameter and global", s.at());
            }
            if (current.isBound(name)) {
                throw error("name '" + name + "' is assigned to before global declaration", s.at());
            }
            if (current.isMentioned(name) && current.kind != Scope.Kind.MODULE) {
                throw error("name '" + name + "' is used prior to global declaration", s.at());
            }
            current.global(name);
        }
    }

    private void declareNonlocal(Statement.Nonlocal s) {
        if (current.kind == Scope.Kind.MODULE) {
            throw error("nonlocal declaration not allowed at module level", s.at());
        }
        for (String name : s.names()) {
            if (current.isParameter(name)) {
                throw error("name '" + name + "' is parameter and nonlocal", s.at());
            }
            if (current.isBound(name)) {
                throw error("name '" + name + "' is assigned to before nonlocal declaration", s.at());
            }
            if (current.isMentioned(name)) {
                throw error("name '" + name + "' is used prior to nonlocal declaration", s.at());
            }
            current.nonlocal(name);
            pendingNonlocals.add(new PendingNonlocal(current, name, s.at()));
        }
    }

    private record PendingNonlocal(Scope scope, String name, Position at) {}

    /** Checked when the enclosing function has been walked to its end: the binding may come after the declaration. */
    private final List<PendingNonlocal> pendingNonlocals = new ArrayList<>();

    private void checkNonlocals(Scope closed) {
        if (closed.parent != null && closed.parent.frameScope().kind == Scope.Kind.FUNCTION) {
            return;
        }
        for (PendingNonlocal pending : pendingNonlocals) {
            Scope definer = pending.scope.enclosingDefinition(pending.name);
            if (definer != null && definer.kind == Scope.Kind.TYPE_PARAMETERS) {
                throw error("nonlocal binding not allowed for type parameter '" + pending.name + "'", pending.at);
            }
            if (definer == null) {
                throw error("no binding for nonlocal '" + pending.name + "' found", pending.at);
            }
        }
        pendingNonlocals.clear();
    }

    private void loop(Expression target, Expression iterable, List<Statement> body, List<Statement> orElse) {
        expression(iterable);
        expression(target);
        statements(body);
        statements(orElse);
    }

    private void with(List<WithItem> items, List<Statement> body) {
        for (WithItem item : items) {
            expression(item.context());
            expression(item.target());
        }
        statements(body);
    }

    private void tryStatement(
            List<Statement> body, List<ExceptHandler> handlers, List<Statement> orElse, List<Statement> finalBody) {
        statements(body);
        for (ExceptHandler handler : handlers) {
            expression(handler.type());
            if (handler.name() != null) {
                current.bind(handler.name());
            }
            statements(handler.body());
        }
        statements(orElse);
        statements(finalBody);
    }

    private void function(
            Object node,
            String name,
            Arguments parameters,
            Expression returns,
            List<TypeParameter> typeParameters,
            List<Statement> body) {
        current.bind(name);
        defaults(parameters);
        generic(typeParameters, () -> {
            for (Arg arg : parameters.all()) {
                expression(arg.annotation());
            }
            expression(returns);
            inside(Scope.Kind.FUNCTION, node, name, null, () -> {
                parameters(parameters);
                statements(body);
            });
        });
    }

    /** @param description what messages call an annotation scope; null for other blocks */
    private void inside(Scope.Kind kind, Object node, String name, String description, Runnable walk) {
        Scope outer = current;
        String outerAnnotation = annotationScope;
        current = open(kind, node, name);
        annotationScope = description;
        walk.run();
        Scope closed = current;
        current = outer;
        annotationScope = outerAnnotation;
        if (!kind.isFrameless()) {
            checkNonlocals(closed);
        }
    }

    // ---- type parameters (PEP 695) -------------------------------------------------------------------------------

    /** What annotation scopes forbid is said to stand in; null outside of them. */
    private String annotationScope;

    private void generic(List<TypeParameter> parameters, Runnable definition) {
        if (parameters.isEmpty()) {
            definition.run();
            return;
        }
        inside(Scope.Kind.TYPE_PARAMETERS, parameters, "<type parameters>", "the definition of a generic", () -> {
            for (TypeParameter parameter : parameters) {
                if (current.isBound(parameter.name())) {
                    throw error("duplicate type parameter '" + parameter.name() + "'", parameter.at());
                }
                current.bind(parameter.name());
                if (parameter instanceof TypeParameter.TypeVar variable && variable.bound() != null) {
                    annotation(variable, variable.name(), variable.bound(), "a TypeVar bound");
                }
            }
            definition.run();
        });
    }

    private void annotation(Object node, String name, Expression value, String description) {
        inside(Scope.Kind.ANNOTATION, node, name, description, () -> expression(value));
    }

    private void rejectInAnnotation(String what, Expression e) {
        if (annotationScope != null) {
            throw error(what + " expression cannot be used within " + annotationScope, e.at());
        }
    }

    // ---- parameters and classes ----------------------------------------------------------------------------------

    private void defaults(Arguments parameters) {
        expressions(parameters.defaults());
        expressions(parameters.keywordDefaults());
    }

    private void parameters(Arguments parameters) {
        for (List<Arg> group :
                List.of(parameters.positionalOnly(), parameters.positional(), parameters.keywordOnly())) {
            for (Arg arg : group) {
                parameter(arg);
            }
        }
        if (parameters.variablePositional() != null) {
            parameter(parameters.variablePositional());
        }
        if (parameters.variableKeyword() != null) {
            parameter(parameters.variableKeyword());
        }
    }

    private void parameter(Arg arg) {
        if (current.isParameter(arg.name())) {
            throw error("duplicate argument '" + arg.name() + "' in function definition", arg.at());
        }
        current.parameter(arg.name());
    }

    private void classDefinition(Statement.ClassDef s) {
        expressions(s.decorators());
        current.bind(s.name());
        generic(s.typeParameters(), () -> {
            expressions(s.bases());
            for (Keyword keyword : s.keywords()) {
                expression(keyword.value());
            }
            for (TypeParameter parameter : s.typeParameters()) {
                current.use(parameter.name());
            }
            inside(Scope.Kind.CLASS, s, s.name(), null, () -> statements(s.body()));
        });
    }

    private void match(Statement.Match s) {
        expression(s.subject());
        for (MatchCase each : s.cases()) {
            pattern(each.pattern());
            expression(each.guard());
            statements(each.body());
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case null -> {}
            case Pattern.MatchValue p -> expression(p.value());
            case Pattern.MatchSingleton p -> {}
            case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
            case Pattern.MatchMapping p -> {
                expressions(p.keys());
                p.patterns().forEach(this::pattern);
                bindPattern(p.rest());
            }
            case Pattern.MatchClass p -> {
                expression(p.type());
                p.patterns().forEach(this::pattern);
                p.keywordPatterns().forEach(this::pattern);
            }
            case Pattern.MatchStar p -> bindPattern(p.name());
            case Pattern.MatchAs p -> {
                pattern(p.pattern());
                bindPattern(p.name());
            }
            case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
        }
    }

    private void bindPattern(String name) {
        if (name != null) {
            current.bind(name);
        }
    }

    // ---- expressions ---------------------------------------------------------------------------------------------

    private void expressions(List<Expression> expressions) {
        for (Expression expression : expressions) {
            expression(expression);
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name e -> name(e);
            case Expression.Lambda e -> {
                defaults(e.parameters());
                Scope outer = current;
                current = open(Scope.Kind.FUNCTION, e, "<lambda>");
                parameters(e.parameters());
                expression(e.body());
                current = outer;
            }
            case Expression.ListComp e -> comprehension(e, e.generators(), e.element(), null);
            case Expression.SetComp e -> comprehension(e, e.generators(), e.element(), null);
            case Expression.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
            case Expression.GeneratorExp e -> generator(e);
            case Expression.NamedExpr e -> {
                rejectInAnnotation("named", e);
                expression(e.value());
                bindOutsideComprehensions(((Expression.Name) e.target()).id());
            }
            case Expression.Await e -> {
                rejectInAnnotation("await", e);
                current.frameScope().containsAwait = true;
                expression(e.value());
            }
            case Expression.Yield e -> {
                rejectInAnnotation("yield", e);
                current.frameScope().containsYield = true;
                expression(e.value());
            }
            case Expression.YieldFrom e -> {
                rejectInAnnotation("yield", e);
                current.frameScope().containsYield = true;
                expression(e.value());
            }
            default -> expressions(Children.of(expression));
        }
    }

    /** PEP 572: an assignment expression in a comprehension binds in the block around it. */
    private void bindOutsideComprehensions(String id) {
        Scope scope = current;
        while (scope.kind == Scope.Kind.COMPREHENSION || scope.name.equals("<genexpr>")) {
            scope.use(id);
            if (scope.parent.frameScope().kind == Scope.Kind.MODULE) {
                scope.global(id);
            }
            scope = scope.parent;
        }
        scope.bind(id);
    }

    private void name(Expression.Name e) {
        if (e.context() == ExpressionContext.LOAD) {
            current.use(e.id());
            if (e.id().equals("super") && inMethod()) {
                current.use("__class__");
            }
        } else {
            current.bind(e.id());
        }
    }

    private boolean inMethod() {
        return current.frameScope().kind == Scope.Kind.FUNCTION;
    }

    private void comprehension(Object node, List<Comprehension> generators, Expression element, Expression value) {
        expression(generators.getFirst().iterable());
        Scope outer = current;
        current = open(Scope.Kind.COMPREHENSION, node, "<comprehension>");
        loops(generators);
        expression(element);
        expression(value);
        current = outer;
    }

    private void generator(Expression.GeneratorExp e) {
        expression(e.generators().getFirst().iterable());
        Scope outer = current;
        current = open(Scope.Kind.FUNCTION, e, "<genexpr>");
        current.containsYield = true;
        current.parameter(".0");
        loops(e.generators());
        expression(e.element());
        current = outer;
    }

    private void loops(List<Comprehension> generators) {
        for (int i = 0; i < generators.size(); i++) {
            Comprehension generator = generators.get(i);
            if (generator.isAsync()) {
                current.frameScope().containsAwait = true;
            }
            if (i > 0) {
                expression(generator.iterable());
            }
            expression(generator.target());
            expressions(generator.conditions());
        }
    }

    private PythonSyntaxError error(String message, Position at) {
        return new PythonSyntaxError(
                PythonSyntaxError.Kind.SYNTAX,
                message,
                source.name(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                source.line(at.line()));
    }
}
