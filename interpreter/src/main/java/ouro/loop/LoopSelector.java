package ouro.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.loop.system.SocketErrors;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;
import ouro.thread.ThreadWait;

/**
 * The outside world as the loop sees it: channels that become ready, and callbacks that other threads hand in. The
 * selector is opened when first needed, since most scripts never touch it.
 */
public final class LoopSelector {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long LONGEST_NAP_MILLIS = 50;
    /** How long virtual time stands still before it jumps while somebody watches: a ticker must not bury the prompt. */
    private static final double ATTENDED_PAUSE = 0.02;

    private final InterpreterLock lock;
    private Selector selector;
    private final ConcurrentLinkedQueue<Handle> addedThreadsafe = new ConcurrentLinkedQueue<>();
    /** Work outside of the script that will hand something in. */
    private volatile int outstanding;
    /** The loop's sleep on the virtual clock beside other threads; null while it does not sleep so. */
    private volatile ThreadWait asleep;
    /** Signal handlers that wait for a signal. */
    private int signals;
    /** What the selector found ready, in its order. */
    private final ArrayList<SelectionKey> ready = new ArrayList<>();
    /** Whether a prompt waits meanwhile, which may call from outside. */
    private boolean attended;

    private volatile boolean woken;
    /** How the loop watches its channels while it sleeps beside other threads. */
    private final ThreadWait.ExternalEvents outlook = new ThreadWait.ExternalEvents() {
        @Override
        public boolean awaitNanos(long nanos) throws InterruptedException {
            return nap(nanos);
        }

        @Override
        public void interrupt() {
            selector.wakeup();
        }
    };

    /** A selector that the script has put in place of this; null for none. */
    private PyObject foreign;

