package ouro.loop;

import ouro.loop.scripted.AbstractLoop;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyObject;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/** Which loop is meant in a thread: the one that runs, the one that was chosen, or the one of a prompt. */
public final class CurrentLoop {
    private CurrentLoop() {}

    /** The running loop of this thread, or null. */
    public static EventLoop running() {
        return (EventLoop) ThreadState.current().runningLoop;
    }

    /** Says which loop runs in this thread; null for none. */
    public static void setRunning(EventLoop loop) {
        ThreadState.current().runningLoop = loop;
    }

    /** The running loop, or the one that stands in for it, or RuntimeError. */
    public static EventLoop require() {
        EventLoop loop = running();
        if (loop == null) {
            loop = standIn();
        }
        if (loop == null) {
            throw Errors.runtimeError("no running event loop");
        }
        return loop;
    }

    /** The loop that {@code set_event_loop} chose for this thread; the main thread gets one where none was ever chosen. */
    public static PyObject chosenOrNew() {
        ThreadState thread = ThreadState.current();
        if (thread.chosenLoop == null && standIn() != null) {
            return standIn();
        }
        if (thread.chosenLoop == null && !thread.loopWasChosen && thread == SharedLoopState.current().mainThread) {
            choose(EventLoopPolicy.newLoop());
        }
        if (thread.chosenLoop == null) {
            throw Errors.runtimeError("There is no current event loop in thread " + threadName() + ".");
        }
        return (PyObject) thread.chosenLoop;
    }

    private static String threadName() {
        PyObject threading = SessionState.current().modules.get("threading");
        return threading == null
                ? "'MainThread'"
                : threading.callMethod("current_thread").getAttribute("name").repr();
    }

    /** {@code set_event_loop}; null for none. */
    public static void choose(PyObject loop) {
        if (loop != null && !Operators.isInstance(loop, AbstractLoop.TYPE)) {
            throw Errors.typeError("loop must be an instance of AbstractEventLoop or None, not '"
                    + loop.type().name() + "'");
        }
        ThreadState.current().chosenLoop = loop;
        ThreadState.current().loopWasChosen = true;
    }

    /** Has a loop stand in, in the main thread, where a loop is asked for and none runs: tasks can be made at a prompt. */
    public static void standIn(EventLoop loop) {
        SharedLoopState.current().standIn = loop;
    }

    /** The loop that stands in in this thread, or null. */
    private static EventLoop standIn() {
        SharedLoopState loops = SharedLoopState.current();
        return ThreadState.current() == loops.mainThread ? loops.standIn : null;
    }

    /** Whether {@code set_event_loop} chose it for the main thread. */
    static boolean isChosenInMainThread(EventLoop loop) {
        return loop.loops().mainThread.chosenLoop == loop;
    }
}
