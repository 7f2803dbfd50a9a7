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

    MatchNodes.PatternNode compile(Pattern pattern) {
        Position at = pattern.at();
        return switch (pattern) {
            case Pattern.MatchValue p -> new MatchNodes.Value(at, expressions.compile(p.value()));
            case Pattern.MatchSingleton p ->
                new MatchNodes.SingletonPattern(at, expressions.constants().value(p.value()));
            case Pattern.MatchSequence p -> sequence(p);
            case Pattern.MatchMapping p ->
                new MatchNodes.Mapping(
                        at,
                        expressions.compileAll(p.keys()),
                        compileAll(p.patterns()),
                        p.rest() == null ? null : expressions.nameTarget(p.rest(), at));
            case Pattern.MatchClass p ->
                new MatchNodes.InstancePattern(
                        at,
                        expressions.compile(p.type()),
                        compileAll(p.patterns()),
                        p.keywords().toArray(String[]::new),
                        compileAll(p.keywordPatterns()));
            case Pattern.MatchStar p -> new MatchNodes.As(at, null, targetOrNull(p.name(), at));
            case Pattern.MatchAs p ->
                new MatchNodes.As(at, p.pattern() == null ? null : compile(p.pattern()), targetOrNull(p.name(), at));
            case Pattern.MatchOr p -> new MatchNodes.OrPattern(at, compileAll(p.patterns()));
        };
    }

    private Target targetOrNull(String name, Position at) {
        return name == null ? null : expressions.nameTarget(name, at);
    }

    private MatchNodes.PatternNode[] compileAll(List<Pattern> list) {
        MatchNodes.PatternNode[] nodes = new MatchNodes.PatternNode[list.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(list.get(i));
        }
        return nodes;
    }

    private MatchNodes.PatternNode sequence(Pattern.MatchSequence p) {
        int starred = -1;
        for (int i = 0; i < p.patterns().size(); i++) {
            if (p.patterns().get(i) instanceof Pattern.MatchStar) {
                starred = i;
            }
        }
        return new MatchNodes.SequencePattern(p.at(), compileAll(p.patterns()), starred);
    }
}
