package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;

/**
 * Splits text into tokens one by one, as far as the parser asks, and notices the flaws that CPython's tokenizer notices in
 * its order (Language Reference 2.1 to 2.6). The grammar's lexer never fails; this one says why a text is none.
 */
final class Tokenizer {
    private static final int END = -1;
    private static final int TAB_SIZE = 8;
    private static final int DEEPEST_INDENT = 100;
    private static final int MOST_BRACKETS = 200;
    /** What a notebook allows before a statement. */
    private static final String TIMER = "%time";

    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final List<String> LONG_SIGNS = List.of(
            "...", "**=", "//=", "<<=", ">>=", "->", "!=", "%=", "&=", "**", "*=", "+=", "-=", "//", "/=", ":=", "<<",
            "<=", "<>", "==", ">=", ">>", "@=", "^=", "|=");

    private record Bracket(int character, int line, int column) {}

    private final Text text;
    /** Where reading stands. */
    private int position;

    private int line;
    private int lineStart;
    /** Whether a new line was read, and nothing of the line behind it. */
    private boolean lineEnded = true;
    /** The line whose text is at hand with the line that is read: that where a string of several lines began. */
    private int firstBuffered;

    private boolean inString;

    private boolean atLineStart = true;
    private boolean blankLine;
    private final List<Integer> indents = new ArrayList<>(List.of(0));
    /** The same with tabs of one column. */
    private final List<Integer> alternativeIndents = new ArrayList<>(List.of(0));

    private int pendingIndents;
    private final List<Bracket> brackets = new ArrayList<>();
    private PythonSyntaxError flaw;
    private boolean flawIsFinal;
    private boolean atEnd;

    Tokenizer(Text text) {
        this.text = text;
        this.line = text.firstLine() - 1;
        this.firstBuffered = text.firstLine();
    }

    /** Why the last token was an error. */
    PythonSyntaxError flaw() {
        return flaw;
    }

    /** Whether the flaw takes precedence over what the parser found before it. */
    boolean flawIsFinal() {
        return flawIsFinal;
    }

    /** Whether all text was read. */
    boolean atEnd() {
        return atEnd;
    }

    int line() {
        return line;
    }

    /** Whether anything but comments comes behind the place where reading stands. */
    boolean hasMore() {
        int place = position;
        while (true) {
            int c = text.at(place);
            if (c == '#') {
                place = text.lineEnd(place);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
                place++;
            } else {
                return c != END;
            }
        }
    }

    int firstBuffered() {
        return firstBuffered;
    }

    /** The column where reading stands. */
    int column() {
        return position - lineStart;
    }

    /** The innermost open bracket, as the flaw it is at the end of the text; null where none is open. */
    PythonSyntaxError neverClosed() {
        Bracket open = brackets.getLast();
        return text.error(
                "'" + Character.toString(open.character) + "' was never closed",
                new Range(open.line, open.column + 1, open.line, 0),
                this);
    }

    boolean hasOpenBracket() {
        return !brackets.isEmpty();
    }

    int openBracketLine() {
        return brackets.getLast().line;
    }

    // ---- characters ----------------------------------------------------------------------------------------------

    private int peek() {
        int c = text.at(position);
        if (lineEnded && c != END) {
            line++;
            lineStart = position;
            lineEnded = false;
            firstBuffered = inString ? firstBuffered : line;
        }
        return c;
    }

    private int peek(int ahead) {
        return text.at(position + ahead);
    }

    private int read() {
        int c = peek();
        if (c != END) {
            position++;
            lineEnded = c == '\n';
        }
        return c;
    }

    /** A flaw where reading stands, which nothing that the parser finds outweighs. */
    private Token fail(String message) {
        return fail(message, column(), column());
    }

    private Token fail(String message, int offset, int endOffset) {
        flawIsFinal = true;
        return failAt(text.tokenError(message, new Range(line, offset, line, endOffset)));
    }

    private Token failAt(PythonSyntaxError error) {
        flaw = error;
        return new Token(Token.Type.ERROR, "", line, -1, line, -1, brackets.size());
    }

    private Token token(Token.Type type, int start) {
        return new Token(
                type,
                text.between(start, position),
                line,
                start - lineStart,
                line,
                position - lineStart,
                brackets.size());
    }

    private Token placeless(Token.Type type) {
        return new Token(type, "", line, -1, line, -1, brackets.size());
    }

