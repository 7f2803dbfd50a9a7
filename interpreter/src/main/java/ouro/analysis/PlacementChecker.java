package ouro.analysis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/** Refuses statements and expressions where the language has no place for them: a return outside of a function. */
public final class PlacementChecker {
    /** What stands around. */
    private enum Around {
        MODULE,
        /** A module in which awaits may stand outside of functions: what is typed at a prompt. */
        PROMPT,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION
    }

    private final SourceFile source;
    private Around around = Around.MODULE;
    private boolean inLoop;
    private boolean yields;
    private Position returnsValue;

    private PlacementChecker(SourceFile source) {
        this.source = source;
    }

    /**
     * @param awaits whether awaits may stand outside of functions
     * @throws PythonSyntaxError at the first misplaced one
     */
    public static void check(List<Statement> body, SourceFile source, boolean awaits) {
        PlacementChecker checker = new PlacementChecker(source);
        checker.around = awaits ? Around.PROMPT : Around.MODULE;
        checker.statements(body);
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

    private boolean inFunction() {
        return around == Around.FUNCTION || around == Around.ASYNC_FUNCTION;
    }

    private void statements(List<Statement> body) {
        for (Statement statement : body) {
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef s -> {
                expressions(s.decorators());
                expressions(s.parameters().defaults());
                function(s.body(), Around.FUNCTION);
            }
            case Statement.AsyncFunctionDef s -> {
                expressions(s.decorators());
                expressions(s.parameters().defaults());
                function(s.body(), Around.ASYNC_FUNCTION);
            }
            case Statement.ClassDef s -> {
                expressions(s.decorators());
                expressions(s.bases());
                for (Keyword keyword : s.keywords()) {
                    expression(keyword.value());
                }
                inside(Around.CLASS, () -> statements(s.body()));
            }
            case Statement.Return s -> {
                if (!inFunction()) {
                    throw error("'return' outside function", s.at());
                }
                if (s.value() != null && returnsValue == null) {
                    returnsValue = s.at();
                }
                expression(s.value());
            }
            case Statement.Break s -> {
                if (!inLoop) {
                    throw error("'break' outside loop", s.at());
                }
            }
            case Statement.Continue s -> {
                if (!inLoop) {
                    throw error("'continue' not properly in loop", s.at());
                }
            }
            case Statement.For s -> {
                expression(s.iterable());
                expression(s.target());
                loop(s.body());
                statements(s.orElse());
            }
            case Statement.AsyncFor s -> {
                requireAsync("'async for' outside async function", s.at());
                expression(s.iterable());
                loop(s.body());
                statements(s.orElse());
            }
            case Statement.While s -> {
                expression(s.test());
                loop(s.body());
                statements(s.orElse());
            }
            case Statement.If s -> {
                expression(s.test());
                statements(s.body());
                statements(s.orElse());
            }
            case Statement.With s -> with(s.items(), s.body());
            case Statement.AsyncWith s -> {
                requireAsync("'async with' outside async function", s.at());
                with(s.items(), s.body());
            }
            case Statement.Match s -> {
                expression(s.subject());
                for (MatchCase each : s.cases()) {
                    expression(each.guard());
                    statements(each.body());
                }
            }
            case Statement.Try s -> handlers(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Statement.TryStar s -> handlers(s.body(), s.handlers(), s.orElse(), s.finalBody());
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
                expression(s.value());
                expression(s.target());
            }
            case Statement.Raise s -> {
                expression(s.exception());
                expression(s.cause());
            }
            case Statement.Assert s -> {
                expression(s.test());
                expression(s.message());
            }
            case Statement.Expr s -> expression(s.value());
            case Statement.TypeAlias s -> {}
            case Statement.Import s -> {}
            case Statement.ImportFrom s -> {}
            case Statement.Global s -> {}
            case Statement.Nonlocal s -> {}
            case Statement.Pass s -> {}
        }
    }

    private void loop(List<Statement> body) {
        boolean outer = inLoop;
        inLoop = true;
        statements(body);
        inLoop = outer;
    }

    private void with(List<WithItem> items, List<Statement> body) {
        for (WithItem item : items) {
            expression(item.context());
        }
        statements(body);
    }

    private void handlers(
            List<Statement> body, List<ExceptHandler> handlers, List<Statement> orElse, List<Statement> finalBody) {
        statements(body);
        for (ExceptHandler handler : handlers) {
            expression(handler.type());
            statements(handler.body());
        }
        statements(orElse);
        statements(finalBody);
    }

    private void function(List<Statement> body, Around kind) {
        boolean outerYields = yields;
        Position outerReturn = returnsValue;
        yields = false;
        returnsValue = null;
        inside(kind, () -> statements(body));
        if (kind == Around.ASYNC_FUNCTION && yields && returnsValue != null) {
            throw error("'return' with value in async generator", returnsValue);
        }
        yields = outerYields;
        returnsValue = outerReturn;
    }

    private void inside(Around kind, Runnable check) {
        Around outer = around;
        boolean outerLoop = inLoop;
        around = kind;
        inLoop = false;
        check.run();
        around = outer;
        inLoop = outerLoop;
    }

    private void requireAsync(String message, Position at) {
        if (around != Around.ASYNC_FUNCTION && around != Around.PROMPT) {
            throw error(message, at);
        }
    }

    private void expressions(List<Expression> list) {
        list.forEach(this::expression);
    }

    private void expression(Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Lambda e -> {
                expressions(e.parameters().defaults());
                boolean outerYields = yields;
                inside(Around.FUNCTION, () -> expression(e.body()));
                yields = outerYields;
            }
            case Expression.Await e -> {
                if (!inFunction() && around != Around.PROMPT) {
                    throw error("'await' outside function", e.at());
                }
                requireAsync("'await' outside async function", e.at());
                expression(e.value());
            }
            case Expression.Yield e -> {
                if (!inFunction()) {
                    throw error("'yield' outside function", e.at());
                }
                yields = true;
                expression(e.value());
            }
            case Expression.YieldFrom e -> {
                if (!inFunction()) {
                    throw error("'yield from' outside function", e.at());
                }
                if (around == Around.ASYNC_FUNCTION) {
                    throw error("'yield from' inside async function", e.at());
                }
                expression(e.value());
            }
            case Expression.GeneratorExp e -> {
                expression(e.generators().getFirst().iterable());
                // What awaits in it makes an asynchronous generator, which any function may hold.
                inside(Around.ASYNC_FUNCTION, () -> comprehension(e.generators(), e.element(), null, e.at(), true));
            }
            case Expression.ListComp e -> comprehension(e.generators(), e.element(), null, e.at(), false);
            case Expression.SetComp e -> comprehension(e.generators(), e.element(), null, e.at(), false);
            case Expression.DictComp e -> comprehension(e.generators(), e.key(), e.value(), e.at(), false);
            default -> expressions(Children.of(expression));
        }
    }

    private void comprehension(
            List<Comprehension> loops, Expression first, Expression second, Position at, boolean generator) {
        for (int i = 0; i < loops.size(); i++) {
            Comprehension loop = loops.get(i);
            if (loop.isAsync() && around != Around.ASYNC_FUNCTION && around != Around.PROMPT) {
                throw error("asynchronous comprehension outside of an asynchronous function", at);
            }
            if (i > 0 || !generator) {
                expression(loop.iterable());
            }
            expressions(loop.conditions());
        }
        expression(first);
        expression(second);
    }
}
