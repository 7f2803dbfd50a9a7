package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import ouro.grammar.OuroLexer;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Position;

/** Builds formatted strings (PEP 498, with the freedoms of PEP 701): splits the token, parses each field in its place. */
final class FormatStringBuilder {
    /** How many format specs may stand in one another. */
    private static final int DEEPEST = 3;

    private final ExpressionBuilder expressions;
    private final LiteralBuilder literals;

    FormatStringBuilder(ExpressionBuilder expressions, LiteralBuilder literals) {
        this.expressions = expressions;
        this.literals = literals;
    }

    /** Joins adjacent strings, some of them formatted. */
    Expression build(List<Token> tokens, Position at) {
        FieldParts parts = new FieldParts(at);
        for (Token token : tokens) {
            if (token.getType() == OuroLexer.FSTRING) {
                formatted(token, parts);
            } else {
                parts.text(literals.text(token));
            }
        }
        return new Expression.JoinedStr(parts.finish(), at);
    }

    private void formatted(Token token, FieldParts parts) {
        String source = token.getText();
        int quote = LiteralBuilder.firstQuote(source);
        int width = LiteralBuilder.isTriple(source, quote) ? 3 : 1;
        boolean raw = source.substring(0, quote).toLowerCase(Locale.ROOT).indexOf('r') >= 0;
        Scanner scanner = new Scanner(token, source, quote + width, source.length() - width, raw);
        scanner.literalAndFields(parts, false);
    }

    /** Collects the values of a JoinedStr, neighbouring text merged. */
    private static final class FieldParts {
        private final List<Expression> values = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Position at;

        FieldParts(Position at) {
            this.at = at;
        }

        void text(String more) {
            text.append(more);
        }

        void field(Expression field) {
            flush();
            values.add(field);
        }

        private void flush() {
            if (!text.isEmpty()) {
                values.add(new Expression.Constant(text.toString(), false, at));
                text.setLength(0);
            }
        }

        List<Expression> finish() {
            flush();
            return values;
        }
    }

    /** Walks through one token. */
    private final class Scanner {
        private final Token token;
        private final Position at;
        private final String source;
        private final int end;
        private final boolean raw;
        private int position;
        /** In how many format specs. */
        private int depth;

        /** The line of the field that was parsed last, from 0 where the token begins. */
        private int line;

        /** Where that line begins. */
        private int lineStart;

        /** As far as lines were counted: once for each field would take quadratic time. */
        private int counted;

        Scanner(Token token, String source, int start, int end, boolean raw) {
            this.token = token;
            this.at = expressions.at(token);
            this.source = source;
            this.position = start;
            this.end = end;
            this.raw = raw;
        }

        /** Reads text and fields up to the end, or in a format spec up to the brace that closes its field. */
        void literalAndFields(FieldParts parts, boolean inSpec) {
            int start = position;
            while (position < end) {
                char c = source.charAt(position);
                if (c == '\\' && !raw && position + 1 < end) {
                    position = behindEscape();
                } else if (c == '{') {
                    if (!inSpec && position + 1 < end && source.charAt(position + 1) == '{') {
                        literal(start, position + 1, parts);
                        position += 2;
                    } else {
                        literal(start, position, parts);
                        position++;
                        field(parts);
                    }
                    start = position;
                } else if (c == '}') {
                    if (inSpec) {
                        break;
                    }
                    if (position + 1 < end && source.charAt(position + 1) == '}') {
                        literal(start, position + 1, parts);
                        position += 2;
                        start = position;
                    } else {
                        throw refuse();
                    }
                } else {
                    position++;
                }
            }
            literal(start, Math.min(position, end), parts);
        }

        /** A backslash takes the character behind it with it, but no brace, unless that begins a name. */
        private int behindEscape() {
            if (source.startsWith("\\N{", position)) {
                return source.indexOf('}', position) + 1;
            }
            char next = source.charAt(position + 1);
            return position + (next == '{' || next == '}' ? 1 : 2);
        }

