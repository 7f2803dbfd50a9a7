package ouro.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What a run is given from outside.
 *
 * @param virtualTime whether time moves only when nothing can run
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 * @param seed seeds {@code random}; null leaves it to chance
 * @param warnings what {@code -W} says, for {@code sys.warnoptions}
 * @param terminals which of the standard streams are terminals
 * @param unbuffered whether output is written at once ({@code -u})
 * @param developer whether it is development mode ({@code -X dev}): more warnings, asyncio's debug mode
 */
public record InterpreterOptions(
        boolean virtualTime,
        double startTime,
        Long seed,
        List<String> warnings,
        InputStream input,
        OutputStream output,
        OutputStream errors,
        Terminals terminals,
        boolean unbuffered,
        boolean developer) {

    /** The process's own streams, the real clock. */
    public static InterpreterOptions standard() {
        return of(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err))
                .withTerminals(Terminals.ofProcess());
    }

    /** These streams, none of them a terminal; the real clock. */
    public static InterpreterOptions of(InputStream input, OutputStream output, OutputStream errors) {
        return new InterpreterOptions(
                false, Double.NaN, null, List.of(), input, output, errors, Terminals.NONE, false, false);
    }

    /** The same run on a terminal of one's own. */
    public InterpreterOptions withTerminal(InputStream keys, OutputStream screen) {
        return new InterpreterOptions(
                virtualTime, startTime, seed, warnings, keys, screen, screen, Terminals.ALL, unbuffered, developer);
    }

    public InterpreterOptions withVirtualTime(boolean chosen, double start) {
        return new InterpreterOptions(
                chosen, start, seed, warnings, input, output, errors, terminals, unbuffered, developer);
    }

    public InterpreterOptions withSeed(Long chosen) {
        return new InterpreterOptions(
                virtualTime, startTime, chosen, warnings, input, output, errors, terminals, unbuffered, developer);
    }

    public InterpreterOptions withWarnings(List<String> chosen) {
        return new InterpreterOptions(
                virtualTime, startTime, seed, chosen, input, output, errors, terminals, unbuffered, developer);
    }

    public InterpreterOptions withTerminals(Terminals chosen) {
        return new InterpreterOptions(
                virtualTime, startTime, seed, warnings, input, output, errors, chosen, unbuffered, developer);
    }

    public InterpreterOptions withUnbuffered(boolean chosen) {
        return new InterpreterOptions(
                virtualTime, startTime, seed, warnings, input, output, errors, terminals, chosen, developer);
    }

    public InterpreterOptions withDeveloper(boolean chosen) {
        return new InterpreterOptions(
                virtualTime, startTime, seed, warnings, input, output, errors, terminals, unbuffered, chosen);
    }
}
