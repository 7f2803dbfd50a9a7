package ouro.object.binary;

import ouro.object.Buffer;

/** Bytes in their place, which a memoryview shows and may change (PEP 3118). */
public interface Memory extends Buffer {
    /** The number of bytes. */
    int size();

    /** The byte at a valid place, as a number from 0 to 255. */
    int at(int place);

    /** Sets the byte at a valid place of memory that is not read-only. */
    void set(int place, int value);

    boolean isReadOnly();

    /** What the items are that the bytes stand for. */
    default ElementFormat format() {
        return ElementFormat.BYTE;
    }

    /** Those who look at memory whose size may change; null where it may not. */
    default BufferExports exports() {
        return null;
    }
}
