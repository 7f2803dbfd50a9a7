package ouro.loop.system;

import java.nio.channels.Channel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import ouro.object.SessionLocal;

/** A session's numbers for files and sockets, as the system would give them: the lowest that is free. */
public final class FileDescriptorNumbers {
    /** Standard streams, the selector, and what wakes it come first. */
    private static final int FIRST = 6;

    private static final SessionLocal<FileDescriptorNumbers> LOCAL = SessionLocal.of(FileDescriptorNumbers::new);

    private final BitSet used = new BitSet();

    /** The channels that scripts know by their numbers. */
    private final Map<Integer, Channel> channels = new HashMap<>();

    private FileDescriptorNumbers() {}

    /** Those of the session whose thread calls. */
    public static FileDescriptorNumbers current() {
        return LOCAL.get();
    }

    public synchronized int allocate() {
        int number = used.nextClearBit(FIRST);
        used.set(number);
        return number;
    }

    public synchronized void free(int number) {
        used.clear(number);
        channels.remove(number);
    }

    /** Says which channel a number stands for from now on. */
    public synchronized void name(int number, Channel channel) {
        channels.put(number, channel);
    }

    /** The channel that a script means by a number, or null. */
    public synchronized Channel channel(int number) {
        return channels.get(number);
    }
}
