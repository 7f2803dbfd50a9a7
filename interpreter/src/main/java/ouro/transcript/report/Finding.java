package ouro.transcript.report;

import java.util.List;

/**
 * A verdict and what it is about.
 *
 * @param path the file, as it was named
 * @param line where the listing begins in its document, from 1; 0 for a whole file
 * @param verdict what came of it
 * @param residue what was cleaned away before the listing could run
 * @param remarks what else a reader should know, a sentence each
 * @param diff what differs, as a unified diff; empty where nothing does
 * @param details what is worth telling only to those who ask: what was printed where it is not what is shown
 * @param seconds how long it took
 */
public record Finding(
        String path,
        int line,
        Verdict verdict,
        List<String> residue,
        List<String> remarks,
        List<String> diff,
        List<String> details,
        double seconds) {
    /** The same with another verdict. */
    public Finding as(Verdict other) {
        return new Finding(path, line, other, residue, remarks, diff, details, seconds);
    }

    /** The file, and the line where there is one. */
    public String place() {
        return line == 0 ? path : path + ":" + line;
    }
}
