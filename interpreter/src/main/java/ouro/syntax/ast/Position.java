package ouro.syntax.ast;

/**
 * Where a node stands in its source.
 *
 * @param line from 1
 * @param column from 0, in code points
 * @param endLine the line of the last character
 * @param endColumn the column after the last character
 */
public record Position(int line, int column, int endLine, int endColumn) {
    /** From the start of this to the end of another. */
    public Position to(Position end) {
        return new Position(line, column, end.endLine, end.endColumn);
    }
}
