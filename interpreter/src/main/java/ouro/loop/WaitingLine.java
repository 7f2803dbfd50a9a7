package ouro.loop;

import java.util.ArrayDeque;

/** The threads that wait, on the virtual clock, for one thing that another thread does. */
public final class WaitingLine {
    private final ArrayDeque<Turn> turns = new ArrayDeque<>();

    /** Waits until woken, or until the clock shows {@code deadline}; may end before, as nothing was asked of it. */
    public void await(double deadline) {
        Turn turn = new Turn(deadline, null);
        turns.add(turn);
        boolean goesOn = false;
        try {
            InterpreterLock.sleep(turn);
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
        Turn first = turns.poll();
        if (first != null) {
            InterpreterLock.wake(first);
        }
    }
}
