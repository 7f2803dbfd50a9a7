package ouro.syntax.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ouro.syntax.PythonSyntaxError;
import ouro.text.Characters;
import ouro.text.Keywords;

/**
 * Splits text into tokens one by one, as far as the parser asks, and notices the flaws that CPython's tokenizer notices in
 * its order (Language Reference 2.1 to 2.6). The grammar's lexer never fails; this one says why a text is none.
 */
final class Tokenizer {
    /** What a notebook allows before a statement. */
    private static final String TIMER = "%time";

    private static final List<String> LONG_SIGNS = List.of(
            "...", "**=", "//=", "<<=", ">>=", "->", "!=", "%=", "&=", "**", "*=", "+=", "-=", "//", "/=", ":=", "<<",
            "<=", "<>", "==", ">=", ">>", "@=", "^=", "|=");

    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf");
    private static final int LONGEST_PREFIX = 2;

    private final SourceCursor cursor;
    private final IndentationStack indentation = new IndentationStack();
    private final BracketStack brackets = new BracketStack();
    private boolean atLineStart = true;
    private boolean blankLine;
    private PythonSyntaxError flaw;
    private boolean flawIsFinal;
    private boolean atEnd;

    Tokenizer(SourceText text) {
        this.cursor = new SourceCursor(text);
    }

