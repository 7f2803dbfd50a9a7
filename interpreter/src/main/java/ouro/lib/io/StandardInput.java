package ouro.lib.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;

/**
 * Standard input, read by a thread of its own: nothing can interrupt a thread that reads, but one that waits for it, and
 * other threads of the script run meanwhile.
 */
public final class StandardInput extends InputStream {
    private static final byte[] END = {};
    private static final int CHUNK = 8192;

    private final InputStream source;
    private final BlockingQueue<Object> arrived = new ArrayBlockingQueue<>(1);
    private byte[] chunk = END;
    private int position;
    /** Whether the reader is at work on a chunk that nobody has taken yet. */
    private boolean asked;

    public StandardInput(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return position < chunk.length || fill() ? chunk[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        Object[] taken = new Object[1];
        do {
            // The signal that ended a read may have been for this thread: it is not to begin another then.
            ThreadState.poll();
            if (!asked) {
                asked = true;
                Thread.ofPlatform().daemon().name("stdin").start(this::readChunk);
            }
            InterpreterLock.current().block(() -> taken[0] = arrived.take());
            asked = false;
        } while (taken[0] instanceof InterruptedIOException);
        if (taken[0] instanceof IOException failure) {
            throw failure;
        }
        chunk = (byte[]) taken[0];
        position = 0;
        return chunk.length > 0;
    }

    private void readChunk() {
        Object result;
        try {
            byte[] bytes = new byte[CHUNK];
            int count = source.read(bytes);
            result = count <= 0 ? END : Arrays.copyOf(bytes, count);
        } catch (IOException e) {
            result = e;
        }
        arrived.add(result);
    }
}
