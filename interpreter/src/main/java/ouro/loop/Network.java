package ouro.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import ouro.loop.system.Descriptors;
import ouro.loop.system.SocketErrors;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;
import ouro.thread.ThreadTurn;

/**
 * The outside world as the loop sees it: channels that become ready, and callbacks that other threads hand in. The
 * selector is opened when first needed, since most scripts never touch it.
 */
public final class Network {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long LONGEST_NAP_MILLIS = 50;
    /** How long virtual time stands still before it jumps while somebody watches: a ticker must not bury the prompt. */
    private static final double ATTENDED_PAUSE = 0.02;

    private final InterpreterLock lock;
    private Selector selector;
    private final ConcurrentLinkedQueue<Handle> handedIn = new ConcurrentLinkedQueue<>();
    /** Work outside of the script that will hand something in. */
    private volatile int outstanding;
    /** The loop's sleep on the virtual clock beside other threads; null while it does not sleep so. */
    private volatile ThreadTurn asleep;
    /** Signal handlers that wait for a signal. */
    private int signals;
    /** What the selector found ready, in its order. */
    private final ArrayList<SelectionKey> ready = new ArrayList<>();
    /** Whether a prompt waits meanwhile, which may call from outside. */
    private boolean attended;

    private volatile boolean woken;
    /** How the loop watches its channels while it sleeps beside other threads. */
    private final ThreadTurn.Outlook outlook = new ThreadTurn.Outlook() {
        @Override
        public boolean look(long nanos) throws InterruptedException {
            return nap(nanos);
        }

        @Override
        public void interrupt() {
            selector.wakeup();
        }
    };

    /** A selector that the script has put in place of this; null for none. */
    private PyObject foreign;

    Network(Loops loops) {
        lock = loops.lock;
    }

    private Selector selector() {
        if (selector == null) {
            try {
                selector = Selector.open();
            } catch (IOException e) {
                throw SocketErrors.of(e);
            }
        }
        return selector;
    }

