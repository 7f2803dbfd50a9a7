package ouro.analysis;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;

/** The operands of expressions in the order in which they are evaluated (Language Reference 6.16). */
public final class Operands {
    private Operands() {}

    /**
     * The operands that belong to the same frame. A lambda has none; a generator expression has its first iterable. Those
     * of a comprehension come with its loops, which are run in place.
     */
    public static List<Expression> of(Expression expression) {
        List<Expression> children = new ArrayList<>();
        switch (expression) {
            case Expression.BoolOp e -> children.addAll(e.values());
            case Expression.NamedExpr e -> children.add(e.value());
            case Expression.BinOp e -> add(children, e.left(), e.right());
            case Expression.UnaryOp e -> children.add(e.operand());
            case Expression.Lambda e -> {
                children.addAll(e.parameters().defaults());
                e.parameters().keywordDefaults().stream().filter(d -> d != null).forEach(children::add);
            }
            case Expression.IfExp e -> add(children, e.test(), e.body(), e.orElse());
            case Expression.Dict e -> {
                for (int i = 0; i < e.values().size(); i++) {
                    add(children, e.keys().get(i), e.values().get(i));
                }
            }
            case Expression.Set e -> children.addAll(e.elements());
            case Expression.ListComp e -> {
                loops(children, e.generators());
                children.add(e.element());
            }
            case Expression.SetComp e -> {
                loops(children, e.generators());
                children.add(e.element());
            }
            case Expression.DictComp e -> {
                loops(children, e.generators());
                add(children, e.key(), e.value());
            }
            case Expression.GeneratorExp e ->
                children.add(e.generators().getFirst().iterable());
            case Expression.Await e -> children.add(e.value());
            case Expression.Yield e -> add(children, e.value());
            case Expression.YieldFrom e -> children.add(e.value());
            case Expression.Compare e -> {
                children.add(e.left());
                children.addAll(e.comparators());
            }
            case Expression.Call e -> {
                children.add(e.function());
                children.addAll(e.arguments());
                for (Keyword keyword : e.keywords()) {
                    children.add(keyword.value());
                }
            }
            case Expression.FormattedValue e -> add(children, e.value(), e.formatSpec());
            case Expression.JoinedStr e -> children.addAll(e.values());
            case Expression.Constant e -> {}
            case Expression.Attribute e -> children.add(e.value());
            case Expression.Subscript e -> add(children, e.value(), e.slice());
            case Expression.Starred e -> children.add(e.value());
            case Expression.Name e -> {}
            case Expression.ListLiteral e -> children.addAll(e.elements());
            case Expression.TupleLiteral e -> children.addAll(e.elements());
            case Expression.Slice e -> add(children, e.lower(), e.upper(), e.step());
        }
        return children;
    }

    /** Whether evaluating the expression may bind a name anew: it holds an assignment expression (PEP 572). */
    public static boolean rebinds(Expression expression) {
        if (expression instanceof Expression.NamedExpr) {
            return true;
        }
        for (Expression child : of(expression)) {
            if (rebinds(child)) {
                return true;
            }
        }
        return false;
    }

    private static void loops(List<Expression> children, List<Comprehension> generators) {
        for (Comprehension generator : generators) {
            add(children, generator.iterable(), generator.target());
            children.addAll(generator.conditions());
        }
    }

    private static void add(List<Expression> children, Expression... expressions) {
        for (Expression expression : expressions) {
            if (expression != null) {
                children.add(expression);
            }
        }
    }
}
