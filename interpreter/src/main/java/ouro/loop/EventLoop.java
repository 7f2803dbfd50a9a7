package ouro.loop;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import ouro.coroutine.CoroutineOrigins;
import ouro.loop.context.PyContext;
import ouro.loop.report.ExceptionHandling;
import ouro.loop.scripted.AbstractLoop;
import ouro.loop.scripted.ScriptedLoop;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyFloat;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.ThreadState;
import ouro.object.collection.PySet;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/**
 * The scheduler: a queue of callbacks that are ready, a heap of timers, and the network. One turn runs the callbacks that
 * were ready when it began, first in first out, as asyncio's {@code BaseEventLoop._run_once} does; every turn of every
 * task therefore comes in asyncio's order.
 */
public final class EventLoop extends PyNativeObject {
    public static final PyType BASE_TYPE = PyType.declare(
                    "BaseEventLoop", AbstractLoop.TYPE, SpecialMethod.INIT, SpecialMethod.REPR)
            .in("asyncio.base_events")
            .constructor((cls, arguments, keywords) -> new EventLoop(cls))
            .populate(EventLoop.class, EventLoopMethods::fill);
    public static final PyType SELECTOR_TYPE =
            PyType.declare("BaseSelectorEventLoop", BASE_TYPE).in("asyncio.selector_events");
    public static final PyType TYPE = PyType.declare("_UnixSelectorEventLoop", SELECTOR_TYPE)
            .in("asyncio.unix_events")
            .populate(EventLoop.class, EventLoopMethods::fillUnix);

    private static final Signature BASE_SIGNATURE = Signature.ofFunction("BaseEventLoop.__init__", true, "");
    /** A selector is taken and not used: the loop has its own. */
    private static final Signature SELECTOR_SIGNATURE =
            Signature.ofFunction("_UnixSelectorEventLoop.__init__", true, "selector=None");

    /** Cancelled timers are swept when there are more than this many, and they are over half of all. */
    private static final int MOST_CANCELLED = 100;
    /** A turn never waits longer than a day. */
    private static final double LONGEST_WAIT = 24 * 3600;

