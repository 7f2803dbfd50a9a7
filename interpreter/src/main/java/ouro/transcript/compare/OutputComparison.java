package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Compares the output that a document shows with what its script prints, looking past what no two runs share. */
public final class OutputComparison {
    /** How two texts stand to each other. */
    public enum Likeness {
        SAME,
        OTHER_ORDER,
        DIFFERENT
    }

    /**
     * What a comparison found.
     *
     * @param tolerances what had to be looked past
     * @param told the printed lines, told in the words of the document where they are the same; the document's own lines
     *     where nothing differs
     */
    public record Result(Likeness likeness, Set<Tolerance> tolerances, List<String> told) {}

    /** Runs the script again under other circumstances; each answers the lines it printed, or null where it failed. */
    public interface Rerun {
        /** For what cannot be run again. */
        Rerun NONE = new Rerun() {
            @Override
            public List<String> unchanged() {
                return null;
            }

            @Override
            public List<String> atOtherTime() {
                return null;
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return null;
            }

            @Override
            public List<String> withSeed(int number) {
                return null;
            }
        };

        /** Under the same circumstances: what changes then is left to chance. */
        List<String> unchanged();

        List<String> atOtherTime();

        List<String> atOtherPace(double pace);

        List<String> withSeed(int number);
    }

    private static final int SEEDS = 6;
    private static final double PACE = 1.5;
    /** For scripts that look at the clock to know when to stop: too little to change what they do, enough to be seen. */
    private static final double SMALL_PACE = 1 + 1.0 / 64;

    private static final Pattern ELLIPSIS = Pattern.compile("^\\s*(?:\\.{3,6}|…{1,2}|\\[\\.\\.\\.]|<snip>)\\s*$");
    private static final Pattern REMARK = Pattern.compile("^\\s*[(（].*[)）]\\s*$");
    private static final Pattern OF_THE_TOOL = Pattern.compile(
            "^\\s*(?:Process finished with exit code -?\\d+"
                    + "|CPU times: (?:user|total).*|\\[Finished in .*]|\\[Done] exited with .*|Press any key to continue.*|进程已结束.*|请按任意键继续.*)\\s*$");

    private final List<String> expected;
    private final List<String> printed;
    private final Variation variation;
    private final RunContext context;

    private OutputComparison(List<String> expected, List<String> printed, Variation variation, RunContext context) {
        this.expected = expected;
        this.printed = printed;
        this.variation = variation;
        this.context = context;
    }

    /** Compares; runs the script again only where the texts are not the same as they stand. */
    public static Result of(List<String> expected, List<String> printed, Rerun rerun, RunContext context) {
        List<String> left = OutputNormalizer.trimmed(expected);
        List<String> right = OutputNormalizer.trimmed(printed);
        if (left.equals(right)) {
            return new Result(Likeness.SAME, EnumSet.noneOf(Tolerance.class), left);
        }
        OutputNormalizer normalizer = new OutputNormalizer(left, right);
        Variation variation = measure(normalizer.printed(), lines -> normalizer.sameFor(lines), rerun);
        Result result = new OutputComparison(normalizer.expected(), normalizer.printed(), variation, context).result();
        if (result.likeness == Likeness.DIFFERENT) {
            result = alongOtherCourses(normalizer, variation, context, result);
        }
        if (result.likeness == Likeness.SAME) {
            result.tolerances.addAll(normalizer.tolerances());
        }
        return result;
    }

    private static Variation measure(List<String> printed, UnaryOperator<List<String>> normalize, Rerun rerun) {
        Variation variation = new Variation(printed);
        List<String> unchanged = rerun.unchanged();
        if (unchanged != null) {
            variation.addUnchanged(normalize.apply(unchanged));
        }
        List<String> later = rerun.atOtherTime();
        if (later != null) {
            variation.addTime(normalize.apply(later));
        }
        List<String> faster = rerun.atOtherPace(PACE);
        if (faster == null || !variation.addPace(normalize.apply(faster))) {
            List<String> slightlyFaster = rerun.atOtherPace(SMALL_PACE);
            if (slightlyFaster != null) {
                variation.addPace(normalize.apply(slightlyFaster));
            }
        }
        for (int i = 1; i <= SEEDS; i++) {
            List<String> other = rerun.withSeed(i);
            if (other == null) {
                break;
            }
            variation.addSeed(normalize.apply(other));
        }
        return variation;
    }

    /** Random numbers may decide what a script does, too: then some seed may do what the document shows. */
    private static Result alongOtherCourses(
            OutputNormalizer normalizer, Variation variation, RunContext context, Result result) {
        for (List<String> course : variation.divergingRuns()) {
            Result other = new OutputComparison(normalizer.expected(), course, new Variation(course), context).result();
            if (other.likeness == Likeness.SAME) {
                other.tolerances.add(Tolerance.RANDOM);
                return other;
            }
        }
        return result;
    }

    // ---- one course ------------------------------------------------------------------------------------------------

