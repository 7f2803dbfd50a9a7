package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Brings expected lines and printed ones together at the least cost. Told from left to right, the pairs give both what to
 * show as a difference and what an expected file becomes when it is brought up to date.
 */
final class Alignment {
    private static final int REPLACE = 200;
    private static final int DELETE = 200;
    private static final int INSERT = 200;
    /** A line that stands for many takes another one: nearly free, but a line of its own is better where it fits. */
    private static final int ABSORB = 1;
    /** A line that may be missing is missing. */
    private static final int OMIT = 1;
    /** More cells than this are not worth the memory; what differs is then replaced as a whole. */
    private static final long LARGEST = 40_000_000;

    private final List<String> expected;
    private final int printed;
    private final Fit fit;
    private final Predicate<String> standsForMany;
    private final Predicate<String> mayBeMissing;
    private final IntPredicate mayBeExtra;
    private final List<Pair> pairs = new ArrayList<>();
    private int start;
    private int rows;
    private int columns;
    private int[][] cost;

    /** Whether an expected line, by its index, is the printed one, by its index. */
    interface Fit {
        boolean test(int expected, int printed);
    }

    /** What becomes of a line. */
    enum Operation {
        /** An expected line is the printed one. */
        MATCH,
        /** An expected line that stands for many, or for none. */
        KEEP,
        /** A printed line that the expected one before it stands for. */
        ABSORB,
        /** An expected line that was not printed. */
        DELETE,
        /** A printed line that was not expected and need not be. */
        ALLOW,
        /** A printed line that was not expected. */
        INSERT
    }

    /** One line, or two that belong together; -1 for the index of a line that is not there. */
    record Pair(Operation operation, int expected, int printed) {}

    private Alignment(
            List<String> expected,
            int printed,
            Fit fit,
            Predicate<String> standsForMany,
            Predicate<String> mayBeMissing,
            IntPredicate mayBeExtra) {
        this.expected = expected;
        this.printed = printed;
        this.fit = fit;
        this.standsForMany = standsForMany;
        this.mayBeMissing = mayBeMissing;
        this.mayBeExtra = mayBeExtra;
    }

    /**
     * All lines of both sides, in order.
     *
     * @param printed how many lines were printed
     * @param standsForMany whether an expected line stands for any number of lines
     * @param mayBeMissing whether an expected line need not be printed
     * @param mayBeExtra whether a printed line, by its index, need not be expected
     */
    static List<Pair> of(
            List<String> expected,
            int printed,
            Fit fit,
            Predicate<String> standsForMany,
            Predicate<String> mayBeMissing,
            IntPredicate mayBeExtra) {
        Alignment alignment = new Alignment(expected, printed, fit, standsForMany, mayBeMissing, mayBeExtra);
        alignment.align();
        return alignment.pairs;
    }

    private void align() {
        int end = 0;
        int shorter = Math.min(expected.size(), printed);
        while (start < shorter && isPlainFit(start, start)) {
            pairs.add(new Pair(Operation.MATCH, start, start));
            start++;
        }
        while (end < shorter - start && isPlainFit(expected.size() - 1 - end, printed - 1 - end)) {
            end++;
        }
        rows = expected.size() - end - start;
        columns = printed - end - start;
        if ((long) rows * columns > LARGEST) {
            replaceAll();
        } else {
            computeCosts();
            walk();
        }
        for (int i = end; i > 0; i--) {
            pairs.add(new Pair(Operation.MATCH, expected.size() - i, printed - i));
        }
    }

    private boolean isPlainFit(int e, int p) {
        return !standsForMany.test(expected.get(e)) && fit.test(e, p);
    }

    private void replaceAll() {
        for (int e = 0; e < rows; e++) {
            pairs.add(new Pair(Operation.DELETE, start + e, -1));
        }
        for (int p = 0; p < columns; p++) {
            pairs.add(new Pair(Operation.INSERT, -1, start + p));
        }
    }

    // ---- the cheapest way ------------------------------------------------------------------------------------------

    /** Costs are of everything from a cell to the end, so that the way through them is read forwards. */
    private void computeCosts() {
        cost = new int[rows + 1][columns + 1];
        for (int e = rows; e >= 0; e--) {
            for (int p = columns; p >= 0; p--) {
                cost[e][p] = e == rows && p == columns ? 0 : cheapest(e, p);
            }
        }
    }

    private int cheapest(int e, int p) {
        int best = Integer.MAX_VALUE;
        boolean left = e < rows;
        boolean right = p < columns;
        if (left && isMany(e)) {
            best = right ? Math.min(cost[e + 1][p], cost[e][p + 1] + ABSORB) : cost[e + 1][p];
        } else if (left && right && fit.test(start + e, start + p)) {
            best = cost[e + 1][p + 1];
        }
        if (left && isOptional(e)) {
            best = Math.min(best, cost[e + 1][p] + OMIT);
        }
        if (left && right) {
            best = Math.min(best, cost[e + 1][p + 1] + REPLACE);
        }
        if (left) {
            best = Math.min(best, cost[e + 1][p] + DELETE);
        }
        return right ? Math.min(best, cost[e][p + 1] + (isExtra(p) ? OMIT : INSERT)) : best;
    }

    private void walk() {
        int e = 0;
        int p = 0;
        while (e < rows || p < columns) {
            int best = cost[e][p];
            boolean left = e < rows;
            boolean right = p < columns;
            if (left && isMany(e) && cost[e + 1][p] == best) {
                pairs.add(new Pair(Operation.KEEP, start + e++, -1));
            } else if (left && isMany(e) && right && cost[e][p + 1] + ABSORB == best) {
                pairs.add(new Pair(Operation.ABSORB, start + e, start + p++));
            } else if (left && right && !isMany(e) && cost[e + 1][p + 1] == best && fit.test(start + e, start + p)) {
                pairs.add(new Pair(Operation.MATCH, start + e++, start + p++));
            } else if (left && isOptional(e) && cost[e + 1][p] + OMIT == best) {
                pairs.add(new Pair(Operation.KEEP, start + e++, -1));
            } else if (right && isExtra(p) && cost[e][p + 1] + OMIT == best) {
                pairs.add(new Pair(Operation.ALLOW, -1, start + p++));
            } else if (left && right && cost[e + 1][p + 1] + REPLACE == best) {
                pairs.add(new Pair(Operation.DELETE, start + e++, -1));
                pairs.add(new Pair(Operation.INSERT, -1, start + p++));
            } else if (left && cost[e + 1][p] + DELETE == best) {
                pairs.add(new Pair(Operation.DELETE, start + e++, -1));
            } else {
                pairs.add(new Pair(Operation.INSERT, -1, start + p++));
            }
        }
    }

    private boolean isMany(int e) {
        return standsForMany.test(expected.get(start + e));
    }

    private boolean isExtra(int p) {
        return mayBeExtra.test(start + p);
    }

    private boolean isOptional(int e) {
        return mayBeMissing.test(expected.get(start + e));
    }
}
