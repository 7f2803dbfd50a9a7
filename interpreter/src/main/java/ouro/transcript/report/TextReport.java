package ouro.transcript.report;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** A line for each finding, the difference where there is one, and a sum. */
final class TextReport implements Report {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colour;
    private final boolean verbose;
    private final Map<Verdict.VerdictKind, Integer> counts = new EnumMap<>(Verdict.VerdictKind.class);
    private int total;

    TextReport(PrintStream out, boolean colour, boolean verbose) {
        this.out = out;
        this.colour = colour;
        this.verbose = verbose;
    }

    @Override
    public void tell(Finding finding) {
        Verdict verdict = finding.verdict();
        counts.merge(verdict.kind(), 1, Integer::sum);
        total++;
        StringBuilder line = new StringBuilder(finding.place()).append(": ");
        line.append(painted(colourOf(verdict.kind().weight()), visible(verdict.toString())));
        if (!finding.residue().isEmpty()) {
            line.append(painted(DIM, "; cleaned: " + String.join(", ", finding.residue())));
        }
        if (verbose) {
            line.append(painted(DIM, String.format("; %.2f s", finding.seconds())));
        }
        out.println(line);
        for (String remark : finding.remarks()) {
            out.println("    " + visible(remark));
        }
        for (String each : finding.diff()) {
            out.println(painted(colourOf(each), visible(each)));
        }
        if (verbose) {
            for (String each : finding.details()) {
                out.println(painted(colourOf(each), visible(each)));
            }
        }
    }

    /** A script may print what a terminal takes for commands: they are shown as Python writes them in a string. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                shown.append(String.format("\\x%02x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static String colourOf(Verdict.Weight weight) {
        return switch (weight) {
            case PASSED -> GREEN;
            case FAILED -> RED;
            case SKIPPED -> YELLOW;
        };
    }

    private static String colourOf(String diffLine) {
        if (diffLine.startsWith("---") || diffLine.startsWith("+++")) {
            return BOLD;
        }
        return switch (diffLine.isEmpty() ? ' ' : diffLine.charAt(0)) {
            case '-' -> RED;
            case '+' -> GREEN;
            case '@' -> CYAN;
            default -> "";
        };
    }

    private String painted(String paint, String text) {
        return colour && !paint.isEmpty() ? paint + text + PLAIN : text;
    }

    @Override
    public void end() {
        if (total < 2) {
            return;
        }
        StringBuilder sum = new StringBuilder().append(total).append(" checked");
        String separator = ": ";
        for (Map.Entry<Verdict.VerdictKind, Integer> each : counts.entrySet()) {
            sum.append(separator).append(each.getValue()).append(' ');
            sum.append(name(each.getKey()));
            separator = ", ";
        }
        out.println(sum);
    }

    private static String name(Verdict.VerdictKind kind) {
        return switch (kind) {
            case SAME_BUT_FOR -> "same but for what no two runs share";
            case OTHER_ORDER -> "in another order";
            case NEEDS -> "in need of something";
            case NEEDS_NETWORK -> "in need of the network";
            case CANNOT_RUN -> "that cannot run";
            case SHOWS_NO_OUTPUT -> "without output";
            default -> kind.words();
        };
    }
}