    /** Where reading stands. */
    SourceCursor cursor() {
        return cursor;
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

    /** The innermost open bracket that was opened before a line, as the flaw it is at the end of the text; or null. */
    PythonSyntaxError neverClosedBefore(int line) {
        return !brackets.isEmpty() && line > brackets.line() ? brackets.neverClosed(cursor) : null;
    }

    /** Ends all blocks, as the end of what was typed at a prompt does. */
    void closeBlocks() {
        indentation.closeBlocks();
    }

    /** The next token; one of the type ERROR where there is none. */
    PythonToken next() {
        while (true) {
            blankLine = false;
            if (atLineStart) {
                atLineStart = false;
                PythonSyntaxError wrong = beginLine();
                if (wrong != null) {
                    return fail(wrong);
                }
            }
            PythonToken.Type owed = indentation.take();
            if (owed != null) {
                return placeless(owed);
            }
            PythonToken token = onLine();
            if (token != null) {
                return token;
            }
        }
    }

    private PythonToken fail(PythonSyntaxError error) {
        flaw = error;
        return placeless(PythonToken.Type.ERROR);
    }

    /** Fails with what nothing that the parser finds outweighs. */
    private PythonToken failFinally(PythonSyntaxError error) {
        flawIsFinal = true;
        return fail(error);
    }

    private PythonToken token(PythonToken.Type type, int start) {
        return token(type, start, cursor.line(), cursor.lineStart());
    }

    private PythonToken token(PythonToken.Type type, int start, int firstLine, int firstLineStart) {
        return new PythonToken(
                type,
                cursor.since(start),
                firstLine,
                start - firstLineStart,
                cursor.line(),
                cursor.column(),
                brackets.depth());
    }

    private PythonToken placeless(PythonToken.Type type) {
        return new PythonToken(type, "", cursor.line(), -1, cursor.line(), -1, brackets.depth());
    }

    // ---- lines ---------------------------------------------------------------------------------------------------

    /** Measures the indentation of a line; null where it is right. */
    private PythonSyntaxError beginLine() {
        int depth = 0;
        int alternative = 0;
        int joined = 0;
        for (boolean more = true; more; ) {
            int c = cursor.peek();
            switch (c) {
                case ' ' -> {
                    depth++;
                    alternative++;
                }
                case '\t' -> {
                    depth = IndentationStack.afterTab(depth);
                    alternative++;
                }
                case '\f' -> {
                    depth = 0;
                    alternative = 0;
                }
                case '\\' -> joined = joined == 0 ? depth : joined;
                default -> more = false;
            }
            if (more) {
                cursor.read();
            }
            PythonSyntaxError wrong = c == '\\' ? joinLines() : null;
            if (wrong != null) {
                return wrong;
            }
        }
        if (cursor.startsWith(TIMER) && (cursor.peek(TIMER.length()) == ' ' || cursor.peek(TIMER.length()) == '\t')) {
            cursor.skip(TIMER.length());
        }
        blankLine = cursor.peek() == '#' || cursor.peek() == '\n';
        if (blankLine || !brackets.isEmpty()) {
            return null;
        }
        return joined == 0 ? indentation.begin(cursor, depth, alternative) : indentation.begin(cursor, joined, joined);
    }

    /** Behind a backslash: the line goes on with the next one. */
    private PythonSyntaxError joinLines() {
        if (cursor.peek() != '\n') {
            int offset = cursor.peek() == SourceCursor.END ? cursor.column() : cursor.column() + 1;
            return cursor.error(
                    PythonSyntaxError.ErrorClass.SYNTAX,
                    "unexpected character after line continuation character",
                    offset,
                    0);
        }
        cursor.read();
        if (cursor.peek() != SourceCursor.END) {
            return null;
        }
        atEnd = true;
        return brackets.isEmpty()
                ? cursor.error(PythonSyntaxError.ErrorClass.SYNTAX, "unexpected EOF while parsing", cursor.column(), -1)
                : brackets.neverClosed(cursor);
    }

    /** @param start where the comment before it begins, if there is one */
    private PythonToken newLine(int start) {
        PythonToken token = token(PythonToken.Type.NEWLINE, start);
        cursor.read();
        atLineStart = true;
        return blankLine || !brackets.isEmpty() ? null : token;
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    /** The next token of the line; null where the line ended without one. */
    private PythonToken onLine() {
        int comment = -1;
        while (true) {
            int c = cursor.peek();
            if (c == ' ' || c == '\t' || c == '\f') {
                cursor.read();
            } else if (c == '#') {
                comment = cursor.position();
                while (cursor.peek() != '\n' && cursor.peek() != SourceCursor.END) {
                    cursor.read();
                }
            } else if (c == '\\') {
                cursor.read();
                PythonSyntaxError wrong = joinLines();
                if (wrong != null) {
                    return fail(wrong);
                }
            } else {
                return token(c, comment < 0 ? cursor.position() : comment);
            }
        }
    }

    /** @param comment where a new line token begins */
    private PythonToken token(int c, int comment) {
        if (c == SourceCursor.END) {
            atEnd = true;
            return brackets.isEmpty() ? placeless(PythonToken.Type.END) : fail(brackets.neverClosed(cursor));
        }
        if (c == '\n') {
            return newLine(comment);
        }
        if (SourceText.isNameStart(c)) {
            int quote = prefixLength();
            return quote >= 0 ? string(quote) : name();
        }
        if (SourceText.isDigit(c) || (c == '.' && SourceText.isDigit(cursor.peek(1)))) {
            int start = cursor.position();
            PythonSyntaxError wrong = new NumberReader(cursor).read();
            return wrong != null ? failFinally(wrong) : token(PythonToken.Type.NUMBER, start);
        }
        return c == '"' || c == '\'' ? string(0) : sign();
    }

    private PythonToken name() {
        int start = cursor.position();
        boolean ascii = true;
        while (SourceText.isNamePart(cursor.peek())) {
            ascii &= cursor.read() < 128;
        }
        int wrong = ascii ? -1 : cursor.text.firstOutsideName(start, cursor.position());
        if (wrong >= 0) {
            cursor.goBack(wrong + 1, cursor.line(), cursor.lineStart());
            int c = cursor.text.at(wrong);
            return failFinally(cursor.flaw(
                    Characters.isPrintable(c)
                            ? "invalid character '" + Character.toString(c) + "' (U+%04X)".formatted(c)
                            : nonPrintable(c)));
        }
        return token(Keywords.isReserved(cursor.since(start)) ? PythonToken.Type.EXACT : PythonToken.Type.NAME, start);
    }

    private static String nonPrintable(int c) {
        return "invalid non-printable character U+%04X".formatted(c);
    }

    private PythonToken sign() {
        int start = cursor.position();
        for (String sign : LONG_SIGNS) {
            if (cursor.startsWith(sign)) {
                cursor.skip(sign.length());
                return token(PythonToken.Type.EXACT, start);
            }
        }
        int column = cursor.column();
        int c = cursor.read();
        PythonSyntaxError wrong =
                Characters.isPrintable(c) ? brackets.take(cursor, c, column) : cursor.flaw(nonPrintable(c));
        return wrong != null ? failFinally(wrong) : token(PythonToken.Type.EXACT, start);
    }

    // ---- strings -------------------------------------------------------------------------------------------------

    /** How many letters stand before the quote of a string that begins here; -1 where none begins. */
    private int prefixLength() {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i <= LONGEST_PREFIX; i++) {
            int c = cursor.peek(i);
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

    private PythonToken string(int prefix) {
        int start = cursor.position();
        int firstLine = cursor.line();
        int firstLineStart = cursor.lineStart();
        cursor.skip(prefix);
        boolean formatted = cursor.since(start).toLowerCase(Locale.ROOT).contains("f");
        int quote = cursor.read();
        boolean triple = cursor.peek() == quote && cursor.peek(1) == quote;
        if (triple) {
            cursor.skip(2);
        }
        cursor.beginString();
        int end = formatted ? cursor.text.endOfFormatted(cursor.position(), quote, triple) : -1;
        if (end >= 0) {
            cursor.readTo(end);
        } else if (!toClosingQuote(quote, triple)) {
            int detected = cursor.line();
            cursor.goBack(start + 1, firstLine, firstLineStart);
            return failFinally(cursor.flaw("unterminated " + (triple ? "triple-quoted " : "")
                    + "string literal (detected at line " + detected + ")"));
        }
        cursor.endString();
        return token(PythonToken.Type.STRING, start, firstLine, firstLineStart);
    }

    private boolean toClosingQuote(int quote, boolean triple) {
        int seen = 0;
        int wanted = triple ? 3 : 1;
        while (seen < wanted) {
            int c = cursor.peek();
            if (c == SourceCursor.END || (!triple && c == '\n')) {
                return false;
            }
            cursor.read();
            if (c == quote) {
                seen++;
            } else {
                seen = 0;
                if (c == '\\') {
                    cursor.read();
                }
            }
        }
        return true;
    }
}
