package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares an expected line with a printed one, looking past what no two runs share. Times are compared by their
 * differences, and so the lines of a text must come in order; {@link #matches} alone takes a line without its past.
 */
final class LineMatch {
    private static final Pattern FRAME = Pattern.compile("^(\\s*(?:[|+-]\\s*)*File \")([^\"]*)(\", line \\d+.*)$");
    /** Where a warning arises depends on where CPython's library warns, and on when an object dies. */
    private static final Pattern WARNING = Pattern.compile("^\\S.*:\\d+: (\\w*Warning: .*)$");

    private static final Pattern SCRIPT = Pattern.compile("[^\\s'\"(),<>]+\\.py\\b");
    /** The name of a temporary file: what a script asks for may stand before and after eight random characters. */
    private static final Pattern TEMPORARY = Pattern.compile("(.*?)[a-z0-9_]{8}((?:\\.\\w+)?)");

    private static final Pattern ELLIPSIS = Pattern.compile("(?<![\\w.])(?:\\.{3}|…)(?!\\.)");

    private static final Pattern SET = Pattern.compile("\\{([^{}:]*)}");
    private static final int LEAST_ADDRESS_DIGITS = 6;
    /** Identities that Ouro gives to threads and objects have as many digits as CPython's on Linux. */
    private static final int IDENTITY_DIGITS = 15;

    private static final long LEAST_IDENTITY = 0x7f00_0000_0000L;
    private static final long LARGEST_IDENTITY = 0x7fff_ffff_ffffL;

    private static final double EPOCH_SECONDS = 1e8;
    private static final double DAY = 86400;
    private static final double MINUTE = 60;
    /** A script that works for so many seconds of a processor's time is a busy one. */
    private static final double BUSY = 1.5;

    private final Variation variation;
    private final RunContext context;
    private final Set<Tolerance> usedTolerances = EnumSet.noneOf(Tolerance.class);
    /** The first pair of each sort of clock: the others are held against it. */
    private final Map<String, double[]> firstTimes = new HashMap<>();

    private final Map<String, String> identities = new HashMap<>();
    private final Map<String, List<OutputToken>> tokens = new HashMap<>();

    LineMatch(Variation variation, RunContext context) {
        this.variation = variation;
        this.context = context;
    }

    /** What has been looked past so far. */
    Set<Tolerance> usedTolerances() {
        return usedTolerances;
    }

    /** Whether a line may be the printed one, whatever came before it. */
    boolean matches(String expected, String printed, int line) {
        return tolerances(expected, printed, line, null) != null;
    }

    /** Whether a line is the printed one, as far as lines before it allow; remembers what was needed. */
    boolean matchNext(String expected, String printed, int line) {
        List<Runnable> consequences = new ArrayList<>();
        Set<Tolerance> tolerances = tolerances(expected, printed, line, consequences);
        if (tolerances == null) {
            return false;
        }
        usedTolerances.addAll(tolerances);
        consequences.forEach(Runnable::run);
        return true;
    }

    /** A printed line that is not the expected one, with what may be looked past in the expected line's words. */
    String inExpectedWords(String expected, String printed, int line) {
        List<OutputToken> left = tokens.computeIfAbsent(expected, OutputToken::of);
        List<OutputToken> right = variation.line(line);
        if (left.size() != right.size()) {
            return printed;
        }
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < left.size(); i++) {
            boolean past = token(left, right, line, i, EnumSet.noneOf(Tolerance.class), null);
            told.append((past ? left : right).get(i).text());
        }
        // Lines that share nothing else are better told as they are.
        return told.toString().equals(expected) ? printed : told.toString();
    }

    /** An author leaves something out within a line: {@code <object at ...>}, {@code [1, 2, ..., 9]}. */
    private static boolean isLeftOut(String expected, String printed) {
        Matcher ellipsis = ELLIPSIS.matcher(expected);
        return ellipsis.find() && !printed.contains("...") && Wildcards.matches(ellipsis.replaceAll("[..]"), printed);
    }

    /** The file that a script is in has another name wherever it lies. */
    private boolean isOwnFile(String expected, String printed) {
        return printed.contains(context.file())
                && !expected.equals(printed)
                && SCRIPT.matcher(expected).replaceAll("*").equals(printed.replace(context.file(), "*"));
    }

    /** What must be looked past; null where that is not enough. With consequences, what came before counts. */
    private Set<Tolerance> tolerances(String expected, String printed, int line, List<Runnable> consequences) {
        Set<Tolerance> tolerances = EnumSet.noneOf(Tolerance.class);
        if (expected.equals(printed) && consequences == null) {
            return tolerances;
        }
        Matcher expectedFrame = FRAME.matcher(expected);
        Matcher printedFrame = FRAME.matcher(printed);
        if (expectedFrame.matches() && printedFrame.matches()) {
            if (!expectedFrame.group(2).equals(printedFrame.group(2))) {
                tolerances.add(Tolerance.PATHS);
            }
            return expectedFrame.group(3).equals(printedFrame.group(3)) ? tolerances : null;
        }
        Matcher expectedWarning = WARNING.matcher(expected);
        Matcher printedWarning = WARNING.matcher(printed);
        if (expectedWarning.matches() && printedWarning.matches() && !expected.equals(printed)) {
            tolerances.add(Tolerance.WARNINGS);
            return expectedWarning.group(1).equals(printedWarning.group(1)) ? tolerances : null;
        }
        if (isOwnFile(expected, printed)) {
            tolerances.add(Tolerance.PATHS);
            return tolerances;
        }
        if (isLeftOut(expected, printed)) {
            tolerances.add(Tolerance.LEFT_OUT);
            return tolerances;
        }
        List<OutputToken> left = tokens.computeIfAbsent(expected, OutputToken::of);
        List<OutputToken> right = variation.line(line);
        if (variation.isRandomLine(line, expected)) {
            tolerances.add(Tolerance.RANDOM);
            return tolerances;
        }
        if (left.size() != right.size()) {
            return null;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!token(left, right, line, i, tolerances, consequences)) {
                return isSameSet(expected, printed) ? EnumSet.of(Tolerance.SET_ORDER) : null;
            }
        }
        return tolerances;
    }

    /** The order of a set of strings is another in every run of CPython. */
    private static boolean isSameSet(String expected, String printed) {
        return expected.length() == printed.length()
                && expected.indexOf('{') >= 0
                && sorted(expected).equals(sorted(printed));
    }

    private static String sorted(String line) {
        return SET.matcher(line).replaceAll(set -> {
            String[] elements = set.group(1).split(", ");
            Arrays.sort(elements);
            return Matcher.quoteReplacement("{" + String.join(", ", elements) + "}");
        });
    }

    private boolean token(
            List<OutputToken> left,
            List<OutputToken> right,
            int line,
            int i,
            Set<Tolerance> tolerances,
            List<Runnable> consequences) {
        OutputToken expected = left.get(i);
        OutputToken printed = right.get(i);
        boolean equal = expected.text().equals(printed.text());
        if (isIdentity(printed)) {
            return identity(left, printed, expected, i, equal, tolerances, consequences);
        }
        if (expected.kind() == OutputToken.TokenKind.PATH && printed.kind() == OutputToken.TokenKind.PATH && !equal) {
            tolerances.add(Tolerance.PATHS);
            return isSamePath(expected.text(), printed.text());
        }
        if (isInteger(printed) && context.isProcess(printed.text())) {
            return number(Tolerance.PROCESS_IDS, expected, printed, tolerances, consequences);
        }
        if (isInteger(printed) && context.isNativeThread(printed.text())) {
            return number(Tolerance.THREAD_IDS, expected, printed, tolerances, consequences);
        }
        boolean random = variation.isRandom(line, i);
        if (variation.isTime(line, i)) {
            // Equal or not, a time is one that others are held against; unless what came before took a random time.
            return isAsExact(expected, line, i)
                    && time(expected, printed, equal, tolerances, random ? null : consequences);
        }
        if (equal) {
            return true;
        }
        if (variation.isDuration(line, i) && (!random || isSameDuration(expected, printed))) {
            tolerances.add(Tolerance.DURATIONS);
            return isSameDuration(expected, printed);
        }
        if (random) {
            tolerances.add(Tolerance.RANDOM);
            return isSameRandom(expected, printed, line, i);
        }
        return false;
    }

    private static boolean isInteger(OutputToken token) {
        return token.kind() == OutputToken.TokenKind.NUMBER && !token.hasFraction();
    }

    // ---- identities ------------------------------------------------------------------------------------------------

    private static boolean isIdentity(OutputToken printed) {
        return printed.kind() == OutputToken.TokenKind.ADDRESS
                        && printed.text().startsWith("0x7f")
                        && printed.text().length() > 10
                || isInteger(printed) && isIdentity(printed.text());
    }

    private static boolean isIdentity(String digits) {
        return digits.length() == IDENTITY_DIGITS
                && Long.parseLong(digits) >= LEAST_IDENTITY
                && Long.parseLong(digits) <= LARGEST_IDENTITY;
    }

    /** Where Ouro prints the same identity twice, so must the document. */
    private boolean identity(
            List<OutputToken> left,
            OutputToken printed,
            OutputToken expected,
            int i,
            boolean equal,
            Set<Tolerance> tolerances,
            List<Runnable> consequences) {
        boolean address = printed.kind() == OutputToken.TokenKind.ADDRESS;
        boolean alike = address
                ? expected.kind() == OutputToken.TokenKind.ADDRESS
                        && expected.text().length() - 2 >= LEAST_ADDRESS_DIGITS
                : isInteger(expected) && expected.text().length() >= 4;
        if (!alike) {
            return false;
        }
        if (!equal) {
            boolean thread = !address && (startsThread(left, i) || !context.readsIdentities());
            tolerances.add(thread ? Tolerance.THREAD_IDS : Tolerance.ADDRESSES);
        }
        return consequences == null || isKnownAs(expected, printed, consequences);
    }

    /** {@code started 140735195337472}. */
    private static boolean startsThread(List<OutputToken> tokens, int i) {
        return i >= 2 && tokens.get(i - 2).text().equals("started");
    }

    /** A number that the system gives: where Ouro prints the same twice, so must the document. */
    private boolean number(
            Tolerance shape,
            OutputToken expected,
            OutputToken printed,
            Set<Tolerance> tolerances,
            List<Runnable> consequences) {
        if (!isInteger(expected)) {
            return false;
        }
        if (!expected.text().equals(printed.text())) {
            tolerances.add(shape);
        }
        return consequences == null || isKnownAs(expected, printed, consequences);
    }

    private boolean isKnownAs(OutputToken expected, OutputToken printed, List<Runnable> consequences) {
        String known = identities.get(printed.text());
        consequences.add(() -> identities.put(printed.text(), expected.text()));
        return known == null || known.equals(expected.text());
    }

    /** Folders for temporary files differ from system to system; what a script calls its file there is the same. */
    private static boolean isSamePath(String expected, String printed) {
        String[] left = expected.split("[/\\\\]+");
        String[] right = printed.split("/");
        // The first two are empty and "tmp".
        return right.length <= 2 || isSameName(left[left.length - 1], right[right.length - 1]);
    }

    private static boolean isSameName(String expected, String printed) {
        if (expected.equals(printed)) {
            return true;
        }
        Matcher random = TEMPORARY.matcher(printed);
        return random.matches()
                && expected.length()
                        > random.group(1).length() + random.group(2).length()
                && expected.startsWith(random.group(1))
                && expected.endsWith(random.group(2))
                && (expected.indexOf('.') >= 0) == (printed.indexOf('.') >= 0);
    }

    // ---- time ------------------------------------------------------------------------------------------------------

    /** What tells fractions of seconds does so everywhere; the virtual clock may stand where they are left out. */
    private boolean isAsExact(OutputToken expected, int line, int i) {
        return expected.hasSubseconds() == variation.isFiner(line, i);
    }

    private boolean time(
            OutputToken expected,
            OutputToken printed,
            boolean equal,
            Set<Tolerance> tolerances,
            List<Runnable> consequences) {
        if (expected.kind() != printed.kind()) {
            return false;
        }
        double left = expected.seconds();
        double right = printed.seconds();
        if (Double.isNaN(left) || Double.isNaN(right)) {
            if (!equal) {
                tolerances.add(Tolerance.TIMES);
            }
            return equal || expected.isSameCalendarKind(printed);
        }
        if (!equal) {
            tolerances.add(Tolerance.TIMES);
        }
        if (consequences == null) {
            return true;
        }
        String sort = sort(printed, right);
        if (!sort.equals(sort(expected, left))) {
            return false;
        }
        double[] first = firstTimes.get(sort);
        if (first == null) {
            consequences.add(() -> firstTimes.putIfAbsent(sort, new double[] {left, right}));
            return true;
        }
        return isSameLater(left - first[0], right - first[1], expected, sort);
    }

    /** Clocks that can be compared with each other. */
    private static String sort(OutputToken token, double seconds) {
        if (token.kind() == OutputToken.TokenKind.NUMBER) {
            return seconds > EPOCH_SECONDS ? "since 1970" : "since some time";
        }
        return token.kind() == OutputToken.TokenKind.MOMENT
                ? "moment"
                : token.kind().name();
    }

    private boolean isSameLater(double expected, double printed, OutputToken token, String sort) {
        double difference = expected - printed;
        if (sort.equals("CLOCK")) {
            // Midnight may have come between.
            difference = Math.IEEEremainder(difference, context.mentions("%I") ? DAY / 2 : DAY);
        }
        if (sort.equals("DATE")) {
            return Math.abs(difference) <= DAY;
        }
        double rounding = token.lacksSeconds() ? MINUTE : token.hasSubseconds() ? 0 : 1;
        return Math.abs(difference) <= rounding + slack(Math.abs(printed));
    }

    /** How much longer a real run takes than the virtual one: the machine has work to do as well. */
    private static double slack(double seconds) {
        return 0.25 + 0.05 * seconds;
    }

    private boolean isSameDuration(OutputToken expected, OutputToken printed) {
        boolean times = expected.kind() == printed.kind()
                && (expected.kind() == OutputToken.TokenKind.QUANTITY
                        || expected.kind() == OutputToken.TokenKind.NUMBER
                        || expected.kind() == OutputToken.TokenKind.CLOCK);
        if (!times) {
            return false;
        }
        double left = expected.seconds();
        double right = printed.seconds();
        double unit = context.secondsPerUnit(left, right);
        double late = (left - right) * unit;
        double seconds = right * unit;
        // A script that was busy here was busy there, too.
        double work = context.work() > BUSY ? 5 * context.work() : 0;
        return late >= -0.02 - 0.01 * seconds && late <= slack(seconds) + work;
    }

    // ---- random values ---------------------------------------------------------------------------------------------

    private boolean isSameRandom(OutputToken expected, OutputToken printed, int line, int i) {
        if (expected.kind() != printed.kind()) {
            return false;
        }
        return switch (expected.kind()) {
            case NUMBER ->
                expected.hasFraction() == printed.hasFraction() && variation.isPlausible(line, i, expected.number());
            case QUANTITY -> variation.isPlausible(line, i, expected.seconds());
            case WORD -> variation.wasSeen(line, i, expected.text()) || context.mentions(expected.text());
            default -> true;
        };
    }
}
