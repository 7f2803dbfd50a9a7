package ouro.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where formatted strings end. */
class FormattedStringLexerTest {
    private static Token first(String text) {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.nextToken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f'plain'",
                "F\"{a}\"",
                "rf'{a!r:>{width}}'",
                "fR'''{a}\n'{b}'\n'''",
                "f'{{}} {a}'",
                "f'\\{a}\\''",
                "f\"{d[\"key\"]}\"",
                "f'{f'{f'{1}'}'}'",
                "f\"{x:{y:{z}}}\"",
                "f'{a[1:2]}{ {1: 2} }{(lambda x: x)(1):3}'",
                "f'{a:%H:%M \"now\"}'",
                "f'{'}'}'",
                "f'{rf'{a}\\''}'",
                "f'{a\n}'",
                "f'{a,}\\\r\n'"
            })
    void isOneToken(String text) {
        Token token = first(text + " + rest");
        assertEquals(OuroLexer.FSTRING, token.getType());
        assertEquals(text, token.getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"f'{a' + b", "f'}' + b", "f'{a:{b}' + c", "f'{'}' + c"})
    void isAStringWithoutFieldsWhereTheyDoNotEnd(String text) {
        Token token = first(text);
        assertEquals(OuroLexer.FSTRING, token.getType());
        assertEquals(text.substring(0, text.indexOf('\'', 2) + 1), token.getText());
    }

    @Test
    void linesAndColumnsGoOnBehindIt() {
        OuroLexer lexer = new OuroLexer(CharStreams.fromString("f'''a\n{b}''' c"));
        Token string = lexer.nextToken();
        lexer.nextToken();
        Token name = lexer.nextToken();
        assertEquals(1, string.getLine());
        assertEquals(0, string.getCharPositionInLine());
        assertEquals(2, name.getLine());
        assertEquals(7, name.getCharPositionInLine());
    }

    @Test
    void otherPrefixesAreNone() {
        assertEquals(OuroLexer.STRING, first("r'{a}'").getType());
        assertEquals(OuroLexer.NAME, first("fr").getType());
        assertEquals(OuroLexer.NAME, first("ff'{a}'").getType());
        assertEquals(OuroLexer.NAME, first("f").getType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1:", "{f\"", "{f'", "{(", "{"})
    void depthCostsNoMoreThanLength(String level) {
        String text = "f'" + level.repeat(3000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> first(text));
    }
}
