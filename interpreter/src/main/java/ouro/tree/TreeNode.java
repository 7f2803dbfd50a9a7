package ouro.tree;

import ouro.object.SourceLocation;
import ouro.syntax.ast.Position;

/** A node of the executable tree. */
public abstract class TreeNode implements SourceLocation {
    private final int line;
    private final int column;
    private final int endLine;
    private final int endColumn;

    protected TreeNode(Position at) {
        line = at.line();
        column = at.column();
        endLine = at.endLine();
        endColumn = at.endColumn();
    }

    @Override
    public final int line() {
        return line;
    }

    @Override
    public final int column() {
        return column;
    }

    @Override
    public final int endLine() {
        return endLine;
    }

    @Override
    public final int endColumn() {
        return endColumn;
    }
}
