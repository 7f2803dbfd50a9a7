package ouro.loop;

import java.util.BitSet;

/** Numbers for sockets, as the system would give them: the lowest that is free. */
public final class Descriptors {
    /** Standard streams, the selector, and what wakes it come first. */
    private static final int FIRST = 6;

    private static final BitSet USED = new BitSet();

    private Descriptors() {}

    public static synchronized int take() {
        int number = USED.nextClearBit(FIRST);
        USED.set(number);
        return number;
    }

    public static synchronized void giveBack(int number) {
        USED.clear(number);
    }

    /** Forgets all: a new run begins. */
    public static synchronized void reset() {
        USED.clear();
    }
}
