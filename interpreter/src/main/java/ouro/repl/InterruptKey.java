package ouro.repl;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import ouro.lib.signal.Signals;
import ouro.runtime.Interpreter;
import ouro.runtime.MainThread;
import ouro.thread.Interrupts;

/**
 * Ctrl-C while an input runs: KeyboardInterrupt. Where the input is at native work that never polls, a second one gives
 * the prompt back without it.
 */
final class InterruptKey {
    /** How long an input may take to poll after the second Ctrl-C. */
    private static final long PATIENCE_MILLIS = 1000;

    private final MainThread mainThread;
    private final Signals signals;
    private final Interrupts interrupts;
    private final AtomicBoolean insists = new AtomicBoolean();
    /** Whether something was abandoned that the user has not been told of; guarded by this. */
    private boolean leftBehind;

    InterruptKey(Interpreter interpreter) {
        mainThread = interpreter.mainThread();
        signals = Signals.of(interpreter.session());
        interrupts = Interrupts.of(interpreter.session());
    }

    /** From any thread. */
    void press() {
        boolean again = interrupts.hasPending();
        signals.deliver(Signals.INTERRUPT);
        if (again && insists.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("interrupt").start(this::insist);
        }
    }

    private void insist() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            if (leavesBehind(mainThread::abandonLockHolder)) {
                // The main thread can run again, and poll.
                Thread.sleep(PATIENCE_MILLIS);
            }
            leavesBehind(mainThread::abandon);
        } catch (InterruptedException e) {
            // The session ends.
        } finally {
            insists.set(false);
        }
    }

    private synchronized boolean leavesBehind(BooleanSupplier action) {
        boolean done = interrupts.hasPending() && action.getAsBoolean();
        leftBehind |= done;
        return done;
    }

    /** Whether something was abandoned since this was last asked. */
    synchronized boolean takeAbandoned() {
        boolean taken = leftBehind;
        leftBehind = false;
        return taken;
    }
}
