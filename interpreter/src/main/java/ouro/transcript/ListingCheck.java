package ouro.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.RunContext;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.ListingProgram;
import ouro.transcript.listing.ListingRun;
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
        this.failures = new FailureCheck(listing, program, workers);
        this.findings = new FindingBuilder(document, listing);
    }

    Finding finding() {
        Outcome outcome = run.first();
        remarkCompany();
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
        findings.remarkNeeded(program.needed());
        for (Listing file : program.files()) {
            findings.remark("with " + file.fence().file() + ", the listing of line " + file.line());
        }
        if (program.isCell()) {
            findings.remark("awaits outside of functions, as a cell of a notebook may");
        }
        for (String module : program.unimported()) {
            findings.remark("lacks import " + module);
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
        RunContext context = run.context(outcome);
        List<String> expected = run.expected();
        OutputComparison.Result result =
                OutputComparison.of(expected, run.printed(outcome, false), run.again(false), context);
        boolean errors =
                !run.printed(outcome).screen().equals(run.printed(outcome).output());
        boolean screen = false;
        if (result.likeness() != OutputComparison.Likeness.SAME && errors) {
            OutputComparison.Result both =
                    OutputComparison.of(expected, run.printed(outcome, true), run.again(true), context);
            if (shared(expected, both) > shared(expected, result)) {
                result = both;
                screen = true;
            }
        }
        if (result.likeness() == OutputComparison.Likeness.SAME) {
            findings.detailDifference(run.printed(outcome, screen));
            return findings.finding(result, outcome);
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

    /** How many of the document's lines a comparison found. */
    private static int shared(List<String> expected, OutputComparison.Result result) {
        List<String> lines = new ArrayList<>(expected);
        result.told().forEach(lines::remove);
        return expected.size() - lines.size();
    }

    /** Whether a block that only stands where output may stand has nothing of it. */
    private boolean isNoOutputAfterAll(List<String> expected, List<String> told) {
        return !listing.shown().certain()
                && expected.stream().noneMatch(line -> !line.isBlank() && told.contains(line));
    }
}
