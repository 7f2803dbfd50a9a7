package ouro.loop;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ouro.object.Frame;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;

/** What the event loops of a session share. */
public final class SharedLoopState {
    private static final SessionLocal<SharedLoopState> LOCAL = SessionLocal.ofSession(SharedLoopState::new);

    final SessionState session;
    /** The session's lock, which its loops ask for the time. */
    final InterpreterLock lock;

    private final UnretrievedExceptions unretrieved = new UnretrievedExceptions();
    final LibraryMethods.Joined joinedMethods = new LibraryMethods.Joined();

    /** What {@code set_event_loop_policy} set; null for the usual one. */
    PyObject policy;

    /** The state of the thread that the run began in. */
    ThreadState mainThread;

    /** The loop of a prompt: in the main thread it stands in where a loop is asked for and none runs. */
    EventLoop standIn;

    /** The loops that may hold tasks which nobody will run any more. */
    final Set<EventLoop> withTasks = new LinkedHashSet<>();

    /** The loops that stand for objects of a script's own. */
    private final Map<PyObject, EventLoop> adapters = new IdentityHashMap<>();

    /** Whether asyncio's debug mode is asked for by {@code -X dev}. */
    private boolean developer;

    /** The number in the default name of the task made last. */
    int lastTaskNumber;

    /** The task made last, and the frame that made it. */
    PyTask newestTask;

    Frame taskMaker;

    private SharedLoopState(SessionState session) {
        this.session = session;
        lock = InterpreterLock.of(session);
    }

    /** Those of the session whose thread calls. */
    public static SharedLoopState current() {
        return LOCAL.get();
    }

    /** Says which thread is the main one, and whether {@code -X dev} asks for debug mode. */
    public static void begin(ThreadState mainThread, boolean developer) {
        SharedLoopState loops = LOCAL.of(mainThread.session);
        loops.mainThread = mainThread;
        loops.developer = developer;
    }

    /** The futures whose exceptions nobody has asked for. */
    public UnretrievedExceptions unretrieved() {
        return unretrieved;
    }

    /** The loop that stands for an object which is none of Ouro's. */
    EventLoop adapter(PyObject object) {
        return adapters.computeIfAbsent(object, EventLoop::new);
    }

    boolean isDeveloperMode() {
        return developer;
    }

    /** A task of asyncio's would be made here where Ouro needs none: its number is left out. */
    public void skipTaskNumber() {
        lastTaskNumber++;
    }
}
