package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import ouro.grammar.OuroLexer;
import ouro.grammar.OuroParser.*;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.UnaryOperator;

/** Builds the patterns of match statements (PEP 634). */
final class PatternBuilder {
    private final ExpressionBuilder expressions;

    PatternBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    Pattern build(PatternsContext context) {
        return switch (context) {
            case OpenSequencePatternContext open ->
                new Pattern.MatchSequence(build(open.openSequence()), expressions.at(open));
            case SinglePatternContext single -> build(single.asPattern());
            default -> throw new IllegalStateException();
        };
    }

    private List<Pattern> build(OpenSequenceContext context) {
        return context == null ? List.of() : sequence(context.maybeStarPattern());
    }

    private List<Pattern> sequence(List<MaybeStarPatternContext> contexts) {
        List<Pattern> patterns = new ArrayList<>();
        for (MaybeStarPatternContext context : contexts) {
            switch (context) {
                case StarPatternContext star -> {
                    String name = expressions.name(star.name());
                    patterns.add(new Pattern.MatchStar(name.equals("_") ? null : name, expressions.at(star)));
                }
                case PlainPatternContext plain -> patterns.add(build(plain.asPattern()));
                default -> throw new IllegalStateException();
            }
        }
        return patterns;
    }

    private Pattern build(AsPatternContext context) {
        Pattern pattern = build(context.orPattern());
        if (context.name() == null) {
            return pattern;
        }
        String name = expressions.name(context.name());
        if (name.equals("_")) {
            throw expressions.refuse(expressions.at(context.name()));
        }
        return new Pattern.MatchAs(pattern, name, expressions.at(context));
    }

    private Pattern build(OrPatternContext context) {
        List<Pattern> alternatives = new ArrayList<>();
        for (ClosedPatternContext closed : context.closedPattern()) {
            alternatives.add(build(closed));
        }
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : new Pattern.MatchOr(alternatives, expressions.at(context));
    }

    private Pattern build(ClosedPatternContext context) {
        Position at = expressions.at(context);
        return switch (context) {
            case NumberPatternContext number -> new Pattern.MatchValue(number(number), at);
            case StringPatternContext string ->
                new Pattern.MatchValue(expressions.literals().strings(string, at), at);
            case SingletonPatternContext singleton ->
                new Pattern.MatchSingleton(
                        ((Expression.Constant) expressions.literals().constant(singleton.getStart(), at)).value(), at);
            case CapturePatternContext capture -> {
                String name = expressions.name(capture.name());
                yield new Pattern.MatchAs(null, name.equals("_") ? null : name, at);
            }
            case ValuePatternContext value -> new Pattern.MatchValue(dotted(value.name()), at);
            case ClassPatternContext cls -> classPattern(cls, at);
            case GroupPatternContext group -> build(group.asPattern());
            case TuplePatternContext tuple -> new Pattern.MatchSequence(build(tuple.openSequence()), at);
            case ListPatternContext list -> new Pattern.MatchSequence(sequence(list.maybeStarPattern()), at);
            case MappingPatternContext mapping -> mapping(mapping, at);
            default -> throw new IllegalStateException();
        };
    }

    private Expression number(NumberPatternContext context) {
        Expression value = expressions.literals().number(context.number, expressions.at(context.number));
        if (context.MINUS() != null
                && !context.MINUS().isEmpty()
                && context.getStart().getText().equals("-")) {
            value = new Expression.UnaryOp(
                    UnaryOperator.NEGATIVE, value, expressions.between(context.getStart(), context.number));
        }
        if (context.imaginary == null) {
            return value;
        }
        if (context.number.getType() == OuroLexer.IMAGINARY_NUMBER) {
            throw expressions.refuse(expressions.at(context.number));
        }
        Expression imaginary = expressions.literals().number(context.imaginary, expressions.at(context.imaginary));
        return new Expression.BinOp(
                value,
                context.sign.getText().equals("+") ? Operator.ADD : Operator.SUB,
                imaginary,
                expressions.at(context));
    }

    private Expression dotted(List<NameContext> names) {
        Expression value = new Expression.Name(
                expressions.name(names.getFirst()), ExpressionContext.LOAD, expressions.at(names.getFirst()));
        for (NameContext name : names.subList(1, names.size())) {
            value = new Expression.Attribute(
                    value,
                    expressions.name(name),
                    ExpressionContext.LOAD,
                    expressions.between(names.getFirst().getStart(), name.getStop()));
        }
        return value;
    }

    private Pattern classPattern(ClassPatternContext context, Position at) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        List<Pattern> keywordPatterns = new ArrayList<>();
        for (ClassArgumentContext argument : context.classArgument()) {
            switch (argument) {
                case KeywordPatternContext keyword -> {
                    keywords.add(expressions.name(keyword.name()));
                    keywordPatterns.add(build(keyword.asPattern()));
                }
                case PositionalPatternContext positional -> {
                    if (!keywords.isEmpty()) {
                        throw expressions.refuse(expressions.at(positional));
                    }
                    patterns.add(build(positional.asPattern()));
                }
                default -> throw new IllegalStateException();
            }
        }
        return new Pattern.MatchClass(dotted(context.name()), patterns, keywords, keywordPatterns, at);
    }

    private Pattern mapping(MappingPatternContext context, Position at) {
        List<Expression> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        String rest = null;
        for (MappingItemContext item : context.mappingItem()) {
            if (rest != null) {
                throw expressions.refuse(expressions.at(item));
            }
            switch (item) {
                case MappingEntryContext entry -> {
                    keys.add(key(build(entry.closedPattern())));
                    patterns.add(build(entry.asPattern()));
                }
                case MappingRestContext starred -> {
                    rest = expressions.name(starred.name());
                    if (rest.equals("_")) {
                        throw expressions.refuse(expressions.at(starred.name()));
                    }
                }
                default -> throw new IllegalStateException();
            }
        }
        return new Pattern.MatchMapping(keys, patterns, rest, at);
    }

    private Expression key(Pattern pattern) {
        return switch (pattern) {
            case Pattern.MatchValue value -> value.value();
            case Pattern.MatchSingleton singleton ->
                new Expression.Constant(
                        singleton.value() == null ? Literal.SingletonLiteral.NONE : singleton.value(),
                        false,
                        singleton.at());
            default -> throw expressions.refuse(pattern.at());
        };
    }
}
