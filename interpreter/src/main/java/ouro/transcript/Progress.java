package ouro.transcript;

import java.io.PrintStream;
import ouro.transcript.report.Report;

/** A line on the terminal that says how far a check has come; none where nobody watches. */
final class Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream stream;
    private final int total;
    private final boolean watched;
    private int done;
    private boolean shown;

    Progress(PrintStream stream, CheckOptions options, int total) {
        this.stream = stream;
        this.total = total;
        this.watched = total > 1
                && options.format() == Report.Format.TEXT
                && System.console() != null
                && System.console().isTerminal();
    }

    synchronized void done() {
        done++;
        show();
    }

    /** Shows the line, where anybody watches. */
    synchronized void show() {
        if (watched) {
            stream.print(CLEAR + "checked " + done + " of " + total);
            stream.flush();
            shown = true;
        }
    }

    /** Takes the line away, so that something else can be printed. */
    synchronized void clear() {
        if (shown) {
            stream.print(CLEAR);
            stream.flush();
            shown = false;
        }
    }
}
