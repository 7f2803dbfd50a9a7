package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Brings expected lines and printed ones together at the least cost, and tells the printed ones in the words of the
 * expected ones where these fit. What comes out equals the expected lines if and only if all fit; otherwise it is both
 * what to show as a difference and what an expected file becomes when it is brought up to date.
 */
public final class Alignment {
    private static final int REPLACED = 10;
    private static final int LOST = 10;
    private static final int NEW = 10;
    /** A line that stands for many takes another one: nearly free, but a line of its own is better where it fits. */
    private static final int TAKEN = 1;
    /** More cells than this are not worth the memory; what differs is then replaced as a whole. */
    private static final long LARGEST = 40_000_000;

    private final List<String> expected;
    private final List<String> actual;
    private final BiPredicate<String, String> fits;
    private final Predicate<String> standsForMany;

    private Alignment(
            List<String> expected,
            List<String> actual,
            BiPredicate<String, String> fits,
            Predicate<String> standsForMany) {
        this.expected = expected;
        this.actual = actual;
        this.fits = fits;
        this.standsForMany = standsForMany;
    }

    /** The printed lines, with expected lines and their wildcards in place of those that they fit. */
    public static List<String> withWildcards(List<String> expected, List<String> actual) {
        return new Alignment(expected, actual, Wildcards::matches, Wildcards::isLines).result();
    }

    /** The printed lines, with expected lines in place of those that they fit. */
    public static List<String> of(List<String> expected, List<String> actual, BiPredicate<String, String> fits) {
        return new Alignment(expected, actual, fits, line -> false).result();
    }

    private List<String> result() {
        int start = 0;
        int end = 0;
        int shorter = Math.min(expected.size(), actual.size());
        while (start < shorter && isPlainFit(start, start)) {
            start++;
        }
        while (end < shorter - start && isPlainFit(expected.size() - 1 - end, actual.size() - 1 - end)) {
            end++;
        }
        List<String> result = new ArrayList<>(expected.subList(0, start));
        align(result, start, expected.size() - end, actual.size() - end);
        result.addAll(expected.subList(expected.size() - end, expected.size()));
        return result;
    }

    private boolean isPlainFit(int e, int a) {
        return !standsForMany.test(expected.get(e)) && fits.test(expected.get(e), actual.get(a));
    }

    /** Costs are of everything from a cell to the end, so that the way through them is read forwards. */
    private void align(List<String> result, int start, int expectedEnd, int actualEnd) {
        int rows = expectedEnd - start;
        int columns = actualEnd - start;
        if ((long) rows * columns > LARGEST) {
            result.addAll(actual.subList(start, actualEnd));
            return;
        }
        int[][] cost = new int[rows + 1][columns + 1];
        for (int e = rows; e >= 0; e--) {
            for (int a = columns; a >= 0; a--) {
                cost[e][a] = e == rows && a == columns ? 0 : cheapest(cost, start, e, a, rows, columns);
            }
        }
        int e = 0;
        int a = 0;
        while (e < rows || a < columns) {
            int best = cost[e][a];
            boolean many = e < rows && standsForMany.test(expected.get(start + e));
            if (many && cost[e + 1][a] == best) {
                result.add(expected.get(start + e++));
            } else if (many && a < columns && cost[e][a + 1] + TAKEN == best) {
                a++;
            } else if (!many && e < rows && a < columns && isFit(start, e, a) && cost[e + 1][a + 1] == best) {
                result.add(expected.get(start + e++));
                a++;
            } else if (e < rows && a < columns && cost[e + 1][a + 1] + REPLACED == best) {
                result.add(actual.get(start + a++));
                e++;
            } else if (e < rows && cost[e + 1][a] + LOST == best) {
                e++;
            } else {
                result.add(actual.get(start + a++));
            }
        }
    }

    private int cheapest(int[][] cost, int start, int e, int a, int rows, int columns) {
        int best = Integer.MAX_VALUE;
        if (e < rows && standsForMany.test(expected.get(start + e))) {
            best = cost[e + 1][a];
            if (a < columns) {
                best = Math.min(best, cost[e][a + 1] + TAKEN);
            }
        } else if (e < rows && a < columns && isFit(start, e, a)) {
            best = cost[e + 1][a + 1];
        }
        if (e < rows && a < columns) {
            best = Math.min(best, cost[e + 1][a + 1] + REPLACED);
        }
        if (e < rows) {
            best = Math.min(best, cost[e + 1][a] + LOST);
        }
        if (a < columns) {
            best = Math.min(best, cost[e][a + 1] + NEW);
        }
        return best;
    }

    private boolean isFit(int start, int e, int a) {
        return fits.test(expected.get(start + e), actual.get(start + a));
    }
}
