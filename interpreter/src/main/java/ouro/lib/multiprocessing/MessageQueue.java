package ouro.lib.multiprocessing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One direction of a pipe: whole messages in the order in which they came. Guarded by the broker. */
final class MessageQueue {
    static final int RECEIVING = 0;
    static final int SENDING = 1;

    /** As much as a pipe of Linux holds before who writes has to wait. */
    private static final int CAPACITY = 64 * 1024;

    final long number;
    private final Deque<byte[]> messages = new ArrayDeque<>();
    private long size;

    /** How often each process has each side; under 0 what waits for whoever claims it. */
    private final List<Map<Integer, Integer>> holders = List.of(new HashMap<>(), new HashMap<>());

    /** Requests that wait for a message, for room, and for either. */
    final Deque<Request> receivers = new ArrayDeque<>();

    final List<Request> senders = new ArrayList<>();
    final List<Request> watchers = new ArrayList<>();

    MessageQueue(long number) {
        this.number = number;
    }

    void attach(int side, int process) {
        holders.get(side).merge(process, 1, Integer::sum);
    }

    void detach(int side, int process) {
        holders.get(side).computeIfPresent(process, (key, count) -> count == 1 ? null : count - 1);
    }

    void detachAll(int process) {
        holders.forEach(side -> side.remove(process));
    }

    private boolean isHeld(int side) {
        return !holders.get(side).isEmpty();
    }

    boolean isAbandoned() {
        return !isHeld(RECEIVING) && !isHeld(SENDING);
    }

    /** Whether nobody is left who could receive. */
    boolean isBroken() {
        return !isHeld(RECEIVING);
    }

    /** Whether a receiver need not wait: there is a message, or nobody is left to send one. */
    boolean isReady() {
        return !messages.isEmpty() || !isHeld(SENDING);
    }

    boolean isFull() {
        return size > CAPACITY;
    }

    void add(byte[] message) {
        messages.add(message);
        size += message.length;
    }

    void putBack(byte[] message) {
        messages.addFirst(message);
        size += message.length;
    }

    /** The next message, or null at the end. */
    byte[] take() {
        byte[] message = messages.poll();
        size -= message == null ? 0 : message.length;
        return message;
    }
}