    private final SharedLoopState loops = SharedLoopState.current();
    private final ArrayDeque<Handle> ready = new ArrayDeque<>();
    private final TimerHeap timers = new TimerHeap();
    private final NeighbouringSleeps sleeps = new NeighbouringSleeps();
    private final LoopSelector selector = new LoopSelector(loops);
    private final PendingTasks tasks = new PendingTasks(this);
    private int cancelledTimers;
    private PyObject current;
    /** The thread that it runs in, or null. */
    private ThreadState thread;
    /** What of it a script has written itself; null for a loop that is all Ouro's. */
    private ScriptedLoop scripted;

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
        // Only a class that a script derived can have methods of its own; Ouro's loops spare the look-up at every
        // call.
        scripted = type.isHeap() ? ScriptedLoop.of(this, BASE_TYPE) : null;
        debug = DebugMode.isWanted(loops);
        DebugMode.loopCreated();
    }

    /** Stands for a loop that is none of Ouro's. */
    EventLoop(PyObject foreign) {
        super(TYPE);
        scripted = ScriptedLoop.foreign(foreign);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        (type().isSubtypeOf(SELECTOR_TYPE) ? SELECTOR_SIGNATURE : BASE_SIGNATURE).bind("", arguments, keywords);
    }

    SharedLoopState loops() {
        return loops;
    }

    /** The loop as scripts see it. */
    public PyObject asPyObject() {
        return scripted == null ? this : scripted.loop();
    }

    @Override
    public boolean setOwnAttribute(String name, PyObject value) {
        boolean stored = super.setOwnAttribute(name, value);
        // Tests replace loop.time or loop.call_soon on the instance: from then on it counts as written by the script.
        if (ScriptedLoop.concerns(name)) {
            scripted = ScriptedLoop.of(this, BASE_TYPE);
        } else if (name.equals("_selector")) {
            selector.setScriptSelector(value);
        }
        return stored;
    }

    // ---- all of them ----------------------------------------------------------------------------------------------

    /** The loop itself, or what stands for it where a script has written it. */
    public static EventLoop of(PyObject object) {
        return object instanceof EventLoop loop
                ? loop
                : SharedLoopState.current().adapter(object);
    }

    // ---- scheduling ----------------------------------------------------------------------------------------------

    public double time() {
        return scripted != null && scripted.hasTime()
                ? scripted.time()
                : loops.lock.clock().monotonic();
    }

    void requireOpen() {
        if (closed) {
            throw Errors.runtimeError("Event loop is closed");
        }
    }

    /** Has a callback run in the next turn. */
    public Handle callSoon(PyObject callback, PyObject[] arguments, PyContext context) {
        requireOpen();
        Handle handle = new Handle(
                Handle.TYPE,
                this,
                callback,
                arguments,
                context == null ? PyContext.current().copy() : context);
        if (debug) {
            DebugMode.requireThread(thread);
            handle.captureSource();
        }
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
        if (debug) {
            DebugMode.requireThread(thread);
            timer.captureSource();
        }
        // Tells cancel() that the heap holds it: only such timers count towards a sweep
        // (BaseEventLoop._timer_handle_cancelled).
        timer.scheduled = true;
        timers.push(timer);
        return timer;
    }

    /** What of the loop a script has written itself, or null. */
    ScriptedLoop scripted() {
        return scripted;
    }

    /** Has a future finished after that many seconds. */
    public TimerHandle finishLater(PyObject delay, PyFuture future, PyObject result) {
        if (scripted != null && scripted.hasCallLater()) {
            return new TimerHandle.ScriptedTimer(
                    this, scripted.callLater(delay, TimerHandle.Finishing.function(), future, result));
        }
        requireOpen();
        future.promise(result);
        TimerHandle timer = new TimerHandle.Finishing(this, due(delay), future);
        timer.scheduled = true;
        timers.push(timer);
        if (delay instanceof PyFloat seconds && !loops.lock.clock().isVirtual()) {
            sleeps.begin(timer, seconds.value);
        }
        return timer;
    }

    /** The deadline of a delay on the loop's clock, in seconds. */
    private double due(PyObject delay) {
        if (delay instanceof PyFloat seconds) {
            return time() + seconds.value;
        }
        return delay.getClass() == PyInt.class
                ? time() + ((PyInt) delay).value
                : Conversions.toReal(Operators.add(PyFloat.of(time()), delay));
    }

    /** Has the callback of a future run in the next turn. */
    void callDoneCallbackSoon(PyObject callback, PyFuture done, PyContext context) {
        if (scripted != null && scripted.hasCallSoon()) {
            scripted.callSoon(callback, done, context);
        } else {
            callSoon(callback, new PyObject[] {done}, context);
        }
    }

    /** Has a task take its next step in the next turn. */
    void stepSoon(PyTask task, PyBaseException thrown) {
        if (scripted != null && scripted.hasCallSoon()) {
            scripted.callSoon(TaskStep.next(task, thrown), null, task.context());
            return;
        }
        // No bound method and no copy of a context: a task steps in the context that it was made with.
        requireOpen();
        ready.add(new PyTask.StepHandle(task, thrown, null));
    }

    /** Has a task take its next step in the next turn, since what it waited for is done. */
    void wakeSoon(PyTask task, PyFuture done) {
        if (scripted != null && scripted.hasCallSoon()) {
            scripted.callSoon(TaskStep.wakeup(task), done, task.context());
            return;
        }
        requireOpen();
        ready.add(new PyTask.StepHandle(task, null, done));
    }

    public void addReady(Handle handle) {
        ready.add(handle);
    }

    void timerCancelled(TimerHandle timer) {
        if (scripted != null && scripted.isForeign()) {
            scripted.timerCancelled(timer);
        } else {
            cancelledTimers++;
        }
    }

    public LoopSelector selector() {
        return selector;
    }

    // ---- running -------------------------------------------------------------------------------------------------

    /** Runs until {@link #stop}. */
    void runForever() {
        requireOpen();
        requireIdle();
        isRunning = true;
        thread = ThreadState.current();
        CurrentLoop.setRunning(this);
        int trackedBefore = CoroutineOrigins.current().depth();
        if (isDebug()) {
            CoroutineOrigins.current().track(CoroutineOrigins.DEBUG_DEPTH);
        }
        try {
            // At least one turn even where stop() came before run_forever(): what is ready then still runs, as in
            // asyncio.
            do {
                if (scripted != null && scripted.hasRunOnce()) {
                    scripted.runOnce();
                } else {
                    runOnce();
                }
            } while (!stopping);
        } finally {
            stopping = false;
            isRunning = false;
            thread = null;
            CurrentLoop.setRunning(null);
            CoroutineOrigins.current().track(trackedBefore);
        }
    }

    /**
     * Runs turns until {@code end} says so.
     *
     * @param attended whether somebody at a prompt may still call from outside ({@link #wakeUp}): then nothing to do is no
     *     deadlock
     */
    public void runUntil(BooleanSupplier end, boolean attended) {
        requireOpen();
        requireIdle();
        isRunning = true;
        thread = ThreadState.current();
        CurrentLoop.setRunning(this);
        selector.setAttended(attended);
        try {
            while (true) {
                selector.forgetWakeUp();
                if (end.getAsBoolean()) {
                    break;
                }
                runOnce();
                stopping = false;
            }
        } finally {
            selector.setAttended(false);
            isRunning = false;
            thread = null;
            CurrentLoop.setRunning(null);
        }
    }

    /** Ends the waiting of {@link #runUntil} from any thread, so that it asks again whether to end. */
    public void wakeUp() {
        selector.wakeUp();
    }

    void requireIdle() {
        if (isRunning) {
            throw Errors.runtimeError("This event loop is already running");
        }
        if (CurrentLoop.running() != null) {
            throw Errors.runtimeError("Cannot run the event loop while another loop is running");
        }
    }

    void stop() {
        stopping = true;
    }

    /** The callbacks that wait for their turn, as a list of its own. */
    PyList readyHandles() {
        PyList list = new PyList();
        ready.forEach(list::append);
        return list;
    }

    /** The timers, in the order of the heap. */
    PyList scheduledHandles() {
        return timers.toList();
    }

    /** One turn. */
    void runOnce() {
        if (cancelledTimers > 0) {
            sweep();
        }
        double timeout = timeout();
        if (timeout > 0) {
            sleeps.rest();
        }
        selector.poll(this, timeout);
        takeDueTimers();
        // The number is taken before: what these callbacks make ready waits for the next turn, or timers would
        // starve.
        for (int left = ready.size(); left > 0; left--) {
            Handle handle = ready.poll();
            // A cancelled handle stays in the queue, as taking it out would cost a search; it is skipped here.
            if (!handle.isCancelled()) {
                if (debug) {
                    DebugMode.runTimed(this, handle);
                } else {
                    handle.run();
                }
            }
            if (loops.session.interrupted) {
                loops.session.onInterrupt.run();
            }
        }
    }

    private void takeDueTimers() {
        TimerHandle first = timers.first();
        if (first == null) {
            return;
        }
        // Deadlines closer together than the clock can tell count as one, as in BaseEventLoop._run_once.
        double end = time() + loops.lock.clock().resolution();
        while (first != null && first.runsAt() < end) {
            timers.pop();
            first.scheduled = false;
            ready.add(first);
            first = timers.first();
        }
    }

    private void sweep() {
        int scheduled = timers.size();
        // Below that it is cheaper to drop cancelled timers when they come to the top than to heapify again.
        if (scheduled > MOST_CANCELLED && cancelledTimers > scheduled / 2) {
            timers.sweepCancelled();
            cancelledTimers = 0;
            return;
        }
        for (TimerHandle first = timers.first(); first != null && first.isCancelled(); first = timers.first()) {
            cancelledTimers--;
            timers.pop().scheduled = false;
        }
    }

    /** How long the turn may wait, in seconds; infinite where nothing is scheduled. */
    private double timeout() {
        // The selector is asked all the same, or a loop that always has work would never see the network.
        if (!ready.isEmpty() || stopping) {
            return 0;
        }
        TimerHandle first = timers.first();
        return first == null ? Double.POSITIVE_INFINITY : Math.min(Math.max(0, first.runsAt() - time()), LONGEST_WAIT);
    }

    // ---- tasks ---------------------------------------------------------------------------------------------------

    void register(PyTask task) {
        tasks.add(task);
    }

    void unregister(PyTask task) {
        tasks.remove(task);
    }

    /** The tasks that are not done, as {@code all_tasks} gives them. */
    PySet tasks() {
        PySet set = new PySet();
        for (PyTask task = tasks.first(); task != null; task = task.after) {
            set.add(task);
        }
        return set;
    }

    /** The first of the tasks that are not done; {@code after} leads to the next. */
    public PyTask firstTask() {
        return tasks.first();
    }

    PyObject currentTask() {
        return current;
    }

    PyObject enter(PyObject task) {
        // A loop that a callback runs inside of a task's step would mix up whose step it is.
        if (current != null) {
            throw Errors.runtimeError("Cannot enter into task " + task.repr() + " while another task " + current.repr()
                    + " is being executed.");
        }
        current = task;
        return null;
    }

    void leave(PyObject outer) {
        current = outer;
    }

    /** {@code _enter_task}: a loop written by a script begins a step. */
    public void enterTask(PyObject task) {
        enter(task);
    }

    /** {@code _leave_task}. */
    public void leaveTask(PyObject task) {
        if (current != task) {
            throw Errors.runtimeError("Leaving task " + task.repr() + " does not match the current task "
                    + (current == null ? "None" : current.repr()) + ".");
        }
        current = null;
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
    public void callExceptionHandler(PyDict details) {
        asPyObject().callMethod("call_exception_handler", details);
    }

    /** {@code call_exception_handler} itself. */
    void handleException(PyObject details) {
        ExceptionHandling.handle(this, exceptionHandler, details);
    }

    // ---- state ---------------------------------------------------------------------------------------------------

    boolean isRunning() {
        return isRunning;
    }

    public boolean isClosed() {
        return closed;
    }

    boolean isDebug() {
        return scripted != null && scripted.hasDebug() ? scripted.isDebug() : debug;
    }

    /** The flag of its own, whatever a subclass says. */
    boolean debugFlag() {
        return debug;
    }

    void setDebug(boolean enabled) {
        debug = enabled;
        if (isRunning) {
            CoroutineOrigins.current().track(enabled ? CoroutineOrigins.DEBUG_DEPTH : 0);
        }
    }

    public void close() {
        if (isRunning) {
            throw Errors.runtimeError("Cannot close a running event loop");
        }
        if (closed) {
            return;
        }
        loops.unretrieved().report(this);
        if (debug) {
            DebugMode.loopClosed(this);
        }
        closed = true;
        tasks.loopClosed();
        ready.clear();
        selector.close();
    }

    /** Adds a method that is written in Ouro itself; {@code owner} is the class that it has in its qualified name. */
    public static void extend(String owner, PyFunction function) {
        function.qualifiedName = owner + "." + function.name;
        SharedLoopState.current().joinedMethods.add(function);
    }

    @Override
    protected String slotRepr() {
        return "<" + type().name() + " running=" + bool(isRunning) + " closed=" + bool(closed) + " debug=" + bool(debug)
                + ">";
    }

    private static String bool(boolean value) {
        return value ? "True" : "False";
    }
}
