package ouro.transcript.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Another report with a table below it: a line a file, how many of its listings passed, failed or could not be compared. */
final class SummaryReport implements Report {
    private final Report report;
    private final PrintStream out;
    private final Map<String, int[]> files = new LinkedHashMap<>();

    SummaryReport(Report report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    @Override
    public void tell(Finding finding) {
        report.tell(finding);
        int[] counts = files.computeIfAbsent(finding.path(), path -> new int[Verdict.Weight.values().length]);
        counts[finding.verdict().kind().weight().ordinal()]++;
    }

    @Override
    public void end() {
        report.end();
        int width = files.keySet().stream().mapToInt(String::length).max().orElse(0);
        String row = "%-" + Math.max(width, 4) + "s  %6s  %6s  %7s%n";
        out.println();
        out.printf(row, "file", "passed", "failed", "skipped");
        files.forEach((path, counts) -> out.printf(
                row,
                path,
                counts[Verdict.Weight.PASSED.ordinal()],
                counts[Verdict.Weight.FAILED.ordinal()],
                counts[Verdict.Weight.SKIPPED.ordinal()]));
    }
}