    /** Looks after a channel; the same watch for the same channel until that is ended. */
    public Watch watch(SelectableChannel channel) {
        try {
            SelectionKey known = selector == null ? null : channel.keyFor(selector);
            if (known != null && known.isValid()) {
                return (Watch) known.attachment();
            }
            channel.configureBlocking(false);
            if (known != null) {
                // A cancelled key must be gone before the channel can be registered anew.
                selector.selectNow(ready::add);
            }
            SelectionKey key = channel.register(selector(), 0);
            Watch watch = new Watch(key);
            key.attach(watch);
            return watch;
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    /** The watch over what a number stands for, or null. */
    Watch known(int descriptor) {
        if (selector == null || !(Descriptors.current().channel(descriptor) instanceof SelectableChannel channel)) {
            return null;
        }
        SelectionKey key = channel.keyFor(selector);
        return key != null && key.isValid() ? (Watch) key.attachment() : null;
    }

    /** A script's own selector waits in place of this; often one that moves a clock of its own. */
    void pollThrough(PyObject selectorObject) {
        foreign = selectorObject;
    }

    private boolean hasChannels() {
        return selector != null && !selector.keys().isEmpty();
    }

    /** Whether a channel may wake the loop. */
    private boolean isAnyoneWatching() {
        if (selector != null) {
            for (SelectionKey key : selector.keys()) {
                if (key.attachment() instanceof Watch watch && watch.isActive()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hands in a callback from any thread. */
    public void handIn(Handle handle) {
        handedIn.add(handle);
        rouse();
    }

    private void rouse() {
        ThreadTurn sleep = asleep;
        if (sleep != null) {
            lock.wake(sleep);
        }
        Selector open = selector;
        if (open != null) {
            open.wakeup();
        }
        synchronized (handedIn) {
            handedIn.notifyAll();
        }
    }

    /** Ends a waiting, from any thread, with nothing handed in. */
    void wakeUp() {
        woken = true;
        rouse();
    }

    void forgetWakeUp() {
        woken = false;
    }

    void setAttended(boolean isAttended) {
        attended = isAttended;
    }

    public synchronized void expect(int change) {
        outstanding += change;
    }

    void expectSignals(int change) {
        signals += change;
    }

    /** Whether something from outside may still come when nothing is scheduled. */
    private boolean mayBeWoken() {
        return outstanding > 0 || signals > 0 || isAnyoneWatching() || lock.othersMayRun();
    }

    /**
     * Waits for the world, at most {@code timeout} seconds; on the virtual clock only where something real may come,
     * otherwise time jumps.
     */
    void poll(EventLoop loop, double timeout) {
        if (foreign != null) {
            PyObject seconds =
                    timeout == Double.POSITIVE_INFINITY ? PyNone.NONE : timeout == 0 ? PyInt.ZERO : PyFloat.of(timeout);
            PyObject events = foreign.callMethod("select", seconds);
            PyObject process = loop.findAttribute("_process_events");
            if (process != null) {
                process.call(events);
            }
            pollOwn(loop, 0);
        } else {
            pollOwn(loop, timeout);
        }
    }

    private void pollOwn(EventLoop loop, double timeout) {
        // What was handed in before the loop came here is work to do, whatever the timeout says.
        boolean handed = !handedIn.isEmpty();
        if (handed) {
            take(loop);
        }
        if (hasChannels() && select(0)) {
            dispatch(loop);
            return;
        }
        if (timeout == 0 || handed) {
            return;
        }
        if (!handedIn.isEmpty()) {
            take(loop);
            return;
        }
        if (timeout == Double.POSITIVE_INFINITY) {
            if (!attended && !mayBeWoken()) {
                throw Deadlock.of(loop);
            }
            if (attended || outstanding > 0 || !sleepBesideOthers(loop, timeout)) {
                waitFor(loop, timeout);
            }
        } else if (lock.clock().isVirtual()) {
            if (outstanding > 0) {
                waitFor(loop, timeout);
                return;
            }
            if (attended) {
                waitFor(loop, ATTENDED_PAUSE);
            }
            if (!woken && !sleepBesideOthers(loop, timeout)) {
                jump(timeout);
            }
        } else {
            waitFor(loop, timeout);
        }
    }

    private void jump(double seconds) {
        try {
            lock.clock().sleepUntil(lock.clock().monotonic() + seconds);
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }

    /** Sleeps on the virtual clock as threads do, where there are others; else does nothing and answers false. */
    private boolean sleepBesideOthers(EventLoop loop, double seconds) {
        if (!lock.clock().isVirtual() || !lock.hasOthers()) {
            return false;
        }
        asleep = new ThreadTurn(lock.clock().monotonic() + seconds, hasChannels() ? outlook : null);
        try {
            // Whoever hands something in from now on finds the sleep.
            if (handedIn.isEmpty() && !woken) {
                lock.sleep(asleep);
            }
        } finally {
            asleep = null;
        }
        dispatch(loop);
        take(loop);
        return true;
    }

    /** Waits really; wakes now and then to look whether somebody pressed Ctrl-C. */
    private void waitFor(EventLoop loop, double timeout) {
        long end = timeout == Double.POSITIVE_INFINITY
                ? Long.MAX_VALUE
                : System.nanoTime() + (long) (timeout * NANOS_A_SECOND);
        while (handedIn.isEmpty() && !woken) {
            long left = end == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            ThreadState.poll();
            boolean[] ready = new boolean[1];
            try {
                if (outstanding > 0) {
                    lock.release(() -> ready[0] = nap(left));
                } else {
                    lock.releaseForNetwork(() -> ready[0] = nap(left));
                }
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
            if (ready[0]) {
                dispatch(loop);
                break;
            }
        }
        take(loop);
    }

    /** Waits a while without the interpreter lock; true where a channel became ready. */
    private boolean nap(long nanos) throws InterruptedException {
        long millis = Math.min(nanos / 1_000_000, LONGEST_NAP_MILLIS);
        if (hasChannels()) {
            return select(Math.max(1, millis));
        }
        synchronized (handedIn) {
            if (handedIn.isEmpty() && !woken) {
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
                open.selectNow(ready::add);
            } else {
                open.select(ready::add, millis);
            }
            return !ready.isEmpty();
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    /** Has the handles of the channels that are ready take their turn. */
    private void dispatch(EventLoop loop) {
        for (SelectionKey key : ready) {
            if (key.isValid()) {
                ((Watch) key.attachment()).dispatch(loop, key.readyOps());
            }
        }
        ready.clear();
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
                throw SocketErrors.of(e);
            }
        }
    }
}
