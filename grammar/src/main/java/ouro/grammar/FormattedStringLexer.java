package ouro.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * Takes a formatted string for one token, though the fields in it may hold strings with the same quotes, formatted ones too
 * (PEP 701). A lexer rule can say that, but ANTLR would follow each way to read it to its end: twice as many with every
 * level of nesting. Here the first way is the only one: in a field a quote begins a string, a colon outside of brackets the
 * format.
 *
 * <p>Where that does not end, the rule of the grammar takes what is behind the prefix for a string without fields, as
 * versions before 3.12 did; what is wrong with it shows when the fields are read.
 */
abstract class FormattedStringLexer extends Lexer {
    private static final int NONE = -1;
    /** Deeper than anybody writes, and not so deep that reading overflows the stack. */
    private static final int DEEPEST = 200;

    private int place;
    private int depth;

    FormattedStringLexer(CharStream input) {
        super(input);
    }

    @Override
    public Token nextToken() {
        int length = formattedString();
        if (length == NONE) {
            return super.nextToken();
        }
        int start = _input.index();
        int line = getLine();
        int column = getCharPositionInLine();
        for (int i = 0; i < length; i++) {
            getInterpreter().consume(_input);
        }
        return getTokenFactory()
                .create(
                        _tokenFactorySourcePair,
                        OuroLexer.FSTRING,
                        null,
                        Token.DEFAULT_CHANNEL,
                        start,
                        _input.index() - 1,
                        line,
                        column);
    }

    /** How many characters the formatted string has that begins here, or {@link #NONE}. */
    private int formattedString() {
        int quote = 1;
        while (quote <= 2 && isPrefix(_input.LA(quote))) {
            quote++;
        }
        if (!isFormatted(quote) || !isQuote(_input.LA(quote))) {
            return NONE;
        }
        place = quote;
        depth = 0;
        return string() ? place - 1 : NONE;
    }

    private static boolean isPrefix(int c) {
        return isFormat(c) || c == 'r' || c == 'R';
    }

    private static boolean isFormat(int c) {
        return c == 'f' || c == 'F';
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'';
    }

    /** Whether the one or two letters before a quote are a prefix of formatted strings. */
    private boolean isFormatted(int quote) {
        int last = quote > 1 ? _input.LA(quote - 1) : NONE;
        int other = quote > 2 ? _input.LA(quote - 2) : NONE;
        return isFormat(last) ? !isFormat(other) : isFormat(other);
    }

    // Each of these reads from its first character on, and answers whether it came to its end.

    private boolean string() {
        int quote = _input.LA(place);
        boolean triple = isTriple(quote);
        place += triple ? 3 : 1;
        while (true) {
            int c = _input.LA(place);
            if (c == CharStream.EOF || !triple && isNewLine(c) || c == '}' && _input.LA(place + 1) != '}') {
                return false;
            }
            if (c == quote && (!triple || isTriple(quote))) {
                place += triple ? 3 : 1;
                return true;
            }
            if (c == '{' && _input.LA(place + 1) != '{') {
                if (!field(quote, triple)) {
                    return false;
                }
            } else if (c == '\\') {
                escape();
            } else {
                place += c == '{' || c == '}' ? 2 : 1;
            }
        }
    }

    /** A backslash takes the character behind it with it, but no brace. */
    private void escape() {
        int next = _input.LA(place + 1);
        boolean joined = next == '\r' && _input.LA(place + 2) == '\n';
        place += next == '{' || next == '}' ? 1 : joined ? 3 : 2;
    }

    private boolean field(int quote, boolean triple) {
        if (++depth > DEEPEST) {
            return false;
        }
        place++;
        boolean whole = expression() && (_input.LA(place) == '}' || format(quote, triple));
        place++;
        depth--;
        return whole;
    }

    /** Up to the brace or colon that ends it. */
    private boolean expression() {
        int brackets = 0;
        while (true) {
            int c = _input.LA(place);
            switch (c) {
                case CharStream.EOF -> {
                    return false;
                }
                case '"', '\'' -> {
                    if (!stringInField()) {
                        return false;
                    }
                    continue;
                }
                case '(', '[', '{' -> brackets++;
                case ')', ']' -> brackets--;
                case '}' -> {
                    if (brackets <= 0) {
                        return true;
                    }
                    brackets--;
                }
                case ':' -> {
                    if (brackets <= 0) {
                        return true;
                    }
                }
                default -> {}
            }
            place++;
        }
    }

    private boolean stringInField() {
        int start = place;
        while (isPrefix(_input.LA(start - 1)) && start > 2 && place - start < 2) {
            start--;
        }
        boolean formatted = false;
        for (int i = start; i < place; i++) {
            formatted |= isFormat(_input.LA(i));
        }
        return formatted ? string() : plainString();
    }

    private boolean plainString() {
        int quote = _input.LA(place);
        boolean triple = isTriple(quote);
        place += triple ? 3 : 1;
        while (true) {
            int c = _input.LA(place);
            if (c == CharStream.EOF || !triple && isNewLine(c)) {
                return false;
            }
            if (c == quote && (!triple || isTriple(quote))) {
                place += triple ? 3 : 1;
                return true;
            }
            if (c == '\\') {
                place += _input.LA(place + 1) == '\r' && _input.LA(place + 2) == '\n' ? 3 : 2;
            } else {
                place++;
            }
        }
    }

    /** Behind the colon all stands for itself but fields, and the quote that ends the string around. */
    private boolean format(int quote, boolean triple) {
        place++;
        while (true) {
            int c = _input.LA(place);
            if (c == CharStream.EOF || !triple && c == quote) {
                return false;
            }
            if (c == '}') {
                return true;
            }
            if (c != '{') {
                place++;
            } else if (!field(quote, triple)) {
                return false;
            }
        }
    }

    private static boolean isNewLine(int c) {
        return c == '\n' || c == '\r';
    }

    private boolean isTriple(int quote) {
        return _input.LA(place) == quote && _input.LA(place + 1) == quote && _input.LA(place + 2) == quote;
    }
}
