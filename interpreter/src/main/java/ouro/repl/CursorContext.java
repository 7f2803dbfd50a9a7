package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import ouro.grammar.OuroLexer;

/**
 * Where the cursor stands in an input, as the lexer sees what is before it.
 *
 * @param word the part of a name before the cursor, perhaps empty
 * @param place what kind of name may stand there
 * @param call the innermost call whose arguments are being written; null for none
 */
record CursorContext(String word, Place place, EnclosingCall call) {
    /** What may stand at the cursor. */
    sealed interface Place {
        /** Nothing that could be completed: a string, a comment, a number. */
        record Nothing() implements Place {}

        /** Any name. */
        record AnyName() implements Place {}

        /** An attribute of the value of an expression. */
        record AttributeOf(String expression) implements Place {}

        /** An item of the value of an expression, right behind its bracket. */
        record ItemOf(String expression) implements Place {}

        /** A key of the value of an expression, behind the quote that begins it. */
        record KeyOf(String expression, String quote) implements Place {}

        /** A module, or one inside a package: {@code import a.b}. */
        record ModuleName(String parent) implements Place {}

        /** A name of a module: {@code from a import b}. */
        record Member(String module) implements Place {}
    }

    /**
     * A call that is being written.
     *
     * @param function the expression that is called
     * @param argument how many arguments are complete
     * @param keyword the keyword of the argument being written, or null
     * @param startsArgument whether a keyword could stand at the cursor
     */
    record EnclosingCall(String function, int argument, String keyword, boolean startsArgument) {}

