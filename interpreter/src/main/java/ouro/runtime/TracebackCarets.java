package ouro.runtime;

import ouro.lib.unicodedata.UnicodeDataModule;
import ouro.object.SourceLocation;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.parser.Parser;

/** The marks under a line of a traceback (PEP 657): where in the line it happened, and for operators which one. */
final class TracebackCarets {
    private static final int LAST_ASCII = 0x7F;

    private TracebackCarets() {}

    /** The marks, aligned to the stripped line; null where they would mark all of it. */
    static String under(String line, SourceLocation at) {
        int length = line.codePointCount(0, line.length());
        int start = at.column();
        int end = at.endLine() == at.line() ? at.endColumn() : length;
        String stripped = line.strip();
        int indent = line.codePointCount(0, line.indexOf(stripped));
        int visible = indent + stripped.codePointCount(0, stripped.length());
        end = Math.min(end, visible);
        if (start < indent || end <= start) {
            return null;
        }
        int[] anchors = at.endLine() == at.line() ? anchors(line, start, end) : null;
        if (anchors == null && start == indent && end == visible) {
            return null;
        }
        StringBuilder marks = new StringBuilder();
        for (int i = indent; i < end; i++) {
            boolean primary = anchors == null || (i - start >= anchors[0] && i - start < anchors[1]);
            String mark = i < start ? " " : primary ? "^" : "~";
            marks.append(mark.repeat(columns(codePoint(line, i))));
        }
        return marks.toString();
    }

    /** Where the operator of an operation stands, relative to its start; null for other expressions. */
    private static int[] anchors(String line, int start, int end) {
        String segment = line.substring(line.offsetByCodePoints(0, start), line.offsetByCodePoints(0, end));
        Expression expression;
        try {
            expression = Parser.parseExpression(new SourceFile("<segment>", segment));
        } catch (PythonSyntaxError e) {
            return null;
        }
        return switch (expression) {
            case Expression.BinOp operation -> {
                int right = operation.right().at().column();
                for (int i = operation.left().at().endColumn(); i < right; i++) {
                    int c = codePoint(segment, i);
                    if (!Character.isWhitespace(c) && c != ')') {
                        boolean two = i + 1 < right
                                && !Character.isWhitespace(codePoint(segment, i + 1))
                                && codePoint(segment, i + 1) != '(';
                        yield new int[] {i, two ? i + 2 : i + 1};
                    }
                }
                yield null;
            }
            case Expression.Subscript subscript ->
                new int[] {
                    subscript.value().at().endColumn(), subscript.slice().at().endColumn() + 1
                };
            default -> null;
        };
    }

    /** How many columns of a terminal a character takes. */
    private static int columns(int character) {
        return character > LAST_ASCII && UnicodeDataModule.isWide(character) ? 2 : 1;
    }

    private static int codePoint(String text, int index) {
        return text.codePointAt(text.offsetByCodePoints(0, index));
    }
}
