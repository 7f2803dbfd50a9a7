package ouro.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indents, new lines that count, flaws, and what a text lacks at its end. */
class IndentingTokenSourceTest {
    private static IndentingTokenSource source(String text) {
        OuroLexer lexer =
                new OuroLexer(CharStreams.fromString(text.replace("\\n", "\n").replace("\\t", "\t")));
        lexer.removeErrorListeners();
        return new IndentingTokenSource(lexer);
    }

    private static List<String> read(IndentingTokenSource source) {
        List<String> tokens = new ArrayList<>();
        for (Token token = source.nextToken(); token.getType() != Token.EOF; token = source.nextToken()) {
            tokens.add(
                    switch (token.getType()) {
                        case OuroLexer.NEWLINE -> ";";
                        case OuroLexer.INDENT -> ">";
                        case OuroLexer.DEDENT -> "<";
                        default -> token.getText();
                    });
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    a                              | a ;
                    a\\n\\n\\nb\\n                     | a ; b ;
                    if a:\\n  b\\nc                  | if a : ; > b ; < c ;
                    if a:\\n  b\\n  if c:\\n    d       | if a : ; > b ; if c : ; > d ; < <
                    if a:\\n  b\\n# c\\n\\n  d          | if a : ; > b ; d ; <
                    if a:\\n\\tb\\n\\tc                 | if a : ; > b ; c ; <
                    x = (1,\\n    2)\\ny             | x = ( 1 , 2 ) ; y ;
                    x = [\\n# a comment\\n]          | x = [ ] ;
                    a + \\\\n  b                     | a + b ;
                    %time f()                      | f ( ) ;
                    a % time                       | a % time ;
                    """)
    void tokens(String text, String expected) {
        assertEquals(expected, String.join(" ", read(source(text))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x = 1                          | COMPLETE
                    x = 1\\n                        | COMPLETE
                    # only a comment:              | COMPLETE
                    x = [1,\\n 2]                   | COMPLETE
                    x = '''a\\nb'''                 | COMPLETE
                    x = {1: 2}[1:]                 | COMPLETE
                    lambda x: y                    | COMPLETE
                    f(                             | IN_BRACKETS
                    f(a, [b\\n                      | IN_BRACKETS
                    x = {                          | IN_BRACKETS
                    f(\\n\\n                         | IN_BRACKETS
                    x = '''a                       | IN_STRING
                    x = f'''{a}\\n                   | IN_STRING
                    x = \\\\n                        | AFTER_LINE_JOIN
                    if x:                          | BEFORE_BLOCK
                    def f(a,\\n b):\\n                | BEFORE_BLOCK
                    if x:  # why\\n                 | BEFORE_BLOCK
                    if x:\\n  y                      | IN_BLOCK
                    if x:\\n  y\\n                    | IN_BLOCK
                    if x:\\n  y\\nelse:               | BEFORE_BLOCK
                    @a                             | AFTER_DECORATOR
                    @a.b(c)\\n                      | AFTER_DECORATOR
                    """)
    void endStates(String text, IndentingTokenSource.EndState expected) {
        IndentingTokenSource source = source(text);
        read(source);
        assertEquals(expected, source.endState());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    if a:\\n    b\\n  c               | UNMATCHED_DEDENT
                    if a:\\n        b\\n\\tc           | INCONSISTENT_TABS
                    if a:\\n\\tb\\n        c           | INCONSISTENT_TABS
                    """)
    void flaws(String text, IndentingTokenSource.IndentationFlaw.FlawKind expected) {
        IndentingTokenSource source = source(text);
        read(source);
        assertEquals(expected, source.flaw().kind());
    }

    @Test
    void depthHasLimits() {
        IndentingTokenSource brackets = source("(".repeat(201) + ")".repeat(201));
        read(brackets);
        assertEquals(
                IndentingTokenSource.IndentationFlaw.FlawKind.TOO_DEEP,
                brackets.flaw().kind());
        IndentingTokenSource deepest = source("(".repeat(200) + ")".repeat(200));
        read(deepest);
        assertNull(deepest.flaw());
    }

    @Test
    void openBracketsAreKnownWhereReadingStands() {
        IndentingTokenSource source = source("f([{");
        read(source);
        assertEquals(
                List.of("(", "[", "{"),
                source.openBrackets().stream().map(Token::getText).toList());
    }
}
