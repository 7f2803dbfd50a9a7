package ouro.analysis;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.syntax.ConstantRepr;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;

/** Refuses patterns that could never mean anything (PEP 634): names bound twice, cases that none can reach. */
final class PatternChecker {
    private final SourceFile source;
    /** The pattern that was looked at last: messages about names point at it. */
    private Position visited;

    PatternChecker(SourceFile source) {
        this.source = source;
    }

    private PythonSyntaxError error(String message, Position at) {
        return PythonSyntaxError.afterParsing(message, source, at);
    }

    /** @param last whether no case comes behind it */
    void check(MatchCase match, boolean last) {
        bindings(match.pattern(), last || match.guard() != null, new LinkedHashSet<>());
    }

    /**
     * Adds the names that a pattern binds.
     *
     * @param irrefutable whether it may match everything
     */
    private void bindings(Pattern pattern, boolean irrefutable, Set<String> names) {
        visited = pattern.at();
        switch (pattern) {
            case Pattern.MatchValue value -> rejectFormatted(value);
            case Pattern.MatchSingleton singleton -> {}
            case Pattern.MatchSequence sequence -> sequence(sequence, names);
            case Pattern.MatchMapping mapping -> {
                keys(mapping);
                all(mapping.patterns(), names);
                bind(mapping.rest(), names);
            }
            case Pattern.MatchClass cls -> {
                attributes(cls);
                all(cls.patterns(), names);
                all(cls.keywordPatterns(), names);
            }
            case Pattern.MatchStar star -> bind(star.name(), names);
            case Pattern.MatchAs as -> {
                if (as.pattern() != null) {
                    bindings(as.pattern(), irrefutable, names);
                } else if (!irrefutable) {
                    throw error(
                            as.name() == null
                                    ? "wildcard makes remaining patterns unreachable"
                                    : "name capture '" + as.name() + "' makes remaining patterns unreachable",
                            as.at());
                }
                bind(as.name(), names);
            }
            case Pattern.MatchOr or -> alternatives(or, irrefutable, names);
        }
    }

    private void all(List<Pattern> patterns, Set<String> names) {
        for (Pattern each : patterns) {
            bindings(each, true, names);
        }
    }

    private void bind(String name, Set<String> names) {
        if (name != null && !names.add(name)) {
            throw error("multiple assignments to name '" + name + "' in pattern", visited);
        }
    }

    private void rejectFormatted(Pattern.MatchValue value) {
        if (value.value() instanceof Expression.JoinedStr) {
            throw error("patterns may only match literals and attribute lookups", value.at());
        }
    }

    private void sequence(Pattern.MatchSequence sequence, Set<String> names) {
        boolean starred = false;
        for (Pattern each : sequence.patterns()) {
            if (each instanceof Pattern.MatchStar) {
                if (starred) {
                    throw error("multiple starred names in sequence pattern", sequence.at());
                }
                starred = true;
            }
        }
        all(sequence.patterns(), names);
    }

    private void keys(Pattern.MatchMapping mapping) {
        Set<Object> seen = new HashSet<>();
        for (Expression key : mapping.keys()) {
            if (key instanceof Expression.JoinedStr) {
                throw error("mapping pattern keys may only match literals and attribute lookups", mapping.at());
            }
            Object value = value(key);
            if (value != null && !seen.add(comparable(value))) {
                throw error(
                        "mapping pattern checks duplicate key (" + ConstantRepr.constant(value) + ")", mapping.at());
            }
        }
    }

    /** The value of a literal, or null. */
    private static Object value(Expression key) {
        return switch (key) {
            case Expression.Constant constant -> constant.value();
            case Expression.UnaryOp negative ->
                switch (value(negative.operand())) {
                    case Long number -> -number;
                    case Double number -> -number;
                    case null, default -> null;
                };
            default -> null;
        };
    }

    /** What is equal where Python's values are: numbers by their value. */
    private static Object comparable(Object value) {
        return switch (value) {
            case Boolean bool -> bool ? 1.0 : 0.0;
            case Long number when number == (long) (double) number -> (double) number;
            case Literal.Imaginary number when number.value() == 0 -> 0.0;
            default -> value;
        };
    }

    private void attributes(Pattern.MatchClass cls) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cls.keywords().size(); i++) {
            if (!seen.add(cls.keywords().get(i))) {
                throw error(
                        "attribute name repeated in class pattern: "
                                + cls.keywords().get(i),
                        cls.keywordPatterns().get(i).at());
            }
        }
    }

    private void alternatives(Pattern.MatchOr or, boolean irrefutable, Set<String> names) {
        Set<String> bound = null;
        for (Pattern each : or.patterns()) {
            Set<String> own = new LinkedHashSet<>();
            bindings(each, irrefutable && each == or.patterns().getLast(), own);
            if (bound != null && !bound.equals(own)) {
                throw error("alternative patterns bind different names", visited);
            }
            bound = own;
        }
        for (String name : bound) {
            bind(name, names);
        }
    }
}