    private Result result() {
        if (variation.isOnlyOrderRandom()) {
            return new OutputComparison(expected, printed, variation.withoutSeeds(), context).inAnyOrder();
        }
        Result inOrder = inOrder();
        if (inOrder.likeness == Likeness.SAME) {
            return inOrder;
        }
        Set<Tolerance> tolerances = EnumSet.noneOf(Tolerance.class);
        return isReordered(tolerances) ? new Result(Likeness.OTHER_ORDER, tolerances, inOrder.told) : inOrder;
    }

    private Result inAnyOrder() {
        Result inOrder = inOrder();
        Set<Tolerance> tolerances = EnumSet.of(Tolerance.RANDOM);
        return inOrder.likeness == Likeness.DIFFERENT && isReordered(tolerances)
                ? new Result(Likeness.SAME, tolerances, expected)
                : inOrder;
    }

    private Result inOrder() {
        LineMatch match = new LineMatch(variation, context);
        Set<Integer> frames = frames();
        List<Alignment.Pair> pairs = Alignment.of(
                expected,
                printed.size(),
                (e, p) -> match.matches(expected.get(e), printed.get(p), p),
                line -> ELLIPSIS.matcher(line).matches() && !printed.contains(line),
                line -> line.isBlank() || isRemark(line),
                p -> printed.get(p).isBlank() || frames.contains(p));
        List<String> told = new ArrayList<>();
        boolean same = true;
        String lost = null;
        for (Alignment.Pair pair : pairs) {
            String before = lost;
            lost = null;
            switch (pair.operation()) {
                case MATCH -> {
                    String line = expected.get(pair.expected());
                    boolean taken = match.matchNext(line, printed.get(pair.printed()), pair.printed());
                    told.add(taken ? line : printed.get(pair.printed()));
                    same &= taken;
                }
                case KEEP -> {
                    String line = expected.get(pair.expected());
                    told.add(line);
                    match.usedTolerances().add(kept(line));
                }
                case ABSORB -> {}
                case ALLOW ->
                    match.usedTolerances()
                            .add(printed.get(pair.printed()).isBlank() ? Tolerance.BLANK_LINES : Tolerance.LEFT_OUT);
                case DELETE -> {
                    lost = expected.get(pair.expected());
                    same = false;
                }
                case INSERT -> {
                    String line = printed.get(pair.printed());
                    told.add(before == null ? line : match.inExpectedWords(before, line, pair.printed()));
                    same = false;
                }
            }
        }
        return new Result(same ? Likeness.SAME : Likeness.DIFFERENT, match.usedTolerances(), told);
    }

    /** The lines of printed tracebacks but for their exceptions; none where the document shows tracebacks as well. */
    private Set<Integer> frames() {
        Set<Integer> frames = new HashSet<>();
        if (expected.stream().anyMatch(OutputNormalizer::isHeader)) {
            return frames;
        }
        boolean within = false;
        for (int i = 0; i < printed.size(); i++) {
            String line = printed.get(i);
            within = OutputNormalizer.isHeader(line) || within && line.startsWith(" ");
            if (within) {
                frames.add(i);
            }
        }
        return frames;
    }

    private static Tolerance kept(String line) {
        if (line.isBlank()) {
            return Tolerance.BLANK_LINES;
        }
        return isRemark(line) ? Tolerance.REMARKS : Tolerance.LEFT_OUT;
    }

    /** What an author says in the middle of output, in brackets, or what the tool says that ran it. */
    private static boolean isRemark(String line) {
        if (OF_THE_TOOL.matcher(line).matches() || line.startsWith("# ")) {
            return true;
        }
        if (!REMARK.matcher(line).matches() || line.matches(".*[\"'=<>\\[\\]{}].*")) {
            return false;
        }
        long ideographs = line.codePoints().filter(Character::isIdeographic).count();
        return ideographs > 1 || line.matches("\\s*\\((?:[\\p{L}]+[,.;:]? ){2,}.*\\)\\s*");
    }

    /** Whether each expected line is a printed one of its own, whatever the order; times have no order to be held to. */
    private boolean isReordered(Set<Tolerance> tolerances) {
        if (expected.size() != printed.size() || isInPlace()) {
            return false;
        }
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            right.add(i);
        }
        for (int e = 0; e < expected.size(); e++) {
            String line = expected.get(e);
            if (!right.removeIf(first(right, p -> printed.get(p).equals(line)))) {
                left.add(e);
            }
        }
        for (int e : left) {
            LineMatch match = new LineMatch(variation, context);
            String line = expected.get(e);
            if (!right.removeIf(first(right, p -> match.matchNext(line, printed.get(p), p)))) {
                return false;
            }
            tolerances.addAll(match.usedTolerances());
        }
        return true;
    }

    /** Whether every line stands where it was printed, times left aside: then it is not the order that differs. */
    private boolean isInPlace() {
        LineMatch match = new LineMatch(variation, context);
        for (int i = 0; i < expected.size(); i++) {
            if (!match.matches(expected.get(i), printed.get(i), i)) {
                return false;
            }
        }
        return true;
    }

    /** Answers yes for the first element that the predicate answers yes for, and no other. */
    private static java.util.function.Predicate<Integer> first(
            List<Integer> elements, java.util.function.IntPredicate predicate) {
        for (int element : elements) {
            if (predicate.test(element)) {
                return other -> other == element;
            }
        }
        return other -> false;
    }
}
