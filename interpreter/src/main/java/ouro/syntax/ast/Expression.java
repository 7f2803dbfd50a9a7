package ouro.syntax.ast;

import java.util.List;

/** Expressions (Language Reference 6). */
public sealed interface Expression extends Node {
    record BoolOp(BooleanOperator operator, List<Expression> values, Position at) implements Expression {}

    record NamedExpr(Expression target, Expression value, Position at) implements Expression {}

    record BinOp(Expression left, Operator operator, Expression right, Position at) implements Expression {}

    record UnaryOp(UnaryOperator operator, Expression operand, Position at) implements Expression {}

    record Lambda(ParameterList parameters, Expression body, Position at) implements Expression {}

    record IfExp(Expression test, Expression body, Expression orElse, Position at) implements Expression {}

    record Dict(List<Expression> keys, List<Expression> values, Position at) implements Expression {}

    record Set(List<Expression> elements, Position at) implements Expression {}

    record ListComp(Expression element, List<Comprehension> generators, Position at) implements Expression {}

    record SetComp(Expression element, List<Comprehension> generators, Position at) implements Expression {}

    record DictComp(Expression key, Expression value, List<Comprehension> generators, Position at)
            implements Expression {}

    record GeneratorExp(Expression element, List<Comprehension> generators, Position at) implements Expression {}

    record Await(Expression value, Position at) implements Expression {}

    record Yield(Expression value, Position at) implements Expression {}

    record YieldFrom(Expression value, Position at) implements Expression {}

    record Compare(Expression left, List<CompareOperator> operators, List<Expression> comparators, Position at)
            implements Expression {}

    record Call(Expression function, List<Expression> arguments, List<Keyword> keywords, Position at)
            implements Expression {}

    record FormattedValue(Expression value, int conversion, Expression formatSpec, Position at) implements Expression {}

    record JoinedStr(List<Expression> values, Position at) implements Expression {}

    record Constant(Object value, boolean unicodePrefix, Position at) implements Expression {}

    record Attribute(Expression value, String attribute, ExpressionContext context, Position at)
            implements Expression {}

    record Subscript(Expression value, Expression slice, ExpressionContext context, Position at)
            implements Expression {}

    record Starred(Expression value, ExpressionContext context, Position at) implements Expression {}

    record Name(String id, ExpressionContext context, Position at) implements Expression {}

    record ListLiteral(List<Expression> elements, ExpressionContext context, Position at) implements Expression {}

    record TupleLiteral(List<Expression> elements, ExpressionContext context, Position at) implements Expression {}

    record Slice(Expression lower, Expression upper, Expression step, Position at) implements Expression {}
}
