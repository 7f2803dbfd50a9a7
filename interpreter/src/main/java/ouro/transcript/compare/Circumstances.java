package ouro.transcript.compare;

/**
 * What else is known of the run whose output is compared.
 *
 * @param code the script
 * @param processId the number of the process that ran it
 * @param seconds how long it took on the real clock
 */
public record Circumstances(String code, String processId, double seconds) {
    /** Whether the script asks for the identity of objects rather than of threads. */
    boolean readsIdentities() {
        return code.matches("(?s).*\\bid\\(.*") && !code.contains("get_ident") && !code.contains(".ident");
    }

    /** Whether the script holds a text. */
    boolean mentions(String text) {
        return code.contains(text);
    }

    /** How many seconds a bare number stands for: one, unless a script counts thousandths. */
    double unit(double expected, double printed) {
        boolean thousandths = code.matches("(?s).*\\* *1(?:000|e3)\\b.*") && Math.max(expected, printed) > 10;
        return thousandths ? 1e-3 : 1;
    }
}
