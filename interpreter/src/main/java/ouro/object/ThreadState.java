package ouro.object;

/**
 * What the interpreter knows of one thread of the script. The thread that holds the interpreter lock is
 * {@link #current}; whoever hands the lock over replaces it.
 */
public final class ThreadState {
    public static ThreadState current = new ThreadState();

    /** Set when the running thread should look up from its work at the next call or loop turn: Ctrl-C, a switch. */
    public static volatile boolean interrupted;

    /** What to do about {@link #interrupted}; set by the runtime. */
    public static Runnable onInterrupt = () -> interrupted = false;

    /** The innermost frame, or null outside of script code. */
    public Frame frame;

    private PyBaseException handled;

    /** The context of context variables; kept here for the loop, which knows what it is. */
    public Object context;

    /** The event loop that runs in this thread, and the one chosen for it; kept here for the loop. */
    public Object runningLoop;

    public Object chosenLoop;
    /** Whether a loop, or none, was ever chosen for this thread. */
    public boolean loopWasChosen;

    /** Whether the thread waits for another thread of the script to wake it. */
    public volatile boolean asleep;

    /** {@code sys.getrecursionlimit()}. */
    public static int recursionLimit = 1000;

    /** Looks up from the work: may switch threads, or raise KeyboardInterrupt. */
    public static void poll() {
        if (interrupted) {
            onInterrupt.run();
        }
    }

    /** The innermost frame, for somebody who will know it again after it has ended; null outside of script code. */
    public Frame keptFrame() {
        if (frame != null) {
            frame.keep();
        }
        return frame;
    }

    /** The exception whose {@code except} or {@code finally} block is running, or null: {@code sys.exception()}. */
    public PyBaseException handled() {
        return handled;
    }

    /** Enters (or leaves, with what was returned) the handling of an exception. */
    public PyBaseException handle(PyBaseException exception) {
        PyBaseException before = handled;
        handled = exception;
        return before;
    }
}
