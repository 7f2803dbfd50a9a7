package ouro.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.PlacedNode;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/** Refuses statements and expressions where the language has no place for them: a return outside of a function. */
public final class PlacementChecker extends TreeWalker {
    /** What stands around. */
    private enum Around {
        MODULE,
        /** A module in which awaits may stand outside of functions: what is typed at a prompt. */
        PROMPT,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        /** A generator expression: what awaits in it makes an asynchronous generator, which any function may hold. */
        GENERATOR
    }

    private static final int DEEPEST_BLOCKS = 20;

    private final SourceFile source;
    private final TargetChecker targets;
    private final PatternChecker patterns;
    private Around around = Around.MODULE;
    private boolean inLoop;
    /** Whether the innermost block that a jump could leave is the handler of an {@code except*}. */
    private boolean inGroupHandler;

    private int blocks;
    private boolean yields;
    private Position returnsValue;
    private Expression comprehension;

    private PlacementChecker(SourceFile source) {
        this.source = source;
        this.targets = new TargetChecker(source);
        this.patterns = new PatternChecker(source);
    }

    /**
     * @param awaits whether awaits may stand outside of functions
     * @throws PythonSyntaxError at the first misplaced one
     */
    public static void check(List<Statement> body, SourceFile source, boolean awaits) {
        int beginning = FutureImports.check(body, source);
        PlacementChecker checker = new PlacementChecker(source);
        checker.around = awaits ? Around.PROMPT : Around.MODULE;
        checker.statements(body.subList(beginning, body.size()));
    }

    /** The same for an expression that stands alone. */
    public static void check(Expression expression, SourceFile source) {
        new PlacementChecker(source).expression(expression);
    }

    private PythonSyntaxError error(String message, Position at) {
        return PythonSyntaxError.afterParsing(message, source, at);
    }

    private boolean inFunction() {
        return around == Around.FUNCTION || around == Around.ASYNC_FUNCTION || around == Around.GENERATOR;
    }

    // ---- blocks --------------------------------------------------------------------------------------------------

    @Override
    void inFunction(PlacedNode node, String name, ParameterList parameters, boolean async, Runnable body) {
        for (Arg arg : parameters.all()) {
            targets.rejectDebug(arg.name(), node.at());
        }
        boolean outerYields = yields;
        Position outerReturn = returnsValue;
        yields = false;
        returnsValue = null;
        inside(async ? Around.ASYNC_FUNCTION : Around.FUNCTION, null, body);
        if (async && yields && returnsValue != null) {
            throw error("'return' with value in async generator", returnsValue);
        }
        yields = outerYields;
        returnsValue = outerReturn;
    }

    @Override
    void inClass(Statement.ClassDef node, Runnable body) {
        rejectRepeated(node.keywords(), node.at());
        inside(Around.CLASS, null, body);
    }

    @Override
    void inComprehension(Expression node, List<Comprehension> loops, Runnable body) {
        boolean generator = node instanceof Expression.GeneratorExp;
        boolean allowed =
                generator || around == Around.ASYNC_FUNCTION || around == Around.GENERATOR || around == Around.PROMPT;
        if (!allowed && new Suspension().suspendsInside(node, loops)) {
            throw error("asynchronous comprehension outside of an asynchronous function", node.at());
        }
        inside(generator ? Around.GENERATOR : around, node, body);
    }

    private void inside(Around kind, Expression newComprehension, Runnable check) {
        Around outer = around;
        boolean outerLoop = inLoop;
        boolean outerHandler = inGroupHandler;
        int outerBlocks = blocks;
        Expression outerComprehension = comprehension;
        around = kind;
        inLoop = false;
        inGroupHandler = false;
        blocks = 0;
        comprehension = newComprehension;
        check.run();
        around = outer;
        inLoop = outerLoop;
        inGroupHandler = outerHandler;
        blocks = outerBlocks;
        comprehension = outerComprehension;
    }

    @Override
    void loopBody(List<Statement> body) {
        boolean outer = inLoop;
        boolean outerHandler = inGroupHandler;
        inLoop = true;
        inGroupHandler = false;
        statements(body);
        inLoop = outer;
        inGroupHandler = outerHandler;
    }

    @Override
    void handler(ExceptHandler handler, boolean group) {
        boolean outer = inGroupHandler;
        inGroupHandler |= group;
        blocks += 2;
        super.handler(handler, group);
        blocks -= 2;
        inGroupHandler = outer;
    }

    @Override
    void tryBody(List<Statement> body, boolean handled) {
        int outer = blocks;
        blocks += handled ? 1 : 0;
        statements(body);
        blocks = outer;
    }

    /** A statement that takes up room on the stack of blocks. */
    private void block(Statement statement, int count) {
        blocks += count;
        if (blocks > DEEPEST_BLOCKS) {
            throw error("too many statically nested blocks", statement.at());
        }
        super.statement(statement);
        blocks -= count;
    }

    @Override
    void loopTarget(Expression target) {
        targets.check(List.of(target));
        expression(target);
    }

    @Override
    void withTarget(Expression target) {
        targets.check(List.of(target));
        expression(target);
    }

