package ouro.loop.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;

/**
 * What a transport has not written yet, and the limits in bytes between which its protocol is asked to pause and to
 * resume (the flow control of asyncio's transports).
 */
final class WriteBuffer {
    private static final int HIGH_WATER = 64 * 1024;

    private final ArrayDeque<ByteBuffer> parts = new ArrayDeque<>();
    private int size;
    private int highWater = HIGH_WATER;
    private int lowWater = HIGH_WATER / 4;
    private boolean paused;

    /** How many bytes there are. */
    int size() {
        return size;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    void add(ByteBuffer part) {
        parts.add(part);
        size += part.remaining();
    }

    void clear() {
        parts.clear();
        size = 0;
    }

    /** Writes as much as the channel takes. */
    void writeTo(WritableByteChannel channel) throws IOException {
        while (!parts.isEmpty()) {
            ByteBuffer first = parts.peek();
            size -= channel.write(first);
            if (first.hasRemaining()) {
                return;
            }
            parts.poll();
        }
    }

    /** {@code (low, high)}. */
    PyObject limits() {
        return PyTuple.of(PyInt.of(lowWater), PyInt.of(highWater));
    }

    /** Each limit may be None: then the other decides. */
    void setLimits(PyObject high, PyObject low) {
        int newHigh;
        if (high != PyNone.NONE) {
            newHigh = high.indexClamped();
        } else {
            newHigh = low == PyNone.NONE ? HIGH_WATER : 4 * low.indexClamped();
        }
        int newLow = low == PyNone.NONE ? newHigh / 4 : low.indexClamped();
        if (newHigh < newLow || newLow < 0) {
            throw Errors.valueError("high (" + newHigh + ") must be >= low (" + newLow + ") must be >= 0");
        }
        highWater = newHigh;
        lowWater = newLow;
    }

    /** Whether the protocol must pause now; it is paused then. */
    boolean pauses() {
        boolean pauses = !paused && size > highWater;
        paused |= pauses;
        return pauses;
    }

    /** Whether the protocol may go on now; it goes on then. */
    boolean resumes() {
        boolean resumes = paused && size <= lowWater;
        paused &= !resumes;
        return resumes;
    }
}
