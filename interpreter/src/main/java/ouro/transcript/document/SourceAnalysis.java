package ouro.transcript.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Statement;
import ouro.syntax.parser.Parser;

/** What can be known of a script without running it. */
public final class SourceAnalysis {
    private final List<Statement> body;
    private final PythonSyntaxError error;

    private SourceAnalysis(List<Statement> body, PythonSyntaxError error) {
        this.body = body;
        this.error = error;
    }

    static SourceAnalysis of(String text) {
        try {
            // As the file that it is run as: the document is read again and again, and its trees are kept.
            Module module = Parser.parseFile(SourceFile.decode("<listing>", text.getBytes(StandardCharsets.UTF_8)));
            return new SourceAnalysis(module.body(), null);
        } catch (PythonSyntaxError e) {
            return new SourceAnalysis(List.of(), e);
        } catch (StackOverflowError e) {
            // Nobody writes a listing that deep.
            return new SourceAnalysis(
                    List.of(),
                    new PythonSyntaxError(
                            PythonSyntaxError.ErrorClass.SYNTAX,
                            "too many nested parentheses",
                            "<listing>",
                            1,
                            0,
                            1,
                            0,
                            ""));
        }
    }

    boolean isValid() {
        return error == null;
    }

    /** Why it is no Python, or null where it is. */
    PythonSyntaxError error() {
        return error;
    }

    // ---- a script, or only values ----------------------------------------------------------------------------------

    /** Whether it does something: output that happens to be Python holds only values, names and calls of constructors. */
    boolean isScript() {
        return doesSomething(body);
    }

