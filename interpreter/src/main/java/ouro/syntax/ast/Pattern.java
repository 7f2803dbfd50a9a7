package ouro.syntax.ast;

import java.util.List;

/** Patterns of a match statement (PEP 634). */
public sealed interface Pattern extends PlacedNode {
    /** Of the first of them. */
    int FIRST_TAG = 112;

    record MatchValue(Expression value, Position at) implements Pattern {
        static final int TAG = 112;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchValue").child("value", value).at(at);
        }
    }

    record MatchSingleton(Object value, Position at) implements Pattern {
        static final int TAG = 113;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchSingleton").constant("value", value).at(at);
        }
    }

    record MatchSequence(List<Pattern> patterns, Position at) implements Pattern {
        static final int TAG = 114;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchSequence").children("patterns", patterns).at(at);
        }
    }

    record MatchMapping(List<Expression> keys, List<Pattern> patterns, String rest, Position at) implements Pattern {
        static final int TAG = 115;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchMapping")
                    .children("keys", keys)
                    .children("patterns", patterns)
                    .identifier("rest", rest)
                    .at(at);
        }
    }

    record MatchClass(
            Expression type, List<Pattern> patterns, List<String> keywords, List<Pattern> keywordPatterns, Position at)
            implements Pattern {
        static final int TAG = 116;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchClass")
                    .child("cls", type)
                    .children("patterns", patterns)
                    .identifiers("kwd_attrs", keywords)
                    .children("kwd_patterns", keywordPatterns)
                    .at(at);
        }
    }

    record MatchStar(String name, Position at) implements Pattern {
        static final int TAG = 117;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchStar").identifier("name", name).at(at);
        }
    }

    record MatchAs(Pattern pattern, String name, Position at) implements Pattern {
        static final int TAG = 118;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchAs")
                    .child("pattern", pattern)
                    .identifier("name", name)
                    .at(at);
        }
    }

    record MatchOr(List<Pattern> patterns, Position at) implements Pattern {
        static final int TAG = 119;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "MatchOr").children("patterns", patterns).at(at);
        }
    }

    /** Reads the fields of the node with a tag, as {@code describe} gives them. */
    static Pattern read(int tag, NodeReader in) {
        return switch (tag) {
            case MatchValue.TAG -> new MatchValue(in.expression(), in.position());
            case MatchSingleton.TAG -> new MatchSingleton(in.constant(), in.position());
            case MatchSequence.TAG -> new MatchSequence(in.children(Pattern.class), in.position());
            case MatchMapping.TAG ->
                new MatchMapping(in.expressions(), in.children(Pattern.class), in.identifier(), in.position());
            case MatchClass.TAG ->
                new MatchClass(
                        in.expression(),
                        in.children(Pattern.class),
                        in.identifiers(),
                        in.children(Pattern.class),
                        in.position());
            case MatchStar.TAG -> new MatchStar(in.identifier(), in.position());
            case MatchAs.TAG -> new MatchAs(in.pattern(), in.identifier(), in.position());
            case MatchOr.TAG -> new MatchOr(in.children(Pattern.class), in.position());
            default -> throw new IllegalStateException("pattern " + tag);
        };
    }
}
