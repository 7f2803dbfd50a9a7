package ouro.transcript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.Verdict.Kind;
import ouro.transcript.compare.Circumstances;
import ouro.transcript.compare.Comparison;
import ouro.transcript.compare.Shape;
import ouro.transcript.compare.UnifiedDiff;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** One listing of a document: runs it, with those before it whose names it needs, and finds the verdict. */
final class ListingCheck {
    /** A command line that {@code argparse} refuses, or the source line of a traceback that asks for an argument. */
    private static final Pattern WANTS_ARGUMENTS = Pattern.compile(
            "error: the following arguments are required:|^    .*\\bsys\\.argv\\[\\d+].*\\n(?: +[~^]+\\n)?IndexError: ",
            Pattern.MULTILINE);

    private static final Pattern NO_FILE =
            Pattern.compile("^FileNotFoundError: \\[Errno 2] No such file or directory: '([^']+)'", Pattern.MULTILINE);
    private static final Pattern STOPPED =
            Pattern.compile("^(?:\\^C.*|\\s*|.*KeyboardInterrupt.*|\\s*(?:\\.{3,6}|…{1,2})\\s*)$");
    private static final Pattern REFUSED = Pattern.compile(
            "^(?:ConnectionRefusedError|OSError): .*(?:Connect call failed \\('([^']+)', (\\d+)|Connection refused)",
            Pattern.MULTILINE);
    private static final Pattern UNDEFINED =
            Pattern.compile("^NameError: name '([^']+)' is not defined(?:\\. Did you mean: '([^']+)'\\?)?$");
    private static final Pattern SERVES = Pattern.compile(
            "\\.accept\\(|\\bstart_(?:unix_)?server\\(|\\bcreate_(?:unix_)?server\\(|serve_forever\\(|\\bsock_accept\\(");
    private static final Pattern END_OF_INPUT = Pattern.compile("^EOFError: ", Pattern.MULTILINE);

    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final String GROUP_TRACEBACK = "  + Exception Group Traceback (most recent call last):";
    /** How Ouro ends a loop that nothing can wake; one that is told to run for ever has then done what it should. */
    private static final String DEADLOCK = "RuntimeError: deadlock: nothing is left that could wake a task";

    private static final String SILENT = "prints nothing";
    private static final String BUILDS_ON = "builds on the listing of line ";
    private static final String ENDS_WITH = "ends with exit code ";
    /** How many lines are worth telling of a script that prints on and on. */
    private static final int MOST_DETAILS = 50;
    /** Bytes that a script may print beyond what is compared before it is ended. */
    private static final int ENOUGH = 1 << 16;

    private final Path document;
    private final Listing listing;
    private final Workers workers;
    private final ListingRun run;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> details = new ArrayList<>();

    ListingCheck(Path document, Listing listing, List<Listing> listings, CheckOptions options, Workers workers) {
        this.document = document;
        this.listing = listing;
        this.workers = workers;
        this.run = new ListingRun(document, listing, listings, options.seed(), workers);
    }

    Finding finding() {
        Outcome outcome = run.first();
        for (Listing needed : run.needed()) {
            remarks.add(BUILDS_ON + needed.line());
        }
        for (Listing file : run.files()) {
            remarks.add("with " + file.fence().file() + ", the listing of line " + file.line());
        }
        if (run.isCell()) {
            remarks.add("awaits outside of functions, as a cell of a notebook may");
        }
        for (String module : run.unimported()) {
            remarks.add("lacks import " + module);
        }
        if (outcome.isEndless() && !listing.isTranscript()) {
            return endless(outcome, outcome.failure());
        }
        boolean forever = run.code().contains("run_forever(") && !listing.isTranscript();
        if (forever && outcome.errors().contains(DEADLOCK) && !shows(DEADLOCK)) {
            return endless(outcome, "nothing is left to do, but it waits");
        }
        Verdict hindrance = hindrance(outcome);
        if (hindrance != null) {
            return finding(hindrance, List.of(), outcome);
        }
        if (listing.shown().isEmpty()) {
            return withoutOutput(outcome);
        }
        Finding finding = compared(outcome);
        return finding.verdict().kind() == Kind.DIFFERENT ? inAnotherWay(finding) : finding;
    }

