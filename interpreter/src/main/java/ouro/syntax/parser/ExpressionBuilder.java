package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import ouro.grammar.OuroLexer;
import ouro.grammar.OuroParser;
import ouro.grammar.OuroParser.*;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.UnaryOperator;

/** Builds expressions; see {@link LiteralBuilder} for constants and {@link FormatStringBuilder} for formatted strings. */
final class ExpressionBuilder extends AstBuilder {
    private final LiteralBuilder literals = new LiteralBuilder(this);
    private final ParameterBuilder parameters = new ParameterBuilder(this);
    private final TargetBuilder targets = new TargetBuilder(this);

    ExpressionBuilder(SourceFile source) {
        this(source, 0, 0);
    }

    ExpressionBuilder(SourceFile source, int lineOffset, int columnOffset) {
        super(source, lineOffset, columnOffset);
    }

    TargetBuilder targets() {
        return targets;
    }

    ParameterBuilder parameters() {
        return parameters;
    }

    LiteralBuilder literals() {
        return literals;
    }

    // ---- lists of expressions ------------------------------------------------------------------------------------

    Expression build(StarExpressionsContext context) {
        List<Expression> elements = new ArrayList<>();
        for (StarExpressionContext element : context.starExpression()) {
            elements.add(build(element));
        }
        if (elements.size() == 1 && context.COMMA().isEmpty()) {
            return elements.getFirst();
        }
        return new Expression.TupleLiteral(elements, ExpressionContext.LOAD, at(context));
    }

    private Expression build(StarExpressionContext context) {
        return switch (context) {
            case StarredContext star ->
                new Expression.Starred(build(star.disjunction()), ExpressionContext.LOAD, at(star));
            case UnstarredContext plain -> build(plain.expression());
            default -> throw new IllegalStateException();
        };
    }

    Expression build(YieldExpressionContext context) {
        return switch (context) {
            case YieldFromContext from -> new Expression.YieldFrom(build(from.expression()), at(from));
            case YieldValueContext value ->
                new Expression.Yield(
                        value.starExpressions() == null ? null : build(value.starExpressions()), at(value));
            default -> throw new IllegalStateException();
        };
    }

    Expression build(AssignedValueContext context) {
        return context.yieldExpression() != null ? build(context.yieldExpression()) : build(context.starExpressions());
    }

    Expression build(NamedExpressionContext context) {
        return switch (context) {
            case WalrusContext walrus ->
                new Expression.NamedExpr(
                        new Expression.Name(name(walrus.name()), ExpressionContext.STORE, at(walrus.name())),
                        build(walrus.expression()),
                        at(walrus));
            case UnnamedContext plain -> build(plain.expression());
            default -> throw new IllegalStateException();
        };
    }

    Expression build(StarNamedExpressionContext context) {
        return switch (context) {
            case StarredElementContext star ->
                new Expression.Starred(build(star.disjunction()), ExpressionContext.LOAD, at(star));
            case PlainElementContext plain -> build(plain.namedExpression());
            default -> throw new IllegalStateException();
        };
    }

    private List<Expression> build(List<StarNamedExpressionContext> contexts) {
        List<Expression> elements = new ArrayList<>(contexts.size());
        for (StarNamedExpressionContext context : contexts) {
            elements.add(build(context));
        }
        return elements;
    }

    // ---- operators -----------------------------------------------------------------------------------------------

    Expression build(OuroParser.ExpressionContext context) {
        return switch (context) {
            case ConditionalContext conditional -> {
                Expression body = build(conditional.disjunction(0));
                if (conditional.IF() == null) {
                    yield body;
                }
                yield new Expression.IfExp(
                        build(conditional.disjunction(1)), body, build(conditional.expression()), at(conditional));
            }
            case LambdaContext lambda ->
                new Expression.Lambda(
                        parameters.build(lambda.lambdaParameters()), build(lambda.expression()), at(lambda));
            default -> throw new IllegalStateException();
        };
    }