    // ---- lines ---------------------------------------------------------------------------------------------------

    Token next() {
        while (true) {
            blankLine = false;
            if (atLineStart) {
                atLineStart = false;
                Token wrong = indent();
                if (wrong != null) {
                    return wrong;
                }
            }
            if (pendingIndents < 0) {
                pendingIndents++;
                return placeless(Token.Type.DEDENT);
            }
            if (pendingIndents > 0) {
                pendingIndents--;
                return placeless(Token.Type.INDENT);
            }
            Token token = onLine();
            if (token != null) {
                return token;
            }
        }
    }

    /** Measures the indentation of a line; null where it is right. */
    private Token indent() {
        int depth = 0;
        int alternative = 0;
        int joined = 0;
        for (boolean more = true; more; ) {
            switch (peek()) {
                case ' ' -> {
                    depth++;
                    alternative++;
                    read();
                }
                case '\t' -> {
                    depth = (depth / TAB_SIZE + 1) * TAB_SIZE;
                    alternative++;
                    read();
                }
                case '\f' -> {
                    depth = 0;
                    alternative = 0;
                    read();
                }
                case '\\' -> {
                    joined = joined == 0 ? depth : joined;
                    read();
                    Token wrong = joinLines();
                    if (wrong != null) {
                        return wrong;
                    }
                }
                default -> more = false;
            }
        }
        if (text.startsWith(TIMER, position) && (peek(TIMER.length()) == ' ' || peek(TIMER.length()) == '\t')) {
            position += TIMER.length();
        }
        blankLine = peek() == '#' || peek() == '\n';
        if (blankLine || !brackets.isEmpty()) {
            return null;
        }
        return joined == 0 ? indent(depth, alternative) : indent(joined, joined);
    }

    private Token indent(int depth, int alternative) {
        if (depth == indents.getLast()) {
            return alternative == alternativeIndents.getLast() ? null : mixedTabs();
        }
        if (depth > indents.getLast()) {
            if (indents.size() >= DEEPEST_INDENT) {
                return failAt(text.error(
                        PythonSyntaxError.Kind.INDENTATION,
                        "too many levels of indentation",
                        new Range(line, 1, line, 0),
                        this));
            }
            if (alternative <= alternativeIndents.getLast()) {
                return mixedTabs();
            }
            pendingIndents++;
            indents.add(depth);
            alternativeIndents.add(alternative);
            return null;
        }
        while (depth < indents.getLast()) {
            pendingIndents--;
            indents.removeLast();
            alternativeIndents.removeLast();
        }
        if (depth != indents.getLast()) {
            int end = text.lineEnd(position);
            return failAt(text.error(
                    PythonSyntaxError.Kind.INDENTATION,
                    "unindent does not match any outer indentation level",
                    new Range(line, end - lineStart, line, -1),
                    this));
        }
        return alternative == alternativeIndents.getLast() ? null : mixedTabs();
    }

    private Token mixedTabs() {
        return failAt(text.error(
                PythonSyntaxError.Kind.TAB,
                "inconsistent use of tabs and spaces in indentation",
                new Range(line, 1, line, 0),
                this));
    }

    /** Behind a backslash: the line goes on with the next one. */
    private Token joinLines() {
        if (peek() != '\n') {
            int offset = peek() == END ? column() : column() + 1;
            return failAt(text.error(
                    "unexpected character after line continuation character", new Range(line, offset, line, 0), this));
        }
        read();
        if (peek() == END) {
            atEnd = true;
            if (!brackets.isEmpty()) {
                return failAt(neverClosed());
            }
            return failAt(text.error("unexpected EOF while parsing", new Range(line, column(), line, -1), this));
        }
        return null;
    }

