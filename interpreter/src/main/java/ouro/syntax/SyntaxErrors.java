package ouro.syntax;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import ouro.grammar.IndentingTokenSource;
import ouro.grammar.IndentingTokenSource.IndentationFlaw;

/** Finds CPython's words for text that did not parse. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** Raises what the token source noticed while the text parsed all the same. */
    static void rejectFlaws(SourceFile source, IndentingTokenSource tokens) {
        IndentationFlaw flaw = tokens.flaw();
        if (flaw != null) {
            throw flawed(source, flaw);
        }
    }

    private static PythonSyntaxError flawed(SourceFile source, IndentationFlaw flaw) {
        int line = flaw.token().getLine();
        String text = source.line(line);
        int end = text == null ? 0 : text.length();
        return switch (flaw.kind()) {
            case UNMATCHED_DEDENT -> new PythonSyntaxError(
                    PythonSyntaxError.Kind.INDENTATION,
                    "unindent does not match any outer indentation level",
                    source.name(),
                    line,
                    end,
                    line,
                    end,
                    text);
            case INCONSISTENT_TABS -> new PythonSyntaxError(
                    PythonSyntaxError.Kind.TAB,
                    "inconsistent use of tabs and spaces in indentation",
                    source.name(),
                    line,
                    end,
                    line,
                    end,
                    text);
        };
    }

    static PythonSyntaxError explain(
            SourceFile source, CommonTokenStream tokens, IndentingTokenSource indenting, ParseCancellationException e) {
        rejectFlaws(source, indenting);
        Token token = e.getCause() instanceof RecognitionException recognition
                ? recognition.getOffendingToken()
                : tokens.LT(1);
        return at(source, "invalid syntax", token);
    }

    static PythonSyntaxError at(SourceFile source, String message, Token token) {
        int line = token.getLine();
        int column = token.getCharPositionInLine();
        int length = Math.max(1, token.getStopIndex() - token.getStartIndex() + 1);
        return new PythonSyntaxError(
                PythonSyntaxError.Kind.SYNTAX,
                message,
                source.name(),
                line,
                column,
                line,
                column + length,
                source.line(line));
    }
}
