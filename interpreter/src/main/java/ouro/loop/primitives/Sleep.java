package ouro.loop.primitives;

import ouro.coroutine.NativeCoroutine;
import ouro.coroutine.UnawaitedCoroutines;
import ouro.loop.CurrentLoop;
import ouro.loop.TimedFuture;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.protocol.RichComparison;

/** {@code asyncio.sleep}: a timer that ends a future, or for no time at all one turn of the loop. */
public final class Sleep extends NativeCoroutine {
    private final PyObject delay;
    private final PyObject result;
    /** What it waits for; null where it waits but for a turn of the loop. */
    private TimedFuture future;

    public Sleep(UnawaitedCoroutines unawaited, PyObject delay, PyObject result) {
        super("sleep", unawaited);
        this.delay = delay;
        this.result = result;
    }

    @Override
    protected PyObject start() {
        if (isNothing()) {
            return PyNone.NONE;
        }
        future = new TimedFuture(CurrentLoop.require(), delay, result);
        future.blocking = true;
        return future;
    }

    private boolean isNothing() {
        if (delay instanceof PyFloat seconds) {
            return seconds.value <= 0;
        }
        return delay.getClass() == PyInt.class
                ? ((PyInt) delay).value <= 0
                : Operators.compare(RichComparison.LE, delay, PyInt.ZERO).isTrue();
    }

    @Override
    protected PyObject resume(PyException thrown) {
        if (future != null) {
            future.stopTimer();
        }
        if (thrown != null) {
            throw thrown;
        }
        if (future != null) {
            future.resultOrRaise();
        }
        return null;
    }

    @Override
    public PyObject result() {
        return result;
    }
}
