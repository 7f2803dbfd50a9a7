package ouro.transcript.compare;

/**
 * What else is known of the run whose output is compared.
 *
 * @param code the script
 * @param process the number of the process that ran it
 * @param parent the number of the process that started that one
 * @param file the file that the script counts as
 * @param work for how many seconds it kept a processor busy
 */
public record RunContext(String code, long process, long parent, String file, double work) {
    /** Threads have numbers a little above that of their process. */
    private static final int MOST_THREADS = 100_000;

    /** Whether a number is that of a process. */
    boolean isProcess(String number) {
        boolean own = number.equals(String.valueOf(process)) && (mentions("pid") || mentions("process"));
        return own || number.equals(String.valueOf(parent)) && mentions("getppid");
    }

    /** Whether a number is the system's own number of a thread. */
    boolean isNativeThread(String number) {
        return mentions("native_id")
                && number.length() < 10
                && Long.parseLong(number) >= process
                && Long.parseLong(number) < process + MOST_THREADS;
    }

    /** Whether the script asks for the identity of objects rather than of threads. */
    boolean readsIdentities() {
        return code.matches("(?s).*\\bid\\(.*") && !code.contains("get_ident") && !code.contains(".ident");
    }

    /** Whether the script holds a text. */
    boolean mentions(String text) {
        return code.contains(text);
    }

    /** How many seconds a bare number stands for: one, unless a script counts thousandths. */
    double secondsPerUnit(double expected, double printed) {
        boolean thousandths = code.matches("(?s).*\\* *1(?:000|e3)\\b.*") && Math.max(expected, printed) > 10;
        return thousandths ? 1e-3 : 1;
    }
}
