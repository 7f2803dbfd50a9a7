package ouro.syntax;

import ouro.syntax.ast.Position;

/** A flaw in source text, with all that CPython's message shows. Becomes the Python exception of the same kind. */
public final class PythonSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which exception class it becomes. */
    public enum ErrorClass {
        SYNTAX("SyntaxError"),
        INDENTATION("IndentationError"),
        TAB("TabError");

        public final String pythonName;

        ErrorClass(String pythonName) {
            this.pythonName = pythonName;
        }
    }

    /** A place that is not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private final ErrorClass kind;
    private final String file;
    private final int line;
    private final int column;
    private final int endLine;
    private final int endColumn;
    private final String sourceLine;

    /**
     * @param line from 1; 0 for none, {@link #UNKNOWN} where nothing is told of the place
     * @param column from 0, in code points; -1 for none
     * @param endLine {@link #UNKNOWN} where it is not told, as {@code endColumn}
     * @param sourceLine the text of the line, or null
     */
    public PythonSyntaxError(
            ErrorClass kind,
            String message,
            String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String sourceLine) {
        super(message, null, false, false);
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.column = column;
        this.endLine = endLine;
        this.endColumn = endColumn;
        this.sourceLine = sourceLine;
    }

    /** A flaw that was found in the tree. */
    public static PythonSyntaxError afterParsing(String message, SourceFile source, Position at) {
        return syntax(message, source, at, source.quotedLine(at.line()));
    }

    /** As {@link #afterParsing}, for what is wrong with the text itself: it is quoted wherever it stands. */
    public static PythonSyntaxError inText(String message, SourceFile source, Position at) {
        return syntax(message, source, at, source.line(at.line()));
    }

    private static PythonSyntaxError syntax(String message, SourceFile source, Position at, String sourceLine) {
        return new PythonSyntaxError(
                ErrorClass.SYNTAX,
                message,
                source.name(),
                at.line(),
                source.byteColumn(at.line(), at.column()),
                at.endLine(),
                source.byteColumn(at.endLine(), at.endColumn()),
                sourceLine);
    }

    public ErrorClass kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public int endLine() {
        return endLine;
    }

    public int endColumn() {
        return endColumn;
    }

    public String sourceLine() {
        return sourceLine;
    }
}
