package ouro.syntax.diagnosis;

import java.util.ArrayDeque;
import java.util.Deque;

/** Walks through one formatted string as CPython 3.11 does, to find what is wrong in it (PEP 498). */
final class FormattedStringChecker {
    private static final int DEEPEST = 2;
    private static final int MOST_BRACKETS = 200;

    private final StringLiterals strings;
    private final PythonToken token;
    private final String content;
    private final boolean raw;
    private int position;

    FormattedStringChecker(StringLiterals strings, PythonToken token, String content, boolean raw) {
        this.strings = strings;
        this.token = token;
        this.content = content;
        this.raw = raw;
    }

    void check() {
        literalsAndFields(0);
    }

    private boolean atEnd() {
        return position >= content.length();
    }

    private char peek() {
        return content.charAt(position);
    }

    private void literalsAndFields(int depth) {
        boolean more = true;
        while (more) {
            if (!literal(depth)) {
                more = !atEnd() && peek() != '}';
                if (more) {
                    field(depth);
                }
            }
        }
        if (depth > 0 && (atEnd() || peek() != '}')) {
            throw strings.here("f-string: expecting '}'");
        }
    }

    /** Reads text up to a brace; whether it ended with a doubled one. */
    private boolean literal(int depth) {
        int start = position;
        while (!atEnd()) {
            char c = content.charAt(position++);
            if (!raw && c == '\\' && !atEnd()) {
                c = content.charAt(position++);
                if (c == 'N') {
                    if (!atEnd() && content.charAt(position++) == '{') {
                        int close = content.indexOf('}', position);
                        position = close < 0 ? content.length() : close + 1;
                    }
                    continue;
                }
            }
            if (c == '{' || c == '}') {
                if (depth == 0) {
                    if (!atEnd() && peek() == c) {
                        escapes(start, position);
                        position++;
                        return true;
                    }
                    if (c == '}') {
                        throw strings.here("f-string: single '}' is not allowed");
                    }
                }
                position--;
                break;
            }
        }
        escapes(start, position);
        return false;
    }

    private void escapes(int start, int end) {
        if (!raw) {
            strings.check(EscapeSequences.flaw(content.substring(start, end)));
        }
    }

    private void field(int depth) {
        if (depth >= DEEPEST) {
            throw strings.here("f-string: expressions nested too deeply");
        }
        position++;
        int start = position;
        skipExpression();
        expectMore();
        String expression = content.substring(start, position);
        if (expression.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\n' || c == '\f')) {
            throw strings.here(
                    peek() == '}'
                            ? "f-string: empty expression not allowed"
                            : "f-string: expression required before '" + peek() + "'");
        }
        strings.checkField(expression, token.line() + lines(start));
        if (peek() == '=') {
            position++;
            while (!atEnd() && Character.isWhitespace(peek())) {
                position++;
            }
            expectMore();
        }
        if (peek() == '!') {
            position++;
            expectMore();
            if ("sra".indexOf(content.charAt(position++)) < 0) {
                throw strings.here("f-string: invalid conversion character: expected 's', 'r', or 'a'");
            }
            expectMore();
        }
        if (peek() == ':') {
            position++;
            expectMore();
            literalsAndFields(depth + 1);
        }
        if (atEnd() || peek() != '}') {
            throw strings.here("f-string: expecting '}'");
        }
        position++;
    }

    private void expectMore() {
        if (atEnd()) {
            throw strings.here("f-string: expecting '}'");
        }
    }

    private int lines(int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (content.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Moves to the character that ends the expression. */
    private void skipExpression() {
        Deque<Character> brackets = new ArrayDeque<>();
        for (; !atEnd(); position++) {
            char c = peek();
            switch (c) {
                case '\\' -> strings.defer("f-string expression part cannot include a backslash");
                case '#' -> strings.defer("f-string expression part cannot include '#'");
                case '\'', '"' -> skipString(c);
                case '(', '[', '{' -> {
                    if (brackets.size() >= MOST_BRACKETS) {
                        throw strings.here("f-string: too many nested parenthesis");
                    }
                    brackets.push(c);
                }
                default -> {
                    if (brackets.isEmpty() && endsExpression(c)) {
                        return;
                    }
                    if (c == ')' || c == ']' || c == '}') {
                        close(c, brackets);
                    }
                }
            }
        }
        if (!brackets.isEmpty()) {
            throw strings.here("f-string: unmatched '" + brackets.peek() + "'");
        }
    }

    private void close(char c, Deque<Character> brackets) {
        if (brackets.isEmpty()) {
            throw strings.here("f-string: unmatched '" + c + "'");
        }
        char open = brackets.pop();
        if ("([{".indexOf(open) != ")]}".indexOf(c)) {
            throw strings.here(
                    "f-string: closing parenthesis '" + c + "' does not match opening parenthesis '" + open + "'");
        }
    }

    /** Whether a character outside of brackets ends the expression; moves over the first of two that belong together. */
    private boolean endsExpression(char c) {
        if ("!:}=<>".indexOf(c) < 0) {
            return false;
        }
        boolean comparison =
                "!=<>".indexOf(c) >= 0 && position + 1 < content.length() && content.charAt(position + 1) == '=';
        if (comparison) {
            position++;
            return false;
        }
        return c != '<' && c != '>';
    }

    /** Moves to the closing quote of a string in the expression. */
    private void skipString(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isTriple = content.startsWith(triple, position);
        position += isTriple ? 3 : 1;
        while (!atEnd()) {
            if (peek() == '\\') {
                strings.defer("f-string expression part cannot include a backslash");
                position++;
            } else if (isTriple ? content.startsWith(triple, position) : peek() == quote) {
                position += isTriple ? 2 : 0;
                return;
            }
            position++;
        }
        throw strings.here("f-string: unterminated string");
    }
}
