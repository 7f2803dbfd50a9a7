package ouro.loop;

import ouro.object.PyObject;

/** A future that nothing but time ends: what {@code sleep} waits for. */
public final class TimedFuture extends PyFuture {
    private final TimerHandle timer;

    /** One that has the result after {@code delay} seconds of the loop's clock. */
    public TimedFuture(EventLoop loop, PyObject delay, PyObject result) {
        super(loop);
        timer = loop.finishLater(delay, this, result);
    }

    /** Nobody waits for it any more. */
    public void stopTimer() {
        timer.cancel();
    }
}
