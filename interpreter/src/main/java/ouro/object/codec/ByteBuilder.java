package ouro.object.codec;

import java.util.Arrays;

/** Collects bytes. */
public final class ByteBuilder {
    private byte[] bytes;
    private int size;

    public ByteBuilder(int capacity) {
        bytes = new byte[Math.max(capacity, 16)];
    }

    public ByteBuilder append(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    public ByteBuilder append(byte[] more) {
        return append(more, 0, more.length);
    }

    /** Appends the bytes from {@code start} up to {@code end}. */
    public ByteBuilder append(byte[] more, int start, int end) {
        int count = end - start;
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
        System.arraycopy(more, start, bytes, size, count);
        size += count;
        return this;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
