package ouro.syntax.diagnosis;

import java.util.Locale;
import java.util.regex.Pattern;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;

/** The text that is explained, by code points and with plain new lines, and the errors about it. */
final class SourceText {
    private static final Pattern PREFIX = Pattern.compile("(?i)[bfru]|br|rb|fr|rf");
    private static final Pattern KEYWORD = Pattern.compile("and|await|else|for|if|in|is|lambda|not|or|yield");

    private final SourceFile source;
    private final int[] characters;
    private final int firstLine;
    /** Whether it is the expression of a field of a formatted string, in parentheses. */
    private final boolean isField;

    private SourceText(SourceFile source, String text, int firstLine, boolean isField) {
        this.source = source;
        this.characters = text.codePoints().toArray();
        this.firstLine = firstLine;
        this.isField = isField;
    }

    /** @param complete whether a last line without a new line gets one */
    static SourceText of(SourceFile source, boolean complete) {
        String text = source.text().replace("\r\n", "\n").replace('\r', '\n');
        boolean lacksEnd = complete && !text.isEmpty() && !text.endsWith("\n");
        return new SourceText(source, lacksEnd ? text + "\n" : text, 1, false);
    }

    /** The expression of a field that stands in {@code source} from a line on. */
    static SourceText ofField(SourceFile source, String expression, int line) {
        return new SourceText(source, "(" + expression + ")\n", line, true);
    }

    SourceFile source() {
        return source;
    }

    boolean isField() {
        return isField;
    }

    int firstLine() {
        return firstLine;
    }

    /** The code point there, or -1 behind the end. */
    int at(int index) {
        return index < characters.length ? characters[index] : -1;
    }

    String between(int start, int end) {
        return new String(characters, start, end - start);
    }

    boolean startsWith(String prefix, int index) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at(index + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The index behind the new line that ends the line there, or the end of the text. */
    int lineEnd(int index) {
        int end = index;
        while (end < characters.length && characters[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, characters.length);
    }

    // ---- characters ----------------------------------------------------------------------------------------------

    /** The first character between two places that no identifier has there, or -1. */
    int firstOutsideName(int start, int end) {
        for (int i = start; i < end; i++) {
            int c = characters[i];
            boolean fits = i == start
                    ? c == '_' || Character.isUnicodeIdentifierStart(c)
                    : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
            if (!fits) {
                return i;
            }
        }
        return -1;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }

    // ---- formatted strings ---------------------------------------------------------------------------------------

    /**
     * Where a formatted string ends whose fields hold strings with its own quotes (PEP 701), or -1 where it has none, so
     * that the first closing quote is its end.
     *
     * @param start behind the opening quotes
     */
    int endOfFormatted(int start, int quote, boolean triple) {
        boolean nested = false;
        int depth = 0;
        for (int i = start; i < characters.length; i++) {
            int c = characters[i];
            if (!triple && c == '\n') {
                return -1;
            }
            boolean closes = c == quote && (!triple || (at(i + 1) == quote && at(i + 2) == quote));
            if (depth == 0) {
                if (closes) {
                    return nested ? i + (triple ? 3 : 1) : -1;
                }
                if (c == '\\') {
                    i++;
                } else if (c == '{' && at(i + 1) == '{') {
                    i++;
                } else if (c == '{') {
                    depth++;
                }
            } else if (c == '{' || c == '(' || c == '[') {
                depth++;
            } else if (c == '}' || c == ')' || c == ']') {
                depth--;
            } else if (c == '"' || c == '\'') {
                int end = mayBeginString(i) ? endOfPlain(i) : -1;
                if (end < 0) {
                    return -1;
                }
                nested |= c == quote;
                i = end - 1;
            }
        }
        return -1;
    }

    /** Whether a quote inside of an expression stands where an operand may: else it ends the string around it. */
    private boolean mayBeginString(int quote) {
        int end = quote;
        while (Character.isLetter(characters[end - 1])) {
            end--;
        }
        if (end < quote && PREFIX.matcher(between(end, quote)).matches()) {
            quote = end;
        }
        while (characters[quote - 1] == ' ') {
            quote--;
        }
        int start = quote;
        while (Character.isLetter(characters[start - 1])) {
            start--;
        }
        return start < quote
                ? KEYWORD.matcher(between(start, quote)).matches()
                : "{([,=<>+-*/%|&^~:@".indexOf(characters[quote - 1]) >= 0;
    }

    private int endOfPlain(int start) {
        int quote = characters[start];
        for (int i = start + 1; i < characters.length && characters[i] != '\n'; i++) {
            if (characters[i] == quote) {
                return i + 1;
            }
            if (characters[i] == '\\') {
                i++;
            }
        }
        return -1;
    }

    // ---- errors --------------------------------------------------------------------------------------------------

    /** @param reading how far reading was when the error was found: what is at hand then is quoted with its new line */
    PythonSyntaxError error(String message, ErrorRange range, SourceCursor reading) {
        return error(PythonSyntaxError.ErrorClass.SYNTAX, message, range, reading);
    }

    PythonSyntaxError error(PythonSyntaxError.ErrorClass kind, String message, ErrorRange range, SourceCursor reading) {
        String line = line(range.line());
        if (source.isFile() && !isField) {
            line = line + "\n";
        } else if (range.line() >= reading.line()) {
            line = between(startOfLine(reading.firstBuffered()), lineEnd(startOfLine(range.line())));
        }
        String whole = isField ? "f-string: " + message : message;
        return error(kind, whole, source.isEncodingKnown() || isField ? range : inBytes(range), line);
    }

    private ErrorRange inBytes(ErrorRange range) {
        return new ErrorRange(
                range.line(),
                source.byteColumn(range.line(), range.offset() - 1) + 1,
                range.endLine(),
                source.byteColumn(range.endLine(), range.endOffset() - 1) + 1);
    }

    /** An error in a single token, of which less is told. */
    PythonSyntaxError tokenError(String message, ErrorRange range) {
        return error(PythonSyntaxError.ErrorClass.SYNTAX, message, range, line(range.line()));
    }

    private PythonSyntaxError error(PythonSyntaxError.ErrorClass kind, String message, ErrorRange range, String line) {
        int endOffset = source.isEncodingKnown()
                ? Math.min(range.endOffset(), line.codePointCount(0, line.length()) + 1)
                : range.endOffset();
        return new PythonSyntaxError(
                kind, message, source.name(), range.line(), range.offset() - 1, range.endLine(), endOffset - 1, line);
    }

    private int startOfLine(int line) {
        int start = 0;
        for (int i = firstLine; i < line && start < characters.length; i++) {
            int next = lineEnd(start);
            if (next >= characters.length) {
                break;
            }
            start = next;
        }
        return start;
    }

    private String line(int line) {
        int start = startOfLine(line);
        int end = lineEnd(start);
        return between(start, end > start && characters[end - 1] == '\n' ? end - 1 : end);
    }

    /** The letters before the quote of a string token, in lower case. */
    static String prefix(String token) {
        int quote = 0;
        while (token.charAt(quote) != '"' && token.charAt(quote) != '\'') {
            quote++;
        }
        return token.substring(0, quote).toLowerCase(Locale.ROOT);
    }
}
