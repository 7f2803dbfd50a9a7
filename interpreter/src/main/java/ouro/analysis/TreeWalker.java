package ouro.analysis;

import java.util.List;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeVisitor;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.PlacedNode;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.WithItem;

/**
 * Walks a whole tree in the order in which it is evaluated. Subclasses override what they watch: a statement, an
 * expression, a name that is bound, or the blocks, each of which runs its inside by a {@link Runnable}.
 */
abstract class TreeWalker {
    /** Walks the statements and expressions among a node's fields. */
    private final NodeVisitor fields = new NodeVisitor() {
        @Override
        public NodeVisitor child(String field, Node child) {
            switch (child) {
                case Statement statement -> statement(statement);
                case Expression expression -> expression(expression);
                case null -> {}
                default -> child.describe(this);
            }
            return this;
        }

        @Override
        public NodeVisitor children(String field, List<? extends Node> children) {
            for (Node child : children) {
                child(field, child);
            }
            return this;
        }
    };

    // ---- what subclasses watch -----------------------------------------------------------------------------------

    /** The body of a function or lambda, parameters included; {@code node} is the definition. */
    void inFunction(PlacedNode node, String name, ParameterList parameters, boolean async, Runnable body) {
        body.run();
    }

    void inClass(Statement.ClassDef node, Runnable body) {
        body.run();
    }

    /** A definition with type parameters (PEP 695). */
    void inTypeParameters(List<TypeParameter> parameters, Runnable definition) {
        definition.run();
    }

    /** The value of a type alias or the bound of a type parameter. */
    void inAnnotation(Object node, String name, String description, Runnable value) {
        value.run();
    }

    /** A comprehension or generator expression without its first iterable. */
    void inComprehension(Expression node, List<Comprehension> loops, Runnable body) {
        body.run();
    }

    /** The body of a loop; what follows else stands outside. */
    void loopBody(List<Statement> body) {
        statements(body);
    }

    /** @param handled whether exceptions in it are caught */
    void tryBody(List<Statement> body, boolean handled) {
        statements(body);
    }

    void handler(ExceptHandler handler, boolean group) {
        expression(handler.type());
        if (handler.name() != null) {
            bind(handler.name(), handler.at());
        }
        statements(handler.body());
    }

    /** A name that a statement or pattern binds; those in targets come as expressions. */
    void bind(String name, Position at) {}

    /** An expression where a starred one may stand. */
    void starrable(Expression expression) {
        expression(expression);
    }

    /** The iterable of a comprehension. */
    void iterable(Expression expression) {
        expression(expression);
    }

    /** The target of a loop in a comprehension. */
    void loopTarget(Expression target) {
        expression(target);
    }

