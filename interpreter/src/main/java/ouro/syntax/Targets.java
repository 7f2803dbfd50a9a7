package ouro.syntax;

import java.util.ArrayList;
import java.util.List;
import ouro.grammar.OuroParser.TargetContext;
import ouro.grammar.OuroParser.TargetListContext;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Operator;

/** Turns expressions that were read into targets that are written or deleted, or says why they can't be. */
final class Targets {
    private final ExpressionBuilder expressions;

    Targets(ExpressionBuilder expressions) {
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
                throw expressions.error("cannot delete starred", expressions.at(target));
            }
            elements.add(delete(expressions.build(target.primary())));
        }
        return elements;
    }

    Expression target(TargetContext context) {
        Expression expression = store(expressions.build(context.primary()), "");
        return context.STAR() == null
                ? expression
                : new Expression.Starred(expression, ExpressionContext.STORE, expressions.at(context));
    }

    /** The same expression as a target of an assignment. */
    Expression store(Expression expression) {
        return store(expression, " here. Maybe you meant '==' instead of '='?");
    }

    /**
     * The same expression as a target.
     *
     * @param hint what the message says after the kind of expression that can't be assigned to
     */
    Expression store(Expression expression, String hint) {
        return switch (expression) {
            case Expression.Name name -> new Expression.Name(name.id(), ExpressionContext.STORE, name.at());
            case Expression.Attribute attribute ->
                new Expression.Attribute(
                        attribute.value(), attribute.attribute(), ExpressionContext.STORE, attribute.at());
            case Expression.Subscript subscript ->
                new Expression.Subscript(subscript.value(), subscript.slice(), ExpressionContext.STORE, subscript.at());
            case Expression.Starred starred ->
                new Expression.Starred(store(starred.value(), ""), ExpressionContext.STORE, starred.at());
            case Expression.TupleLiteral tuple ->
                new Expression.TupleLiteral(storeAll(tuple.elements()), ExpressionContext.STORE, tuple.at());
            case Expression.ListLiteral list ->
                new Expression.ListLiteral(storeAll(list.elements()), ExpressionContext.STORE, list.at());
            default ->
                throw expressions.error(
                        "cannot assign to " + describe(expression) + (isNamedConstant(expression) ? "" : hint),
                        expression.at());
        };
    }

    private static boolean isNamedConstant(Expression expression) {
        return expression instanceof Expression.Constant constant
                && (constant.value() instanceof Boolean || constant.value() == Literal.Singleton.NONE);
    }

    private List<Expression> storeAll(List<Expression> elements) {
        List<Expression> result = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            result.add(store(element, ""));
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
            default -> throw expressions.error("cannot delete " + describe(expression), expression.at());
        };
    }

    /** What CPython's messages call an expression. */
    static String describe(Expression expression) {
        return switch (expression) {
            case Expression.Call call -> "function call";
            case Expression.Constant constant -> describe(constant.value());
            case Expression.BinOp operation -> "expression";
            case Expression.UnaryOp operation -> "expression";
            case Expression.BoolOp operation -> "expression";
            case Expression.Compare comparison -> "comparison";
            case Expression.Lambda lambda -> "lambda";
            case Expression.IfExp conditional -> "conditional expression";
            case Expression.Dict dict -> "dict literal";
            case Expression.Set set -> "set display";
            case Expression.ListComp comprehension -> "list comprehension";
            case Expression.SetComp comprehension -> "set comprehension";
            case Expression.DictComp comprehension -> "dict comprehension";
            case Expression.GeneratorExp generator -> "generator expression";
            case Expression.Await await -> "await expression";
            case Expression.Yield yield -> "yield expression";
            case Expression.YieldFrom yield -> "yield expression";
            case Expression.JoinedStr formatted -> "f-string expression";
            case Expression.FormattedValue formatted -> "f-string expression";
            case Expression.NamedExpr named -> "named expression";
            case Expression.Starred starred -> "starred";
            case Expression.TupleLiteral tuple -> "tuple";
            case Expression.ListLiteral list -> "list";
            case Expression.Attribute attribute -> "attribute";
            case Expression.Subscript subscript -> "subscript";
            case Expression.Name name -> "name";
            case Expression.Slice slice -> "slice";
        };
    }

    private static String describe(Object value) {
        return value == Literal.Singleton.NONE
                ? "None"
                : value == Literal.Singleton.ELLIPSIS
                        ? "ellipsis"
                        : value == Boolean.TRUE ? "True" : value == Boolean.FALSE ? "False" : "literal";
    }

    /** The operator of an augmented assignment: {@code +=}. */
    static Operator augmentedOperator(String sign) {
        return ExpressionBuilder.operator(sign.substring(0, sign.length() - 1));
    }
}
