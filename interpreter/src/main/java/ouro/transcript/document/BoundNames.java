package ouro.transcript.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/** Finds the names that running a script gives a value, in the order in which they stand. */
final class BoundNames {
    private final Set<String> names = new LinkedHashSet<>();
    private final boolean definitions;

    private BoundNames(boolean definitions) {
        this.definitions = definitions;
    }

    /** @param definitions whether functions, classes and imports count as well */
    static Set<String> of(List<Statement> body, boolean definitions) {
        BoundNames bound = new BoundNames(definitions);
        bound.statements(body);
        return bound.names;
    }

    private void statements(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef s -> function(s.name(), s.body());
            case Statement.AsyncFunctionDef s -> function(s.name(), s.body());
            case Statement.ClassDef s -> define(s.name());
            case Statement.Import s -> s.names().forEach(alias -> define(bound(alias)));
            case Statement.ImportFrom s -> s.names().forEach(alias -> define(bound(alias)));
            case Statement.TypeAlias s -> target(s.name());
            case Statement.Assign s -> {
                s.targets().forEach(this::target);
                expression(s.value());
            }
            case Statement.AnnAssign s -> target(s.target());
            case Statement.AugAssign s -> target(s.target());
            case Statement.Expr s -> expression(s.value());
            case Statement.For s -> loop(s.target(), s.body(), s.orElse());
            case Statement.AsyncFor s -> loop(s.target(), s.body(), s.orElse());
            case Statement.While s -> branches(s.test(), s.body(), s.orElse());
            case Statement.If s -> branches(s.test(), s.body(), s.orElse());
            case Statement.With s -> with(s.items(), s.body());
            case Statement.AsyncWith s -> with(s.items(), s.body());
            case Statement.Match s -> s.cases().forEach(this::matchCase);
            case Statement.Try s -> attempt(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Statement.TryStar s -> attempt(s.body(), s.handlers(), s.orElse(), s.finalBody());
            default -> {}
        }
    }

    private void define(String name) {
        if (definitions) {
            names.add(name);
        }
    }

    static String bound(Alias alias) {
        if (alias.asName() != null) {
            return alias.asName();
        }
        int dot = alias.name().indexOf('.');
        return dot < 0 ? alias.name() : alias.name().substring(0, dot);
    }

    /** A function may give values to names outside of it, where it says so. */
    private void function(String name, List<Statement> body) {
        define(name);
        for (Statement statement : body) {
            if (statement instanceof Statement.Global global) {
                names.addAll(global.names());
            }
        }
    }

    private void loop(Expression target, List<Statement> body, List<Statement> orElse) {
        target(target);
        statements(body);
        statements(orElse);
    }

    private void branches(Expression test, List<Statement> body, List<Statement> orElse) {
        expression(test);
        statements(body);
        statements(orElse);
    }

    private void with(List<WithItem> items, List<Statement> body) {
        items.forEach(item -> target(item.target()));
        statements(body);
    }

    private void matchCase(MatchCase each) {
        pattern(each.pattern());
        statements(each.body());
    }

    private void attempt(
            List<Statement> body, List<ExceptHandler> handlers, List<Statement> orElse, List<Statement> finalBody) {
        statements(body);
        handlers.forEach(handler -> statements(handler.body()));
        statements(orElse);
        statements(finalBody);
    }

    private void target(Expression target) {
        switch (target) {
            case Expression.Name name -> names.add(name.id());
            case Expression.TupleLiteral tuple -> tuple.elements().forEach(this::target);
            case Expression.ListLiteral list -> list.elements().forEach(this::target);
            case Expression.Starred starred -> target(starred.value());
            case null, default -> {}
        }
    }

    /** Names that an expression gives a value in passing. */
    private void expression(Expression expression) {
        switch (expression) {
            case Expression.NamedExpr named -> {
                target(named.target());
                expression(named.value());
            }
            case Expression.BoolOp operation -> operation.values().forEach(this::expression);
            case Expression.UnaryOp operation -> expression(operation.operand());
            case Expression.BinOp operation -> {
                expression(operation.left());
                expression(operation.right());
            }
            case Expression.Compare comparison -> {
                expression(comparison.left());
                comparison.comparators().forEach(this::expression);
            }
            case Expression.Call call -> call.arguments().forEach(this::expression);
            case Expression.Await await -> expression(await.value());
            case null, default -> {}
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.MatchAs as -> {
                name(as.name());
                pattern(as.pattern());
            }
            case Pattern.MatchStar star -> name(star.name());
            case Pattern.MatchMapping mapping -> {
                mapping.patterns().forEach(this::pattern);
                name(mapping.rest());
            }
            case Pattern.MatchSequence sequence -> sequence.patterns().forEach(this::pattern);
            case Pattern.MatchOr either -> either.patterns().forEach(this::pattern);
            case Pattern.MatchClass type -> {
                type.patterns().forEach(this::pattern);
                type.keywordPatterns().forEach(this::pattern);
            }
            case null, default -> {}
        }
    }

    private void name(String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
