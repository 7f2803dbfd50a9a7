package ouro.transcript.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Test Anything Protocol, version 14: a test point a finding; what could not be compared is skipped. */
final class TapReport implements Report {
    private final PrintStream out;
    private int count;

    TapReport(PrintStream out) {
        this.out = out;
        out.println("TAP version 14");
    }

    @Override
    public void tell(Finding finding) {
        count++;
        String verdict = finding.verdict().toString();
        String place = finding.place().replace("#", "\\#");
        switch (finding.verdict().kind().weight()) {
            case PASSED -> out.println("ok " + count + " - " + place + " " + verdict);
            case SKIPPED -> out.println("ok " + count + " - " + place + " # SKIP " + verdict);
            case FAILED -> {
                out.println("not ok " + count + " - " + place + " " + verdict);
                out.println("  ---");
                List<String> lines = new ArrayList<>(finding.remarks());
                lines.addAll(finding.diff());
                out.println("  message: |");
                lines.forEach(line -> out.println("    " + line));
                out.println("  ...");
            }
        }
    }

    @Override
    public void end() {
        out.println("1.." + count);
    }
}
