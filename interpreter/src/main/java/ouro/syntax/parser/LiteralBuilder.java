package ouro.syntax.parser;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import ouro.grammar.OuroLexer;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.Position;

/** Builds constants: numbers, strings, bytes (Language Reference 2.4). */
final class LiteralBuilder {
    private final ExpressionBuilder expressions;

    LiteralBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    Expression constant(Token token, Position at) {
        Object value =
                switch (token.getType()) {
                    case OuroLexer.NONE -> Literal.SingletonLiteral.NONE;
                    case OuroLexer.TRUE -> Boolean.TRUE;
                    case OuroLexer.FALSE -> Boolean.FALSE;
                    default -> Literal.SingletonLiteral.ELLIPSIS;
                };
        return new Expression.Constant(value, false, at);
    }

    // ---- numbers -------------------------------------------------------------------------------------------------

    Expression number(Token token, Position at) {
        String text = token.getText().replace("_", "");
        Object value =
                switch (token.getType()) {
                    case OuroLexer.INTEGER -> integer(text);
                    case OuroLexer.FLOAT_NUMBER -> Double.valueOf(text);
                    case OuroLexer.IMAGINARY_NUMBER ->
                        new Literal.Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
                    default -> throw expressions.refuse(at);
                };
        return new Expression.Constant(value, false, at);
    }

    private static Object integer(String text) {
        int radix = 10;
        String digits = text;
        if (text.length() > 1 && text.charAt(0) == '0') {
            radix = switch (text.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 10;
            };
            digits = radix == 10 ? text : text.substring(2);
        }
        BigInteger value = new BigInteger(digits, radix);
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value;
    }

    // ---- strings -------------------------------------------------------------------------------------------------

    /** Adjacent strings, joined. */
    Expression strings(ParserRuleContext context, Position at) {
        List<Token> tokens = new ArrayList<>();
        boolean formatted = false;
        int bytes = 0;
        for (ParseTree child : context.children) {
            Token token = ((TerminalNode) child).getSymbol();
            tokens.add(token);
            formatted |= token.getType() == OuroLexer.FSTRING;
            bytes += token.getType() == OuroLexer.BYTES ? 1 : 0;
        }
        if (bytes > 0) {
            if (bytes < tokens.size()) {
                throw expressions.refuse(at);
            }
            return bytes(tokens, at);
        }
        if (formatted) {
            return new FormatStringBuilder(expressions, this).build(tokens, at);
        }
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text(token));
        }
        char first = tokens.getFirst().getText().charAt(0);
        return new Expression.Constant(text.toString(), first == 'u' || first == 'U', at);
    }

    /** The characters of a plain string token, escapes resolved. */
    String text(Token token) {
        String source = token.getText();
        int quote = firstQuote(source);
        int width = isTriple(source, quote) ? 3 : 1;
        String content = source.substring(quote + width, source.length() - width);
        boolean raw = quote > 0 && (source.charAt(0) | 0x20) == 'r';
        return raw ? normalizeLines(content) : unescape(normalizeLines(content), token);
    }

    static int firstQuote(String source) {
        int i = 0;
        while (source.charAt(i) != '"' && source.charAt(i) != '\'') {
            i++;
        }
        return i;
    }

    static boolean isTriple(String source, int quote) {
        return source.length() >= quote + 6
                && source.charAt(quote + 1) == source.charAt(quote)
                && source.charAt(quote + 2) == source.charAt(quote);
    }

    static String normalizeLines(String content) {
        return content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Resolves the escapes of a str. */
    String unescape(String content, Token token) {
        if (content.indexOf('\\') < 0) {
            return content;
        }
        StringBuilder text = new StringBuilder(content.length());
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c != '\\' || i + 1 == content.length()) {
                text.append(c);
                continue;
            }
            c = content.charAt(++i);
            switch (c) {
                case 'x' -> i = hexadecimal(content, i, 2, text, token);
                case 'u' -> i = hexadecimal(content, i, 4, text, token);
                case 'U' -> i = hexadecimal(content, i, 8, text, token);
                case 'N' -> i = named(content, i, text, token);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int end = octalEnd(content, i);
                    text.append((char) Integer.parseInt(content.substring(i, end), 8));
                    i = end - 1;
                }
                default -> simple(c, text);
            }
        }
        return text.toString();
    }

    /** An escape of one character; an unknown one stays as it is, backslash included. */
    private static void simple(char c, StringBuilder text) {
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> text.append(c);
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append('\u000B');
            default -> text.append('\\').append(c);
        }
    }

    private static int octalEnd(String content, int start) {
        int end = start;
        while (end < content.length() && end < start + 3 && content.charAt(end) >= '0' && content.charAt(end) <= '7') {
            end++;
        }
        return end;
    }

    private int hexadecimal(String content, int i, int digits, StringBuilder text, Token token) {
        int end = i + 1;
        while (end < content.length() && end <= i + digits && Character.digit(content.charAt(end), 16) >= 0) {
            end++;
        }
        if (end - i - 1 < digits) {
            throw expressions.refuse(expressions.at(token));
        }
        long codePoint = Long.parseLong(content.substring(i + 1, end), 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw expressions.refuse(expressions.at(token));
        }
        text.appendCodePoint((int) codePoint);
        return end - 1;
    }

    private int named(String content, int i, StringBuilder text, Token token) {
        int close = content.indexOf('}', i);
        if (i + 1 >= content.length() || content.charAt(i + 1) != '{' || close < 0) {
            throw expressions.refuse(expressions.at(token));
        }
        try {
            text.appendCodePoint(Character.codePointOf(content.substring(i + 2, close)));
        } catch (IllegalArgumentException e) {
            throw expressions.refuse(expressions.at(token));
        }
        return close;
    }

    // ---- bytes ---------------------------------------------------------------------------------------------------

    private Expression bytes(List<Token> tokens, Position at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Token token : tokens) {
            bytes(token, bytes);
        }
        return new Expression.Constant(new Literal.Bytes(bytes.toByteArray()), false, at);
    }

    private void bytes(Token token, ByteArrayOutputStream bytes) {
        String source = token.getText();
        int quote = firstQuote(source);
        int width = isTriple(source, quote) ? 3 : 1;
        String content = normalizeLines(source.substring(quote + width, source.length() - width));
        boolean raw = source.substring(0, quote).toLowerCase(Locale.ROOT).indexOf('r') >= 0;
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c >= 128) {
                throw expressions.refuse(expressions.at(token));
            }
            if (raw || c != '\\') {
                bytes.write(c);
                continue;
            }
            c = content.charAt(++i);
            if (c == 'x') {
                if (i + 2 >= content.length()
                        || Character.digit(content.charAt(i + 1), 16) < 0
                        || Character.digit(content.charAt(i + 2), 16) < 0) {
                    throw expressions.refuse(expressions.at(token));
                }
                bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c >= '0' && c <= '7') {
                int end = octalEnd(content, i);
                bytes.write(Integer.parseInt(content.substring(i, end), 8));
                i = end - 1;
            } else {
                simple.setLength(0);
                simple(c, simple);
                for (int k = 0; k < simple.length(); k++) {
                    bytes.write(simple.charAt(k));
                }
            }
        }
    }
}
