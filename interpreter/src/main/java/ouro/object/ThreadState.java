package ouro.object;

import java.util.ArrayList;
import java.util.List;

/** What the interpreter knows of one thread of a script. Only that thread changes it, but where it says otherwise. */
public final class ThreadState {
    /** Threads that run no script have a session each in which nothing ever happens: a value's repr needs one. */
    private static final ThreadLocal<ThreadState> OUTSIDE = ThreadLocal.withInitial(ThreadState::outside);

    /** The session that the thread works for. */
    public final SessionState session;

    /** The how many-th thread of its session it is; the main one is the first. */
    public final int number;

    /** The thread itself; null for one that runs no script. */
    ScriptThread thread;

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

    /** The generator made last, which a loop may take for its own, and the frame that made it; or null. */
    public PyObject newestGenerator;

    public Frame generatorMaker;

    /** The iterator of a Python class that ended last, and its StopIteration: {@code next()} raises that very one. */
    PyObject endedIterator;

    PyException iteratorEnd;

    /** How many operations are under way inside of operations that need no frame. */
    int nativeDepth;

    /** The containers whose reprs are being made, the innermost last. */
    final List<PyObject> representing = new ArrayList<>();

    /** Whether the thread waits for another thread of the script to wake it. Others read and change it. */
    public volatile boolean asleep;

    private static ThreadState outside() {
        ThreadState state = new ThreadState(new SessionState());
        state.session.running = state;
        return state;
    }

    public ThreadState(SessionState session) {
        this.session = session;
        number = session.nextThreadNumber();
    }

    private ThreadState(ThreadState predecessor) {
        session = predecessor.session;
        number = predecessor.number;
        context = predecessor.context;
        chosenLoop = predecessor.chosenLoop;
        loopWasChosen = predecessor.loopWasChosen;
    }

    /** For a thread that goes on in place of this one, outside of all calls: to the script it is the same. */
    public ThreadState successor() {
        return new ThreadState(this);
    }

    /** That of the thread that calls. */
    public static ThreadState current() {
        return Thread.currentThread() instanceof ScriptThread script ? script.state : OUTSIDE.get();
    }

    /**
     * Has the calling thread, which is none of a script's, count as this one while {@code body} runs: to prepare a session,
     * or to look into one that does not run.
     */
    public void runAs(Runnable body) {
        ThreadState before = OUTSIDE.get();
        OUTSIDE.set(this);
        session.running = this;
        try {
            body.run();
        } finally {
            OUTSIDE.set(before);
        }
    }

    /** The thread itself; null for one that runs no script. */
    public Thread thread() {
        return thread;
    }

    /** Looks up from the work where somebody asked for it: may switch threads, or raise KeyboardInterrupt. */
    public static void poll() {
        current().runPendingInterrupts();
    }

    /** The same, for who knows the state of the running thread already. */
    public void runPendingInterrupts() {
        if (session.interrupted) {
            session.onInterrupt.run();
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
