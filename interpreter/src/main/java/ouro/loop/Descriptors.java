package ouro.loop;

import java.nio.channels.Channel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers for sockets, as the system would give them: the lowest that is free. */
public final class Descriptors {
    /** Standard streams, the selector, and what wakes it come first. */
    private static final int FIRST = 6;

    private static final BitSet USED = new BitSet();

    /** The channels that scripts know by their numbers. */
    private static final Map<Integer, Channel> CHANNELS = new HashMap<>();

    private Descriptors() {}

    public static synchronized int take() {
        int number = USED.nextClearBit(FIRST);
        USED.set(number);
        return number;
    }

    public static synchronized void giveBack(int number) {
        USED.clear(number);
        CHANNELS.remove(number);
    }

    /** Says which channel a number stands for from now on. */
    public static synchronized void name(int number, Channel channel) {
        CHANNELS.put(number, channel);
    }

    /** The channel that a script means by a number, or null. */
    public static synchronized Channel channel(int number) {
        return CHANNELS.get(number);
    }

    /** Forgets all: a new run begins. */
    public static synchronized void reset() {
        USED.clear();
        CHANNELS.clear();
    }
}
