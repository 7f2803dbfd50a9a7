package ouro.syntax.parser;

import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import ouro.grammar.OuroLexer;
import ouro.syntax.SourceFile;
import ouro.syntax.WarningReporter;
import ouro.syntax.ast.Position;

/**
 * Warns of literals that are accepted still: escapes that stand for nothing, numbers that run into a keyword. The tree does
 * not show them, and it may come from a cache; so a text that looks as if it had one is read again, token by token.
 */
public final class LiteralWarnings {
    private static final String[] KEYWORDS = {"and", "else", "for", "if", "in", "is", "not", "or"};
    private static final String ESCAPES = "\n\\'\"abfnrtvx01234567";
    private static final int LARGEST_BYTE = 0377;

    private final SourceFile source;
    private final WarningReporter reporter;

    private LiteralWarnings(SourceFile source, WarningReporter reporter) {
        this.source = source;
        this.reporter = reporter;
    }

    /** Warns of all literals of a text, which was parsed without an error. */
    public static void check(SourceFile source, WarningReporter reporter) {
        String text = source.text();
        boolean escapes = reporter.showsDeprecations() && mayHaveOddEscape(text);
        if (escapes || mayHaveTightNumber(text) || mayHaveTightHexadecimal(text)) {
            new LiteralWarnings(source, reporter).tokens(escapes);
        }
    }

    private static boolean mayHaveOddEscape(String text) {
        for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\\', at + 2)) {
            if (isOdd(text, at, true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHaveTightNumber(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'o' && isEndOfNumber(text.charAt(i - 1)) && startsKeyword(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == 'j' || c == 'J';
    }

    /** Hexadecimal numbers may end with a letter, as most words do: they are looked for by their beginning. */
    private static boolean mayHaveTightHexadecimal(String text) {
        for (int at = text.indexOf("0x"); at >= 0; at = text.indexOf("0x", at + 2)) {
            int end = at + 2;
            while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
            if (startsKeyword(text, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsKeyword(String text, int at) {
        for (String keyword : KEYWORDS) {
            if (text.startsWith(keyword, at)) {
                return true;
            }
        }
        return false;
    }

    private void tokens(boolean escapes) {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        Token number = null;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (number != null
                    && number.getStopIndex() + 1 == token.getStartIndex()
                    && startsKeyword(token.getText(), 0)) {
                tight(number);
            }
            number = null;
            switch (token.getType()) {
                case OuroLexer.INTEGER, OuroLexer.FLOAT_NUMBER, OuroLexer.IMAGINARY_NUMBER -> number = token;
                case OuroLexer.STRING, OuroLexer.BYTES, OuroLexer.FSTRING -> {
                    if (escapes) {
                        string(token);
                    }
                }
                default -> {}
            }
        }
    }

    private void tight(Token number) {
        String text = number.getText();
        char base = text.length() > 1 && text.charAt(0) == '0' ? Character.toLowerCase(text.charAt(1)) : ' ';
        String kind =
                switch (base) {
                    case 'x' -> "hexadecimal";
                    case 'o' -> "octal";
                    case 'b' -> "binary";
                    default -> number.getType() == OuroLexer.IMAGINARY_NUMBER ? "imaginary" : "decimal";
                };
        int last = number.getCharPositionInLine() + text.length() - 1;
        Position at = new Position(number.getLine(), last, number.getLine(), last);
        reporter.doubtfulLiteral("invalid " + kind + " literal", source, at);
    }

    private void string(Token token) {
        String text = token.getText();
        int quote = LiteralBuilder.firstQuote(text);
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        if (prefix.indexOf('r') >= 0) {
            return;
        }
        boolean formatted = prefix.indexOf('f') >= 0;
        boolean bytes = prefix.indexOf('b') >= 0;
        int depth = 0;
        for (int i = quote; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (formatted && (c == '{' || c == '}')) {
                if (text.charAt(i + 1) == c && depth == 0) {
                    i++;
                } else {
                    depth += c == '{' ? 1 : -1;
                }
            } else if (c == '\\') {
                if (depth == 0 && isOdd(text, i, bytes)) {
                    odd(token, text, i);
                    return;
                }
                i++;
            }
        }
    }

    /** Whether the escape that begins at a backslash stands for nothing. */
    private static boolean isOdd(String text, int backslash, boolean bytes) {
        char c = text.charAt(backslash + 1);
        if (c >= '4' && c <= '7') {
            return octal(text, backslash) > LARGEST_BYTE;
        }
        return ESCAPES.indexOf(c) < 0 && (bytes || c != 'N' && c != 'u' && c != 'U');
    }

    /** The number that up to three octal digits behind a backslash stand for. */
    private static int octal(String text, int backslash) {
        int value = 0;
        int end = Math.min(text.length(), backslash + 4);
        for (int i = backslash + 1; i < end && text.charAt(i) >= '0' && text.charAt(i) <= '7'; i++) {
            value = value * 8 + text.charAt(i) - '0';
        }
        return value;
    }

    private void odd(Token token, String text, int backslash) {
        boolean octal = octal(text, backslash) > LARGEST_BYTE;
        int end = text.offsetByCodePoints(backslash + 1, 1);
        String escape = text.substring(backslash, octal ? backslash + 4 : end);
        String message = "invalid " + (octal ? "octal " : "") + "escape sequence '" + escape + "'";
        int line = token.getLine();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        int lastLine = text.codePointCount(text.lastIndexOf('\n') + 1, text.length());
        int column = token.getCharPositionInLine();
        Position at =
                new Position(token.getLine(), column, line, line == token.getLine() ? column + lastLine : lastLine);
        reporter.deprecatedLiteral(message, source, at);
    }
}
