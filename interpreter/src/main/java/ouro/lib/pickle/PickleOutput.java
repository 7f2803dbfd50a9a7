package ouro.lib.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ouro.object.PyObject;
import ouro.object.binary.PyBytes;

/** Collects the bytes of a pickle. From protocol 4 on they stand in frames, each with its length in front (PEP 3154). */
final class PickleOutput {
    /** Frames end with the first instruction beyond so many bytes; values as long as that stand outside of frames. */
    private static final int FRAME_TARGET = 64 * 1024;
    /** A shorter frame would cost more than it saves. */
    private static final int SHORTEST_FRAME = 4;

    private static final int FRAME_HEADER = 9;

    /** The method of the file; null where the bytes are only collected. */
    private final PyObject write;

    private byte[] data = new byte[256];
    private int size;
    private boolean framing;
    private int frameStart = -1;

    PickleOutput(PyObject write) {
        this.write = write;
    }

    /** Everything that follows stands in frames. */
    void startFraming() {
        framing = true;
    }

    /** Called where an instruction may begin. */
    void instructionEnds() {
        if (frameStart >= 0 && size - frameStart - FRAME_HEADER >= FRAME_TARGET) {
            endFrame();
            flush();
        }
    }

    void op(int opcode) {
        room(1);
        data[size++] = (byte) opcode;
    }

    void op(int opcode, byte[] argument) {
        room(1 + argument.length);
        data[size++] = (byte) opcode;
        append(argument);
    }

    /** An instruction with a number of so many bytes, the lowest first. */
    void op(int opcode, long number, int width) {
        room(1 + width);
        data[size++] = (byte) opcode;
        number(number, width);
    }

    /** An instruction with a line of text. */
    void line(int opcode, String text) {
        op(opcode, text.getBytes(StandardCharsets.ISO_8859_1));
        line(new byte[0]);
    }

    /** The rest of a line. */
    void line(byte[] text) {
        room(text.length + 1);
        append(text);
        data[size++] = '\n';
    }

    /** An instruction with bytes, and before them their count as a number of that width. */
    void counted(int opcode, int width, byte[] content) {
        boolean large = framing && content.length >= FRAME_TARGET;
        if (large) {
            endFrame();
            framing = false;
        }
        op(opcode, content.length, width);
        room(content.length);
        append(content);
        framing |= large;
    }

    /** The end of the whole pickle. */
    void end() {
        op(Opcode.STOP);
        endFrame();
        framing = false;
        flush();
    }

    byte[] toBytes() {
        return Arrays.copyOf(data, size);
    }

    private void endFrame() {
        if (frameStart < 0) {
            return;
        }
        int length = size - frameStart - FRAME_HEADER;
        if (length >= SHORTEST_FRAME) {
            int end = size;
            size = frameStart;
            data[size++] = (byte) Opcode.FRAME;
            number(length, 8);
            size = end;
        } else {
            System.arraycopy(data, frameStart + FRAME_HEADER, data, frameStart, length);
            size -= FRAME_HEADER;
        }
        frameStart = -1;
    }

    private void flush() {
        if (write != null) {
            byte[] chunk = toBytes();
            size = 0;
            write.call(PyBytes.of(chunk));
        }
    }

    private void room(int more) {
        boolean begins = framing && frameStart < 0;
        long needed = (long) size + more + (begins ? FRAME_HEADER : 0);
        if (needed > data.length) {
            data = Arrays.copyOf(data, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * data.length)));
        }
        if (begins) {
            frameStart = size;
            size += FRAME_HEADER;
        }
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, data, size, bytes.length);
        size += bytes.length;
    }

    private void number(long number, int width) {
        for (int i = 0; i < width; i++) {
            data[size++] = (byte) (number >>> (8 * i));
        }
    }
}