    /** Ends all blocks, as the end of what was typed at a prompt does. */
    void closeBlocks() {
        pendingIndents = 1 - indents.size();
        while (indents.size() > 1) {
            indents.removeLast();
            alternativeIndents.removeLast();
        }
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    /** The next token of the line; null where the line ended without one. */
    private Token onLine() {
        int comment = -1;
        while (true) {
            int c = peek();
            if (c == ' ' || c == '\t' || c == '\f') {
                read();
            } else if (c == '#') {
                comment = position;
                while (peek() != '\n' && peek() != END) {
                    read();
                }
            } else if (c == '\\') {
                read();
                Token wrong = joinLines();
                if (wrong != null) {
                    return wrong;
                }
            } else {
                break;
            }
        }
        int start = position;
        int c = peek();
        if (c == END) {
            atEnd = true;
            return brackets.isEmpty() ? placeless(Token.Type.END) : failAt(neverClosed());
        }
        if (c == '\n') {
            return newLine(comment < 0 ? position : comment);
        }
        if (isNameStart(c)) {
            int quote = prefixLength();
            return quote >= 0 ? string(start, quote) : name(start);
        }
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            Token wrong = new NumberReader().read();
            return wrong != null ? wrong : token(Token.Type.NUMBER, start);
        }
        if (c == '"' || c == '\'') {
            return string(start, 0);
        }
        return sign(start);
    }

    /** @param start where the comment before it begins, if there is one */
    private Token newLine(int start) {
        Token token = token(Token.Type.NEWLINE, start);
        read();
        atLineStart = true;
        return blankLine || !brackets.isEmpty() ? null : token;
    }

    private Token name(int start) {
        boolean ascii = true;
        while (isNamePart(peek())) {
            ascii &= peek() < 128;
            read();
        }
        if (!ascii) {
            int wrong = text.firstOutsideName(start, position);
            if (wrong >= 0) {
                int c = text.at(wrong);
                position = wrong + 1;
                return fail(
                        Text.isPrintable(c)
                                ? "invalid character '" + Character.toString(c) + "' (U+%04X)".formatted(c)
                                : "invalid non-printable character U+%04X".formatted(c));
            }
        }
        Token token = token(Token.Type.NAME, start);
        return KEYWORDS.contains(token.text()) ? token(Token.Type.SIGN, start) : token;
    }