    // ---- what keeps it from running --------------------------------------------------------------------------------

    private Verdict hindrance(Outcome outcome) {
        if (outcome.failure() != null) {
            return new Verdict(Kind.CANNOT_RUN, outcome.failure());
        }
        String missing = Needs.of(outcome);
        if (missing != null && !shows("ModuleNotFoundError")) {
            return new Verdict(Kind.NEEDS, Needs.all(missing, imports(), run.folder(), workers));
        }
        if (END_OF_INPUT.matcher(outcome.errors()).find() && listing.code().contains("input(")) {
            return new Verdict(Kind.NEEDS, "input");
        }
        if (WANTS_ARGUMENTS.matcher(outcome.errors()).find()) {
            return new Verdict(Kind.NEEDS, "arguments");
        }
        Matcher file = NO_FILE.matcher(outcome.errors());
        if (file.find() && listing.code().contains(file.group(1)) && !shows("FileNotFoundError")) {
            return new Verdict(Kind.NEEDS, file.group(1));
        }
        if (outcome.exitCode() != 0 && outcome.hosts().isEmpty()) {
            String error = exceptionLine(outcome.errors());
            String name = error.split(":", 2)[0];
            Verdict lack = lack(error);
            if (lack != null && !shows(name)) {
                return lack;
            }
            if (outcome.errors().contains(TRACEBACK.substring(0, TRACEBACK.length() - 1))
                    || name.endsWith("SyntaxError")) {
                return shows(name) ? null : new Verdict(Kind.CANNOT_RUN, error + place(outcome));
            }
        }
        return null;
    }

    /** What a listing lacks that an error tells of: the other end of a connection, or what a fragment stands in. */
    private Verdict lack(String error) {
        Matcher refused = REFUSED.matcher(error);
        if (refused.find()) {
            String place = refused.group(1) == null ? "" : " at " + refused.group(1) + ", port " + refused.group(2);
            return new Verdict(Kind.NEEDS, "a server" + place);
        }
        Matcher undefined = UNDEFINED.matcher(error);
        boolean fragment =
                listing.shown().isEmpty() && listing.source().imports().isEmpty();
        if (fragment && undefined.find() && !listing.source().names().contains(undefined.group(2))) {
            return new Verdict(Kind.NEEDS, undefined.group(1) + ", which no listing defines");
        }
        return null;
    }

    /** Where in the document an error arose. */
    private String place(Outcome outcome) {
        Matcher place = Pattern.compile("File \"" + Pattern.quote(run.fileOf(listing)) + "\", line (\\d+)")
                .matcher(outcome.errors());
        String line = "";
        while (place.find()) {
            line = ", line " + (listing.fence().first() - 1 + Integer.parseInt(place.group(1)));
        }
        String included = listing.fence().included();
        return included == null || line.isEmpty() ? line : line + " of " + included;
    }

    private boolean shows(String word) {
        return listing.shown().lines().stream().anyMatch(line -> line.contains(word));
    }