    Expression build(DisjunctionContext context) {
        return switch (context) {
            case PrimaryExpressionContext plain -> build(plain.primary());
            case AwaitExpressionContext await -> new Expression.Await(build(await.primary()), at(await));
            case PowerContext power -> binary(power.disjunction(0), Operator.POW, power.disjunction(1), at(power));
            case UnaryContext unary ->
                new Expression.UnaryOp(unaryOperator(unary.getStart()), operand(unary.disjunction()), at(unary));
            case ProductContext c -> binary(c.disjunction(0), operator(c.getChild(1)), c.disjunction(1), at(c));
            case SumContext c -> binary(c.disjunction(0), operator(c.getChild(1)), c.disjunction(1), at(c));
            case ShiftContext c -> binary(c.disjunction(0), operator(c.getChild(1)), c.disjunction(1), at(c));
            case BitAndContext c -> binary(c.disjunction(0), Operator.AND, c.disjunction(1), at(c));
            case BitXorContext c -> binary(c.disjunction(0), Operator.XOR, c.disjunction(1), at(c));
            case BitOrContext c -> binary(c.disjunction(0), Operator.OR, c.disjunction(1), at(c));
            case CompareContext comparison -> comparison(comparison);
            case NotContext not -> new Expression.UnaryOp(UnaryOperator.NOT, build(not.disjunction()), at(not));
            case AndContext and -> {
                List<Expression> values = new ArrayList<>();
                collect(and, values);
                yield new Expression.BoolOp(BooleanOperator.AND, values, at(and));
            }
            case OrContext or -> {
                List<Expression> values = new ArrayList<>();
                collect(or, values);
                yield new Expression.BoolOp(BooleanOperator.OR, values, at(or));
            }
            default -> throw new IllegalStateException();
        };
    }

    /** {@code a and b and c} is one operation of three operands. */
    private void collect(AndContext and, List<Expression> values) {
        if (and.disjunction(0) instanceof AndContext left) {
            collect(left, values);
        } else {
            values.add(build(and.disjunction(0)));
        }
        values.add(build(and.disjunction(1)));
    }

    private void collect(OrContext or, List<Expression> values) {
        if (or.disjunction(0) instanceof OrContext left) {
            collect(left, values);
        } else {
            values.add(build(or.disjunction(0)));
        }
        values.add(build(or.disjunction(1)));
    }

    private Expression binary(DisjunctionContext left, Operator operator, DisjunctionContext right, Position position) {
        return new Expression.BinOp(operand(left), operator, operand(right), position);
    }

    /** An operand; the rule takes a {@code not} anywhere, the language only where it binds loosely enough. */
    private Expression operand(DisjunctionContext context) {
        if (context instanceof NotContext not) {
            throw refuse(at(not.NOT()));
        }
        return build(context);
    }

    private Expression comparison(CompareContext context) {
        List<CompareOperator> operators = new ArrayList<>();
        List<Expression> comparators = new ArrayList<>();
        DisjunctionContext left = context;
        while (left instanceof CompareContext nested) {
            operators.addFirst(compareOperator(nested.comparison()));
            comparators.addFirst(operand(nested.disjunction(1)));
            left = nested.disjunction(0);
        }
        return new Expression.Compare(operand(left), operators, comparators, at(context));
    }

    private static CompareOperator compareOperator(ComparisonContext context) {
        return switch (context.getStart().getType()) {
            case OuroLexer.EQUAL_EQUAL -> CompareOperator.EQ;
            case OuroLexer.NOT_EQUAL -> CompareOperator.NE;
            case OuroLexer.LESS -> CompareOperator.LT;
            case OuroLexer.LESS_EQUAL -> CompareOperator.LE;
            case OuroLexer.GREATER -> CompareOperator.GT;
            case OuroLexer.GREATER_EQUAL -> CompareOperator.GE;
            case OuroLexer.IN -> CompareOperator.IN;
            case OuroLexer.NOT -> CompareOperator.NOT_IN;
            default -> has(context, OuroLexer.NOT) ? CompareOperator.IS_NOT : CompareOperator.IS;
        };
    }