        private void literal(int from, int to, FieldParts parts) {
            String text = LiteralBuilder.normalizeLines(source.substring(from, to));
            parts.text(raw ? text : literals.unescape(text, token));
        }

        private void field(FieldParts parts) {
            if (depth >= DEEPEST) {
                throw refuse();
            }
            int start = position;
            int expressionEnd = skipExpression();
            String code = source.substring(start, expressionEnd);
            if (code.isBlank()) {
                throw refuse();
            }
            Expression value = parse(code, start);
            boolean selfDocumenting = position < end && source.charAt(position) == '=';
            if (selfDocumenting) {
                position++;
                while (position < end && Character.isWhitespace(source.charAt(position))) {
                    position++;
                }
                parts.text(source.substring(start, position));
            }
            int conversion = conversion();
            Expression spec = null;
            if (position < end && source.charAt(position) == ':') {
                position++;
                FieldParts specParts = new FieldParts(at);
                depth++;
                literalAndFields(specParts, true);
                depth--;
                spec = new Expression.JoinedStr(specParts.finish(), at);
            }
            if (position >= end || source.charAt(position) != '}') {
                throw refuse();
            }
            position++;
            if (selfDocumenting && conversion < 0 && spec == null) {
                conversion = 'r';
            }
            parts.field(new Expression.FormattedValue(value, conversion, spec, at));
        }

        private int conversion() {
            if (position >= end || source.charAt(position) != '!') {
                return -1;
            }
            int start = ++position;
            while (position < end && source.charAt(position) != ':' && source.charAt(position) != '}') {
                position++;
            }
            String name = source.substring(start, position).stripTrailing();
            if (name.equals("r") || name.equals("s") || name.equals("a")) {
                return name.charAt(0);
            }
            throw refuse();
        }

        /** Moves to the character that ends the expression; answers its place. */
        private int skipExpression() {
            int depth = 0;
            while (position < end) {
                char c = source.charAt(position);
                switch (c) {
                    case '\'', '"' -> skipString(c);
                    case '#' -> skipComment();
                    case '(', '[', '{' -> {
                        depth++;
                        position++;
                    }
                    case ')', ']', '}' -> {
                        if (depth == 0) {
                            if (c == '}') {
                                return position;
                            }
                            throw refuse();
                        }
                        depth--;
                        position++;
                    }
                    default -> {
                        if (depth == 0 && endsExpression(c)) {
                            return position;
                        }
                        boolean operator =
                                position + 1 < end && source.charAt(position + 1) == '=' && "=!<>".indexOf(c) >= 0;
                        position += operator ? 2 : 1;
                    }
                }
            }
            throw refuse();
        }

        private boolean endsExpression(char c) {
            char next = position + 1 < end ? source.charAt(position + 1) : 0;
            return switch (c) {
                case ':' -> true;
                case '!' -> next != '=';
                case '=' -> next != '=';
                default -> false;
            };
        }

        private void skipString(char quote) {
            String triple = String.valueOf(quote).repeat(3);
            String delimiter = source.startsWith(triple, position) ? triple : String.valueOf(quote);
            position += delimiter.length();
            while (position < end && !source.startsWith(delimiter, position)) {
                position += source.charAt(position) == '\\' ? 2 : 1;
            }
            if (position >= end) {
                throw refuse();
            }
            position += delimiter.length();
        }

        private void skipComment() {
            while (position < end && source.charAt(position) != '\n') {
                position++;
            }
        }

        private Expression parse(String code, int start) {
            for (; counted < start; counted++) {
                if (source.charAt(counted) == '\n') {
                    line++;
                    lineStart = counted + 1;
                }
            }
            int column = source.codePointCount(lineStart, start) + (line == 0 ? at.column() : 0);
            // In parentheses, so that the expression may span lines; they stand one column before it.
            SourceFile field = new SourceFile(expressions.source.name(), "(" + code + ")");
            try {
                return AntlrParser.parseField(field, expressions.source, at.line() + line - 1, column - 1);
            } catch (PythonSyntaxError e) {
                throw refuse();
            }
        }

        private PythonSyntaxError refuse() {
            return expressions.refuse(at);
        }
    }
}
