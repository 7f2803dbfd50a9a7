package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of inputs as magics take them: {@code 3}, {@code 1-4}, {@code 5-}. */
final class InputRange {
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:(-)(\\d*))?");

    private InputRange() {}

    /**
     * The numbers that words name; all there are where there is no word.
     *
     * @param last the number of the last input
     * @throws Magic.MagicError for what is no number, or of no input
     */
    static List<Integer> of(List<String> words, int last) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : words.isEmpty() ? List.of("1-") : words) {
            Matcher range = RANGE.matcher(word);
            if (!range.matches() || word.length() > 12) {
                throw new Magic.MagicError("which inputs? 3, 1-4 or 5-, not " + word);
            }
            long from = Long.parseLong(range.group(1));
            String end = range.group(3);
            long to = range.group(2) == null ? from : end.isEmpty() ? last : Long.parseLong(end);
            if (from < 1 || from > last && !words.isEmpty() || to > last) {
                throw new Magic.MagicError("there is no input " + (from < 1 || from > last ? from : to));
            }
            for (long number = from; number <= to; number++) {
                numbers.add((int) number);
            }
        }
        return numbers;
    }

    /** Whether all the words could be numbers of inputs. */
    static boolean areRanges(List<String> words) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> RANGE.matcher(word).matches());
    }
}
