package ouro.transcript.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ouro.object.documentation.Resources;

/**
 * The words by which tutorials of several languages speak of output and of time: a file for each list under {@code
 * transcript}, a line for each word. A word may be a regular expression; the order is that in which they are tried.
 */
public final class Vocabulary {
    private Vocabulary() {}

    /** The lines of a list, but for the one that says what it is. */
    public static List<String> words(String list) {
        String path = "/transcript/" + list + ".txt";
        try (InputStream stream = Resources.open(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** A group of a regular expression that fits any word of a list. */
    public static String anyOf(String list) {
        return group(words(list));
    }

    /**
     * The same for words beside another one: those of ASCII are set apart from it by a space, which languages written
     * without spaces have not.
     *
     * @param before what stands before a word of ASCII, as a regular expression
     * @param behind what stands behind one
     */
    public static String anySpaced(String list, String before, String behind) {
        return group(words(list).stream()
                .map(word -> isAscii(word) ? before + word + behind : word)
                .toList());
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static String group(List<String> words) {
        return "(?:" + String.join("|", words) + ")";
    }
}
