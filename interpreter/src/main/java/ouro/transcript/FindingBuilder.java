package ouro.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.Tolerance;
import ouro.transcript.compare.UnifiedDiff;
import ouro.transcript.document.Listing;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;
import ouro.transcript.run.Outcome;

/** Collects remarks on a listing while it is checked, and makes the findings that carry them. */
final class FindingBuilder {
    private static final String SILENT = "prints nothing";
    private static final String BUILDS_ON = "builds on the listing of line ";
    private static final String ENDS_WITH = "ends with exit code ";

    private final Path document;
    private final Listing listing;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> details = new ArrayList<>();

    FindingBuilder(Path document, Listing listing) {
        this.document = document;
        this.listing = listing;
    }

    /** Says something that every reader should know. */
    void remark(String text) {
        remarks.add(text);
    }

    /** Says which listings were run before this one, instead of what was said of them. */
    void remarkNeeded(List<Listing> needed) {
        remarks.removeIf(remark -> remark.startsWith(BUILDS_ON));
        needed.forEach(each -> remarks.add(BUILDS_ON + each.line()));
    }

    /** Says that it prints nothing, and why if that is known. */
    void remarkSilence() {
        String reason = listing.source().silence();
        remarks.add(reason == null ? SILENT : SILENT + ": " + reason);
    }

    /** Says how a script ended that did not end well. */
    void remarkEnd(Outcome outcome) {
        String error = outcome.errors().isBlank() ? "" : ": " + ErrorOutput.exceptionLine(outcome.errors());
        remarks.add(ENDS_WITH + outcome.exitCode() + error);
    }

    /** Forgets how a run ended in favour of another one. */
    void forgetEnd() {
        remarks.removeIf(each -> each.startsWith(SILENT) || each.startsWith(ENDS_WITH));
    }

    /** Tells a line that was printed to those who ask. */
    void detailPrinted(String line) {
        details.add("  " + line);
    }

    /** Tells those who ask what differs and does not count. */
    void detailDifference(List<String> printed) {
        details.addAll(diff(printed));
    }

    /** What the document shows against some lines. */
    List<String> diff(List<String> printed) {
        List<String> shown = new ArrayList<>();
        int line = listing.shown().line();
        for (String each : listing.shown().lines()) {
            if (shown.isEmpty() && each.isBlank()) {
                line++;
            } else {
                shown.add(each.stripTrailing());
            }
        }
        return UnifiedDiff.of(
                document.toString(),
                line,
                withoutEnd(shown),
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

    /** What a comparison found, with what differs. */
    Finding finding(OutputComparison.Result result, Outcome outcome) {
        boolean same = result.likeness() == OutputComparison.Likeness.SAME;
        return finding(verdict(result), same ? List.of() : diff(result.told()), outcome);
    }

    private static Verdict verdict(OutputComparison.Result result) {
        String tolerances = result.tolerances().stream().map(Tolerance::words).collect(Collectors.joining(", "));
        return switch (result.likeness()) {
            case SAME ->
                tolerances.isEmpty() ? Verdict.of(VerdictKind.SAME) : new Verdict(VerdictKind.SAME_BUT_FOR, tolerances);
            case OTHER_ORDER -> new Verdict(VerdictKind.OTHER_ORDER, tolerances);
            case DIFFERENT -> Verdict.of(VerdictKind.DIFFERENT);
        };
    }

    /** A finding in which nothing differs. */
    Finding finding(Verdict verdict, Outcome outcome) {
        return finding(verdict, List.of(), outcome);
    }

    Finding finding(Verdict verdict, List<String> diff, Outcome outcome) {
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
