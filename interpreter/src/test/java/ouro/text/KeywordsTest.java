package ouro.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import ouro.grammar.OuroLexer;

/** The grammars have the keywords that {@link Keywords} lists, and no others; so has the help. */
class KeywordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void lexerHasThem() {
        Set<String> soft = new TreeSet<>(Keywords.SOFT);
        // To the lexer it is a name like any other.
        soft.remove("_");
        Set<String> all = new TreeSet<>(Keywords.RESERVED);
        all.addAll(soft);
        Vocabulary vocabulary = OuroLexer.VOCABULARY;
        Set<String> words = new TreeSet<>();
        for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
            String literal = vocabulary.getLiteralName(type);
            if (literal != null && Character.isLetter(literal.charAt(1))) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        assertEquals(all, words);
    }

    @Test
    void grammarOfMistakesHasThem() throws IOException {
        String grammar = Files.readString(RESOURCES.resolve("diagnosis/python.peg"));
        String rules = grammar.lines()
                .filter(line -> !line.startsWith("#"))
                // What is said of a mistake is no part of the grammar.
                .map(line -> line.replaceAll("->.*", "").replaceAll("!!'[^']*'", ""))
                .collect(Collectors.joining("\n"));
        assertEquals(new TreeSet<>(Keywords.RESERVED), words(rules, "'([A-Za-z]+)'"));
        assertEquals(new TreeSet<>(Keywords.SOFT), words(rules, "\"([A-Za-z_]+)\""));
    }

    private static Set<String> words(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void helpHasATextOnEach() throws IOException {
        List<String> untold = new ArrayList<>(Keywords.RESERVED);
        for (String line : Files.readAllLines(RESOURCES.resolve("doc/topics.txt"))) {
            untold.remove(line.split(":", 2)[0]);
        }
        assertEquals(List.of(), untold);
    }

    @Test
    void reservedOnesAreNoNames() {
        assertTrue(Keywords.RESERVED.stream().allMatch(Keywords::isReserved));
        assertTrue(Keywords.SOFT.stream().noneMatch(Keywords::isReserved));
    }
}
