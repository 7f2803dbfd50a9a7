package ouro.syntax.ast;

import java.util.List;

/** Patterns of a match statement (PEP 634). */
public sealed interface Pattern extends Node {
    record MatchValue(Expression value, Position at) implements Pattern {}

    record MatchSingleton(Object value, Position at) implements Pattern {}

    record MatchSequence(List<Pattern> patterns, Position at) implements Pattern {}

    record MatchMapping(List<Expression> keys, List<Pattern> patterns, String rest, Position at) implements Pattern {}

    record MatchClass(
            Expression type, List<Pattern> patterns, List<String> keywords, List<Pattern> keywordPatterns, Position at)
            implements Pattern {}

    record MatchStar(String name, Position at) implements Pattern {}

    record MatchAs(Pattern pattern, String name, Position at) implements Pattern {}

    record MatchOr(List<Pattern> patterns, Position at) implements Pattern {}
}
