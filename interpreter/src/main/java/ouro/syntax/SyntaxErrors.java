package ouro.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import ouro.grammar.IndentingTokenSource;
import ouro.grammar.IndentingTokenSource.IndentationFlaw;
import ouro.grammar.OuroLexer;

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
            case UNMATCHED_DEDENT ->
                new PythonSyntaxError(
                        PythonSyntaxError.Kind.INDENTATION,
                        "unindent does not match any outer indentation level",
                        source.name(),
                        line,
                        end,
                        line,
                        end,
                        text);
            case INCONSISTENT_TABS ->
                new PythonSyntaxError(
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

    /** The error for text that the parser refused: the first of CPython's special messages that fits, or "invalid syntax". */
    static PythonSyntaxError explain(
            SourceFile source, CommonTokenStream tokens, IndentingTokenSource indenting, ParseCancellationException e) {
        Token offending = e.getCause() instanceof RecognitionException recognition
                ? recognition.getOffendingToken()
                : tokens.LT(1);
        int place = offending.getTokenIndex();
        Token unreadable = firstUnreadable(tokens, place);
        if (unreadable != null) {
            return unreadable(source, unreadable);
        }
        rejectFlaws(source, indenting);
        List<Token> open = openBrackets(tokens, place);
        tokens.fill();
        boolean atEnd = offending.getType() == Token.EOF;
        Token unclosed = lastUnclosed(tokens);
        if (unclosed != null && (atEnd || offending.getLine() > unclosed.getLine())) {
            return at(source, "'" + unclosed.getText() + "' was never closed", unclosed);
        }
        PythonSyntaxError bracket = mismatch(source, offending, open);
        if (bracket != null) {
            return bracket;
        }
        if (offending.getType() == OuroLexer.INDENT) {
            return indentation(source, "unexpected indent", offending);
        }
        return byStatement(source, tokens, offending, place);
    }

    // ---- characters ----------------------------------------------------------------------------------------------

    private static Token firstUnreadable(CommonTokenStream tokens, int place) {
        for (int i = 0; i <= place && i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            if (type == OuroLexer.UNKNOWN || type == OuroLexer.OPEN_STRING) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private static PythonSyntaxError unreadable(SourceFile source, Token token) {
        if (token.getType() == OuroLexer.OPEN_STRING) {
            int last = source.lineCount();
            return at(source, "unterminated triple-quoted string literal (detected at line " + last + ")", token, 0);
        }
        String text = token.getText();
        int c = text.codePointAt(0);
        if (c == '\'' || c == '"') {
            return at(source, "unterminated string literal (detected at line " + token.getLine() + ")", token, 0);
        }
        if (c == '\\') {
            return at(source, "unexpected character after line continuation character", token);
        }
        if (c < 128) {
            return at(source, "invalid syntax", token);
        }
        String number = String.format("U+%04X", c);
        boolean printable = !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SPACE_SEPARATOR;
        return at(
                source,
                printable
                        ? "invalid character '" + text + "' (" + number + ")"
                        : "invalid non-printable character " + number,
                token);
    }

    // ---- brackets ------------------------------------------------------------------------------------------------

    private static List<Token> openBrackets(CommonTokenStream tokens, int end) {
        List<Token> open = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            switch (tokens.get(i).getType()) {
                case OuroLexer.LPAR, OuroLexer.LBRACK, OuroLexer.LBRACE -> open.add(tokens.get(i));
                case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> {
                    if (!open.isEmpty()) {
                        open.removeLast();
                    }
                }
                default -> {}
            }
        }
        return open;
    }

    private static Token lastUnclosed(CommonTokenStream tokens) {
        List<Token> open = openBrackets(tokens, tokens.size());
        return open.isEmpty() ? null : open.getLast();
    }

    private static PythonSyntaxError mismatch(SourceFile source, Token offending, List<Token> open) {
        String text = offending.getText();
        int kind = ")]}".indexOf(text);
        if (text.length() != 1 || kind < 0) {
            return null;
        }
        if (open.isEmpty()) {
            return at(source, "unmatched '" + text + "'", offending);
        }
        String opening = open.getLast().getText();
        if ("([{".indexOf(opening) == kind) {
            return null;
        }
        String where = open.getLast().getLine() == offending.getLine()
                ? ""
                : " on line " + open.getLast().getLine();
        return at(
                source,
                "closing parenthesis '" + text + "' does not match opening parenthesis '" + opening + "'" + where,
                offending);
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    private static PythonSyntaxError byStatement(
            SourceFile source, CommonTokenStream tokens, Token offending, int place) {
        if (place >= 2
                && tokens.get(place - 1).getType() == OuroLexer.NEWLINE
                && tokens.get(place - 2).getType() == OuroLexer.COLON) {
            Token first = firstOfLine(tokens, place - 2);
            return indentation(
                    source,
                    "expected an indented block after " + describe(first, tokens) + " on line " + first.getLine(),
                    offending);
        }
        Token first = firstOfLine(tokens, Math.max(0, place - 1));
        if (offending.getType() == OuroLexer.NEWLINE
                && describe(first, tokens) != null
                && place > 0
                && tokens.get(place - 1).getType() != OuroLexer.COLON) {
            return at(source, "expected ':'", offending);
        }
        boolean command = first.getText().equals("print") || first.getText().equals("exec");
        if (command && first.getTokenIndex() == place - 1) {
            Token last = offending;
            for (int i = place; i < tokens.size() && tokens.get(i).getType() != OuroLexer.NEWLINE; i++) {
                last = tokens.get(i);
            }
            return new PythonSyntaxError(
                    PythonSyntaxError.Kind.SYNTAX,
                    "Missing parentheses in call to '" + first.getText() + "'. Did you mean " + first.getText()
                            + "(...)?",
                    source.name(),
                    first.getLine(),
                    first.getCharPositionInLine(),
                    last.getLine(),
                    last.getCharPositionInLine() + last.getText().length(),
                    source.line(first.getLine()));
        }
        return at(source, "invalid syntax", offending);
    }

    /** The first token of the logical line that holds a token. */
    private static Token firstOfLine(CommonTokenStream tokens, int place) {
        int i = place;
        while (i > 0) {
            int before = tokens.get(i - 1).getType();
            if (before == OuroLexer.NEWLINE || before == OuroLexer.INDENT || before == OuroLexer.DEDENT) {
                break;
            }
            i--;
        }
        return tokens.get(i);
    }

    /** What messages call the statement that begins with a token; null for one without a block. */
    private static String describe(Token first, CommonTokenStream tokens) {
        return switch (first.getType()) {
            case OuroLexer.DEF -> "function definition";
            case OuroLexer.CLASS -> "class definition";
            case OuroLexer.ASYNC -> describe(tokens.get(first.getTokenIndex() + 1), tokens);
            case OuroLexer.IF,
                    OuroLexer.ELIF,
                    OuroLexer.ELSE,
                    OuroLexer.FOR,
                    OuroLexer.WHILE,
                    OuroLexer.WITH,
                    OuroLexer.TRY,
                    OuroLexer.EXCEPT,
                    OuroLexer.FINALLY -> "'" + first.getText() + "' statement";
            default -> null;
        };
    }

    private static PythonSyntaxError indentation(SourceFile source, String message, Token token) {
        int line = token.getLine();
        String text = source.line(line);
        int end = text == null ? 0 : text.stripTrailing().length();
        int column = token.getCharPositionInLine();
        boolean unexpected = message.startsWith("unexpected");
        return new PythonSyntaxError(
                PythonSyntaxError.Kind.INDENTATION,
                message,
                source.name(),
                line,
                unexpected ? -1 : column,
                line,
                unexpected ? end : column + 1,
                text);
    }

    static PythonSyntaxError at(SourceFile source, String message, Token token) {
        return at(source, message, token, Math.max(1, token.getStopIndex() - token.getStartIndex() + 1));
    }

    private static PythonSyntaxError at(SourceFile source, String message, Token token, int length) {
        int line = token.getLine();
        int column = token.getCharPositionInLine();
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
