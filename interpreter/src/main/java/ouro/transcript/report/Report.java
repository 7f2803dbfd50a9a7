package ouro.transcript.report;

import java.io.PrintStream;
import ouro.transcript.CheckOptions;
import ouro.transcript.Finding;

/** Tells the findings of a check as they come. */
public interface Report {
    void tell(Finding finding);

    /** Called once, after the last finding. */
    void end();

    static Report of(CheckOptions options, PrintStream out) {
        return switch (options.format()) {
            case TEXT -> new TextReport(out, options.colour(), options.verbose());
            case JUNIT -> new JUnitReport(out);
            case JSON -> new JsonReport(out);
        };
    }
}
