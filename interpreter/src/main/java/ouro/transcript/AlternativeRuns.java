package ouro.transcript;

import java.util.List;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.ListingProgram;
import ouro.transcript.listing.ListingRun;
import ouro.transcript.report.Finding;
import ouro.transcript.run.Outcome;

/** Runs a listing in other ways that may lead to what is shown: tutorials leave it to their readers to find them. */
final class AlternativeRuns {
    private final ListingRun run;
    private final ListingProgram program;
    private final FindingBuilder findings;

    AlternativeRuns(ListingRun run, FindingBuilder findings) {
        this.run = run;
        this.program = run.program();
        this.findings = findings;
    }

    /** The finding of another way, or the one that was found before. */
    Finding findBetter(Finding before) {
        if (program.hasLastValue()) {
            program.showLastValue(true);
            Finding other = again("shows the value of its last line, as a notebook does");
            if (other != null) {
                return other;
            }
            program.showLastValue(false);
        }
        List<Listing> needed = List.copyOf(program.needed());
        if (run.joinWhole()) {
            Finding other = again(
                    "in place of what the listing of line " + program.whole().line() + " defines");
            if (other != null) {
                return withNeeded(other);
            }
        }
        if (program.addCall()) {
            Finding other = again("run by a call of main()");
            if (other != null) {
                return withNeeded(other);
            }
        }
        program.standAlone(needed);
        if (!run.addUsers()) {
            return before;
        }
        Finding other = again(null);
        if (other == null) {
            program.keepOnly(needed);
            return before;
        }
        return withNeeded(other);
    }

    /** A finding whose remarks tell of the listings that were run now. */
    private Finding withNeeded(Finding finding) {
        findings.remarkNeeded(program.needed());
        return finding;
    }

    /** The finding of another run where that prints what is shown; otherwise null. */
    private Finding again(String remark) {
        Outcome outcome = run.first();
        if (outcome.failure() != null) {
            return null;
        }
        OutputComparison.Result result = OutputComparison.of(
                run.expected(), run.printed(outcome, false), run.again(false), run.context(outcome));
        if (result.likeness() != OutputComparison.Likeness.SAME) {
            return null;
        }
        findings.forgetEnd();
        if (remark != null) {
            findings.remark(remark);
        }
        return findings.finding(result, outcome);
    }
}