    private Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>();
        for (Listing each : run.needed()) {
            imports.addAll(each.source().imports());
        }
        imports.addAll(listing.source().imports());
        return imports;
    }

    /** What a traceback says last of all but notes: of a message with several lines the first. */
    private static String exceptionLine(String errors) {
        String[] lines = errors.stripTrailing().split("\n");
        int header = lines.length - 1;
        while (header >= 0 && !lines[header].equals(TRACEBACK) && !lines[header].equals(GROUP_TRACEBACK)) {
            header--;
        }
        String margin = header >= 0 && lines[header].equals(GROUP_TRACEBACK) ? "  | " : "";
        for (int i = header + 1; header >= 0 && i < lines.length; i++) {
            String line = lines[i].startsWith(margin) ? lines[i].substring(margin.length()) : "";
            if (!line.isBlank() && !line.startsWith(" ")) {
                return line.strip();
            }
        }
        return lines[lines.length - 1].strip();
    }

    // ---- what goes on and on ---------------------------------------------------------------------------------------

    /** A script that does not end may still print what is shown, before it was stopped. */
    private Finding endless(Outcome outcome, String why) {
        List<String> expected = new ArrayList<>(run.expected());
        int traceback = expected.indexOf(TRACEBACK);
        if (traceback >= 0 && expected.getLast().contains("KeyboardInterrupt")) {
            expected.subList(traceback, expected.size()).clear();
        }
        while (!expected.isEmpty() && STOPPED.matcher(expected.getLast()).matches()) {
            expected.removeLast();
        }
        if (expected.isEmpty()) {
            remarks.add("does not end: " + why);
            run.printed(outcome).output().lines().limit(MOST_DETAILS).forEach(line -> details.add("  " + line));
            return finding(Verdict.of(Kind.SHOWS_NO_OUTPUT), List.of(), outcome);
        }
        while (expected.getFirst().isBlank()) {
            expected.removeFirst();
        }
        List<String> printed = run.firstLines(outcome, expected.size(), outcome.isEndless());
        int bytes = 2 * String.join("\n", printed).getBytes(StandardCharsets.UTF_8).length + ENOUGH;
        Comparison.Rerun again = outcome.isFlood() ? run.againUpTo(expected.size(), bytes) : Comparison.Rerun.NONE;
        Comparison.Result result = Comparison.of(expected, printed, again, circumstances(outcome));
        if (result.likeness() != Comparison.Likeness.SAME) {
            Verdict verdict = SERVES.matcher(run.code()).find() && !outcome.isFlood()
                    ? new Verdict(Kind.NEEDS, "somebody who connects")
                    : new Verdict(Kind.CANNOT_RUN, why);
            return finding(verdict, diff(result.told()), outcome);
        }
        remarks.add("does not end, but begins with what is shown");
        return finding(verdict(result), List.of(), outcome);
    }

    // ---- other ways to what is shown -------------------------------------------------------------------------------

    /** A notebook shows the value of a cell's last line; and cells between may have changed what a cell builds on. */
    private Finding inAnotherWay(Finding finding) {
        if (run.hasLastValue()) {
            run.showLastValue(true);
            Finding other = again(finding, "shows the value of its last line, as a notebook does");
            if (other != finding) {
                return other;
            }
            run.showLastValue(false);
        }
        List<Listing> needed = List.copyOf(run.needed());
        if (run.joinWhole()) {
            Finding other = again(
                    finding,
                    "in place of what the listing of line " + run.whole().line() + " defines");
            if (other != finding) {
                return withNeeded(other);
            }
        }
        if (run.addCall()) {
            Finding other = again(finding, "run by a call of main()");
            if (other != finding) {
                return withNeeded(other);
            }
        }
        run.standAlone(needed);
        if (!run.addUsers()) {
            return finding;
        }
        Finding other = again(finding, null);
        if (other == finding) {
            run.keepOnly(needed);
            return finding;
        }
        return withNeeded(other);
    }

    /** A finding whose remarks tell of the listings that were run now. */
    private Finding withNeeded(Finding finding) {
        remarks.removeIf(remark -> remark.startsWith(BUILDS_ON));
        run.needed().forEach(each -> remarks.add(BUILDS_ON + each.line()));
        return finding;
    }

    /** The finding of another run where that prints what is shown; otherwise the one before. */
    private Finding again(Finding before, String remark) {
        Outcome outcome = run.first();
        if (outcome.failure() != null) {
            return before;
        }
        Comparison.Result result =
                Comparison.of(run.expected(), run.printed(outcome, false), run.again(false), circumstances(outcome));
        if (result.likeness() != Comparison.Likeness.SAME) {
            return before;
        }
        remarks.removeIf(each -> each.startsWith(SILENT) || each.startsWith(ENDS_WITH));
        if (remark != null) {
            remarks.add(remark);
        }
        return finding(verdict(result), List.of(), outcome);
    }

    // ---- what it prints --------------------------------------------------------------------------------------------

    private Finding withoutOutput(Outcome outcome) {
        if (!outcome.hosts().isEmpty()) {
            return finding(network(outcome), List.of(), outcome);
        }
        if (run.printed(outcome).screen().isBlank()) {
            silence();
        } else {
            run.printed(outcome).screen().lines().forEach(line -> details.add("  " + line));
        }
        return finding(Verdict.of(Kind.SHOWS_NO_OUTPUT), List.of(), outcome);
    }

    private void silence() {
        String reason = listing.source().silence();
        remarks.add(reason == null ? SILENT : SILENT + ": " + reason);
    }

    private static Verdict network(Outcome outcome) {
        return new Verdict(Kind.NEEDS_NETWORK, String.join(", ", outcome.hosts()));
    }

    private Finding compared(Outcome outcome) {
        Circumstances circumstances = circumstances(outcome);
        List<String> expected = run.expected();
        Comparison.Result result =
                Comparison.of(expected, run.printed(outcome, false), run.again(false), circumstances);
        boolean errors =
                !run.printed(outcome).screen().equals(run.printed(outcome).output());
        boolean screen = false;
        if (result.likeness() != Comparison.Likeness.SAME && errors) {
            Comparison.Result both =
                    Comparison.of(expected, run.printed(outcome, true), run.again(true), circumstances);
            if (shared(expected, both) > shared(expected, result)) {
                result = both;
                screen = true;
            }
        }
        if (result.likeness() != Comparison.Likeness.SAME && !outcome.hosts().isEmpty()) {
            return finding(network(outcome), List.of(), outcome);
        }
        if (result.likeness() == Comparison.Likeness.DIFFERENT && isNoOutputAfterAll(expected, result.told())) {
            return withoutOutput(outcome);
        }
        if (result.likeness() == Comparison.Likeness.SAME) {
            details.addAll(diff(run.printed(outcome, screen)));
            return finding(verdict(result), List.of(), outcome);
        }
        if (run.printed(outcome).screen().isBlank()) {
            silence();
        }
        if (outcome.exitCode() != 0) {
            remarks.add(ENDS_WITH
                    + outcome.exitCode()
                    + (outcome.errors().isBlank() ? "" : ": " + exceptionLine(outcome.errors())));
        }
        return finding(verdict(result), diff(result.told()), outcome);
    }

    private Circumstances circumstances(Outcome outcome) {
        return new Circumstances(
                run.code(), outcome.process(), ProcessHandle.current().pid(), run.fileOf(listing), outcome.work());
    }

    /** How many of the document's lines a comparison found. */
    private static int shared(List<String> expected, Comparison.Result result) {
        List<String> lines = new ArrayList<>(expected);
        result.told().forEach(lines::remove);
        return expected.size() - lines.size();
    }

    /** Whether a block that only stands where output may stand has nothing of it. */
    private boolean isNoOutputAfterAll(List<String> expected, List<String> told) {
        return !listing.shown().certain()
                && expected.stream().noneMatch(line -> !line.isBlank() && told.contains(line));
    }

    private static Verdict verdict(Comparison.Result result) {
        List<String> words = new ArrayList<>();
        for (Shape shape : result.shapes()) {
            words.add(shape.words());
        }
        String shapes = String.join(", ", words);
        return switch (result.likeness()) {
            case SAME -> words.isEmpty() ? Verdict.of(Kind.SAME) : new Verdict(Kind.SAME_BUT_FOR, shapes);
            case OTHER_ORDER -> new Verdict(Kind.OTHER_ORDER, shapes);
            case DIFFERENT -> Verdict.of(Kind.DIFFERENT);
        };
    }

    /** What the document shows against some lines. */
    private List<String> diff(List<String> printed) {
        List<String> shown = new ArrayList<>();
        int line = listing.shown().line();
        for (String each : listing.shown().lines()) {
            if (shown.isEmpty() && each.isBlank()) {
                line++;
            } else {
                shown.add(each.stripTrailing());
            }
        }
        shown = withoutEnd(shown);
        return UnifiedDiff.of(
                document.toString(),
                line,
                shown,
                document + ", listing of line " + listing.line() + " as run",
                withoutEnd(printed));
    }

    private static List<String> withoutEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private Finding finding(Verdict verdict, List<String> diff, Outcome outcome) {
        return new Finding(
                document.toString(),
                listing.line(),
                verdict,
                listing.residue(),
                remarks,
                diff,
                details,
                outcome.seconds());
    }
}
