package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import ouro.grammar.OuroParser.*;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Position;

/** Builds parameter lists and checks their order (Language Reference 8.7). */
final class ParameterBuilder {
    private final ExpressionBuilder expressions;

    ParameterBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    ParameterList build(ParametersContext context) {
        if (context == null) {
            return ParameterList.NONE;
        }
        ParameterSorter collector = new ParameterSorter();
        for (ParameterContext parameter : context.parameter()) {
            switch (parameter) {
                case PlainParameterContext plain -> {
                    int next = 0;
                    Expression annotation = plain.COLON() == null ? null : expressions.build(plain.expression(next++));
                    Expression value = plain.EQUAL() == null ? null : expressions.build(plain.expression(next));
                    Position end = annotation == null ? expressions.at(plain.name()) : annotation.at();
                    collector.plain(
                            new Arg(
                                    expressions.name(plain.name()),
                                    annotation,
                                    expressions.at(plain.name()).to(end)),
                            value,
                            expressions.at(plain));
                }
                case StarParameterContext star -> collector.star(star.name() == null ? null : starred(star), star);
                case DoubleStarParameterContext stars -> {
                    Expression annotation = expressions.buildOrNull(stars.expression());
                    Position at = expressions.at(stars.name());
                    collector.doubleStar(
                            new Arg(
                                    expressions.name(stars.name()),
                                    annotation,
                                    annotation == null ? at : at.to(annotation.at())),
                            expressions.at(stars));
                }
                case SlashParameterContext slash -> collector.slash(expressions.at(slash));
                default -> throw new IllegalStateException();
            }
        }
        return collector.finish();
    }

    private Arg starred(StarParameterContext star) {
        Expression annotation = star.disjunction() != null
                ? new Expression.Starred(
                        expressions.build(star.disjunction()),
                        ExpressionContext.LOAD,
                        expressions.between(star.STAR(1).getSymbol(), star.getStop()))
                : expressions.buildOrNull(star.expression());
        Position at = expressions.at(star.name());
        return new Arg(expressions.name(star.name()), annotation, annotation == null ? at : at.to(annotation.at()));
    }

    ParameterList build(LambdaParametersContext context) {
        if (context == null) {
            return ParameterList.NONE;
        }
        ParameterSorter collector = new ParameterSorter();
        for (LambdaParameterContext parameter : context.lambdaParameter()) {
            switch (parameter) {
                case PlainLambdaParameterContext plain ->
                    collector.plain(
                            arg(plain.name()), expressions.buildOrNull(plain.expression()), expressions.at(plain));
                case StarLambdaParameterContext star ->
                    collector.star(star.name() == null ? null : arg(star.name()), star);
                case DoubleStarLambdaParameterContext stars ->
                    collector.doubleStar(arg(stars.name()), expressions.at(stars));
                case SlashLambdaParameterContext slash -> collector.slash(expressions.at(slash));
                default -> throw new IllegalStateException();
            }
        }
        return collector.finish();
    }

    private Arg arg(NameContext name) {
        return new Arg(expressions.name(name), null, expressions.at(name));
    }

    /** Sorts parameters into their kinds as they come. */
    private final class ParameterSorter {
        private List<Arg> positionalOnly = List.of();
        private List<Arg> positional = new ArrayList<>();
        private final List<Expression> defaults = new ArrayList<>();
        private Arg variablePositional;
        private final List<Arg> keywordOnly = new ArrayList<>();
        private final List<Expression> keywordDefaults = new ArrayList<>();
        private Arg variableKeyword;
        private boolean slashSeen;
        private Position bareStar;
        private boolean starSeen;

        void plain(Arg arg, Expression value, Position at) {
            rejectAfterKeywords(arg.at());
            if (starSeen) {
                keywordOnly.add(arg);
                keywordDefaults.add(value);
                return;
            }
            if (value == null && !defaults.isEmpty()) {
                throw expressions.refuse(arg.at());
            }
            positional.add(arg);
            if (value != null) {
                defaults.add(value);
            }
        }

        void star(Arg arg, ParserRuleContext context) {
            Position at = expressions.at(context);
            rejectAfterKeywords(at);
            if (starSeen) {
                throw expressions.refuse(at);
            }
            starSeen = true;
            variablePositional = arg;
            if (arg == null) {
                bareStar = at;
            }
        }

        void doubleStar(Arg arg, Position at) {
            rejectAfterKeywords(at);
            variableKeyword = arg;
        }

        void slash(Position at) {
            rejectAfterKeywords(at);
            if (slashSeen) {
                throw expressions.refuse(at);
            }
            if (starSeen) {
                throw expressions.refuse(at);
            }
            if (positional.isEmpty()) {
                throw expressions.refuse(at);
            }
            slashSeen = true;
            positionalOnly = positional;
            positional = new ArrayList<>();
        }

        private void rejectAfterKeywords(Position at) {
            if (variableKeyword != null) {
                throw expressions.refuse(at);
            }
        }

        ParameterList finish() {
            if (bareStar != null && keywordOnly.isEmpty()) {
                throw expressions.refuse(bareStar);
            }
            return new ParameterList(
                    positionalOnly,
                    positional,
                    variablePositional,
                    keywordOnly,
                    keywordDefaults,
                    variableKeyword,
                    defaults);
        }
    }
}
