package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;

/** Differences of two texts as {@code diff -u} tells them. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> left;
    private final List<String> right;
    /** A line each: its sign, and where it stands on both sides. */
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(char sign, String text, int left, int right) {}

    private UnifiedDiff(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /**
     * The lines of the difference, without any where the texts are equal.
     *
     * @param leftName what stands after {@code ---}
     * @param leftLine the number of the first line on the left
     */
    public static List<String> of(
            String leftName, int leftLine, List<String> left, String rightName, List<String> right) {
        if (left.equals(right)) {
            return List.of();
        }
        UnifiedDiff diff = new UnifiedDiff(left, right);
        diff.compare();
        List<String> lines = new ArrayList<>();
        lines.add("--- " + leftName);
        lines.add("+++ " + rightName);
        diff.hunks(lines, leftLine);
        return lines;
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(left.size(), right.size());
        while (start < shorter && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            edits.add(new Edit(' ', left.get(i), i, i));
        }
        middle(start, left.size() - end, right.size() - end);
        for (int i = end; i > 0; i--) {
            edits.add(new Edit(' ', left.get(left.size() - i), left.size() - i, right.size() - i));
        }
    }

    /** The longest common subsequence of what lies between equal beginnings and ends. */
    private void middle(int start, int leftEnd, int rightEnd) {
        int rows = leftEnd - start;
        int columns = rightEnd - start;
        int[][] common = (long) rows * columns > 40_000_000 ? null : new int[rows + 1][columns + 1];
        if (common != null) {
            for (int l = rows - 1; l >= 0; l--) {
                for (int r = columns - 1; r >= 0; r--) {
                    common[l][r] = left.get(start + l).equals(right.get(start + r))
                            ? common[l + 1][r + 1] + 1
                            : Math.max(common[l + 1][r], common[l][r + 1]);
                }
            }
        }
        int l = 0;
        int r = 0;
        while (l < rows || r < columns) {
            if (common != null && l < rows && r < columns && left.get(start + l).equals(right.get(start + r))) {
                edits.add(new Edit(' ', left.get(start + l), start + l++, start + r++));
            } else if (l < rows && (r == columns || common == null || common[l + 1][r] >= common[l][r + 1])) {
                edits.add(new Edit('-', left.get(start + l), start + l++, start + r));
            } else {
                edits.add(new Edit('+', right.get(start + r), start + l, start + r++));
            }
        }
    }

    private void hunks(List<String> lines, int leftLine) {
        int i = 0;
        while (i < edits.size()) {
            if (edits.get(i).sign == ' ') {
                i++;
                continue;
            }
            int from = Math.max(0, i - CONTEXT);
            int to = i;
            int quiet = 0;
            while (to < edits.size() && quiet <= 2 * CONTEXT) {
                quiet = edits.get(to++).sign == ' ' ? quiet + 1 : 0;
            }
            to -= Math.max(0, quiet - CONTEXT);
            hunk(lines, from, to, leftLine);
            i = to;
        }
    }

    private void hunk(List<String> lines, int from, int to, int leftLine) {
        int leftCount = 0;
        int rightCount = 0;
        for (Edit edit : edits.subList(from, to)) {
            leftCount += edit.sign == '+' ? 0 : 1;
            rightCount += edit.sign == '-' ? 0 : 1;
        }
        Edit first = edits.get(from);
        lines.add("@@ -" + range(first.left + leftLine, leftCount) + " +" + range(first.right + 1, rightCount) + " @@");
        for (Edit edit : edits.subList(from, to)) {
            lines.add(edit.sign + edit.text);
        }
    }

    /** An empty range is named by the line before it. */
    private static String range(int line, int count) {
        return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
    }
}