    LoopSelector(SharedLoopState loops) {
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
    public SelectorKey register(SelectableChannel channel) {
        try {
            SelectionKey known = selector == null ? null : channel.keyFor(selector);
            if (known != null && known.isValid()) {
                return (SelectorKey) known.attachment();
            }
            channel.configureBlocking(false);
            if (known != null) {
                // A cancelled key must be gone before the channel can be registered anew.
                selector.selectNow(ready::add);
            }
            SelectionKey key = channel.register(selector(), 0);
            SelectorKey watch = new SelectorKey(key);
            key.attach(watch);
            return watch;
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    /** The watch over what a number stands for, or null. */
    SelectorKey keyOf(int descriptor) {
        if (selector == null
                || !(FileDescriptorNumbers.current().channel(descriptor) instanceof SelectableChannel channel)) {
            return null;
        }
        SelectionKey key = channel.keyFor(selector);
        return key != null && key.isValid() ? (SelectorKey) key.attachment() : null;
    }

    /** A script's own selector waits in place of this; often one that moves a clock of its own. */
    void setScriptSelector(PyObject selectorObject) {
        foreign = selectorObject;
    }

    private boolean hasChannels() {
        return selector != null && !selector.keys().isEmpty();
    }

    /** Whether a channel may wake the loop. */
    private boolean isAnyoneWatching() {
        if (selector != null) {
            for (SelectionKey key : selector.keys()) {
                if (key.attachment() instanceof SelectorKey watch && watch.isActive()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hands in a callback from any thread. */
    public void addThreadsafe(Handle handle) {
        addedThreadsafe.add(handle);
        rouse();
    }

    private void rouse() {
        ThreadWait sleep = asleep;
        if (sleep != null) {
            lock.wake(sleep);
        }
        Selector open = selector;
        if (open != null) {
            open.wakeup();
        }
        synchronized (addedThreadsafe) {
            addedThreadsafe.notifyAll();
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

    public synchronized void changeOutstanding(int change) {
        outstanding += change;
    }

    void changeSignalHandlers(int change) {
        signals += change;
    }

    /** Whether something from outside may still come when nothing is scheduled. */
    private boolean mayBeWoken() {
        return outstanding > 0 || signals > 0 || isAnyoneWatching() || lock.othersMayRun();
    }

    /**
     * Waits for the world, at most {@code timeout} seconds; on the virtual clock only where something real may come,
     * otherwise time jumps. What has come then takes its turn.
     */
    void poll(EventLoop loop, double timeout) {
        double left = timeout;
        if (foreign != null) {
            pollForeign(loop, timeout);
            left = 0;
        }
        // What was handed in before the loop came here is work to do, whatever the timeout says.
        if (!addedThreadsafe.isEmpty()) {
            take(loop);
            left = 0;
        }
        if (hasChannels()) {
            select(0);
        }
        if (left > 0 && !hasNews()) {
            rest(loop, left);
        }
        if (!ready.isEmpty()) {
            dispatch(loop);
        }
        if (!addedThreadsafe.isEmpty()) {
            take(loop);
        }
    }

    /** Has the script's own selector wait. */
    private void pollForeign(EventLoop loop, double timeout) {
        PyObject seconds =
                timeout == Double.POSITIVE_INFINITY ? PyNone.NONE : timeout == 0 ? PyInt.ZERO : PyFloat.of(timeout);
        PyObject events = foreign.callMethod("select", seconds);
        PyObject process = loop.findAttribute("_process_events");
        if (process != null) {
            process.call(events);
        }
    }

    /** Whether something has come that ends a waiting. */
    private boolean hasNews() {
        return woken || !addedThreadsafe.isEmpty() || !ready.isEmpty();
    }

    private void rest(EventLoop loop, double seconds) {
        boolean forEver = seconds == Double.POSITIVE_INFINITY;
        if (forEver && !attended && !mayBeWoken()) {
            throw Deadlock.of(loop);
        }
        Clock clock = lock.clock();
        if (outstanding > 0 || !clock.isVirtual() || forEver && attended) {
            waitReally(seconds);
            return;
        }
        if (attended) {
            waitReally(ATTENDED_PAUSE);
        }
        if (hasNews()) {
            return;
        }
        double end = clock.monotonic() + seconds;
        if (lock.hasOthers()) {
            sleepBesideOthers(end);
        } else if (forEver) {
            waitReally(seconds);
        } else {
            jump(clock, end);
        }
    }

    private static void jump(Clock clock, double end) {
        try {
            clock.sleepUntil(end);
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
    }

    /** Sleeps on the virtual clock as threads do. */
    private void sleepBesideOthers(double end) {
        asleep = new ThreadWait(end, hasChannels() ? outlook : null);
        try {
            // Whoever hands something in from now on finds the sleep.
            if (!hasNews()) {
                lock.sleep(asleep);
            }
        } finally {
            asleep = null;
        }
    }

    /** Waits really; wakes now and then to look whether somebody pressed Ctrl-C. */
    private void waitReally(double seconds) {
        long end = seconds == Double.POSITIVE_INFINITY
                ? Long.MAX_VALUE
                : System.nanoTime() + (long) (seconds * NANOS_A_SECOND);
        while (!hasNews()) {
            long left = end == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            ThreadState.poll();
            try {
                if (outstanding > 0) {
                    lock.release(() -> nap(left));
                } else {
                    lock.releaseForNetwork(() -> nap(left));
                }
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
        }
    }

    /** Waits a while without the interpreter lock; true where a channel became ready. */
    private boolean nap(long nanos) throws InterruptedException {
        long millis = Math.min(nanos / 1_000_000, LONGEST_NAP_MILLIS);
        if (hasChannels()) {
            return select(Math.max(1, millis));
        }
        synchronized (addedThreadsafe) {
            if (addedThreadsafe.isEmpty() && !woken) {
                if (millis > 0) {
                    addedThreadsafe.wait(millis);
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
                ((SelectorKey) key.attachment()).dispatch(loop, key.readyOps());
            }
        }
        ready.clear();
    }

    private void take(EventLoop loop) {
        for (Handle handle = addedThreadsafe.poll(); handle != null; handle = addedThreadsafe.poll()) {
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
