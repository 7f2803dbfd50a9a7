package ouro.transcript;

import java.nio.file.Path;
import java.util.List;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.Tolerance;
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
    private final ListingRun run;
    private final ListingProgram program;
    private final FailureCheck failures;
    private final FindingBuilder findings;

    ListingCheck(Path document, Listing listing, List<Listing> listings, CheckOptions options, Workers workers) {
        this.listing = listing;
        this.run = new ListingRun(document, listing, listings, options.seed(), workers);
        this.program = run.program();
        this.failures = new FailureCheck(listing, run, workers);
        this.findings = new FindingBuilder(document, listing);
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
            return findings.finding(failure, outcome);
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
        if (!outcome.hosts().isEmpty()) {
            return findings.finding(network(outcome), outcome);
        }
        String screen = run.printed(outcome).screen();
        if (screen.isBlank()) {
            findings.remarkSilence();
        } else {
            screen.lines().forEach(findings::detailPrinted);
        }
        return findings.finding(Verdict.of(VerdictKind.SHOWS_NO_OUTPUT), outcome);
    }

    private static Verdict network(Outcome outcome) {
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
        if (!outcome.hosts().isEmpty()) {
            return findings.finding(network(outcome), outcome);
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
