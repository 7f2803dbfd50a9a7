package ouro.loop;

import ouro.coroutine.PyCoroutine;
import ouro.loop.scripted.FutureLike;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.protocol.SpecialMethod;

/** {@code ensure_future}: makes a task of whatever can be awaited. */
public final class EnsureFuture {
    private EnsureFuture() {}

    /** @param loop where a task is to run; null for the loop of the thread, made if need be */
    public static PyObject future(PyObject awaitable, EventLoop loop) {
        if (awaitable instanceof PyFuture future) {
            if (loop != null && future.loop != loop) {
                throw differentLoop();
            }
            return future;
        }
        if (!(awaitable instanceof PyCoroutine) && FutureLike.isFutureLike(awaitable)) {
            if (loop != null && EventLoop.of(FutureLike.loopOf(awaitable)) != loop) {
                throw differentLoop();
            }
            return awaitable;
        }
        if (Coroutines.isCoroutine(awaitable)) {
            return on(loop).asPyObject().callMethod("create_task", awaitable);
        }
        if (Operators.has(awaitable, SpecialMethod.AWAIT)) {
            return PyTask.start(on(loop), new AwaitableWrapper(awaitable), PyNone.NONE, null);
        }
        throw Errors.typeError("An asyncio.Future, a coroutine or an awaitable is required");
    }

    /** The same, as a future of Ouro's own: one of a script's own kind is awaited by a task. */
    public static PyFuture ownFuture(PyObject awaitable, EventLoop loop) {
        PyObject future = future(awaitable, loop);
        return future instanceof PyFuture own
                ? own
                : PyTask.start(loop, new AwaitableWrapper(future), PyNone.NONE, null);
    }

    private static PyException differentLoop() {
        return Errors.valueError("The future belongs to a different loop than the one specified as the loop argument");
    }

    private static EventLoop on(EventLoop loop) {
        return loop == null ? EventLoopPolicy.requireLoop() : loop;
    }
}
