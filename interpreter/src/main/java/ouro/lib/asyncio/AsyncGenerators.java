package ouro.lib.asyncio;

import java.util.ArrayList;
import java.util.List;
import ouro.coroutine.AsyncGeneratorHooks;
import ouro.coroutine.PyAsyncGenerator;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/** The asynchronous generators of a session that were started and have not ended, for the loop to close at its end. */
public final class AsyncGenerators {
    private static final SessionLocal<AsyncGenerators> LOCAL = SessionLocal.of(AsyncGenerators::new);

    private final List<PyAsyncGenerator> started = new ArrayList<>();

    private AsyncGenerators() {}

    /** Begins to take note of those of a session. */
    public static void watch(SessionState session) {
        AsyncGenerators generators = LOCAL.of(session);
        AsyncGeneratorHooks.of(session).tell(generators::note);
        AsyncGeneratorHooks.of(session).closeWith(generators::close);
    }

    private void note(PyAsyncGenerator generator) {
        started.add(generator);
        if (started.size() % 1024 == 0) {
            started.removeIf(PyAsyncGenerator::hasEnded);
        }
    }

    /** Nobody refers to it any more: the loop closes it in a task, as asyncio does. */
    private void close(PyAsyncGenerator generator) {
        started.remove(generator);
        EventLoop loop = CurrentLoop.running();
        if (loop != null) {
            loop.asPyObject().callMethod("call_soon", loop.asPyObject().getAttribute("create_task"), generator.close());
        }
    }

    /** Those that have not ended. */
    static PyObject all() {
        List<PyAsyncGenerator> started = LOCAL.get().started;
        started.removeIf(PyAsyncGenerator::hasEnded);
        PyList list = new PyList();
        started.forEach(list::append);
        return list;
    }
}