    private static UnaryOperator unaryOperator(Token token) {
        return switch (token.getType()) {
            case OuroLexer.MINUS -> UnaryOperator.NEGATIVE;
            case OuroLexer.PLUS -> UnaryOperator.POSITIVE;
            default -> UnaryOperator.INVERT;
        };
    }

    private static Operator operator(ParseTree sign) {
        return operator(sign.getText());
    }

    static Operator operator(String sign) {
        for (Operator operator : Operator.values()) {
            if (operator.sign.equals(sign)) {
                return operator;
            }
        }
        throw new IllegalStateException(sign);
    }

    // ---- primaries -----------------------------------------------------------------------------------------------

    Expression build(PrimaryContext context) {
        return switch (context) {
            case AtomPrimaryContext atom -> build(atom.atom());
            case AttributeContext attribute ->
                new Expression.Attribute(
                        build(attribute.primary()),
                        // asyncio.async() had that name before the word was a keyword.
                        attribute.name() == null ? "async" : name(attribute.name()),
                        ExpressionContext.LOAD,
                        at(attribute));
            case CallContext call -> call(call);
            case SubscriptContext subscript ->
                new Expression.Subscript(
                        build(subscript.primary()),
                        build(subscript.subscripts()),
                        ExpressionContext.LOAD,
                        at(subscript));
            default -> throw new IllegalStateException();
        };
    }

    private Expression call(CallContext context) {
        List<Expression> arguments = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        if (context.arguments() != null) {
            arguments(context.arguments(), arguments, keywords, context);
        }
        return new Expression.Call(build(context.primary()), arguments, keywords, at(context));
    }

