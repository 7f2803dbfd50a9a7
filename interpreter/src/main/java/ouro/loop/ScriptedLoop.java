package ouro.loop;

import java.util.Set;
import ouro.loop.context.PyContext;
import ouro.object.BuiltinFunction;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyFloat;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.number.Conversions;

/**
 * What of a loop a script has written itself: all of it, where any object stands in for a loop, or some methods of a
 * subclass. Futures, tasks and timers call those by their names, as asyncio does.
 */
final class ScriptedLoop {
    /** The methods by which futures and tasks meet their loop. */
    private static final Set<String> METHODS =
            Set.of("call_soon", "call_later", "call_at", "time", "get_debug", "_run_once");

    private static final String[] CONTEXT = {"context"};

    private final EventLoop loop;
    /** What the script sees as the loop. */
    final PyObject face;

    private boolean callSoon;
    private boolean callLater;
    private boolean callAt;
    private boolean time;
    private boolean debug;
    private boolean runOnce;

    private ScriptedLoop(EventLoop loop, PyObject face) {
        this.loop = loop;
        this.face = face;
        boolean foreign = face != loop;
        callSoon = foreign || isOwn("call_soon");
        callAt = !foreign && isOwn("call_at");
        callLater = foreign || callAt || isOwn("call_later");
        time = foreign || isOwn("time");
        debug = foreign || isOwn("get_debug");
        runOnce = !foreign && isOwn("_run_once");
    }

    private boolean isOwn(String method) {
        return loop.ownAttribute(method) != null
                || loop.type().isHeap() && loop.type().lookup(method) != EventLoop.BASE_TYPE.lookup(method);
    }

    /** What a subclass brings itself, or null. */
    static ScriptedLoop of(EventLoop loop) {
        ScriptedLoop scripted = new ScriptedLoop(loop, loop);
        boolean any = scripted.callSoon || scripted.callLater || scripted.time || scripted.debug || scripted.runOnce;
        return any ? scripted : null;
    }

    /** Whether storing an attribute of that name changes what the loop does. */
    static boolean concerns(String attribute) {
        return METHODS.contains(attribute);
    }

    /** The loop that stands for an object which is none of Ouro's. */
    static EventLoop adapter(PyObject object) {
        return Loops.current().adapters.computeIfAbsent(object, EventLoop::new);
    }

    static ScriptedLoop foreign(EventLoop loop, PyObject object) {
        return new ScriptedLoop(loop, object);
    }

    boolean schedules() {
        return callSoon;
    }

    boolean hasTimers() {
        return callLater;
    }

    boolean hasCallAt() {
        return callAt;
    }

    boolean hasClock() {
        return time;
    }

    boolean hasDebug() {
        return debug;
    }

    boolean takesTurns() {
        return runOnce;
    }

    double time() {
        return Conversions.toReal(face.callMethod("time"));
    }

    boolean isDebug() {
        return face.callMethod("get_debug").isTrue();
    }

    void runOnce() {
        face.callMethod("_run_once");
    }

    void callSoon(PyObject callback, PyObject argument, PyContext context) {
        PyObject in = context == null ? PyNone.NONE : context;
        PyObject[] arguments =
                argument == null ? new PyObject[] {callback, in} : new PyObject[] {callback, argument, in};
        face.getAttribute("call_soon").call(arguments, CONTEXT);
    }

    void stepSoon(PyTask task, PyBaseException thrown) {
        callSoon(new TaskStep(task, thrown), null, task.context());
    }

    void wakeSoon(PyTask task, PyFuture done) {
        callSoon(new TaskWakeup(task), done, task.context());
    }

    /** Has a future finished after a while; the handle cancels the script's own. */
    TimerHandle finishLater(PyObject delay, PyFuture future, PyObject result) {
        PyObject finish = BuiltinFunction.of("_set_result_unless_cancelled", "future, result, /", a -> {
            PyFuture waiting = (PyFuture) a[0];
            if (!waiting.isDone()) {
                waiting.finish(a[1]);
            }
            return PyNone.NONE;
        });
        PyObject handle = face.getAttribute("call_later").call(new PyObject[] {delay, finish, future, result}, null);
        return new Timer(loop, handle);
    }

    static PyObject callAt(EventLoop loop, PyObject when, PyObject callback, PyObject[] arguments, PyObject context) {
        PyObject[] all = new PyObject[arguments.length + 3];
        all[0] = when;
        all[1] = callback;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 1] = context;
        return loop.getAttribute("call_at").call(all, CONTEXT);
    }

    /** A timer of the script's own. */
    private static final class Timer extends TimerHandle {
        private final PyObject handle;

        Timer(EventLoop loop, PyObject handle) {
            super(loop, Double.NaN, null, NO_ARGUMENTS, null);
            this.handle = handle;
        }

        @Override
        public void cancel() {
            handle.callMethod("cancel");
        }
    }

    /** The deadline of a delay on the loop's clock, in seconds. */
    static double due(EventLoop loop, PyObject delay) {
        return delay instanceof PyFloat seconds
                ? loop.time() + seconds.value
                : Conversions.toReal(Operators.add(PyFloat.of(loop.time()), delay));
    }
}
