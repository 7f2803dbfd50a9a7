package ouro.syntax;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.UnaryOperator;
import ouro.syntax.ast.WithItem;
import ouro.text.TextRepresentation;

/** Prints a tree in the form of Python's {@code ast.dump(tree, indent=1)}, with the fields of 3.11. */
public final class AstDump {
    private static final int MOST_ON_A_LINE = 3;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** Whether what was printed last counts as simple. */
    private boolean lastSimple;

    private AstDump() {}

    public static String dump(Module module) {
        AstDump dump = new AstDump();
        dump.node("Module", "body", module.body(), "type_ignores", List.of());
        return dump.out.toString();
    }

    /**
     * A node with its fields, given as name and value in turn; null values are left out. Up to three fields stand on one
     * line where each is simple: a constant, an empty list, or a node without fields.
     */
    private void node(String name, Object... fields) {
        out.append(name).append('(');
        depth++;
        boolean simple = true;
        int count = 0;
        int[] starts = new int[fields.length / 2];
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                continue;
            }
            starts[count++] = out.length();
            out.append(fields[i]).append('=');
            lastSimple = true;
            value(fields[i + 1]);
            simple &= lastSimple;
        }
        boolean oneLine = simple && count <= MOST_ON_A_LINE;
        for (int i = count - 1; i >= 0; i--) {
            String separator = oneLine ? (i == 0 ? "" : ", ") : (i == 0 ? "\n" : ",\n") + " ".repeat(depth);
            out.insert(starts[i], separator);
        }
        depth--;
        out.append(')');
        lastSimple = count == 0;
    }

    private void value(Object value) {
        switch (value) {
            case List<?> list -> list(list);
            case Statement statement -> statement(statement);
            case Expression expression -> expression(expression);
            case Pattern pattern -> pattern(pattern);
            case ParameterList arguments -> arguments(arguments);
            case Arg arg -> node("arg", "arg", new Text(arg.name()), "annotation", arg.annotation());
            case Keyword keyword -> node("keyword", "arg", Text.of(keyword.name()), "value", keyword.value());
            case Alias alias -> node("alias", "name", new Text(alias.name()), "asname", Text.of(alias.asName()));
            case WithItem item -> node("withitem", "context_expr", item.context(), "optional_vars", item.target());
            case MatchCase each ->
                node("match_case", "pattern", each.pattern(), "guard", each.guard(), "body", each.body());
            case ExceptHandler handler ->
                node("ExceptHandler", "type", handler.type(), "name", Text.of(handler.name()), "body", handler.body());
            case Comprehension loop ->
                node(
                        "comprehension",
                        "target",
                        loop.target(),
                        "iter",
                        loop.iterable(),
                        "ifs",
                        loop.conditions(),
                        "is_async",
                        new Raw(loop.isAsync() ? "1" : "0"));
            case TypeParameter.TypeVar p -> node("TypeVar", "name", new Text(p.name()), "bound", p.bound());
            case TypeParameter.ParamSpec p -> node("ParamSpec", "name", new Text(p.name()));
            case TypeParameter.TypeVarTuple p -> node("TypeVarTuple", "name", new Text(p.name()));
            case ExpressionContext context -> node(context.pythonName);
            case Operator operator -> node(operator.pythonName);
            case UnaryOperator operator -> node(operator.pythonName);
            case BooleanOperator operator -> node(operator.pythonName);
            case CompareOperator operator -> node(operator.pythonName);
            case Text text -> out.append(TextRepresentation.of(text.value));
            case Raw raw -> out.append(raw.value);
            default -> throw new IllegalStateException("cannot dump " + value.getClass());
        }
    }

    /** A name, printed as a str. */
    private record Text(String value) {
        static Text of(String value) {
            return value == null ? null : new Text(value);
        }

        static List<Text> all(List<String> values) {
            List<Text> list = new ArrayList<>();
            values.forEach(value -> list.add(new Text(value)));
            return list;
        }
    }

    /** Printed as it is. */
    private record Raw(String value) {}

    private void list(List<?> list) {
        out.append('[');
        if (!list.isEmpty()) {
            depth++;
            boolean first = true;
            for (Object element : list) {
                out.append(first ? "\n" : ",\n").append(" ".repeat(depth));
                first = false;
                if (element == null) {
                    out.append("None");
                } else {
                    value(element);
                }
            }
            depth--;
        }
        out.append(']');
        lastSimple = list.isEmpty();
    }

    private static List<Object> typeParameters(List<TypeParameter> parameters) {
        return parameters.isEmpty() ? null : new ArrayList<>(parameters);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef s ->
                function(
                        "FunctionDef",
                        s.name(),
                        s.parameters(),
                        s.body(),
                        s.decorators(),
                        s.returns(),
                        s.typeParameters());
            case Statement.AsyncFunctionDef s ->
                function(
                        "AsyncFunctionDef",
                        s.name(),
                        s.parameters(),
                        s.body(),
                        s.decorators(),
                        s.returns(),
                        s.typeParameters());
            case Statement.ClassDef s ->
                node(
                        "ClassDef",
                        "name",
                        new Text(s.name()),
                        "bases",
                        s.bases(),
                        "keywords",
                        s.keywords(),
                        "body",
                        s.body(),
                        "decorator_list",
                        s.decorators(),
                        "type_params",
                        typeParameters(s.typeParameters()));
            case Statement.Return s -> node("Return", "value", s.value());
            case Statement.Delete s -> node("Delete", "targets", s.targets());
            case Statement.Assign s -> node("Assign", "targets", s.targets(), "value", s.value());
            case Statement.AugAssign s ->
                node("AugAssign", "target", s.target(), "op", s.operator(), "value", s.value());
            case Statement.AnnAssign s ->
                node(
                        "AnnAssign",
                        "target",
                        s.target(),
                        "annotation",
                        s.annotation(),
                        "value",
                        s.value(),
                        "simple",
                        new Raw(s.simple() ? "1" : "0"));
            case Statement.TypeAlias s ->
                node(
                        "TypeAlias",
                        "name",
                        s.name(),
                        "type_params",
                        typeParameters(s.typeParameters()),
                        "value",
                        s.value());
            case Statement.For s ->
                node("For", "target", s.target(), "iter", s.iterable(), "body", s.body(), "orelse", s.orElse());
            case Statement.AsyncFor s ->
                node("AsyncFor", "target", s.target(), "iter", s.iterable(), "body", s.body(), "orelse", s.orElse());
            case Statement.While s -> node("While", "test", s.test(), "body", s.body(), "orelse", s.orElse());
            case Statement.If s -> node("If", "test", s.test(), "body", s.body(), "orelse", s.orElse());
            case Statement.With s -> node("With", "items", s.items(), "body", s.body());
            case Statement.AsyncWith s -> node("AsyncWith", "items", s.items(), "body", s.body());
            case Statement.Match s -> node("Match", "subject", s.subject(), "cases", s.cases());
            case Statement.Raise s -> node("Raise", "exc", s.exception(), "cause", s.cause());
            case Statement.Try s ->
                node(
                        "Try",
                        "body",
                        s.body(),
                        "handlers",
                        s.handlers(),
                        "orelse",
                        s.orElse(),
                        "finalbody",
                        s.finalBody());
            case Statement.TryStar s ->
                node(
                        "TryStar",
                        "body",
                        s.body(),
                        "handlers",
                        s.handlers(),
                        "orelse",
                        s.orElse(),
                        "finalbody",
                        s.finalBody());
            case Statement.Assert s -> node("Assert", "test", s.test(), "msg", s.message());
            case Statement.Import s -> node("Import", "names", s.names());
            case Statement.ImportFrom s ->
                node(
                        "ImportFrom",
                        "module",
                        Text.of(s.module()),
                        "names",
                        s.names(),
                        "level",
                        new Raw(Integer.toString(s.level())));
            case Statement.Global s -> node("Global", "names", Text.all(s.names()));
            case Statement.Nonlocal s -> node("Nonlocal", "names", Text.all(s.names()));
            case Statement.Expr s -> node("Expr", "value", s.value());
            case Statement.Pass s -> node("Pass");
            case Statement.Break s -> node("Break");
            case Statement.Continue s -> node("Continue");
        }
    }

    private void function(
            String kind,
            String name,
            ParameterList parameters,
            List<Statement> body,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters) {
        node(
                kind,
                "name",
                new Text(name),
                "args",
                parameters,
                "body",
                body,
                "decorator_list",
                decorators,
                "returns",
                returns,
                "type_params",
                typeParameters(typeParameters));
    }

    private void arguments(ParameterList a) {
        node(
                "arguments",
                "posonlyargs",
                a.positionalOnly(),
                "args",
                a.positional(),
                "vararg",
                a.variablePositional(),
                "kwonlyargs",
                a.keywordOnly(),
                "kw_defaults",
                a.keywordDefaults(),
                "kwarg",
                a.variableKeyword(),
                "defaults",
                a.defaults());
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.BoolOp e -> node("BoolOp", "op", e.operator(), "values", e.values());
            case Expression.NamedExpr e -> node("NamedExpr", "target", e.target(), "value", e.value());
            case Expression.BinOp e -> node("BinOp", "left", e.left(), "op", e.operator(), "right", e.right());
            case Expression.UnaryOp e -> node("UnaryOp", "op", e.operator(), "operand", e.operand());
            case Expression.Lambda e -> node("Lambda", "args", e.parameters(), "body", e.body());
            case Expression.IfExp e -> node("IfExp", "test", e.test(), "body", e.body(), "orelse", e.orElse());
            case Expression.Dict e -> node("Dict", "keys", e.keys(), "values", e.values());
            case Expression.Set e -> node("Set", "elts", e.elements());
            case Expression.ListComp e -> node("ListComp", "elt", e.element(), "generators", e.generators());
            case Expression.SetComp e -> node("SetComp", "elt", e.element(), "generators", e.generators());
            case Expression.DictComp e ->
                node("DictComp", "key", e.key(), "value", e.value(), "generators", e.generators());
            case Expression.GeneratorExp e -> node("GeneratorExp", "elt", e.element(), "generators", e.generators());
            case Expression.Await e -> node("Await", "value", e.value());
            case Expression.Yield e -> node("Yield", "value", e.value());
            case Expression.YieldFrom e -> node("YieldFrom", "value", e.value());
            case Expression.Compare e ->
                node("Compare", "left", e.left(), "ops", e.operators(), "comparators", e.comparators());
            case Expression.Call e ->
                node("Call", "func", e.function(), "args", e.arguments(), "keywords", e.keywords());
            case Expression.FormattedValue e ->
                node(
                        "FormattedValue",
                        "value",
                        e.value(),
                        "conversion",
                        new Raw(Integer.toString(e.conversion())),
                        "format_spec",
                        e.formatSpec());
            case Expression.JoinedStr e -> node("JoinedStr", "values", e.values());
            case Expression.Constant e ->
                node(
                        "Constant",
                        "value",
                        new Raw(ConstantRepr.constant(e.value())),
                        "kind",
                        e.unicodePrefix() ? new Text("u") : null);
            case Expression.Attribute e ->
                node("Attribute", "value", e.value(), "attr", new Text(e.attribute()), "ctx", e.context());
            case Expression.Subscript e ->
                node("Subscript", "value", e.value(), "slice", e.slice(), "ctx", e.context());
            case Expression.Starred e -> node("Starred", "value", e.value(), "ctx", e.context());
            case Expression.Name e -> node("Name", "id", new Text(e.id()), "ctx", e.context());
            case Expression.ListLiteral e -> node("List", "elts", e.elements(), "ctx", e.context());
            case Expression.TupleLiteral e -> node("Tuple", "elts", e.elements(), "ctx", e.context());
            case Expression.Slice e -> node("Slice", "lower", e.lower(), "upper", e.upper(), "step", e.step());
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.MatchValue p -> node("MatchValue", "value", p.value());
            case Pattern.MatchSingleton p -> node("MatchSingleton", "value", new Raw(ConstantRepr.constant(p.value())));
            case Pattern.MatchSequence p -> node("MatchSequence", "patterns", p.patterns());
            case Pattern.MatchMapping p ->
                node("MatchMapping", "keys", p.keys(), "patterns", p.patterns(), "rest", Text.of(p.rest()));
            case Pattern.MatchClass p ->
                node(
                        "MatchClass",
                        "cls",
                        p.type(),
                        "patterns",
                        p.patterns(),
                        "kwd_attrs",
                        Text.all(p.keywords()),
                        "kwd_patterns",
                        p.keywordPatterns());
            case Pattern.MatchStar p -> node("MatchStar", "name", Text.of(p.name()));
            case Pattern.MatchAs p -> node("MatchAs", "pattern", p.pattern(), "name", Text.of(p.name()));
            case Pattern.MatchOr p -> node("MatchOr", "patterns", p.patterns());
        }
    }
}
