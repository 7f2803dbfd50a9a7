package ouro.syntax.parser;

import java.text.Normalizer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import ouro.grammar.OuroParser;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Position;
import ouro.syntax.diagnosis.Diagnosis;

/** What the builders of the tree share: positions, names and errors. */
abstract class AstBuilder {
    final SourceFile source;
    /** Where the text begins in the file: not at its start where it is a field of a formatted string. */
    private final int lineOffset;

    private final int columnOffset;

    AstBuilder(SourceFile source, int lineOffset, int columnOffset) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.columnOffset = columnOffset;
    }

    final Position at(ParserRuleContext context) {
        return between(context.getStart(), context.getStop());
    }

    final Position at(TerminalNode node) {
        return between(node.getSymbol(), node.getSymbol());
    }

    final Position at(Token token) {
        return between(token, token);
    }

    final Position between(Token first, Token last) {
        int endLine = last.getLine();
        int endColumn = last.getCharPositionInLine();
        String text = last.getText();
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                endLine++;
                endColumn = 0;
                lineStart = i + 1;
            }
        }
        endColumn += text.codePointCount(lineStart, text.length());
        int line = first.getLine();
        int column = first.getCharPositionInLine();
        return new Position(
                line + lineOffset,
                column + (line == 1 ? columnOffset : 0),
                endLine + lineOffset,
                endColumn + (endLine == 1 ? columnOffset : 0));
    }

    /** The name, normalized as Python compares names (Language Reference 2.3), interned for quick look-ups. */
    final String name(OuroParser.NameContext context) {
        String text = context.getText();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).intern();
            }
        }
        return text.intern();
    }

    static boolean has(ParserRuleContext context, int tokenType) {
        return context.getToken(tokenType, 0) != null;
    }

    final PythonSyntaxError refuse(Token token) {
        return refuse(at(token));
    }

    /** An error that says no more than where; {@link Diagnosis} reads the text again to say why. */
    final PythonSyntaxError refuse(Position at) {
        return new PythonSyntaxError(
                PythonSyntaxError.ErrorClass.SYNTAX,
                "invalid syntax",
                source.name(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                source.line(at.line()));
    }
}