    private Token sign(int start) {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, position)) {
                position += sign.length();
                return token(Token.Type.SIGN, start);
            }
        }
        int c = read();
        switch (c) {
            case '(', '[', '{' -> {
                if (brackets.size() >= MOST_BRACKETS) {
                    return fail("too many nested parentheses");
                }
                brackets.add(new Bracket(c, line, start - lineStart));
            }
            case ')', ']', '}' -> {
                if (brackets.isEmpty()) {
                    return fail("unmatched '" + (char) c + "'");
                }
                Bracket open = brackets.removeLast();
                if ("([{".indexOf(open.character) != ")]}".indexOf(c)) {
                    return fail("closing parenthesis '" + (char) c + "' does not match opening parenthesis '"
                            + (char) open.character + "'" + (open.line == line ? "" : " on line " + open.line));
                }
            }
            default -> {
                if (!Text.isPrintable(c)) {
                    return fail("invalid non-printable character U+%04X".formatted(c));
                }
            }
        }
        return token(Token.Type.SIGN, start);
    }

    // ---- strings -------------------------------------------------------------------------------------------------

    /** How many letters stand before the quote of a string that begins here; -1 where none begins. */
    private int prefixLength() {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i <= 2; i++) {
            int c = peek(i);
            if (c == '"' || c == '\'') {
                return PREFIXES.contains(prefix.toString()) ? i : -1;
            }
            if (c < 0 || c >= 128) {
                return -1;
            }
            prefix.append(Character.toLowerCase((char) c));
        }
        return -1;
    }

    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf");

    private Token string(int start, int prefix) {
        int firstLine = line;
        int firstLineStart = lineStart;
        boolean formatted = text.between(start, start + prefix)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("f");
        position += prefix;
        int quote = read();
        boolean triple = peek() == quote && peek(1) == quote;
        if (triple) {
            position += 2;
        }
        inString = true;
        int end = formatted ? text.endOfFormatted(position, quote, triple) : -1;
        if (end >= 0) {
            while (position < end) {
                read();
            }
        } else if (!toClosingQuote(quote, triple)) {
            int detected = line;
            line = firstLine;
            lineStart = firstLineStart;
            position = start + 1;
            return fail("unterminated " + (triple ? "triple-quoted " : "") + "string literal (detected at line "
                    + detected + ")");
        }
        inString = false;
        return new Token(
                Token.Type.STRING,
                text.between(start, position),
                firstLine,
                start - firstLineStart,
                line,
                position - lineStart,
                brackets.size());
    }

    private boolean toClosingQuote(int quote, boolean triple) {
        int seen = 0;
        int wanted = triple ? 3 : 1;
        while (seen < wanted) {
            int c = peek();
            if (c == END || (!triple && c == '\n')) {
                return false;
            }
            read();
            if (c == quote) {
                seen++;
            } else {
                seen = 0;
                if (c == '\\') {
                    read();
                }
            }
        }
        return true;
    }

    // ---- numbers -------------------------------------------------------------------------------------------------

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }

    /** Reads one number; each method answers an error token or null. */
    private final class NumberReader {
        private final int start = position;

        Token read() {
            if (peek() != '0') {
                return peek() == '.' ? fraction() : decimal();
            }
            Tokenizer.this.read();
            return switch (peek()) {
                case 'x', 'X' -> based("hexadecimal", 16);
                case 'o', 'O' -> based("octal", 8);
                case 'b', 'B' -> based("binary", 2);
                default -> zero();
            };
        }

        private Token based(String name, int base) {
            Tokenizer.this.read();
            do {
                if (peek() == '_') {
                    Tokenizer.this.read();
                }
                if (!isDigitOf(base)) {
                    return isDigit(peek()) ? invalidDigit(name) : fail("invalid " + name + " literal");
                }
                while (isDigitOf(base)) {
                    Tokenizer.this.read();
                }
            } while (peek() == '_');
            return isDigit(peek()) ? invalidDigit(name) : end(name);
        }

        private boolean isDigitOf(int base) {
            return peek() < 128 && Character.digit(peek(), base) >= 0;
        }

        private Token invalidDigit(String name) {
            int digit = Tokenizer.this.read();
            return fail("invalid digit '" + (char) digit + "' in " + name + " literal");
        }

        /** Behind a zero: a number of zeros only, unless it goes on as a float. */
        private Token zero() {
            while (peek() == '0' || peek() == '_') {
                if (Tokenizer.this.read() == '_' && !isDigit(peek())) {
                    return fail("invalid decimal literal");
                }
            }
            int zeros = position;
            boolean nonzero = isDigit(peek());
            if (nonzero) {
                Token wrong = digits();
                if (wrong != null) {
                    return wrong;
                }
            }
            int c = peek();
            if (c == '.') {
                return fraction();
            }
            if (c == 'e' || c == 'E') {
                return exponent();
            }
            if (c == 'j' || c == 'J') {
                return imaginary();
            }
            if (nonzero) {
                return fail(
                        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                        start + 1 - lineStart,
                        zeros + 1 - lineStart);
            }
            return end("decimal");
        }

        private Token decimal() {
            Token wrong = digits();
            if (wrong != null) {
                return wrong;
            }
            return peek() == '.' ? fraction() : exponent();
        }

        /** Digits with single underscores between them. */
        private Token digits() {
            while (true) {
                while (isDigit(peek())) {
                    Tokenizer.this.read();
                }
                if (peek() != '_') {
                    return null;
                }
                Tokenizer.this.read();
                if (!isDigit(peek())) {
                    return fail("invalid decimal literal");
                }
            }
        }

        private Token fraction() {
            Tokenizer.this.read();
            if (isDigit(peek())) {
                Token wrong = digits();
                if (wrong != null) {
                    return wrong;
                }
            }
            return exponent();
        }

        private Token exponent() {
            int c = peek();
            if (c == 'e' || c == 'E') {
                boolean signed = peek(1) == '+' || peek(1) == '-';
                if (signed || isDigit(peek(1))) {
                    position += signed ? 2 : 1;
                    if (!isDigit(peek())) {
                        return fail("invalid decimal literal");
                    }
                    Token wrong = digits();
                    if (wrong != null) {
                        return wrong;
                    }
                } else {
                    return end("decimal");
                }
            }
            return peek() == 'j' || peek() == 'J' ? imaginary() : end("decimal");
        }

        private Token imaginary() {
            Tokenizer.this.read();
            return end("imaginary");
        }

        /** A number ends where no name begins, except for the keywords that may follow an operand. */
        private Token end(String name) {
            if (peek() >= 128 || !isNamePart(peek())) {
                return null;
            }
            for (String keyword : List.of("and", "else", "for", "if", "in", "is", "or", "not")) {
                if (text.startsWith(keyword, position)) {
                    return null;
                }
            }
            return fail("invalid " + name + " literal");
        }
    }
}
