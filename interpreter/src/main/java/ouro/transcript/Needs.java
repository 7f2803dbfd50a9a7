package ouro.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.run.Outcome;

/** What a run lacked. */
final class Needs {
    private static final Pattern MISSING =
            Pattern.compile("^(?:ModuleNotFoundError): No module named '([^']+)'", Pattern.MULTILINE);

    private Needs() {}

    /** The library that a script asked for in vain and ended for the lack of, or null. */
    static String of(Outcome outcome) {
        if (outcome.exitCode() == 0) {
            return null;
        }
        Matcher missing = MISSING.matcher(outcome.errors());
        return missing.find() ? missing.group(1) : null;
    }
}
