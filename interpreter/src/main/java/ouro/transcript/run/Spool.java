package ouro.transcript.run;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * The file that a stream of a worker's process goes to. A program that a script starts inherits the stream, and what it
 * writes is fetched from here.
 */
final class Spool {
    private static final byte[] NOTHING = new byte[0];
    /** What a program writes beyond this is not looked at: nobody reads it. */
    private static final int LARGEST = 16 << 20;

    private final RandomAccessFile file;
    private long position;

    Spool(String name) throws IOException {
        file = new RandomAccessFile(name, "r");
    }

    /** Forgets what came until now. */
    void skip() throws IOException {
        position = file.length();
    }

    /** What came since it was last asked. */
    byte[] take() {
        try {
            long end = file.length();
            if (end <= position) {
                return NOTHING;
            }
            byte[] bytes = new byte[(int) Math.min(end - position, LARGEST)];
            file.seek(position);
            file.readFully(bytes);
            position = end;
            return bytes;
        } catch (IOException e) {
            return NOTHING;
        }
    }
}
