package ouro.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.ListingRun;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;
import ouro.transcript.run.Outcome;

/** A script that does not end may still print what is shown, before it was stopped. */
final class EndlessCheck {
    /** How a document says that somebody stopped it here. */
    private static final Pattern STOPPED =
            Pattern.compile("^(?:\\^C.*|\\s*|.*KeyboardInterrupt.*|\\s*(?:\\.{3,6}|…{1,2})\\s*)$");

    private static final Pattern SERVES = Pattern.compile(
            "\\.accept\\(|\\bstart_(?:unix_)?server\\(|\\bcreate_(?:unix_)?server\\(|serve_forever\\(|\\bsock_accept\\(");
    /** How Ouro ends a loop that nothing can wake; one that is told to run for ever has then done what it should. */
    private static final String DEADLOCK = "RuntimeError: deadlock: nothing is left that could wake a task";

    /** How many lines are worth telling of a script that prints on and on. */
    private static final int MOST_DETAILS = 50;
    /** Bytes that a script may print beyond what is compared before it is ended. */
    private static final int ENOUGH = 1 << 16;

    private final ListingRun run;
    private final FindingBuilder findings;

    EndlessCheck(ListingRun run, FindingBuilder findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Why a run of a listing had no end of its own; null where it had one. */
    static String endlessReason(Listing listing, String code, Outcome outcome) {
        if (listing.isTranscript()) {
            return null;
        }
        if (outcome.isEndless()) {
            return outcome.failure();
        }
        boolean forever = code.contains("run_forever(") && outcome.errors().contains(DEADLOCK);
        return forever && !listing.shows(DEADLOCK) ? "nothing is left to do, but it waits" : null;
    }

    Finding finding(Outcome outcome, String why) {
        List<String> expected = expected();
        if (expected.isEmpty()) {
            findings.remark("does not end: " + why);
            run.printed(outcome).output().lines().limit(MOST_DETAILS).forEach(findings::detailPrinted);
            return findings.finding(Verdict.of(VerdictKind.SHOWS_NO_OUTPUT), outcome);
        }
        List<String> printed = run.firstLines(outcome, expected.size(), outcome.isEndless());
        int bytes = 2 * String.join("\n", printed).getBytes(StandardCharsets.UTF_8).length + ENOUGH;
        OutputComparison.Rerun again =
                outcome.isFlood() ? run.againUpTo(expected.size(), bytes) : OutputComparison.Rerun.NONE;
        OutputComparison.Result result = OutputComparison.of(expected, printed, again, run.context(outcome));
        if (result.likeness() != OutputComparison.Likeness.SAME) {
            Verdict verdict = SERVES.matcher(run.program().code()).find() && !outcome.isFlood()
                    ? new Verdict(VerdictKind.NEEDS, "somebody who connects")
                    : new Verdict(VerdictKind.CANNOT_RUN, why);
            return findings.finding(verdict, findings.diff(result.told()), outcome);
        }
        findings.remark("does not end, but begins with what is shown");
        return findings.finding(result, outcome);
    }

    /** What is shown, without its beginning of blank lines and without what says that somebody stopped it. */
    private List<String> expected() {
        List<String> expected = new ArrayList<>(run.expected());
        int traceback = expected.indexOf(ErrorOutput.TRACEBACK);
        if (traceback >= 0 && expected.getLast().contains("KeyboardInterrupt")) {
            expected.subList(traceback, expected.size()).clear();
        }
        while (!expected.isEmpty() && STOPPED.matcher(expected.getLast()).matches()) {
            expected.removeLast();
        }
        while (!expected.isEmpty() && expected.getFirst().isBlank()) {
            expected.removeFirst();
        }
        return expected;
    }
}
