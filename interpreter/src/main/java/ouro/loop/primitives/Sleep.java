package ouro.loop.primitives;

import ouro.coroutine.NativeCoroutine;
import ouro.loop.CurrentLoop;
import ouro.loop.EventLoop;
import ouro.loop.PyFuture;
import ouro.loop.TimedFuture;
import ouro.loop.TimerHandle;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.object.protocol.RichComparison;

/** {@code asyncio.sleep}: a timer that ends a future, or for no time at all one turn of the loop. */
public final class Sleep extends NativeCoroutine {
    private final PyObject delay;
    private final PyObject result;
    private PyFuture future;
    private TimerHandle timer;

    public Sleep(PyObject delay, PyObject result) {
        super("sleep");
        this.delay = delay;
        this.result = result;
    }

    @Override
    protected PyObject start() {
        if (isNothing()) {
            return PyNone.NONE;
        }
        EventLoop loop = CurrentLoop.require();
        future = new TimedFuture(loop);
        timer = loop.finishLater(delay, future, result);
        future.blocking = true;
        return future;
    }

    private boolean isNothing() {
        return switch (delay) {
            case PyFloat seconds -> seconds.value <= 0;
            case PyInt seconds when seconds.getClass() == PyInt.class -> seconds.value <= 0;
            default -> Operators.compare(RichComparison.LE, delay, PyInt.of(0)).isTrue();
        };
    }

    @Override
    protected PyObject resume(PyException thrown) {
        if (timer != null) {
            timer.cancel();
        }
        if (thrown != null) {
            throw thrown;
        }
        if (future != null) {
            future.resultOrRaise();
        }
        ThreadState.poll();
        return null;
    }

    @Override
    public PyObject result() {
        return result;
    }
}
