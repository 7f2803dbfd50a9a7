package ouro.loop;

import java.util.List;
import java.util.Set;

/** The tasks of a loop that are not done, in the order in which they were made: a list linked through the tasks themselves. */
public final class PendingTasks {
    private final EventLoop loop;
    private PyTask first;
    private PyTask last;

    PendingTasks(EventLoop loop) {
        this.loop = loop;
    }

    /** The first of them, or null; {@code after} leads to the next. */
    PyTask first() {
        return first;
    }

    void add(PyTask task) {
        if (first == null) {
            loop.loops().withTasks.add(loop);
        }
        task.before = last;
        if (last == null) {
            first = task;
        } else {
            last.after = task;
        }
        last = task;
    }

    void remove(PyTask task) {
        if (task.before == null) {
            first = task.after;
        } else {
            task.before.after = task.after;
        }
        if (task.after == null) {
            last = task.before;
        } else {
            task.after.before = task.before;
        }
        task.before = null;
        task.after = null;
    }

    /** A closed loop matters no more, unless tasks are left. */
    void loopClosed() {
        if (first == null) {
            loop.loops().withTasks.remove(loop);
        }
    }

    /**
     * The run ends: tells of the tasks that were never finished, and closes their coroutines. As in CPython the loop that
     * is still chosen for the main thread is left alone.
     */
    public static void destroyAll() {
        Set<EventLoop> loops = SharedLoopState.current().withTasks;
        for (EventLoop loop : List.copyOf(loops)) {
            if (loop.isClosed() || !CurrentLoop.isChosenInMainThread(loop)) {
                for (PyTask task = loop.firstTask(); task != null; task = task.after) {
                    task.destroy();
                }
            }
        }
        loops.clear();
    }
}
