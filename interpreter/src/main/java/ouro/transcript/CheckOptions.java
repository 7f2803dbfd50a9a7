package ouro.transcript;

import ouro.transcript.report.Report;

/**
 * How transcripts are checked.
 *
 * @param update whether {@code .out} files that differ are rewritten
 * @param format how the verdicts are told
 * @param colour whether text is coloured
 * @param jobs how many scripts run at a time
 * @param seed seeds {@code random} in every script
 * @param timeout how long one script may run, in seconds of the real clock
 * @param verbose whether verdicts that ask for nothing are explained too
 */
public record CheckOptions(
        boolean update, Report.Format format, boolean colour, int jobs, long seed, double timeout, boolean verbose) {
    /** How long a script may run unless told otherwise, in seconds. */
    public static final double TIMEOUT = 20;

    /** Text without colour, one job a core. */
    public static CheckOptions standard() {
        return new CheckOptions(
                false, Report.Format.TEXT, false, Runtime.getRuntime().availableProcessors(), 0, TIMEOUT, false);
    }
}
