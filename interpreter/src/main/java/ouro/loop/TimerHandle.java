package ouro.loop;

import ouro.object.PyFloat;
import ouro.object.PyObject;
import ouro.object.PyType;

/** A callback that is due at a certain time (asyncio's {@code TimerHandle}). */
public class TimerHandle extends Handle {
    public static final PyType TYPE = PyType.declare("TimerHandle", Handle.TYPE)
            .in("asyncio.events")
            .populate(TimerHandle.class, t -> t.method("when", self -> PyFloat.of(self.when)));

    private final double when;
    /** Whether it stands in the loop's heap. */
    boolean scheduled;

    TimerHandle(EventLoop loop, double when, PyObject callback, PyObject[] arguments, PyContext context) {
        super(TYPE, loop, callback, arguments, context);
        this.when = when;
    }

    /** The deadline on the loop's clock, in seconds. */
    public double when() {
        return when;
    }

    @Override
    public void cancel() {
        if (!isCancelled() && scheduled) {
            loop.timerCancelled();
        }
        super.cancel();
    }

    @Override
    String details() {
        return " when=" + PyFloat.of(when).repr();
    }

    /** Finishes a future when it is due: what sleeping needs, without a callback in between. */
    static final class Finishing extends TimerHandle {
        private final PyFuture future;
        private final PyObject result;

        Finishing(EventLoop loop, double when, PyFuture future, PyObject result) {
            super(loop, when, null, NO_ARGUMENTS, null);
            this.future = future;
            this.result = result;
        }

        @Override
        void run() {
            if (!future.isDone()) {
                future.finish(result);
            }
        }
    }
}
