package ouro.transcript.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static List<String> letters(String text) {
        return List.of(text.split(""));
    }

    @Test
    void equalTextsHaveNone() {
        assertEquals(List.of(), UnifiedDiff.of("a", 1, letters("abc"), "b", letters("abc")));
    }

    @Test
    void aChangedLineWithItsSurroundings() {
        assertEquals(
                List.of("--- a", "+++ b", "@@ -2,7 +2,7 @@", " b", " c", " d", "-e", "+X", " f", " g", " h"),
                UnifiedDiff.of("a", 1, letters("abcdefghi"), "b", letters("abcdXfghi")));
    }

    @Test
    void linesOfTheLeftCountFromWhereItStands() {
        assertEquals(
                List.of("--- a", "+++ b", "@@ -40,2 +1,3 @@", " a", "+X", " b"),
                UnifiedDiff.of("a", 40, letters("ab"), "b", letters("aXb")));
    }

    @Test
    void farApartChangesAreHunksOfTheirOwn() {
        List<String> diff = UnifiedDiff.of("a", 1, letters("Xbcdefghijklmn0"), "b", letters("abcdefghijklmno"));
        assertEquals(
                List.of(
                        "--- a",
                        "+++ b",
                        "@@ -1,4 +1,4 @@",
                        "-X",
                        "+a",
                        " b",
                        " c",
                        " d",
                        "@@ -12,4 +12,4 @@",
                        " l",
                        " m",
                        " n",
                        "-0",
                        "+o"),
                diff);
    }

    @Test
    void nearChangesShareAHunk() {
        List<String> diff = UnifiedDiff.of("a", 1, letters("Xbcdefg0"), "b", letters("abcdefgh"));
        assertEquals("@@ -1,8 +1,8 @@", diff.get(2));
        assertEquals(13, diff.size());
    }

    @Test
    void anEmptySideIsNamedByTheLineBefore() {
        assertEquals(
                List.of("--- a", "+++ b", "@@ -1,2 +0,0 @@", "-a", "-b"),
                UnifiedDiff.of("a", 1, letters("ab"), "b", List.of()));
    }
}
