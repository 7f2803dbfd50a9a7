package ouro.analysis;

import java.util.ArrayList;
import java.util.List;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeVisitor;

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
            case Expression.Constant e -> {}
            case Expression.Name e -> {}
            case Expression.NamedExpr e -> children.add(e.value());
            case Expression.Lambda e -> {
                children.addAll(e.parameters().defaults());
                e.parameters().keywordDefaults().stream().filter(d -> d != null).forEach(children::add);
            }
            case Expression.Dict e -> {
                for (int i = 0; i < e.values().size(); i++) {
                    add(children, e.keys().get(i), e.values().get(i));
                }
            }
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
            // The others evaluate what they are made of in the order of their fields.
            default -> expression.describe(new OperandCollector(children));
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

    /** Adds the expressions among a node's fields. */
    private static final class OperandCollector extends NodeVisitor {
        private final List<Expression> expressions;

        OperandCollector(List<Expression> expressions) {
            this.expressions = expressions;
        }

        @Override
        public NodeVisitor child(String field, Node child) {
            if (child instanceof Expression expression) {
                expressions.add(expression);
            } else if (child != null) {
                // A keyword argument.
                child.describe(this);
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
    }
}
