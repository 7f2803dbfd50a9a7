package ouro.analysis;

import java.util.List;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.WithItem;

/** Tells which statements and expressions may suspend the frame they run in: they hold a yield or an await. */
public final class Suspension {
    private Suspension() {}

    public static boolean suspends(Expression expression) {
        return switch (expression) {
            case null -> false;
            case Expression.Await e -> true;
            case Expression.Yield e -> true;
            case Expression.YieldFrom e -> true;
            case Expression.Constant e -> false;
            case Expression.Name e -> false;
            case Expression.ListComp e -> isAsync(e.generators()) || anyOf(Operands.of(e));
            case Expression.SetComp e -> isAsync(e.generators()) || anyOf(Operands.of(e));
            case Expression.DictComp e -> isAsync(e.generators()) || anyOf(Operands.of(e));
            default -> anyOf(Operands.of(expression));
        };
    }

    private static boolean anyOf(List<Expression> expressions) {
        for (Expression expression : expressions) {
            if (suspends(expression)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsync(List<Comprehension> generators) {
        for (Comprehension generator : generators) {
            if (generator.isAsync()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a generator expression makes an asynchronous generator: it awaits, apart from its first iterable. */
    public static boolean makesAsyncGenerator(Expression.GeneratorExp generator) {
        return suspendsInside(generator, generator.generators());
    }

    /** Whether a comprehension awaits, apart from its first iterable. */
    static boolean suspendsInside(Expression comprehension, List<Comprehension> loops) {
        boolean elements =
                switch (comprehension) {
                    case Expression.ListComp e -> suspends(e.element());
                    case Expression.SetComp e -> suspends(e.element());
                    case Expression.DictComp e -> suspends(e.key()) || suspends(e.value());
                    case Expression.GeneratorExp e -> suspends(e.element());
                    default -> false;
                };
        if (elements || isAsync(loops)) {
            return true;
        }
        for (int i = 0; i < loops.size(); i++) {
            if (anyOf(loops.get(i).conditions())
                    || (i > 0 && suspends(loops.get(i).iterable()))) {
                return true;
            }
        }
        return false;
    }

    public static boolean suspends(List<Statement> statements) {
        for (Statement statement : statements) {
            if (suspends(statement)) {
                return true;
            }
        }
        return false;
    }

    public static boolean suspends(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDef s ->
                anyOf(s.decorators()) || anyOf(s.parameters().defaults());
            case Statement.AsyncFunctionDef s ->
                anyOf(s.decorators()) || anyOf(s.parameters().defaults());
            case Statement.ClassDef s -> {
                boolean keywords = false;
                for (var keyword : s.keywords()) {
                    keywords |= suspends(keyword.value());
                }
                yield keywords || anyOf(s.decorators()) || anyOf(s.bases());
            }
            case Statement.Return s -> suspends(s.value());
            case Statement.Delete s -> anyOf(s.targets());
            case Statement.Assign s -> suspends(s.value()) || anyOf(s.targets());
            case Statement.AugAssign s -> suspends(s.value()) || suspends(s.target());
            case Statement.AnnAssign s -> suspends(s.value()) || suspends(s.target()) || suspends(s.annotation());
            case Statement.TypeAlias s -> false;
            case Statement.For s ->
                suspends(s.iterable()) || suspends(s.target()) || suspends(s.body()) || suspends(s.orElse());
            case Statement.AsyncFor s -> true;
            case Statement.While s -> suspends(s.test()) || suspends(s.body()) || suspends(s.orElse());
            case Statement.If s -> suspends(s.test()) || suspends(s.body()) || suspends(s.orElse());
            case Statement.With s -> {
                boolean items = false;
                for (WithItem item : s.items()) {
                    items |= suspends(item.context()) || suspends(item.target());
                }
                yield items || suspends(s.body());
            }
            case Statement.AsyncWith s -> true;
            case Statement.Match s -> {
                boolean cases = suspends(s.subject());
                for (MatchCase each : s.cases()) {
                    cases |= suspends(each.guard()) || suspends(each.body());
                }
                yield cases;
            }
            case Statement.Raise s -> suspends(s.exception()) || suspends(s.cause());
            case Statement.Try s ->
                suspends(s.body()) || inHandlers(s.handlers()) || suspends(s.orElse()) || suspends(s.finalBody());
            case Statement.TryStar s ->
                suspends(s.body()) || inHandlers(s.handlers()) || suspends(s.orElse()) || suspends(s.finalBody());
            case Statement.Assert s -> suspends(s.test()) || suspends(s.message());
            case Statement.Expr s -> suspends(s.value());
            case Statement.Import s -> false;
            case Statement.ImportFrom s -> false;
            case Statement.Global s -> false;
            case Statement.Nonlocal s -> false;
            case Statement.Pass s -> false;
            case Statement.Break s -> false;
            case Statement.Continue s -> false;
        };
    }

    private static boolean inHandlers(List<ExceptHandler> handlers) {
        for (ExceptHandler handler : handlers) {
            if (suspends(handler.type()) || suspends(handler.body())) {
                return true;
            }
        }
        return false;
    }
}
