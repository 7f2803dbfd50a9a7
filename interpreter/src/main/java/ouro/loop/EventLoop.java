package ouro.loop;

import java.util.ArrayDeque;
import ouro.object.Environment;
import ouro.object.Errors;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySet;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SpecialMethod;
import ouro.object.ThreadState;

/**
 * The scheduler: a queue of callbacks that are ready, a heap of timers, and the network. One turn runs the callbacks that
 * were ready when it began, first in first out, as asyncio's {@code BaseEventLoop._run_once} does; every turn of every
 * task therefore comes in asyncio's order.
 */
public final class EventLoop extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("_UnixSelectorEventLoop", PyType.OBJECT, SpecialMethod.REPR)
            .in("asyncio.unix_events")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new EventLoop(cls))
            .populate(EventLoop.class, EventLoopMethods::fill);

    /** Cancelled timers are swept when there are more than this many, and they are over half of all. */
    private static final int MOST_CANCELLED = 100;
    /** A turn never waits longer than a day. */
    private static final double LONGEST_WAIT = 24 * 3600;

    /** The loop that {@code set_event_loop} chose, and the one that is running. */
    private static EventLoop chosen;

    private static EventLoop running;

    /** Whether the methods that are written in Ouro itself have joined. */
    private static boolean extended;

    private final ArrayDeque<Handle> ready = new ArrayDeque<>();
    private final TimerHeap timers = new TimerHeap();
    private final Network network = new Network();
    private int cancelledTimers;
    private PyTask firstTask;
    private PyTask lastTask;
    private PyTask current;
    private boolean stopping;
    private boolean isRunning;
    private boolean closed;
    private boolean debug;
    private PyObject exceptionHandler = PyNone.NONE;
    private PyObject taskFactory = PyNone.NONE;

    public EventLoop() {
        this(TYPE);
    }

    private EventLoop(PyType type) {
        super(type);
    }

    // ---- which loop ----------------------------------------------------------------------------------------------

    /** The running loop of this thread, or null. */
    public static EventLoop running() {
        return running;
    }

    /** The running loop, or RuntimeError. */
    static EventLoop requireRunning() {
        if (running == null) {
            throw Errors.runtimeError("no running event loop");
        }
        return running;
    }

    /** The running loop, or the one chosen for the thread, or RuntimeError. */
    static EventLoop ofThread() {
        if (running != null) {
            return running;
        }
        if (chosen == null) {
            throw Errors.runtimeError("There is no current event loop in thread 'MainThread'.");
        }
        return chosen;
    }

    /** The loop that {@code set_event_loop} chose, or null. */
    public static EventLoop chosen() {
        return chosen;
    }

    public static void choose(EventLoop loop) {
        chosen = loop;
    }

    static EventLoop require(PyObject object) {
        if (object instanceof EventLoop loop) {
            return loop;
        }
        throw Errors.typeError(
                "loop argument must be an event loop, not " + object.type().name());
    }

    /** Forgets all loops: a new run begins. */
    public static void reset() {
        chosen = null;
        running = null;
        extended = false;
    }

    // ---- scheduling ----------------------------------------------------------------------------------------------

    public double time() {
        return Clock.current.monotonic();
    }

    void requireOpen() {
        if (closed) {
            throw Errors.runtimeError("Event loop is closed");
        }
    }

    /** Has a callback run in the next turn. */
    Handle callSoon(PyObject callback, PyObject[] arguments, PyContext context) {
        requireOpen();
        Handle handle = new Handle(
                Handle.TYPE,
                this,
                callback,
                arguments,
                context == null ? PyContext.current().copy() : context);
        ready.add(handle);
        return handle;
    }

    /** Has a callback run when the clock shows {@code when}. */
    TimerHandle callAt(double when, PyObject callback, PyObject[] arguments, PyContext context) {
        requireOpen();
        TimerHandle timer = new TimerHandle(
                this,
                when,
                callback,
                arguments,
                context == null ? PyContext.current().copy() : context);
        timer.scheduled = true;
        timers.push(timer);
        return timer;
    }

    /** Has a future finished when the clock shows {@code when}. */
    TimerHandle finishAt(double when, PyFuture future, PyObject result) {
        requireOpen();
        TimerHandle timer = new TimerHandle.Finishing(this, when, future, result);
        timer.scheduled = true;
        timers.push(timer);
        return timer;
    }

    void stepSoon(PyTask task, PyBaseException thrown) {
        requireOpen();
        ready.add(new PyTask.Step(task, thrown, null));
    }

    void wakeSoon(PyTask task, PyFuture done) {
        requireOpen();
        ready.add(new PyTask.Step(task, null, done));
    }

    void addReady(Handle handle) {
        ready.add(handle);
    }

    void timerCancelled() {
        cancelledTimers++;
    }

    Network network() {
        return network;
    }

    // ---- running -------------------------------------------------------------------------------------------------

    /** Runs until {@link #stop}. */
    void runForever() {
        requireOpen();
        requireIdle();
        EventLoop outer = running;
        isRunning = true;
        running = this;
        try {
            do {
                runOnce();
            } while (!stopping);
        } finally {
            stopping = false;
            isRunning = false;
            running = outer;
        }
    }

    void requireIdle() {
        if (isRunning) {
            throw Errors.runtimeError("This event loop is already running");
        }
        if (running != null) {
            throw Errors.runtimeError("Cannot run the event loop while another loop is running");
        }
    }

    void stop() {
        stopping = true;
    }

    private void runOnce() {
        sweep();
        network.poll(this, timeout());
        double end = time() + Clock.current.resolution();
        while (!timers.isEmpty() && timers.first().when() < end) {
            TimerHandle timer = timers.pop();
            timer.scheduled = false;
            ready.add(timer);
        }
        for (int left = ready.size(); left > 0; left--) {
            Handle handle = ready.poll();
            if (!handle.isCancelled()) {
                handle.run();
            }
            if (ThreadState.interrupted) {
                ThreadState.poll();
            }
        }
    }

    private void sweep() {
        int scheduled = timers.size();
        if (scheduled > MOST_CANCELLED && cancelledTimers > scheduled / 2) {
            timers.sweepCancelled();
            cancelledTimers = 0;
            return;
        }
        while (!timers.isEmpty() && timers.first().isCancelled()) {
            cancelledTimers--;
            timers.pop().scheduled = false;
        }
    }

    /** How long the turn may wait, in seconds; infinite where nothing is scheduled. */
    private double timeout() {
        if (!ready.isEmpty() || stopping) {
            return 0;
        }
        if (timers.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.min(Math.max(0, timers.first().when() - time()), LONGEST_WAIT);
    }

    // ---- tasks ---------------------------------------------------------------------------------------------------

    void register(PyTask task) {
        task.before = lastTask;
        if (lastTask == null) {
            firstTask = task;
        } else {
            lastTask.after = task;
        }
        lastTask = task;
    }

    void unregister(PyTask task) {
        if (task.before == null) {
            firstTask = task.after;
        } else {
            task.before.after = task.after;
        }
        if (task.after == null) {
            lastTask = task.before;
        } else {
            task.after.before = task.before;
        }
        task.before = null;
        task.after = null;
    }

    /** The tasks that are not done, as {@code all_tasks} gives them. */
    PySet tasks() {
        PySet set = new PySet();
        for (PyTask task = firstTask; task != null; task = task.after) {
            set.add(task);
        }
        return set;
    }

    /** The first of the tasks that are not done; {@code after} leads to the next. */
    public PyTask firstTask() {
        return firstTask;
    }

    PyTask currentTask() {
        return current;
    }

    PyTask enter(PyTask task) {
        if (current != null) {
            throw Errors.runtimeError("Cannot enter into task " + task.repr() + " while another task " + current.repr()
                    + " is being executed.");
        }
        current = task;
        return null;
    }

    void leave(PyTask outer) {
        current = outer;
    }

    // ---- exceptions ----------------------------------------------------------------------------------------------

    PyObject exceptionHandler() {
        return exceptionHandler;
    }

    void setExceptionHandler(PyObject handler) {
        exceptionHandler = handler;
    }

    PyObject taskFactory() {
        return taskFactory;
    }

    void setTaskFactory(PyObject factory) {
        taskFactory = factory;
    }

    /** Tells the exception handler, or stderr where there is none. */
    void callExceptionHandler(PyDict details) {
        if (exceptionHandler != PyNone.NONE) {
            exceptionHandler.call(this, details);
            return;
        }
        ErrorReport.write(details);
    }

    // ---- state ---------------------------------------------------------------------------------------------------

    boolean isRunning() {
        return isRunning;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isDebug() {
        return debug;
    }

    void setDebug(boolean enabled) {
        debug = enabled;
    }

    void close() {
        if (isRunning) {
            throw Errors.runtimeError("Cannot close a running event loop");
        }
        closed = true;
        ready.clear();
        network.close();
    }

    /**
     * Methods that need protocols, threads or processes are written in Ouro itself, and join the class when the first of
     * them is asked for: most scripts never do.
     */
    @Override
    protected PyObject slotFindAttribute(String name) {
        PyObject found = super.slotFindAttribute(name);
        if (found == null && !extended) {
            extended = true;
            Environment.builtins
                    .get("__import__")
                    .call(
                            new PyObject[] {
                                PyStr.of("asyncio.base_events"),
                                PyNone.NONE,
                                PyNone.NONE,
                                ouro.object.PyTuple.of(PyStr.of("*")),
                                PyInt.of(0)
                            },
                            null);
            found = super.slotFindAttribute(name);
        }
        return found;
    }

    /** Adds a method that is written in Ouro itself. */
    public static void extend(String name, PyObject function) {
        TYPE.define(name.intern(), function);
    }

    @Override
    protected String slotRepr() {
        return "<_UnixSelectorEventLoop running=" + bool(isRunning) + " closed=" + bool(closed) + " debug="
                + bool(debug) + ">";
    }

    private static String bool(boolean value) {
        return value ? "True" : "False";
    }
}