    @Override
    void bind(String name, Position at) {
        targets.rejectDebug(name, at);
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    @Override
    void statement(Statement statement) {
        switch (statement) {
            case Statement.Return s -> {
                if (!inFunction()) {
                    throw error("'return' outside function", s.at());
                }
                boolean constant = s.value() instanceof Expression.Constant
                        && s.value().at().line() == s.at().line();
                rejectJump(constant ? s.value().at() : s.at());
                if (s.value() != null && returnsValue == null) {
                    returnsValue = s.at();
                }
                expression(s.value());
            }
            case Statement.Break s -> {
                rejectJump(s.at());
                if (!inLoop) {
                    throw error("'break' outside loop", s.at());
                }
            }
            case Statement.Continue s -> {
                rejectJump(s.at());
                if (!inLoop) {
                    throw error("'continue' not properly in loop", s.at());
                }
            }
            case Statement.AsyncFor s -> {
                requireAsync("'async for' outside async function", s.at());
                targets.check(List.of(s.target()));
                block(s, 1);
            }
            case Statement.AsyncWith s -> {
                requireAsync("'async with' outside async function", s.at());
                block(s, s.items().size());
            }
            case Statement.For s -> {
                targets.check(List.of(s.target()));
                block(s, 1);
            }
            case Statement.While s -> block(s, 1);
            case Statement.With s -> block(s, s.items().size());
            case Statement.Try s -> {
                defaultLast(s.handlers());
                if (!s.handlers().isEmpty() && blocks >= DEEPEST_BLOCKS) {
                    throw error("too many statically nested blocks", s.at());
                }
                block(s, s.finalBody().isEmpty() ? 0 : 1);
            }
            case Statement.TryStar s -> block(s, s.finalBody().isEmpty() ? 0 : 1);
            case Statement.Assign s -> {
                targets.check(s.targets());
                super.statement(s);
            }
            case Statement.AugAssign s -> {
                targets.check(List.of(s.target()));
                super.statement(s);
            }
            case Statement.AnnAssign s -> {
                targets.check(List.of(s.target()));
                if (s.target() instanceof Expression.Name name && s.value() == null) {
                    targets.rejectDebug(name.id(), s.at());
                }
                super.statement(s);
            }
            case Statement.ImportFrom s when FutureImports.isFuture(s) -> throw error(FutureImports.LATE, s.at());
            case Statement.Match s -> {
                for (MatchCase each : s.cases()) {
                    patterns.check(each, each == s.cases().getLast());
                }
                super.statement(s);
            }
            default -> super.statement(statement);
        }
    }

    private void rejectJump(Position at) {
        if (inGroupHandler) {
            throw error("'break', 'continue' and 'return' cannot appear in an except* block", at);
        }
    }

    private void defaultLast(List<ExceptHandler> handlers) {
        for (ExceptHandler handler : handlers) {
            if (handler.type() == null && handler != handlers.getLast()) {
                throw error("default 'except:' must be last", handler.at());
            }
        }
    }

    private void requireAsync(String message, Position at) {
        if (around != Around.ASYNC_FUNCTION && around != Around.PROMPT) {
            throw error(message, at);
        }
    }

    // ---- expressions ---------------------------------------------------------------------------------------------

    @Override
    void expression(Expression expression) {
        switch (expression) {
            case Expression.Await e -> {
                if (!inFunction() && around != Around.PROMPT) {
                    throw error("'await' outside function", e.at());
                }
                if (around == Around.FUNCTION) {
                    throw error("'await' outside async function", e.at());
                }
                expression(e.value());
            }
            case Expression.Yield e -> {
                yielding("'yield' outside function", e.at());
                yields = true;
                expression(e.value());
            }
            case Expression.YieldFrom e -> {
                yielding("'yield' outside function", e.at());
                if (around == Around.ASYNC_FUNCTION) {
                    throw error("'yield from' inside async function", e.at());
                }
                expression(e.value());
            }
            case Expression.Call e -> {
                rejectRepeated(e.keywords(), e.at());
                starrable(e.arguments());
                expression(e.function());
                for (Keyword keyword : e.keywords()) {
                    expression(keyword.value());
                }
            }
            case Expression.ListLiteral e -> starrable(e.elements());
            case Expression.TupleLiteral e -> starrable(e.elements());
            case Expression.Set e -> starrable(e.elements());
            case Expression.Starred e -> throw error("can't use starred expression here", e.at());
            case Expression.Name e -> targets.reject(e);
            case Expression.Attribute e -> {
                targets.reject(e);
                expression(e.value());
            }
            case null, default -> super.expression(expression);
        }
    }

    private void yielding(String message, Position at) {
        if (comprehension == null && !inFunction()) {
            throw error(message, at);
        }
    }

    private void starrable(List<Expression> list) {
        for (Expression each : list) {
            starrable(each);
        }
    }

    @Override
    void starrable(Expression expression) {
        expression(expression instanceof Expression.Starred starred ? starred.value() : expression);
    }

    private void rejectRepeated(List<Keyword> keywords, Position at) {
        if (keywords.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Keyword keyword : keywords) {
            if (keyword.name() != null) {
                targets.rejectDebug(keyword.name(), at);
                if (!seen.add(keyword.name())) {
                    throw error("keyword argument repeated: " + keyword.name(), keyword.at());
                }
            }
        }
    }
}
