package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import ouro.grammar.OuroLexer;
import ouro.text.Keywords;

/** Colours the input by the kinds of its tokens, as Ouro's own lexer tells them. */
final class SyntaxHighlighter implements Highlighter {
    private static final AttributedStyle KEYWORD =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA).bold();
    private static final AttributedStyle CONSTANT = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle STRING = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT);
    private static final AttributedStyle DEFINED =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle BUILTIN = AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
    private static final AttributedStyle MAGIC = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle UNREADABLE = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private final Set<String> builtins;
    private final Settings settings;

    /** @param builtins the names to show as such */
    SyntaxHighlighter(Set<String> builtins, Settings settings) {
        this.builtins = builtins;
        this.settings = settings;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add(token);
        }
        Set<Token> marked = settings.isOn(Settings.BRACKETS)
                ? MatchingBrackets.at(
                        tokens,
                        text.codePointCount(0, Math.min(reader.getBuffer().cursor(), text.length())))
                : Set.of();
        AttributedStringBuilder styled = new AttributedStringBuilder();
        Token before = null;
        PromptInput input = PromptInput.of(text);
        boolean magic = input instanceof PromptInput.MagicLine || input instanceof PromptInput.Command;
        for (Token token : tokens) {
            AttributedStyle style = magic ? MAGIC : style(token, before);
            styled.styled(marked.contains(token) ? style.bold().underline() : style, token.getText());
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                before = token;
            }
        }
        return styled.toAttributedString();
    }

    private AttributedStyle style(Token token, Token before) {
        return switch (token.getType()) {
            case OuroLexer.TRUE, OuroLexer.FALSE, OuroLexer.NONE, OuroLexer.ELLIPSIS -> CONSTANT;
            case OuroLexer.NAME, OuroLexer.TYPE, OuroLexer.MATCH, OuroLexer.CASE -> name(token, before);
            case OuroLexer.STRING, OuroLexer.BYTES, OuroLexer.FSTRING, OuroLexer.OPEN_STRING -> STRING;
            case OuroLexer.INTEGER, OuroLexer.FLOAT_NUMBER, OuroLexer.IMAGINARY_NUMBER, OuroLexer.BAD_INTEGER -> NUMBER;
            case OuroLexer.COMMENT -> COMMENT;
            case OuroLexer.UNKNOWN -> token.getText().matches("[\"']") ? STRING : UNREADABLE;
            default -> Keywords.isReserved(token.getText()) ? KEYWORD : AttributedStyle.DEFAULT;
        };
    }

    private AttributedStyle name(Token token, Token before) {
        if (before != null) {
            switch (before.getType()) {
                case OuroLexer.DEF, OuroLexer.CLASS -> {
                    return DEFINED;
                }
                case OuroLexer.DOT -> {
                    return AttributedStyle.DEFAULT;
                }
                default -> {}
            }
        }
        return builtins.contains(token.getText()) ? BUILTIN : AttributedStyle.DEFAULT;
    }
}
