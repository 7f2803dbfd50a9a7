package ouro.transcript.compare;

import java.util.List;

/**
 * What texts that random numbers made have in common.
 *
 * @param start how they begin
 * @param end how they end
 * @param shortest the length of the shortest
 * @param longest the length of the longest
 * @param sorts the sorts of characters between beginning and end
 */
record RandomText(String start, String end, int shortest, int longest, String sorts) {
    static RandomText of(String first, List<String> others) {
        String start = first;
        String end = first;
        int shortest = first.length();
        int longest = first.length();
        for (String other : others) {
            shortest = Math.min(shortest, other.length());
            longest = Math.max(longest, other.length());
            while (!other.startsWith(start)) {
                start = start.substring(0, start.length() - 1);
            }
            while (!other.endsWith(end)) {
                end = end.substring(1);
            }
        }
        // The two must not meet in the shortest.
        end = end.substring(Math.max(0, end.length() - (shortest - Math.min(start.length(), shortest))));
        StringBuilder sorts = new StringBuilder();
        addSorts(first, start, end, sorts);
        for (String other : others) {
            addSorts(other, start, end, sorts);
        }
        return new RandomText(start, end, shortest, longest, sorts.toString());
    }

    private static void addSorts(String text, String start, String end, StringBuilder sorts) {
        for (int i = start.length(); i < text.length() - end.length(); i++) {
            if (sorts.indexOf(String.valueOf(sort(text.charAt(i)))) < 0) {
                sorts.append(sort(text.charAt(i)));
            }
        }
    }

    /** A letter or digit for its like, anything else for itself. */
    private static char sort(char c) {
        if (Character.isDigit(c)) {
            return '0';
        }
        return Character.isLetter(c) ? 'a' : c;
    }

    /** Whether a text could be one of them. */
    boolean matches(String text) {
        if (text.length() < shortest || text.length() > longest || !text.startsWith(start) || !text.endsWith(end)) {
            return false;
        }
        for (int i = start.length(); i < text.length() - end.length(); i++) {
            if (sorts.indexOf(sort(text.charAt(i))) < 0) {
                return false;
            }
        }
        return true;
    }
}
