package ouro.loop;

import ouro.object.Errors;
import ouro.object.PyException;

/** Tells that the loop would wait for ever: nothing is ready, no timer runs, and nobody outside can call. */
final class Deadlock {
    private Deadlock() {}

    static PyException of(EventLoop loop) {
        StringBuilder text = new StringBuilder("deadlock: nothing is left that could wake a task");
        for (PyTask task = loop.firstTask(); task != null; task = task.after) {
            text.append("\n  ").append(task.repr());
        }
        return Errors.runtimeError(text.toString());
    }
}
