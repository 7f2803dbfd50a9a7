package ouro.repl;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import ouro.coroutine.PyCoroutine;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.PyTask;
import ouro.loop.context.PyContext;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;

/**
 * The prompt's own event loop. It runs while the prompt waits for input, and while an input awaits something. An input
 * that awaits nothing runs beside it: no loop is running then, so {@code asyncio.run} and {@code run_until_complete} work
 * as at any prompt; but whoever asks for the loop gets this one, so {@code create_task} works too.
 */
final class LiveLoop {
    private static final PyStr TASK_NAME = PyStr.of("prompt");

    private static final PyObject NO_PACKAGE = PyTuple.of(PyStr.of("*"));

    private EventLoop loop;
    private volatile EventLoop waiting;
    /** What other threads want done in this one. */
    private final ConcurrentLinkedQueue<Runnable> asked = new ConcurrentLinkedQueue<>();

    /** The loop; a new one where a script has closed the last. */
    EventLoop loop() {
        if (loop == null || loop.isClosed()) {
            loop = new EventLoop();
            CurrentLoop.standIn(loop);
        }
        return loop;
    }

    /** Runs the loop, and what other threads ask for, until {@code end} says so; see {@link #wakeUp}. */
    void serveUntil(BooleanSupplier end) {
        EventLoop current = loop();
        waiting = current;
        try {
            while (!end.getAsBoolean() && !current.isClosed()) {
                answer();
                current.runUntil(() -> end.getAsBoolean() || !asked.isEmpty() || current.isClosed(), true);
            }
        } finally {
            waiting = null;
        }
    }

    private void answer() {
        for (Runnable each = asked.poll(); each != null; each = asked.poll()) {
            each.run();
        }
    }

    /** Has {@link #serveUntil} look whether it is to end. From any thread. */
    void wakeUp() {
        EventLoop current = waiting;
        if (current != null) {
            current.wakeUp();
        }
    }

    /**
     * Asks the loop's thread for something, from another thread, and waits for it a while.
     *
     * @return the answer; {@code otherwise} where the loop is busy with something else
     */
    <T> T ask(Supplier<T> question, T otherwise, long millis) {
        CountDownLatch done = new CountDownLatch(1);
        Object[] result = {otherwise};
        asked.add(() -> {
            try {
                result[0] = question.get();
            } finally {
                done.countDown();
            }
        });
        wakeUp();
        try {
            if (!done.await(millis, TimeUnit.MILLISECONDS)) {
                return otherwise;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    /** Goes on in another thread than before: with another loop where that one is left behind in the midst of a turn. */
    void abandon() {
        if (loop != null && loop.callMethod("is_running").isTrue()) {
            loop = null;
        }
        waiting = null;
    }

    /** Runs a coroutine to its end as a task of the loop; Ctrl-C cancels it, so that it may clean up. */
    PyObject await(PyCoroutine coroutine) {
        EventLoop current = loop();
        PyTask task = PyTask.start(current, coroutine, TASK_NAME, PyContext.current());
        try {
            current.runUntil(task::isDone, false);
        } catch (PyException interrupt) {
            if (!task.isDone()) {
                task.cancel(PyNone.NONE);
                current.runUntil(task::isDone, false);
            }
            if (!task.isCancelled()) {
                // Has been seen: what interrupts goes on as itself.
                task.callMethod("exception");
            }
            throw interrupt;
        }
        return task.resultOrRaise();
    }

    /** Cancels the tasks that are left, as the end of {@code asyncio.run} does, and closes the loop. */
    void close() {
        EventLoop current = loop;
        if (current == null || current.isClosed()) {
            return;
        }
        if (current.firstTask() != null) {
            SessionState.current()
                    .builtins
                    .get("__import__")
                    .call(new PyObject[] {PyStr.of("asyncio.runners"), NO_PACKAGE}, new String[] {"fromlist"})
                    .callMethod("_cancel_all_tasks", current);
        }
        current.close();
    }
}
