package ouro.syntax.diagnosis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** Reads one number (Language Reference 2.4.4 to 2.4.7); each method answers what is wrong with it, or null. */
final class NumberReader {
    /** The keywords that may follow an operand without a space. */
    private static final List<String> FOLLOWING = List.of("and", "else", "for", "if", "in", "is", "or", "not");

    private final SourceCursor cursor;
    private final int start;

    NumberReader(SourceCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.column();
    }

    PythonSyntaxError read() {
        if (cursor.peek() != '0') {
            return cursor.peek() == '.' ? fraction() : decimal();
        }
        cursor.read();
        return switch (cursor.peek()) {
            case 'x', 'X' -> based("hexadecimal", 16);
            case 'o', 'O' -> based("octal", 8);
            case 'b', 'B' -> based("binary", 2);
            default -> zero();
        };
    }

    private boolean atDigit() {
        return SourceText.isDigit(cursor.peek());
    }

    private PythonSyntaxError based(String name, int base) {
        cursor.read();
        do {
            if (cursor.peek() == '_') {
                cursor.read();
            }
            if (!atDigitOf(base)) {
                return atDigit() ? invalidDigit(name) : cursor.flaw("invalid " + name + " literal");
            }
            while (atDigitOf(base)) {
                cursor.read();
            }
        } while (cursor.peek() == '_');
        return atDigit() ? invalidDigit(name) : end(name);
    }

    private boolean atDigitOf(int base) {
        return cursor.peek() < 128 && Character.digit(cursor.peek(), base) >= 0;
    }

    private PythonSyntaxError invalidDigit(String name) {
        int digit = cursor.read();
        return cursor.flaw("invalid digit '" + (char) digit + "' in " + name + " literal");
    }

    /** Behind a zero: a number of zeros only, unless it goes on as a float. */
    private PythonSyntaxError zero() {
        while (cursor.peek() == '0' || cursor.peek() == '_') {
            if (cursor.read() == '_' && !atDigit()) {
                return cursor.flaw("invalid decimal literal");
            }
        }
        int zeros = cursor.column();
        boolean nonzero = atDigit();
        if (nonzero) {
            PythonSyntaxError wrong = digits();
            if (wrong != null) {
                return wrong;
            }
        }
        return switch (cursor.peek()) {
            case '.' -> fraction();
            case 'e', 'E' -> exponent();
            case 'j', 'J' -> imaginary();
            default ->
                nonzero
                        ? cursor.flaw(
                                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal"
                                        + " integers",
                                start + 1,
                                zeros + 1)
                        : end("decimal");
        };
    }

    private PythonSyntaxError decimal() {
        PythonSyntaxError wrong = digits();
        if (wrong != null) {
            return wrong;
        }
        return cursor.peek() == '.' ? fraction() : exponent();
    }

    /** Digits with single underscores between them. */
    private PythonSyntaxError digits() {
        while (true) {
            while (atDigit()) {
                cursor.read();
            }
            if (cursor.peek() != '_') {
                return null;
            }
            cursor.read();
            if (!atDigit()) {
                return cursor.flaw("invalid decimal literal");
            }
        }
    }

    private PythonSyntaxError fraction() {
        cursor.read();
        PythonSyntaxError wrong = atDigit() ? digits() : null;
        return wrong != null ? wrong : exponent();
    }

    private PythonSyntaxError exponent() {
        int c = cursor.peek();
        if (c == 'e' || c == 'E') {
            boolean signed = cursor.peek(1) == '+' || cursor.peek(1) == '-';
            if (!signed && !SourceText.isDigit(cursor.peek(1))) {
                return end("decimal");
            }
            cursor.skip(signed ? 2 : 1);
            PythonSyntaxError wrong = atDigit() ? digits() : cursor.flaw("invalid decimal literal");
            if (wrong != null) {
                return wrong;
            }
        }
        return cursor.peek() == 'j' || cursor.peek() == 'J' ? imaginary() : end("decimal");
    }

    private PythonSyntaxError imaginary() {
        cursor.read();
        return end("imaginary");
    }

    /** A number ends where no name begins, except for the keywords that may follow. */
    private PythonSyntaxError end(String name) {
        if (cursor.peek() >= 128 || !SourceText.isNamePart(cursor.peek())) {
            return null;
        }
        for (String keyword : FOLLOWING) {
            if (cursor.startsWith(keyword)) {
                return null;
            }
        }
        return cursor.flaw("invalid " + name + " literal");
    }
}
