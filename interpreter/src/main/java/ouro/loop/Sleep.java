package ouro.loop;

import ouro.coroutine.NativeCoroutine;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;

/** {@code asyncio.sleep}: a timer that ends a future, or for no time at all one turn of the loop. */
public final class Sleep extends NativeCoroutine {
    private final double delay;
    private final PyObject result;
    private PyFuture future;
    private TimerHandle timer;

    public Sleep(double delay, PyObject result) {
        super("sleep");
        this.delay = delay;
        this.result = result;
    }

    /** A future that nothing but time ends. */
    static final class Timed extends PyFuture {
        private Timed(EventLoop loop) {
            super(loop);
        }
    }

    @Override
    protected PyObject start() {
        if (delay <= 0) {
            return PyNone.NONE;
        }
        EventLoop loop = EventLoop.requireRunning();
        future = new Timed(loop);
        timer = loop.finishAt(loop.time() + delay, future, result);
        future.blocking = true;
        return future;
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
