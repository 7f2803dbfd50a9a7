package ouro.transcript;

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
    private static final Pattern END_OF_INPUT = Pattern.compile("^EOFError: ", Pattern.MULTILINE);

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
            remarks.add("builds on the listing of line " + needed.line());
        }
        if (run.isCell()) {
            remarks.add("awaits outside of functions, as a cell of a notebook may");
        }
        Verdict hindrance = hindrance(outcome);
        if (hindrance != null) {
            return finding(hindrance, List.of(), outcome);
        }
        if (listing.shown().isEmpty()) {
            return withoutOutput(outcome);
        }
        return compared(outcome);
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
        if (outcome.exitCode() != 0 && outcome.hosts().isEmpty()) {
            String error = lastLine(outcome.errors());
            String name = error.split(":", 2)[0];
            if (outcome.errors().contains("Traceback (most recent call last)") || name.endsWith("SyntaxError")) {
                return shows(name) ? null : new Verdict(Kind.CANNOT_RUN, error + place(outcome));
            }
        }
        return null;
    }

    /** Where in the document an error arose. */
    private String place(Outcome outcome) {
        Matcher place = Pattern.compile("File \"" + Pattern.quote(run.fileOf(listing)) + "\", line (\\d+)")
                .matcher(outcome.errors());
        String line = "";
        while (place.find()) {
            line = ", line " + (listing.line() + Integer.parseInt(place.group(1)));
        }
        return line;
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

    private static String lastLine(String text) {
        String[] lines = text.stripTrailing().split("\n");
        return lines[lines.length - 1].strip();
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
        remarks.add(reason == null ? "prints nothing" : "prints nothing: " + reason);
    }

    private static Verdict network(Outcome outcome) {
        return new Verdict(Kind.NEEDS_NETWORK, String.join(", ", outcome.hosts()));
    }

    private Finding compared(Outcome outcome) {
        Circumstances circumstances =
                new Circumstances(run.code(), String.valueOf(outcome.process()), outcome.seconds());
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
        if (run.printed(outcome).screen().isBlank()) {
            silence();
        }
        if (result.likeness() == Comparison.Likeness.SAME) {
            details.addAll(diff(run.printed(outcome, screen)));
            return finding(verdict(result), List.of(), outcome);
        }
        return finding(verdict(result), diff(result.told()), outcome);
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