    /** Adds the arguments of a call or of a class statement to the lists. */
    void arguments(
            ArgumentsContext context, List<Expression> arguments, List<Keyword> keywords, ParserRuleContext call) {
        boolean unpackedMapping = false;
        for (ArgumentContext argument : context.argument()) {
            switch (argument) {
                case KeywordArgumentContext keyword ->
                    keywords.add(new Keyword(name(keyword.name()), build(keyword.expression()), at(keyword)));
                case DoubleStarArgumentContext mapping -> {
                    keywords.add(new Keyword(null, build(mapping.expression()), at(mapping)));
                    unpackedMapping = true;
                }
                case StarArgumentContext star -> {
                    if (unpackedMapping) {
                        throw refuse(at(star));
                    }
                    arguments.add(new Expression.Starred(build(star.expression()), ExpressionContext.LOAD, at(star)));
                }
                case PositionalArgumentContext positional -> {
                    if (unpackedMapping) {
                        throw refuse(at(context.getStop()));
                    }
                    if (!keywords.isEmpty()) {
                        throw refuse(at(context.getStop()));
                    }
                    arguments.add(positional(positional, context, call));
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    private Expression positional(PositionalArgumentContext context, ArgumentsContext all, ParserRuleContext call) {
        Expression value = build(context.namedExpression());
        if (context.comprehensionFor().isEmpty()) {
            return value;
        }
        List<Comprehension> generators = comprehensions(context.comprehensionFor());
        if (all.argument().size() > 1 || !all.COMMA().isEmpty()) {
            throw refuse(at(context));
        }
        // The generator takes in the parentheses of the call, as CPython counts them.
        Token open = call.getToken(OuroLexer.LPAR, 0).getSymbol();
        Token close = call.getToken(OuroLexer.RPAR, 0).getSymbol();
        return new Expression.GeneratorExp(value, generators, between(open, close));
    }

    private Expression build(SubscriptsContext context) {
        List<Expression> items = new ArrayList<>();
        for (SubscriptItemContext item : context.subscriptItem()) {
            items.add(build(item));
        }
        boolean single =
                items.size() == 1 && context.COMMA().isEmpty() && !(items.getFirst() instanceof Expression.Starred);
        return single ? items.getFirst() : new Expression.TupleLiteral(items, ExpressionContext.LOAD, at(context));
    }

    private Expression build(SubscriptItemContext context) {
        return switch (context) {
            case SliceContext slice ->
                new Expression.Slice(
                        buildOrNull(slice.lower), buildOrNull(slice.upper), buildOrNull(slice.step), at(slice));
            case IndexContext index -> build(index.starNamedExpression());
            default -> throw new IllegalStateException();
        };
    }

    Expression buildOrNull(OuroParser.ExpressionContext context) {
        return context == null ? null : build(context);
    }

    // ---- atoms ---------------------------------------------------------------------------------------------------

    private Expression build(AtomContext context) {
        return switch (context) {
            case NameAtomContext atom -> new Expression.Name(name(atom.name()), ExpressionContext.LOAD, at(atom));
            case ConstantAtomContext atom -> literals.constant(atom.getStart(), at(atom));
            case NumberAtomContext atom -> literals.number(atom.getStart(), at(atom));
            case StringAtomContext atom -> literals.strings(atom, at(atom));
            case ParenthesizedYieldContext atom -> build(atom.yieldExpression());
            case GeneratorContext atom ->
                new Expression.GeneratorExp(
                        build(atom.namedExpression()), comprehensions(atom.comprehensionFor()), at(atom));
            case TupleOrGroupContext atom -> tupleOrGroup(atom);
            case ListComprehensionContext atom ->
                new Expression.ListComp(
                        build(atom.namedExpression()), comprehensions(atom.comprehensionFor()), at(atom));
            case ListDisplayContext atom ->
                new Expression.ListLiteral(build(atom.starNamedExpression()), ExpressionContext.LOAD, at(atom));
            case DictComprehensionContext atom ->
                new Expression.DictComp(
                        build(atom.expression(0)),
                        build(atom.expression(1)),
                        comprehensions(atom.comprehensionFor()),
                        at(atom));
            case DictDisplayContext atom -> dict(atom);
            case SetComprehensionContext atom ->
                new Expression.SetComp(
                        build(atom.namedExpression()), comprehensions(atom.comprehensionFor()), at(atom));
            case SetDisplayContext atom -> new Expression.Set(build(atom.starNamedExpression()), at(atom));
            default -> throw new IllegalStateException();
        };
    }

    private Expression tupleOrGroup(TupleOrGroupContext context) {
        List<Expression> elements = build(context.starNamedExpression());
        if (elements.size() == 1 && context.COMMA().isEmpty()) {
            if (elements.getFirst() instanceof Expression.Starred starred) {
                throw refuse(starred.at());
            }
            return elements.getFirst();
        }
        return new Expression.TupleLiteral(elements, ExpressionContext.LOAD, at(context));
    }

    private Expression dict(DictDisplayContext context) {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (DictItemContext item : context.dictItem()) {
            switch (item) {
                case DictEntryContext entry -> {
                    keys.add(build(entry.expression(0)));
                    values.add(build(entry.expression(1)));
                }
                case DictUnpackingContext unpacking -> {
                    keys.add(null);
                    values.add(build(unpacking.disjunction()));
                }
                default -> throw new IllegalStateException();
            }
        }
        return new Expression.Dict(keys, values, at(context));
    }

    private List<Comprehension> comprehensions(List<ComprehensionForContext> contexts) {
        List<Comprehension> generators = new ArrayList<>(contexts.size());
        for (ComprehensionForContext context : contexts) {
            List<Expression> conditions = new ArrayList<>();
            for (ComprehensionConditionContext condition : context.comprehensionCondition()) {
                conditions.add(build(condition.disjunction()));
            }
            generators.add(new Comprehension(
                    targets.targets(context.targetList()),
                    build(context.disjunction()),
                    conditions,
                    context.ASYNC() != null));
        }
        return generators;
    }
}
