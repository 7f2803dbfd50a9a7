package ouro.syntax.ast;

import java.util.List;

/** Expressions (Language Reference 6). */
public sealed interface Expression extends PlacedNode {
    /** Of the first of them. */
    int FIRST_TAG = 64;

    record BoolOp(BooleanOperator operator, List<Expression> values, Position at) implements Expression {
        static final int TAG = 64;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "BoolOp")
                    .choice("op", operator)
                    .children("values", values)
                    .at(at);
        }
    }

    record NamedExpr(Expression target, Expression value, Position at) implements Expression {
        static final int TAG = 65;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "NamedExpr")
                    .child("target", target)
                    .child("value", value)
                    .at(at);
        }
    }

    record BinOp(Expression left, Operator operator, Expression right, Position at) implements Expression {
        static final int TAG = 66;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "BinOp")
                    .child("left", left)
                    .choice("op", operator)
                    .child("right", right)
                    .at(at);
        }
    }

    record UnaryOp(UnaryOperator operator, Expression operand, Position at) implements Expression {
        static final int TAG = 67;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "UnaryOp")
                    .choice("op", operator)
                    .child("operand", operand)
                    .at(at);
        }
    }

    record Lambda(ParameterList parameters, Expression body, Position at) implements Expression {
        static final int TAG = 68;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Lambda")
                    .child("args", parameters)
                    .child("body", body)
                    .at(at);
        }
    }

    record IfExp(Expression test, Expression body, Expression orElse, Position at) implements Expression {
        static final int TAG = 69;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "IfExp")
                    .child("test", test)
                    .child("body", body)
                    .child("orelse", orElse)
                    .at(at);
        }
    }

    record Dict(List<Expression> keys, List<Expression> values, Position at) implements Expression {
        static final int TAG = 70;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Dict")
                    .children("keys", keys)
                    .children("values", values)
                    .at(at);
        }
    }

    record Set(List<Expression> elements, Position at) implements Expression {
        static final int TAG = 71;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Set").children("elts", elements).at(at);
        }
    }

    record ListComp(Expression element, List<Comprehension> generators, Position at) implements Expression {
        static final int TAG = 72;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "ListComp")
                    .child("elt", element)
                    .children("generators", generators)
                    .at(at);
        }
    }

    record SetComp(Expression element, List<Comprehension> generators, Position at) implements Expression {
        static final int TAG = 73;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "SetComp")
                    .child("elt", element)
                    .children("generators", generators)
                    .at(at);
        }
    }

    record DictComp(Expression key, Expression value, List<Comprehension> generators, Position at)
            implements Expression {
        static final int TAG = 74;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "DictComp")
                    .child("key", key)
                    .child("value", value)
                    .children("generators", generators)
                    .at(at);
        }
    }

    record GeneratorExp(Expression element, List<Comprehension> generators, Position at) implements Expression {
        static final int TAG = 75;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "GeneratorExp")
                    .child("elt", element)
                    .children("generators", generators)
                    .at(at);
        }
    }

    record Await(Expression value, Position at) implements Expression {
        static final int TAG = 76;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Await").child("value", value).at(at);
        }
    }

    record Yield(Expression value, Position at) implements Expression {
        static final int TAG = 77;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Yield").child("value", value).at(at);
        }
    }

    record YieldFrom(Expression value, Position at) implements Expression {
        static final int TAG = 78;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "YieldFrom").child("value", value).at(at);
        }
    }

    record Compare(Expression left, List<CompareOperator> operators, List<Expression> comparators, Position at)
            implements Expression {
        static final int TAG = 79;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Compare")
                    .child("left", left)
                    .choices("ops", operators)
                    .children("comparators", comparators)
                    .at(at);
        }
    }

    record Call(Expression function, List<Expression> arguments, List<Keyword> keywords, Position at)
            implements Expression {
        static final int TAG = 80;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Call")
                    .child("func", function)
                    .children("args", arguments)
                    .children("keywords", keywords)
                    .at(at);
        }
    }

    record FormattedValue(Expression value, int conversion, Expression formatSpec, Position at) implements Expression {
        static final int TAG = 81;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "FormattedValue")
                    .child("value", value)
                    .number("conversion", conversion)
                    .child("format_spec", formatSpec)
                    .at(at);
        }
    }

    record JoinedStr(List<Expression> values, Position at) implements Expression {
        static final int TAG = 82;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "JoinedStr").children("values", values).at(at);
        }
    }

    record Constant(Object value, boolean unicodePrefix, Position at) implements Expression {
        static final int TAG = 83;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Constant")
                    .constant("value", value)
                    .identifier("kind", unicodePrefix ? "u" : null)
                    .at(at);
        }
    }

    record Attribute(Expression value, String attribute, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 84;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Attribute")
                    .child("value", value)
                    .identifier("attr", attribute)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record Subscript(Expression value, Expression slice, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 85;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Subscript")
                    .child("value", value)
                    .child("slice", slice)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record Starred(Expression value, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 86;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Starred")
                    .child("value", value)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record Name(String id, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 87;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Name")
                    .identifier("id", id)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record ListLiteral(List<Expression> elements, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 88;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "List")
                    .children("elts", elements)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record TupleLiteral(List<Expression> elements, ExpressionContext context, Position at) implements Expression {
        static final int TAG = 89;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Tuple")
                    .children("elts", elements)
                    .choice("ctx", context)
                    .at(at);
        }
    }

    record Slice(Expression lower, Expression upper, Expression step, Position at) implements Expression {
        static final int TAG = 90;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Slice")
                    .child("lower", lower)
                    .child("upper", upper)
                    .child("step", step)
                    .at(at);
        }
    }

    /** Reads the fields of the node with a tag, as {@code describe} gives them. */
    static Expression read(int tag, NodeReader in) {
        return switch (tag) {
            case BoolOp.TAG -> new BoolOp(in.booleanOperator(), in.expressions(), in.position());
            case NamedExpr.TAG -> new NamedExpr(in.expression(), in.expression(), in.position());
            case BinOp.TAG -> new BinOp(in.expression(), in.operator(), in.expression(), in.position());
            case UnaryOp.TAG -> new UnaryOp(in.unaryOperator(), in.expression(), in.position());
            case Lambda.TAG -> new Lambda(in.parameters(), in.expression(), in.position());
            case IfExp.TAG -> new IfExp(in.expression(), in.expression(), in.expression(), in.position());
            case Dict.TAG -> new Dict(in.expressions(), in.expressions(), in.position());
            case Set.TAG -> new Set(in.expressions(), in.position());
            case ListComp.TAG -> new ListComp(in.expression(), in.children(Comprehension.class), in.position());
            case SetComp.TAG -> new SetComp(in.expression(), in.children(Comprehension.class), in.position());
            case DictComp.TAG ->
                new DictComp(in.expression(), in.expression(), in.children(Comprehension.class), in.position());
            case GeneratorExp.TAG -> new GeneratorExp(in.expression(), in.children(Comprehension.class), in.position());
            case Await.TAG -> new Await(in.expression(), in.position());
            case Yield.TAG -> new Yield(in.expression(), in.position());
            case YieldFrom.TAG -> new YieldFrom(in.expression(), in.position());
            case Compare.TAG -> new Compare(in.expression(), in.comparisons(), in.expressions(), in.position());
            case Call.TAG -> new Call(in.expression(), in.expressions(), in.children(Keyword.class), in.position());
            case FormattedValue.TAG -> new FormattedValue(in.expression(), in.number(), in.expression(), in.position());
            case JoinedStr.TAG -> new JoinedStr(in.expressions(), in.position());
            case Constant.TAG -> new Constant(in.constant(), in.identifier() != null, in.position());
            case Attribute.TAG -> new Attribute(in.expression(), in.identifier(), in.context(), in.position());
            case Subscript.TAG -> new Subscript(in.expression(), in.expression(), in.context(), in.position());
            case Starred.TAG -> new Starred(in.expression(), in.context(), in.position());
            case Name.TAG -> new Name(in.identifier(), in.context(), in.position());
            case ListLiteral.TAG -> new ListLiteral(in.expressions(), in.context(), in.position());
            case TupleLiteral.TAG -> new TupleLiteral(in.expressions(), in.context(), in.position());
            case Slice.TAG -> new Slice(in.expression(), in.expression(), in.expression(), in.position());
            default -> throw new IllegalStateException("expression " + tag);
        };
    }
}