    private static boolean doesSomething(List<Statement> statements) {
        for (Statement statement : statements) {
            boolean silent =
                    switch (statement) {
                        case Statement.Expr e -> !isPrint(e.value()) && !(e.value() instanceof Expression.Await);
                        case Statement.AnnAssign a -> a.value() == null || !isComputed(a.value());
                        case Statement.Assign a -> namesOnly(a.targets()) && !isComputed(a.value());
                        case Statement.Pass p -> true;
                        default -> false;
                    };
            if (!silent) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return body.isEmpty();
    }

    /**
     * The line, from 1, from which on nothing is left but bare values after a script that does something: output, as like
     * as not. 0 where there is no such line.
     */
    int trailingValues() {
        int from = body.size();
        while (from > 0 && isBareValue(body.get(from - 1))) {
            from--;
        }
        return from < body.size() && doesSomething(body.subList(0, from))
                ? ((Statement.Expr) body.get(from)).at().line()
                : 0;
    }

    private static boolean isBareValue(Statement statement) {
        return statement instanceof Statement.Expr expression
                && switch (expression.value()) {
                    case Expression.Call call -> false;
                    case Expression.Await await -> false;
                    case Expression.Yield yield -> false;
                    case Expression.YieldFrom yield -> false;
                    // A remark in three quotes.
                    case Expression.Constant constant -> !(constant.value() instanceof String);
                    default -> true;
                };
    }

    private static boolean isPrint(Expression value) {
        return value instanceof Expression.Call call
                && switch (call.function()) {
                    case Expression.Name name -> name.id().equals("print");
                    // Called for what it does: asyncio.run(main()); datetime.date(2024, 1, 1) is how a value prints.
                    case Expression.Attribute attribute ->
                        call.arguments().isEmpty()
                                || !call.arguments().stream().allMatch(each -> each instanceof Expression.Constant);
                    default -> false;
                };
    }

    /** Whether it is computed. What a program prints as {@code x = 1} is written out. */
    private static boolean isComputed(Expression value) {
        return switch (value) {
            case Expression.Constant constant -> false;
            case Expression.Name name -> false;
            case Expression.Attribute attribute -> false;
            case Expression.UnaryOp sign -> isComputed(sign.operand());
            case Expression.ListLiteral list -> list.elements().stream().anyMatch(SourceAnalysis::isComputed);
            case Expression.TupleLiteral tuple -> tuple.elements().stream().anyMatch(SourceAnalysis::isComputed);
            case Expression.Set set -> set.elements().stream().anyMatch(SourceAnalysis::isComputed);
            case Expression.Dict dict -> dict.values().stream().anyMatch(SourceAnalysis::isComputed);
            default -> true;
        };
    }

    private static boolean namesOnly(List<Expression> targets) {
        return targets.stream().allMatch(target -> target instanceof Expression.Name);
    }

    /** Whether it gives names a value: a script after all, where it cannot be output. */
    boolean assigns() {
        return body.stream().anyMatch(statement -> statement instanceof Statement.Assign);
    }

    /** The line, from 1, of a last statement that is an expression; 0 where it is none or shares its line. */
    public int lastExpression() {
        if (body.isEmpty() || !(body.getLast() instanceof Statement.Expr last)) {
            return 0;
        }
        int line = last.at().line();
        boolean shares = body.size() > 1 && body.get(body.size() - 2).at().endLine() >= line;
        return shares ? 0 : line;
    }

    /** Whether it calls a method of something that has one of some names. */
    boolean calls(Set<String> names) {
        return body.stream()
                .anyMatch(statement -> statement instanceof Statement.Expr expression
                        && expression.value() instanceof Expression.Call call
                        && call.function() instanceof Expression.Attribute attribute
                        && attribute.value() instanceof Expression.Name name
                        && names.contains(name.id()));
    }

    // ---- names -----------------------------------------------------------------------------------------------------

    /** The names that running it gives a value, in the order in which they stand. */
    public Set<String> names() {
        return BoundNames.of(body, true);
    }

    /** Those of them that are neither functions nor classes nor imported. */
    Set<String> assigned() {
        return BoundNames.of(body, false);
    }

    /** The functions and classes that it defines outside of any other. */
    public Set<String> definitions() {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : body) {
            String name = defined(statement);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** The line, from 1, with which the last definition of any of some names ends; 0 where it defines none of them. */
    public int endOfDefinitions(Set<String> names) {
        int end = 0;
        for (Statement statement : body) {
            String name = defined(statement);
            if (name != null && names.contains(name)) {
                end = statement.at().endLine();
            }
        }
        return end;
    }

    private static String defined(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDef s -> s.name();
            case Statement.AsyncFunctionDef s -> s.name();
            case Statement.ClassDef s -> s.name();
            default -> null;
        };
    }

    /** How its function {@code main} is called where that takes no arguments, as a script; null where there is none. */
    public String callOfMain() {
        for (Statement statement : body) {
            if (statement instanceof Statement.AsyncFunctionDef s && isMain(s.name(), s.parameters())) {
                return "import asyncio; asyncio.run(main())\n";
            }
            if (statement instanceof Statement.FunctionDef s && isMain(s.name(), s.parameters())) {
                return "main()\n";
            }
        }
        return null;
    }

    private static boolean isMain(String name, ParameterList parameters) {
        return name.equals("main") && parameters.all().isEmpty();
    }

    /** Whether it is nothing but definitions and imports. */
    public boolean onlyDefines() {
        return !body.isEmpty()
                && body.stream()
                        .allMatch(statement -> defined(statement) != null
                                || statement instanceof Statement.Import
                                || statement instanceof Statement.ImportFrom);
    }

    /** The modules that it imports, wherever in it. */
    public Set<String> imports() {
        Set<String> modules = new LinkedHashSet<>();
        imports(body, modules);
        return modules;
    }

    private static void imports(List<Statement> statements, Set<String> modules) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Import s -> s.names().forEach(alias -> modules.add(alias.name()));
                case Statement.ImportFrom s -> {
                    if (s.level() == 0) {
                        modules.add(s.module());
                    }
                }
                default -> blocks(statement).forEach(block -> imports(block, modules));
            }
        }
    }

    /** The blocks within a statement. */
    private static List<List<Statement>> blocks(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDef s -> List.of(s.body());
            case Statement.AsyncFunctionDef s -> List.of(s.body());
            case Statement.ClassDef s -> List.of(s.body());
            case Statement.For s -> List.of(s.body(), s.orElse());
            case Statement.AsyncFor s -> List.of(s.body(), s.orElse());
            case Statement.While s -> List.of(s.body(), s.orElse());
            case Statement.If s -> List.of(s.body(), s.orElse());
            case Statement.With s -> List.of(s.body());
            case Statement.AsyncWith s -> List.of(s.body());
            case Statement.Try s -> {
                List<List<Statement>> blocks = new ArrayList<>(List.of(s.body(), s.orElse(), s.finalBody()));
                s.handlers().forEach(handler -> blocks.add(handler.body()));
                yield blocks;
            }
            default -> List.of();
        };
    }

    // ---- silence ---------------------------------------------------------------------------------------------------

    /** Why it may print nothing at all, in a few words; null where nothing tells. */
    public String silence() {
        for (Statement statement : body) {
            if (statement instanceof Statement.If s && comparesItsNameAsText(s.test())) {
                return "line " + s.at().line()
                        + " compares the text \"__name__\" with \"__main__\" where the name __name__ is meant";
            }
        }
        return onlyDefines() ? "it only defines and calls nothing" : null;
    }

    private static boolean comparesItsNameAsText(Expression test) {
        return test instanceof Expression.Compare compare
                && compare.operators().equals(List.of(CompareOperator.EQ))
                && isText(compare.left())
                && isText(compare.comparators().getFirst())
                && (is(compare.left(), "__name__") || is(compare.comparators().getFirst(), "__name__"));
    }

    private static boolean isText(Expression expression) {
        return is(expression, "__name__") || is(expression, "__main__");
    }

    private static boolean is(Expression expression, String text) {
        return expression instanceof Expression.Constant constant && text.equals(constant.value());
    }
}
