package ouro.object;

/** A place in a source file: what tracebacks and warnings print. */
public interface SourceLocation {
    /** From 1. */
    int line();

    /** From 0, in code points. */
    int column();

    int endLine();

    /** The column after the last one. */
    int endColumn();
}
