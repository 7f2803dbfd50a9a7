package ouro.transcript.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Annotations of a pull request on GitHub, as workflow commands: an error where something failed; all else as text. */
final class GithubReport implements Report {
    private final PrintStream out;

    GithubReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(Finding finding) {
        String verdict = finding.verdict().toString();
        if (finding.verdict().kind().weight() != Verdict.Weight.FAILED) {
            out.println(finding.place() + ": " + verdict);
            return;
        }
        List<String> lines = new ArrayList<>(List.of(verdict));
        lines.addAll(finding.remarks());
        lines.addAll(finding.diff());
        out.println("::error file=" + property(finding.path())
                + (finding.line() == 0 ? "" : ",line=" + finding.line())
                + ",title=ouro check::" + data(String.join("\n", lines)));
    }

    @Override
    public void end() {}

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
