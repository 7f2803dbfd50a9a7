package ouro.loop.scripted;

import java.util.Set;
import ouro.loop.context.PyContext;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.number.Conversions;

/**
 * What of a loop a script has written itself: all of it, where any object stands in for a loop, or some methods of a
 * subclass. Futures, tasks and timers call those by their names, as asyncio does.
 */
public final class ScriptedLoop {
    /** The methods by which futures and tasks meet their loop. */
    private static final Set<String> METHODS =
            Set.of("call_soon", "call_later", "call_at", "time", "get_debug", "_run_once");

    private static final String[] CONTEXT = {"context"};

    private final PyObject loop;
    private final boolean foreign;
    private final boolean callSoon;
    private final boolean callLater;
    private final boolean callAt;
    private final boolean time;
    private final boolean debug;
    private final boolean runOnce;

    private ScriptedLoop(PyObject foreign) {
        loop = foreign;
        this.foreign = true;
        callSoon = true;
        callLater = true;
        // asyncio's own code calls call_later on loops it does not know; call_at is used by its handles only.
        callAt = false;
        time = true;
        debug = true;
        runOnce = false;
    }

    private ScriptedLoop(PyNativeObject loop, PyType base) {
        this.loop = loop;
        foreign = false;
        callSoon = isOwn(loop, "call_soon", base);
        callAt = isOwn(loop, "call_at", base);
        // asyncio's call_later goes through call_at.
        callLater = callAt || isOwn(loop, "call_later", base);
        time = isOwn(loop, "time", base);
        debug = isOwn(loop, "get_debug", base);
        runOnce = isOwn(loop, "_run_once", base);
    }

    private static boolean isOwn(PyNativeObject loop, String method, PyType base) {
        return loop.ownAttribute(method) != null
                // Overridden means: not what the native class has. A method that only calls super() counts too, for
                // it may do more.
                || loop.type().isHeap() && loop.type().lookup(method) != base.lookup(method);
    }

    /** What a loop brings itself beyond its native class {@code base}: in its own class or in the object; null for nothing. */
    public static ScriptedLoop of(PyNativeObject loop, PyType base) {
        ScriptedLoop scripted = new ScriptedLoop(loop, base);
        boolean any = scripted.callSoon || scripted.callLater || scripted.time || scripted.debug || scripted.runOnce;
        return any ? scripted : null;
    }

    /** An object that is none of Ouro's loops. */
    public static ScriptedLoop foreign(PyObject object) {
        return new ScriptedLoop(object);
    }

    /** Whether storing an attribute of that name changes what the loop does. */
    public static boolean concerns(String attribute) {
        return METHODS.contains(attribute);
    }

    /** The loop as the script knows it. */
    public PyObject loop() {
        return loop;
    }

    public boolean isForeign() {
        return foreign;
    }

    // ---- which methods are the script's --------------------------------------------------------------------------

    public boolean hasCallSoon() {
        return callSoon;
    }

    public boolean hasCallLater() {
        return callLater;
    }

    public boolean hasCallAt() {
        return callAt;
    }

    public boolean hasTime() {
        return time;
    }

    public boolean hasDebug() {
        return debug;
    }

    public boolean hasRunOnce() {
        return runOnce;
    }

    // ---- calling them --------------------------------------------------------------------------------------------

    /** In seconds. */
    public double time() {
        return Conversions.toReal(loop.callMethod("time"));
    }

    public boolean isDebug() {
        return loop.callMethod("get_debug").isTrue();
    }

    public void runOnce() {
        loop.callMethod("_run_once");
    }

    /**
     * Has a callback run in the next turn.
     *
     * @param argument what it is called with; null for nothing
     * @param context null for that of the caller
     */
    public void callSoon(PyObject callback, PyObject argument, PyContext context) {
        PyObject in = context == null ? PyNone.NONE : context;
        PyObject[] arguments =
                argument == null ? new PyObject[] {callback, in} : new PyObject[] {callback, argument, in};
        loop.getAttribute("call_soon").call(arguments, CONTEXT);
    }

    /** Has a callback run after {@code delay} seconds; the handle that the script's method gives. */
    public PyObject callLater(PyObject delay, PyObject callback, PyObject... arguments) {
        PyObject[] all = new PyObject[arguments.length + 2];
        all[0] = delay;
        all[1] = callback;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return loop.getAttribute("call_later").call(all, null);
    }

    /** Has a callback run when the loop's clock shows {@code when}; the handle that the script's method gives. */
    public PyObject callAt(PyObject when, PyObject callback, PyObject[] arguments, PyObject context) {
        PyObject[] all = new PyObject[arguments.length + 3];
        all[0] = when;
        all[1] = callback;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 1] = context;
        return loop.getAttribute("call_at").call(all, CONTEXT);
    }

    /** A timer of Ouro's was cancelled, which the script's loop may keep in a heap of its own. */
    public void timerCancelled(PyObject timer) {
        loop.callMethod("_timer_handle_cancelled", timer);
    }
}
