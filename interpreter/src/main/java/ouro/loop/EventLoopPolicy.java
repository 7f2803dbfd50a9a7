package ouro.loop;

import ouro.object.PyNone;
import ouro.object.PyObject;

/** Which policy makes loops: the script's own, or none, and then loops are Ouro's. */
public final class EventLoopPolicy {
    private EventLoopPolicy() {}

    /** {@code set_event_loop_policy()}; null for the usual one. */
    public static void set(PyObject policy) {
        SharedLoopState.current().policy = policy;
    }

    /** {@code new_event_loop()}. */
    public static PyObject newLoop() {
        PyObject current = SharedLoopState.current().policy;
        return current == null ? new EventLoop() : current.callMethod("new_event_loop");
    }

    /** {@code get_event_loop()}: the running loop, or the one chosen for the thread. */
    public static PyObject loop() {
        EventLoop running = CurrentLoop.running();
        if (running != null) {
            return running.asPyObject();
        }
        PyObject current = SharedLoopState.current().policy;
        return current == null ? CurrentLoop.chosenOrNew() : current.callMethod("get_event_loop");
    }

    /** {@link #loop}, where only a real loop will do. */
    public static EventLoop requireLoop() {
        return EventLoop.of(loop());
    }

    /** {@code set_event_loop()}; null for none. */
    public static void choose(PyObject loop) {
        PyObject current = SharedLoopState.current().policy;
        if (current == null) {
            CurrentLoop.choose(loop);
        } else {
            current.callMethod("set_event_loop", loop == null ? PyNone.NONE : loop);
        }
    }
}
