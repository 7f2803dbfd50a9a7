package ouro.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Where a run reads and writes, and which of these are terminals. */
public record StandardStreams(InputStream input, OutputStream output, OutputStream errors, Terminals terminals) {
    /** The process's own. */
    public static StandardStreams ofProcess() {
        return new StandardStreams(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminals.ofProcess());
    }

    /** A terminal of one's own. */
    public static StandardStreams ofTerminal(InputStream keys, OutputStream screen) {
        return new StandardStreams(keys, screen, screen, Terminals.ALL);
    }
}