    /** The target of a with statement. */
    void withTarget(Expression target) {
        expression(target);
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    final void statements(List<Statement> body) {
        for (Statement statement : body) {
            statement(statement);
        }
    }

    void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef s ->
                function(s, s.name(), s.decorators(), s.parameters(), s.returns(), s.typeParameters(), s.body(), false);
            case Statement.AsyncFunctionDef s ->
                function(s, s.name(), s.decorators(), s.parameters(), s.returns(), s.typeParameters(), s.body(), true);
            case Statement.ClassDef s -> classDefinition(s);
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
            }
            case Statement.TypeAlias s -> {
                expression(s.name());
                String name = ((Expression.Name) s.name()).id();
                generic(s.typeParameters(), () -> inAnnotation(s, name, "a type alias", () -> expression(s.value())));
            }
            case Statement.For s -> {
                expression(s.iterable());
                expression(s.target());
                loopBody(s.body());
                statements(s.orElse());
            }
            case Statement.AsyncFor s -> {
                expression(s.iterable());
                expression(s.target());
                loopBody(s.body());
                statements(s.orElse());
            }
            case Statement.While s -> {
                expression(s.test());
                loopBody(s.body());
                statements(s.orElse());
            }
            case Statement.With s -> with(s.items(), s.body());
            case Statement.AsyncWith s -> with(s.items(), s.body());
            case Statement.Match s -> {
                expression(s.subject());
                for (MatchCase each : s.cases()) {
                    pattern(each.pattern());
                    expression(each.guard());
                    statements(each.body());
                }
            }
            case Statement.Try s -> tryStatement(s.body(), s.handlers(), false, s.orElse(), s.finalBody());
            case Statement.TryStar s -> tryStatement(s.body(), s.handlers(), true, s.orElse(), s.finalBody());
            case Statement.Import s -> {
                for (Alias alias : s.names()) {
                    bind(alias.asName() != null ? alias.asName() : firstPart(alias.name()), s.at());
                }
            }
            case Statement.ImportFrom s -> {
                for (Alias alias : s.names()) {
                    if (!alias.name().equals("*")) {
                        bind(alias.asName() != null ? alias.asName() : alias.name(), s.at());
                    }
                }
            }
            // The others evaluate what they are made of in the order of their fields, and bind nothing.
            default -> statement.describe(fields);
        }
    }

    private static String firstPart(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot).intern();
    }

    private void with(List<WithItem> items, List<Statement> body) {
        for (WithItem item : items) {
            expression(item.context());
            if (item.target() != null) {
                withTarget(item.target());
            }
        }
        statements(body);
    }

    private void tryStatement(
            List<Statement> body,
            List<ExceptHandler> handlers,
            boolean group,
            List<Statement> orElse,
            List<Statement> finalBody) {
        tryBody(body, !handlers.isEmpty());
        for (ExceptHandler handler : handlers) {
            handler(handler, group);
        }
        statements(orElse);
        statements(finalBody);
    }

    private void function(
            Statement node,
            String name,
            List<Expression> decorators,
            ParameterList parameters,
            Expression returns,
            List<TypeParameter> typeParameters,
            List<Statement> body,
            boolean async) {
        expressions(decorators);
        bind(name, node.at());
        defaults(parameters);
        generic(typeParameters, () -> {
            for (Arg arg : parameters.all()) {
                starrable(arg.annotation());
            }
            expression(returns);
            inFunction(node, name, parameters, async, () -> statements(body));
        });
    }

    private void defaults(ParameterList parameters) {
        expressions(parameters.defaults());
        expressions(parameters.keywordDefaults());
    }

    private void classDefinition(Statement.ClassDef s) {
        expressions(s.decorators());
        bind(s.name(), s.at());
        generic(s.typeParameters(), () -> {
            s.bases().forEach(this::starrable);
            for (Keyword keyword : s.keywords()) {
                expression(keyword.value());
            }
            inClass(s, () -> statements(s.body()));
        });
    }

    private void generic(List<TypeParameter> parameters, Runnable definition) {
        if (parameters.isEmpty()) {
            definition.run();
            return;
        }
        inTypeParameters(parameters, () -> {
            for (TypeParameter parameter : parameters) {
                bind(parameter.name(), parameter.at());
                if (parameter instanceof TypeParameter.TypeVar variable && variable.bound() != null) {
                    inAnnotation(variable, variable.name(), "a TypeVar bound", () -> expression(variable.bound()));
                }
            }
            definition.run();
        });
    }

    // ---- patterns ------------------------------------------------------------------------------------------------

    private void patterns(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            pattern(pattern);
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case null -> {}
            case Pattern.MatchValue p -> expression(p.value());
            case Pattern.MatchSingleton p -> {}
            case Pattern.MatchSequence p -> patterns(p.patterns());
            case Pattern.MatchMapping p -> {
                expressions(p.keys());
                patterns(p.patterns());
                capture(p.rest(), p.at());
            }
            case Pattern.MatchClass p -> {
                expression(p.type());
                patterns(p.patterns());
                patterns(p.keywordPatterns());
            }
            case Pattern.MatchStar p -> capture(p.name(), p.at());
            case Pattern.MatchAs p -> {
                pattern(p.pattern());
                capture(p.name(), p.at());
            }
            case Pattern.MatchOr p -> patterns(p.patterns());
        }
    }

    private void capture(String name, Position at) {
        if (name != null) {
            bind(name, at);
        }
    }

    // ---- expressions ---------------------------------------------------------------------------------------------

    final void expressions(List<Expression> expressions) {
        for (Expression expression : expressions) {
            expression(expression);
        }
    }

    void expression(Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Lambda e -> {
                defaults(e.parameters());
                inFunction(e, "<lambda>", e.parameters(), false, () -> expression(e.body()));
            }
            case Expression.ListComp e -> comprehension(e, e.generators(), e.element(), null);
            case Expression.SetComp e -> comprehension(e, e.generators(), e.element(), null);
            case Expression.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
            case Expression.GeneratorExp e -> comprehension(e, e.generators(), e.element(), null);
            case Expression.NamedExpr e -> {
                expression(e.value());
                expression(e.target());
            }
            default -> expressions(Operands.of(expression));
        }
    }

    private void comprehension(Expression node, List<Comprehension> loops, Expression element, Expression value) {
        iterable(loops.getFirst().iterable());
        inComprehension(node, loops, () -> {
            for (Comprehension loop : loops) {
                loopTarget(loop.target());
                if (loop != loops.getFirst()) {
                    iterable(loop.iterable());
                }
                expressions(loop.conditions());
            }
            expression(value);
            expression(element);
        });
    }
}
