package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import ouro.grammar.OuroParser.TargetContext;
import ouro.grammar.OuroParser.TargetListContext;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Operator;

/** Turns expressions that were read into targets that are written or deleted, or refuses them. */
final class TargetBuilder {
    private final ExpressionBuilder expressions;

    TargetBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    /** The targets of a for loop or comprehension. */
    Expression targets(TargetListContext context) {
        List<Expression> elements = new ArrayList<>();
        for (TargetContext target : context.target()) {
            elements.add(target(target));
        }
        if (elements.size() == 1 && context.COMMA().isEmpty()) {
            return elements.getFirst();
        }
        return new Expression.TupleLiteral(elements, ExpressionContext.STORE, expressions.at(context));
    }

    /** The targets of a del statement. */
    List<Expression> deleted(TargetListContext context) {
        List<Expression> elements = new ArrayList<>();
        for (TargetContext target : context.target()) {
            if (target.STAR() != null) {
                throw expressions.refuse(expressions.at(target));
            }
            elements.add(delete(expressions.build(target.primary())));
        }
        return elements;
    }

    Expression target(TargetContext context) {
        Expression expression = store(expressions.build(context.primary()));
        return context.STAR() == null
                ? expression
                : new Expression.Starred(expression, ExpressionContext.STORE, expressions.at(context));
    }

    /** The same expression as a target of an assignment. */
    Expression store(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> new Expression.Name(name.id(), ExpressionContext.STORE, name.at());
            case Expression.Attribute attribute ->
                new Expression.Attribute(
                        attribute.value(), attribute.attribute(), ExpressionContext.STORE, attribute.at());
            case Expression.Subscript subscript ->
                new Expression.Subscript(subscript.value(), subscript.slice(), ExpressionContext.STORE, subscript.at());
            case Expression.Starred starred ->
                new Expression.Starred(store(starred.value()), ExpressionContext.STORE, starred.at());
            case Expression.TupleLiteral tuple ->
                new Expression.TupleLiteral(storeAll(tuple.elements()), ExpressionContext.STORE, tuple.at());
            case Expression.ListLiteral list ->
                new Expression.ListLiteral(storeAll(list.elements()), ExpressionContext.STORE, list.at());
            default -> throw expressions.refuse(expression.at());
        };
    }

    private List<Expression> storeAll(List<Expression> elements) {
        List<Expression> result = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            result.add(store(element));
        }
        return result;
    }

    private Expression delete(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> new Expression.Name(name.id(), ExpressionContext.DEL, name.at());
            case Expression.Attribute attribute ->
                new Expression.Attribute(
                        attribute.value(), attribute.attribute(), ExpressionContext.DEL, attribute.at());
            case Expression.Subscript subscript ->
                new Expression.Subscript(subscript.value(), subscript.slice(), ExpressionContext.DEL, subscript.at());
            case Expression.TupleLiteral tuple ->
                new Expression.TupleLiteral(
                        tuple.elements().stream().map(this::delete).toList(), ExpressionContext.DEL, tuple.at());
            case Expression.ListLiteral list ->
                new Expression.ListLiteral(
                        list.elements().stream().map(this::delete).toList(), ExpressionContext.DEL, list.at());
            default -> throw expressions.refuse(expression.at());
        };
    }

    /** The operator of an augmented assignment: {@code +=}. */
    static Operator augmentedOperator(String sign) {
        return ExpressionBuilder.operator(sign.substring(0, sign.length() - 1));
    }
}
