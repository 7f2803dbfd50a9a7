package ouro.lib;

import java.util.ArrayList;
import java.util.List;
import ouro.coroutine.AsyncGeneratorHooks;
import ouro.coroutine.PyAsyncGenerator;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.object.PyList;
import ouro.object.PyObject;

/** The asynchronous generators that were started and have not ended, for the loop to close at its end. */
public final class AsyncGenerators {
    private static final List<PyAsyncGenerator> STARTED = new ArrayList<>();

    private AsyncGenerators() {}

    /** Begins to take note, afresh. */
    public static void watch() {
        STARTED.clear();
        AsyncGeneratorHooks.tell(AsyncGenerators::note);
        AsyncGeneratorHooks.closeWith(AsyncGenerators::close);
    }

    private static void note(PyAsyncGenerator generator) {
        STARTED.add(generator);
        if (STARTED.size() % 1024 == 0) {
            STARTED.removeIf(PyAsyncGenerator::hasEnded);
        }
    }

    /** Nobody refers to it any more: the loop closes it in a task, as asyncio does. */
    private static void close(PyAsyncGenerator generator) {
        STARTED.remove(generator);
        EventLoop loop = CurrentLoop.running();
        if (loop != null) {
            loop.face().callMethod("call_soon", loop.face().getAttribute("create_task"), generator.close());
        }
    }

    /** Those that have not ended. */
    static PyObject all() {
        STARTED.removeIf(PyAsyncGenerator::hasEnded);
        PyList list = new PyList();
        STARTED.forEach(list::append);
        return list;
    }
}
