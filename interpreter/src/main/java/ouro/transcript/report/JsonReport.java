package ouro.transcript.report;

import java.io.PrintStream;
import java.util.List;

/**
 * An array of objects, one a finding: {@code path}, {@code line} (null for a whole file), {@code verdict} in words,
 * {@code kind}, {@code passed} (null where nothing could be compared), {@code residue}, {@code remarks}, {@code diff},
 * {@code seconds}.
 */
final class JsonReport implements Report {
    private final PrintStream out;
    private boolean begun;

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(Finding finding) {
        StringBuilder text = new StringBuilder(begun ? ",\n" : "[\n");
        begun = true;
        text.append("  {\"path\": ").append(quoted(finding.path()));
        text.append(", \"line\": ").append(finding.line() == 0 ? "null" : String.valueOf(finding.line()));
        text.append(", \"verdict\": ").append(quoted(finding.verdict().toString()));
        text.append(", \"kind\": ").append(quoted(finding.verdict().kind().words()));
        text.append(", \"passed\": ")
                .append(
                        switch (finding.verdict().kind().weight()) {
                            case PASSED -> "true";
                            case FAILED -> "false";
                            case SKIPPED -> "null";
                        });
        text.append(", \"residue\": ").append(array(finding.residue()));
        text.append(", \"remarks\": ").append(array(finding.remarks()));
        text.append(", \"diff\": ").append(array(finding.diff()));
        text.append(", \"seconds\": ").append(Math.round(finding.seconds() * 1000) / 1000.0);
        out.print(text.append('}'));
    }

    @Override
    public void end() {
        out.println(begun ? "\n]" : "[]");
    }

    private static String array(List<String> values) {
        StringBuilder text = new StringBuilder("[");
        for (String value : values) {
            text.append(text.length() == 1 ? "" : ", ").append(quoted(value));
        }
        return text.append(']').toString();
    }

    /** A string as RFC 8259 writes it. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }
}
