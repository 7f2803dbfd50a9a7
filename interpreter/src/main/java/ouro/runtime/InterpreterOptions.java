package ouro.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What a run is given from outside.
 *
 * @param virtualTime whether time moves only when nothing can run
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 * @param seed seeds {@code random}; null leaves it to chance
 * @param terminal whether output goes to a terminal, and so is flushed line by line
 */
public record InterpreterOptions(
        boolean virtualTime,
        double startTime,
        Long seed,
        List<String> warnings,
        InputStream input,
        OutputStream output,
        OutputStream errors,
        boolean terminal) {
    public static InterpreterOptions standard() {
        return new InterpreterOptions(
                false,
                Double.NaN,
                null,
                List.of(),
                System.in,
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                new java.io.FileOutputStream(java.io.FileDescriptor.err),
                System.console() != null && System.console().isTerminal());
    }
}
