package ouro.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.transcript.Verdict.Kind;
import ouro.transcript.compare.Circumstances;
import ouro.transcript.compare.Comparison;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.ListingRun;
import ouro.transcript.listing.Program;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** One listing of a document: runs it, with those before it whose names it needs, and finds the verdict. */
final class ListingCheck {
    private final Listing listing;
    private final ListingRun run;
    private final Program program;
    private final Hindrance hindrance;
    private final Notes notes;

    ListingCheck(Path document, Listing listing, List<Listing> listings, CheckOptions options, Workers workers) {
        this.listing = listing;
        this.run = new ListingRun(document, listing, listings, options.seed(), workers);
        this.program = run.program();
        this.hindrance = new Hindrance(listing, program, workers);
        this.notes = new Notes(document, listing);
    }

    Finding finding() {
        Outcome outcome = run.first();
        remarkCompany();
        String endless = EndlessCheck.why(listing, program.code(), outcome);
        if (endless != null) {
            return new EndlessCheck(run, notes).finding(outcome, endless);
        }
        Verdict hindered = hindrance.verdict(outcome);
        if (hindered != null) {
            return notes.finding(hindered, outcome);
        }
        if (listing.shown().isEmpty()) {
            return withoutOutput(outcome);
        }
        Finding finding = compared(outcome);
        return finding.verdict().kind() == Kind.DIFFERENT ? new OtherWays(run, notes).instead(finding) : finding;
    }

    /** Says with what else the listing was run. */
    private void remarkCompany() {
        notes.remarkNeeded(program.needed());
        for (Listing file : program.files()) {
            notes.remark("with " + file.fence().file() + ", the listing of line " + file.line());
        }
        if (program.isCell()) {
            notes.remark("awaits outside of functions, as a cell of a notebook may");
        }
        for (String module : program.unimported()) {
            notes.remark("lacks import " + module);
        }
    }

    private Finding withoutOutput(Outcome outcome) {
        if (!outcome.hosts().isEmpty()) {
            return notes.finding(network(outcome), outcome);
        }
        String screen = run.printed(outcome).screen();
        if (screen.isBlank()) {
            notes.remarkSilence();
        } else {
            screen.lines().forEach(notes::detailPrinted);
        }
        return notes.finding(Verdict.of(Kind.SHOWS_NO_OUTPUT), outcome);
    }

    private static Verdict network(Outcome outcome) {
        return new Verdict(Kind.NEEDS_NETWORK, String.join(", ", outcome.hosts()));
    }

    private Finding compared(Outcome outcome) {
        Circumstances circumstances = run.circumstances(outcome);
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
        if (result.likeness() == Comparison.Likeness.SAME) {
            notes.detailDifference(run.printed(outcome, screen));
            return notes.finding(Verdict.of(result), outcome);
        }
        if (!outcome.hosts().isEmpty()) {
            return notes.finding(network(outcome), outcome);
        }
        if (result.likeness() == Comparison.Likeness.DIFFERENT && isNoOutputAfterAll(expected, result.told())) {
            return withoutOutput(outcome);
        }
        if (run.printed(outcome).screen().isBlank()) {
            notes.remarkSilence();
        }
        if (outcome.exitCode() != 0) {
            notes.remarkEnd(outcome);
        }
        return notes.finding(Verdict.of(result), notes.diff(result.told()), outcome);
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
}
