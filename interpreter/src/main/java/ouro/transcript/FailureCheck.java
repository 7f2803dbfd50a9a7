package ouro.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.document.Listing;
import ouro.transcript.listing.ListingProgram;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;
import ouro.transcript.run.MissingDependencies;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** Finds out why a listing did not run to its end, unless the document shows just that. */
final class FailureCheck {
    /** A command line that {@code argparse} refuses, or the source line of a traceback that asks for an argument. */
    private static final Pattern WANTS_ARGUMENTS = Pattern.compile(
            "error: the following arguments are required:|^    .*\\bsys\\.argv\\[\\d+].*\\n(?: +[~^]+\\n)?IndexError: ",
            Pattern.MULTILINE);

    private static final Pattern REFUSED = Pattern.compile(
            "^(?:ConnectionRefusedError|OSError): .*(?:Connect call failed \\('([^']+)', (\\d+)|Connection refused)",
            Pattern.MULTILINE);
    private static final Pattern UNDEFINED =
            Pattern.compile("^NameError: name '([^']+)' is not defined(?:\\. Did you mean: '([^']+)'\\?)?$");
    private static final Pattern END_OF_INPUT = Pattern.compile("^EOFError: ", Pattern.MULTILINE);

    private final Listing listing;
    private final ListingProgram program;
    private final Workers workers;

    FailureCheck(Listing listing, ListingProgram program, Workers workers) {
        this.listing = listing;
        this.program = program;
        this.workers = workers;
    }

    /** The verdict where something kept it from running, or null. */
    Verdict verdict(Outcome outcome) {
        if (outcome.failure() != null) {
            return new Verdict(VerdictKind.CANNOT_RUN, outcome.failure());
        }
        String missing = MissingDependencies.module(outcome);
        if (missing != null && !listing.shows("ModuleNotFoundError")) {
            return needs(MissingDependencies.all(missing, program.imports(), program.folder(), workers));
        }
        if (END_OF_INPUT.matcher(outcome.errors()).find() && listing.code().contains("input(")) {
            return needs("input");
        }
        if (WANTS_ARGUMENTS.matcher(outcome.errors()).find()) {
            return needs("arguments");
        }
        String file = MissingDependencies.file(outcome);
        if (file != null && listing.code().contains(file) && !listing.shows("FileNotFoundError")) {
            return needs(file);
        }
        return outcome.exitCode() != 0 && outcome.hosts().isEmpty() ? exception(outcome) : null;
    }

    private Verdict exception(Outcome outcome) {
        String error = ErrorOutput.exceptionLine(outcome.errors());
        String name = error.split(":", 2)[0];
        Verdict lack = lack(error);
        if (lack != null && !listing.shows(name)) {
            return lack;
        }
        boolean raised = ErrorOutput.hasTraceback(outcome.errors()) || name.endsWith("SyntaxError");
        return raised && !listing.shows(name) ? new Verdict(VerdictKind.CANNOT_RUN, error + place(outcome)) : null;
    }

    /** What a listing lacks that an error tells of: the other end of a connection, or what a fragment stands in. */
    private Verdict lack(String error) {
        Matcher refused = REFUSED.matcher(error);
        if (refused.find()) {
            String place = refused.group(1) == null ? "" : " at " + refused.group(1) + ", port " + refused.group(2);
            return needs("a server" + place);
        }
        Matcher undefined = UNDEFINED.matcher(error);
        boolean fragment =
                listing.shown().isEmpty() && listing.source().imports().isEmpty();
        if (fragment && undefined.find() && !listing.source().names().contains(undefined.group(2))) {
            return needs(undefined.group(1) + ", which no listing defines");
        }
        return null;
    }

    private static Verdict needs(String what) {
        return new Verdict(VerdictKind.NEEDS, what);
    }

    /** Where in the document an error arose. */
    private String place(Outcome outcome) {
        Matcher place = Pattern.compile("File \"" + Pattern.quote(program.fileOf(listing)) + "\", line (\\d+)")
                .matcher(outcome.errors());
        String line = "";
        while (place.find()) {
            line = ", line " + (listing.fence().first() - 1 + Integer.parseInt(place.group(1)));
        }
        String included = listing.fence().included();
        return included == null || line.isEmpty() ? line : line + " of " + included;
    }
}
