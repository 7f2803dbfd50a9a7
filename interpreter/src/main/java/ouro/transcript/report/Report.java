package ouro.transcript.report;

import java.io.PrintStream;

/** Tells the findings of a check as they come. */
public interface Report {
    /** How the findings are told. */
    enum Format {
        TEXT,
        JUNIT,
        JSON,
        GITHUB,
        TAP
    }

    void tell(Finding finding);

    /** Called once, after the last finding. */
    void end();

    /**
     * A report that writes to a stream.
     *
     * @param colour whether text is coloured
     * @param verbose whether text explains verdicts that ask for nothing, too
     */
    static Report of(Format format, boolean colour, boolean verbose, PrintStream out) {
        return switch (format) {
            case TEXT -> new TextReport(out, colour, verbose);
            case JUNIT -> new JUnitReport(out);
            case JSON -> new JsonReport(out);
            case GITHUB -> new GithubReport(out);
            case TAP -> new TapReport(out);
        };
    }

    /** The same report with a table of the files below it. */
    default Report summed(PrintStream out) {
        return new SummaryReport(this, out);
    }
}
