package ouro.thread;

import java.util.ArrayDeque;

/** The threads that wait, on the virtual clock, for one thing that another thread does. */
public final class WaitQueue {
    private final ArrayDeque<ThreadWait> turns = new ArrayDeque<>();

    /** Waits until woken, or until the clock shows {@code deadline}; may end before, as nothing was asked of it. */
    public void await(double deadline) {
        ThreadWait turn = new ThreadWait(deadline, null);
        turns.add(turn);
        boolean goesOn = false;
        try {
            InterpreterLock.current().sleep(turn);
            goesOn = true;
        } finally {
            turns.remove(turn);
            if (!goesOn && turn.woken) {
                wakeFirst();
            }
        }
    }

    /** One of them may go on. */
    public void wakeFirst() {
        ThreadWait first = turns.poll();
        if (first != null) {
            InterpreterLock.current().wake(first);
        }
    }
}
