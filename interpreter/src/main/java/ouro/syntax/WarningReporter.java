package ouro.syntax;

import ouro.syntax.ast.Position;

/**
 * Is told of what a text says that Python accepts still, or that cannot be meant. Each compilation is handed its own, so
 * that runs in one process hear of their own texts only.
 */
public interface WarningReporter {
    /** For texts whose warnings nobody reads. */
    WarningReporter NONE = new WarningReporter() {
        @Override
        public boolean showsDeprecations() {
            return false;
        }

        @Override
        public void deprecatedLiteral(String message, SourceFile source, Position at) {}

        @Override
        public void doubtfulLiteral(String message, SourceFile source, Position at) {}

        @Override
        public void doubtful(String message, SourceFile source, Position at) {}
    };

    /** Whether anybody could see a DeprecationWarning. To look for one takes time. */
    boolean showsDeprecations();

    /**
     * A DeprecationWarning about a literal.
     *
     * @throws PythonSyntaxError where it is to be taken for an error; so do the others
     */
    void deprecatedLiteral(String message, SourceFile source, Position at);

    /** A SyntaxWarning about a literal. */
    void doubtfulLiteral(String message, SourceFile source, Position at);

    /** A SyntaxWarning about what a whole text was parsed into. */
    void doubtful(String message, SourceFile source, Position at);
}
