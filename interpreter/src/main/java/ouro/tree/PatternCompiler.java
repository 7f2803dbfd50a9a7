package ouro.tree;

import java.util.List;
import ouro.syntax.ast.Pattern;
import ouro.syntax.ast.Position;

/** Compiles the patterns of match statements. */
final class PatternCompiler {
    private final ExpressionCompiler expressions;

    PatternCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    Matches.PatternNode compile(Pattern pattern) {
        Position at = pattern.at();
        return switch (pattern) {
            case Pattern.MatchValue p -> new Matches.Value(at, expressions.compile(p.value()));
            case Pattern.MatchSingleton p ->
                new Matches.Singleton(at, expressions.constants().value(p.value()));
            case Pattern.MatchSequence p -> sequence(p);
            case Pattern.MatchMapping p ->
                new Matches.Mapping(
                        at,
                        expressions.compileAll(p.keys()),
                        compileAll(p.patterns()),
                        p.rest() == null ? null : expressions.nameTarget(p.rest(), at));
            case Pattern.MatchClass p ->
                new Matches.Instance(
                        at,
                        expressions.compile(p.type()),
                        compileAll(p.patterns()),
                        p.keywords().toArray(String[]::new),
                        compileAll(p.keywordPatterns()));
            case Pattern.MatchStar p -> new Matches.As(at, null, targetOrNull(p.name(), at));
            case Pattern.MatchAs p ->
                new Matches.As(at, p.pattern() == null ? null : compile(p.pattern()), targetOrNull(p.name(), at));
            case Pattern.MatchOr p -> new Matches.Or(at, compileAll(p.patterns()));
        };
    }

    private Target targetOrNull(String name, Position at) {
        return name == null ? null : expressions.nameTarget(name, at);
    }

    private Matches.PatternNode[] compileAll(List<Pattern> list) {
        Matches.PatternNode[] nodes = new Matches.PatternNode[list.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(list.get(i));
        }
        return nodes;
    }

    private Matches.PatternNode sequence(Pattern.MatchSequence p) {
        int starred = -1;
        for (int i = 0; i < p.patterns().size(); i++) {
            if (p.patterns().get(i) instanceof Pattern.MatchStar) {
                starred = i;
            }
        }
        return new Matches.Sequence(p.at(), compileAll(p.patterns()), starred);
    }
}