    static CursorContext of(String text, int cursor) {
        String before = text.substring(0, cursor);
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(before));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        Token last = null;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            last = token;
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token);
            }
        }
        int length = before.codePointCount(0, before.length());
        boolean touches = last != null && last.getStopIndex() + 1 == length;
        if (isInOpenString(before)) {
            return inString(before, tokens);
        }
        if (touches && isClosedToNames(last)) {
            return new CursorContext("", new Place.Nothing(), call(tokens));
        }
        String word = "";
        if (touches && isWord(last)) {
            word = last.getText();
            tokens.removeLast();
        }
        return new CursorContext(word, place(tokens, word), call(tokens));
    }

    /** In a string that has only begun nothing can be completed, but a key behind a bracket. */
    private static CursorContext inString(String before, List<Token> tokens) {
        int quote = tokens.size() - 1;
        while (quote >= 0 && !isQuote(tokens.get(quote))) {
            quote--;
        }
        if (quote > 0 && tokens.get(quote - 1).getType() == OuroLexer.LBRACK) {
            int start = operandStart(tokens, quote - 2);
            String word = before.substring(
                    before.offsetByCodePoints(0, tokens.get(quote).getStopIndex() + 1));
            if (start >= 0 && word.indexOf('\n') < 0) {
                String expression = text(tokens.subList(start, quote - 1));
                return new CursorContext(
                        word, new Place.KeyOf(expression, tokens.get(quote).getText()), null);
            }
        }
        return new CursorContext("", new Place.Nothing(), null);
    }

    private static boolean isQuote(Token token) {
        return token.getType() == OuroLexer.UNKNOWN
                && (token.getText().equals("'") || token.getText().equals("\""));
    }

    private static boolean isClosedToNames(Token last) {
        return switch (last.getType()) {
            case OuroLexer.COMMENT,
                    OuroLexer.OPEN_STRING,
                    OuroLexer.STRING,
                    OuroLexer.BYTES,
                    OuroLexer.FSTRING,
                    OuroLexer.INTEGER,
                    OuroLexer.FLOAT_NUMBER,
                    OuroLexer.IMAGINARY_NUMBER,
                    OuroLexer.UNKNOWN -> true;
            default -> false;
        };
    }

    /** Behind a quote that nothing on its line closes, what the lexer takes for names is text. */
    private static boolean isInOpenString(String before) {
        String line = before.substring(before.lastIndexOf('\n') + 1);
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(line));
        lexer.removeErrorListeners();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (isQuote(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(Token token) {
        String text = token.getText();
        return token.getType() != OuroLexer.UNKNOWN && Character.isUnicodeIdentifierStart(text.codePointAt(0))
                || text.startsWith("_");
    }

    // ---- place ---------------------------------------------------------------------------------------------------

    private static Place place(List<Token> tokens, String word) {
        int start = statementStart(tokens);
        int last = tokens.size() - 1;
        if (start <= last) {
            switch (tokens.get(start).getType()) {
                case OuroLexer.IMPORT -> {
                    return imported(tokens, last);
                }
                case OuroLexer.FROM -> {
                    int keyword = indexOf(OuroLexer.IMPORT, tokens, start);
                    if (keyword < 0) {
                        return new Place.ModuleName(dotted(tokens, last));
                    }
                    return tokens.get(last).getType() == OuroLexer.AS
                            ? new Place.Nothing()
                            : new Place.Member(text(tokens.subList(start + 1, keyword)));
                }
                default -> {}
            }
        }
        if (last >= 0 && tokens.get(last).getType() == OuroLexer.DOT) {
            int operand = operandStart(tokens, last - 1);
            return operand < 0 ? new Place.Nothing() : new Place.AttributeOf(text(tokens.subList(operand, last)));
        }
        if (last >= 0 && word.isEmpty() && tokens.get(last).getType() == OuroLexer.LBRACK) {
            int operand = operandStart(tokens, last - 1);
            if (operand >= 0) {
                return new Place.ItemOf(text(tokens.subList(operand, last)));
            }
        }
        if (last >= 0
                && (tokens.get(last).getType() == OuroLexer.DEF
                        || tokens.get(last).getType() == OuroLexer.CLASS)) {
            return new Place.Nothing();
        }
        // Behind an operand no other can stand.
        return last >= 0 && word.isEmpty() && endsOperand(tokens.get(last)) ? new Place.Nothing() : new Place.AnyName();
    }

    private static Place imported(List<Token> tokens, int last) {
        return switch (tokens.get(last).getType()) {
            case OuroLexer.IMPORT, OuroLexer.COMMA -> new Place.ModuleName("");
            case OuroLexer.DOT -> new Place.ModuleName(dotted(tokens, last));
            default -> new Place.Nothing();
        };
    }

    private static int statementStart(List<Token> tokens) {
        int depth = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            switch (tokens.get(i).getType()) {
                case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> depth++;
                case OuroLexer.LPAR, OuroLexer.LBRACK, OuroLexer.LBRACE -> depth--;
                case OuroLexer.NEWLINE, OuroLexer.SEMI, OuroLexer.COLON -> {
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return 0;
    }

    private static int indexOf(int type, List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).getType() == type) {
                return i;
            }
        }
        return -1;
    }

    /** The names with dots, or the string, that a dot at that place follows; empty where it follows something else. */
    private static String dotted(List<Token> tokens, int dot) {
        if (dot < 0 || tokens.get(dot).getType() != OuroLexer.DOT) {
            return "";
        }
        int start = primaryStart(tokens, dot - 1);
        return start < 0 ? "" : text(tokens.subList(start, dot));
    }

    /** Where the names with dots begin that end at that place; -1 where something else does. */
    private static int primaryStart(List<Token> tokens, int end) {
        int start = end;
        while (start >= 0) {
            boolean isName = isWord(tokens.get(start));
            boolean isText = tokens.get(start).getType() == OuroLexer.STRING;
            if (!isName && !isText) {
                return -1;
            }
            if (isText || start < 2 || tokens.get(start - 1).getType() != OuroLexer.DOT) {
                return start;
            }
            start -= 2;
        }
        return -1;
    }

    /**
     * Where the operand begins that ends at that place: names, strings and brackets with what is called, subscribed and
     * asked of them; -1 where something else ends there.
     */
    private static int operandStart(List<Token> tokens, int end) {
        int start = end;
        while (start >= 0) {
            if (isClosing(tokens.get(start))) {
                int opening = opening(tokens, start);
                if (opening < 0) {
                    return -1;
                }
                boolean trails = opening > 0
                        && tokens.get(opening).getType() != OuroLexer.LBRACE
                        && endsOperand(tokens.get(opening - 1));
                if (trails) {
                    start = opening - 1;
                    continue;
                }
                start = opening;
            } else if (!endsOperand(tokens.get(start))) {
                return -1;
            }
            if (start < 2 || tokens.get(start - 1).getType() != OuroLexer.DOT) {
                return start;
            }
            start -= 2;
        }
        return -1;
    }

    private static boolean endsOperand(Token token) {
        return switch (token.getType()) {
            case OuroLexer.NAME,
                    OuroLexer.TYPE,
                    OuroLexer.MATCH,
                    OuroLexer.CASE,
                    OuroLexer.NONE,
                    OuroLexer.TRUE,
                    OuroLexer.FALSE,
                    OuroLexer.STRING,
                    OuroLexer.BYTES,
                    OuroLexer.FSTRING -> true;
            default -> isClosing(token);
        };
    }

    private static boolean isClosing(Token token) {
        return switch (token.getType()) {
            case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> true;
            default -> false;
        };
    }

    /** Where the bracket begins that closes at that place; -1 for nowhere. */
    private static int opening(List<Token> tokens, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            switch (tokens.get(i).getType()) {
                case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> depth++;
                case OuroLexer.LPAR, OuroLexer.LBRACK, OuroLexer.LBRACE -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text of tokens, with a space where something was between two. */
    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            boolean apart = before != null && token.getStartIndex() > before.getStopIndex() + 1;
            text.append(apart ? " " : "").append(token.getText());
            before = token;
        }
        return text.toString();
    }

    // ---- call ----------------------------------------------------------------------------------------------------

    private static EnclosingCall call(List<Token> tokens) {
        int depth = 0;
        int arguments = 0;
        String keyword = null;
        boolean inside = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            switch (tokens.get(i).getType()) {
                case OuroLexer.RPAR, OuroLexer.RBRACK, OuroLexer.RBRACE -> depth++;
                case OuroLexer.LBRACK, OuroLexer.LBRACE -> depth--;
                case OuroLexer.COMMA -> arguments += depth == 0 ? 1 : 0;
                case OuroLexer.EQUAL -> {
                    if (depth == 0 && arguments == 0 && i > 0) {
                        keyword = tokens.get(i - 1).getText();
                    }
                }
                case OuroLexer.LPAR -> {
                    int start = depth == 0 ? primaryStart(tokens, i - 1) : -1;
                    boolean defines = start > 0
                            && (tokens.get(start - 1).getType() == OuroLexer.DEF
                                    || tokens.get(start - 1).getType() == OuroLexer.CLASS);
                    if (start >= 0 && !defines) {
                        int last = tokens.getLast().getType();
                        return new EnclosingCall(
                                text(tokens.subList(start, i)),
                                arguments,
                                keyword,
                                !inside && (last == OuroLexer.LPAR || last == OuroLexer.COMMA));
                    }
                    if (depth == 0) {
                        // Brackets around an expression: what is in them is one argument of a call around.
                        inside = true;
                        arguments = 0;
                        keyword = null;
                    } else {
                        depth--;
                    }
                }
                default -> {}
            }
            if (depth < 0) {
                inside = true;
                depth = 0;
                arguments = 0;
                keyword = null;
            }
        }
        return null;
    }
}
