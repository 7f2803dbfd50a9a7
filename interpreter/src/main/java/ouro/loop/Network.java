package ouro.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ThreadState;

/**
 * The outside world as the loop sees it: channels that become ready, and callbacks that other threads hand in. The
 * selector is opened when first needed, since most scripts never touch it.
 */
final class Network {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long LONGEST_NAP_MILLIS = 50;

    private Selector selector;
    private int channels;
    private final ConcurrentLinkedQueue<Handle> handedIn = new ConcurrentLinkedQueue<>();
    /** Work in other threads that will hand something in. */
    private volatile int outstanding;

    /** What a registered channel does when it is ready. */
    interface Ready {
        void ready(SelectionKey key);
    }

    private Selector selector() {
        if (selector == null) {
            try {
                selector = Selector.open();
            } catch (IOException e) {
                throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
            }
        }
        return selector;
    }

    SelectionKey register(SelectableChannel channel, int operations, Ready ready) {
        try {
            channel.configureBlocking(false);
            channels++;
            return channel.register(selector(), operations, ready);
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    /** Has the selector let go of cancelled keys, so that their channels can be registered anew. */
    void forgetCancelled() {
        try {
            selector().selectNow();
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    void unregister(SelectionKey key) {
        if (key.isValid()) {
            key.cancel();
            channels--;
        }
    }

    /** Hands in a callback from any thread. */
    void handIn(Handle handle) {
        handedIn.add(handle);
        Selector open = selector;
        if (open != null) {
            open.wakeup();
        }
        synchronized (handedIn) {
            handedIn.notifyAll();
        }
    }

    synchronized void expect(int change) {
        outstanding += change;
    }

    /**
     * Waits for the world, at most {@code timeout} seconds; on the virtual clock only where something real may come,
     * otherwise time jumps.
     */
    void poll(EventLoop loop, double timeout) {
        // What was handed in before the loop came here is work to do, whatever the timeout says.
        boolean handed = !handedIn.isEmpty();
        take(loop);
        if (channels > 0 && select(0)) {
            dispatch();
            return;
        }
        if (timeout == 0 || handed || !handedIn.isEmpty()) {
            take(loop);
            return;
        }
        boolean real = channels > 0 || outstanding > 0;
        if (timeout == Double.POSITIVE_INFINITY) {
            if (!real) {
                throw Deadlock.of(loop);
            }
            waitFor(loop, timeout);
        } else if (Clock.current.isVirtual()) {
            if (outstanding > 0) {
                waitFor(loop, timeout);
            } else {
                jump(timeout);
            }
        } else {
            waitFor(loop, timeout);
        }
    }

    private static void jump(double seconds) {
        try {
            Clock.current.sleep(seconds);
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }

    /** Waits really; wakes now and then to look whether somebody pressed Ctrl-C. */
    private void waitFor(EventLoop loop, double timeout) {
        long end = timeout == Double.POSITIVE_INFINITY
                ? Long.MAX_VALUE
                : System.nanoTime() + (long) (timeout * NANOS_A_SECOND);
        while (handedIn.isEmpty()) {
            long left = end == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            ThreadState.poll();
            boolean[] ready = new boolean[1];
            try {
                InterpreterLock.release(() -> ready[0] = nap(left));
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
            if (ready[0]) {
                dispatch();
                break;
            }
        }
        take(loop);
    }

    /** Waits a while without the interpreter lock; true where a channel became ready. */
    private boolean nap(long nanos) throws InterruptedException {
        long millis = Math.min(nanos / 1_000_000, LONGEST_NAP_MILLIS);
        if (channels > 0) {
            return select(Math.max(1, millis));
        }
        synchronized (handedIn) {
            if (handedIn.isEmpty()) {
                if (millis > 0) {
                    handedIn.wait(millis);
                } else {
                    Thread.sleep(0, (int) Math.min(nanos, 999_999));
                }
            }
        }
        return false;
    }

    private boolean select(long millis) {
        try {
            Selector open = selector();
            if (millis == 0) {
                open.selectNow();
            } else {
                open.select(millis);
            }
            return !open.selectedKeys().isEmpty();
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    /** Tells the owners of the channels that are ready. */
    private void dispatch() {
        SelectionKey[] keys = selector.selectedKeys().toArray(SelectionKey[]::new);
        selector.selectedKeys().clear();
        for (SelectionKey key : keys) {
            if (key.isValid()) {
                ((Ready) key.attachment()).ready(key);
            }
        }
    }

    private void take(EventLoop loop) {
        for (Handle handle = handedIn.poll(); handle != null; handle = handedIn.poll()) {
            loop.addReady(handle);
        }
    }

    void close() {
        if (selector != null) {
            try {
                selector.close();
            } catch (IOException e) {
                throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
            }
        }
    }
}
