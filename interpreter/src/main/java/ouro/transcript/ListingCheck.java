package ouro.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.Tolerance;
import ouro.transcript.document.ConsoleSession;
import ouro.transcript.document.Excerpts;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.LentImport;
import ouro.transcript.listing.ListingProgram;
import ouro.transcript.listing.ListingRun;
import ouro.transcript.listing.Streams;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** One listing of a document: runs it, with those before it whose names it needs, and finds the verdict. */
final class ListingCheck {
    private final Listing listing;
    private final List<Listing> listings;
    private final ListingRun run;
    private final ListingProgram program;
    private final FailureCheck failures;
    private final FindingBuilder findings;
    /** What differs from the document, in its words where these are the same; null where nothing was found to differ. */
    private List<String> told;

    ListingCheck(Path document, Listing listing, List<Listing> listings, CheckOptions options, Workers workers) {
        this.listing = listing;
        this.listings = listings;
        this.run = new ListingRun(document, listing, listings, options.seed(), workers);
        this.program = run.program();
        this.failures = new FailureCheck(listing, run, workers);
        this.findings = new FindingBuilder(document, listing);
    }

    /** The finding; what differs is put into the document first where it is to be brought up to date. */
    Finding updated(DocumentUpdate update) {
        Finding finding = finding();
        boolean differs = finding.verdict().kind() == VerdictKind.DIFFERENT
                || finding.verdict().kind() == VerdictKind.OTHER_ORDER;
        if (update == null || !differs || told == null || !mayUpdate()) {
            return finding;
        }
        try {
            return update.replace(listing.shown(), told) ? finding.as(Verdict.of(VerdictKind.UPDATED)) : finding;
        } catch (IOException e) {
            return finding.as(new Verdict(VerdictKind.CANNOT_RUN, "can't write " + finding.path()));
        }
    }

    /** Sessions of other prompts number their results, and empty lines of a session are its author's. */
    private boolean mayUpdate() {
        return listing.session() == null
                || listing.session().prompt() != ConsoleSession.Prompt.NOTEBOOK
                        && listing.shown().lines().stream().noneMatch(String::isBlank);
    }

    Finding finding() {
        Outcome outcome = run.first();
        if ((outcome.failure() != null || failures.verdict(outcome) != null) && run.leaveOutSteps()) {
            outcome = run.first();
        }
        remarkCompany();
        Listing stuck = outcome.failure() == null ? null : run.stuckIn(outcome);
        if (stuck != null) {
            return findings.finding(
                    new Verdict(VerdictKind.NEEDS, "the listing of line " + stuck.line() + ", which does not end"),
                    outcome);
        }
        String endless = EndlessCheck.endlessReason(listing, program.code(), outcome);
        if (endless != null) {
            return new EndlessCheck(run, findings).finding(outcome, endless);
        }
        Verdict failure = failures.verdict(outcome);
        if (failure != null) {
            // Pieces may be explained before the whole is shown.
            Listing whole = listing.shown().isEmpty() ? Excerpts.origin(listing, listings) : null;
            return findings.finding(
                    whole == null ? failure : new Verdict(VerdictKind.EXCERPT, "the listing of line " + whole.line()),
                    outcome);
        }
        if (listing.shown().isEmpty()) {
            return withoutOutput(outcome);
        }
        Finding finding = compared(outcome);
        return finding.verdict().kind() == VerdictKind.DIFFERENT
                ? new AlternativeRuns(run, findings).findBetter(finding)
                : finding;
    }

    /** Says with what else the listing was run. */
    private void remarkCompany() {
        if (listing.fence().isCell()) {
            return;
        }
        findings.remarkNeeded(program.needed());
        for (Listing file : program.files()) {
            findings.remark("with " + file.fence().file() + ", the listing of line " + file.line());
        }
        if (program.isCell()) {
            findings.remark("awaits outside of functions, as a cell of a notebook may");
        }
        for (LentImport each : program.lent().values()) {
            if (!each.isImport()) {
                continue;
            }
            findings.remark(
                    each.owner() == null
                            ? "lacks " + each.statement()
                            : "takes " + each.statement() + " from the listing of line "
                                    + each.owner().line());
        }
    }

    private Finding withoutOutput(Outcome outcome) {
        if (outcome.lacksPermissions() || !outcome.hosts().isEmpty()) {
            return findings.finding(refused(outcome), outcome);
        }
        String screen = run.printed(outcome).screen();
        if (screen.isBlank()) {
            findings.remarkSilence();
        } else {
            screen.lines().forEach(findings::detailPrinted);
        }
        return findings.finding(Verdict.of(VerdictKind.SHOWS_NO_OUTPUT), outcome);
    }

    /** What the sandbox kept a listing from. */
    private static Verdict refused(Outcome outcome) {
        if (outcome.lacksPermissions()) {
            return new Verdict(VerdictKind.NEEDS, outcome.permissionFlags());
        }
        return new Verdict(VerdictKind.NEEDS_NETWORK, String.join(", ", outcome.hosts()));
    }

    private Finding compared(Outcome outcome) {
        List<String> expected = run.expected();
        OutputComparison.Result output = compared(outcome, Streams.OUTPUT);
        boolean errors =
                !listing.isTranscript() && !run.printed(outcome).errors().isBlank();
        OutputComparison.Result result = output;
        if (output.likeness() != OutputComparison.Likeness.SAME && errors) {
            for (Streams streams : List.of(Streams.SCREEN, Streams.OUTPUT_FIRST, Streams.ERRORS_FIRST)) {
                OutputComparison.Result both = compared(outcome, streams);
                if (both.likeness() == OutputComparison.Likeness.SAME) {
                    return same(both, outcome, streams);
                }
                // What differs is told with all that was written, to whichever stream.
                boolean tells = streams == Streams.SCREEN && output.likeness() == OutputComparison.Likeness.DIFFERENT;
                result = tells ? both : result;
            }
        }
        if (result.likeness() == OutputComparison.Likeness.SAME) {
            return same(result, outcome, Streams.OUTPUT);
        }
        if (outcome.lacksPermissions() || !outcome.hosts().isEmpty()) {
            return findings.finding(refused(outcome), outcome);
        }
        if (result.likeness() == OutputComparison.Likeness.DIFFERENT && isNoOutputAfterAll(expected, result.told())) {
            return withoutOutput(outcome);
        }
        if (run.printed(outcome).screen().isBlank()) {
            findings.remarkSilence();
        }
        if (outcome.exitCode() != 0) {
            findings.remarkEnd(outcome);
        }
        told = result.told();
        return findings.finding(result, outcome);
    }

    private OutputComparison.Result compared(Outcome outcome, Streams streams) {
        return OutputComparison.of(
                run.expected(), run.printed(outcome, streams), run.again(streams), run.context(outcome));
    }

    private Finding same(OutputComparison.Result result, Outcome outcome, Streams streams) {
        if (streams.isReordered()) {
            result.tolerances().add(Tolerance.STREAMS);
        }
        findings.detailDifference(run.printed(outcome, streams));
        return findings.finding(result, outcome);
    }

    /** Whether a block that only stands where output may stand has nothing of it. */
    private boolean isNoOutputAfterAll(List<String> expected, List<String> told) {
        return !listing.shown().certain()
                && expected.stream().noneMatch(line -> !line.isBlank() && told.contains(line));
    }
}
