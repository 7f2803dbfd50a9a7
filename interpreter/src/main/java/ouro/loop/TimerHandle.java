package ouro.loop;

import ouro.loop.context.PyContext;
import ouro.object.BuiltinFunction;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.number.Conversions;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A callback that is due at a certain time (asyncio's {@code TimerHandle}); timers compare by their deadlines. */
public class TimerHandle extends Handle {
    public static final PyType TYPE = PyType.declare(
                    "TimerHandle",
                    Handle.TYPE,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.LT,
                    SpecialMethod.LE,
                    SpecialMethod.GT,
                    SpecialMethod.GE,
                    SpecialMethod.HASH)
            .in("asyncio.events")
            .constructor(TimerHandle::construct)
            .populate(TimerHandle.class, t -> {
                t.writtenInPython();
                t.method("when", TimerHandle::whenObject);
                t.action("cancel", TimerHandle::cancel);
                t.attribute("_when", TimerHandle::whenObject);
                t.attribute(
                        "_scheduled",
                        self -> PyBool.of(self.scheduled),
                        (self, value) -> self.scheduled = value.isTrue());
            });

    private static final Signature SIGNATURE =
            Signature.ofFunction("TimerHandle.__init__", true, "when, callback, args, loop, context=None");

    private final double when;
    /** The sleeps that end in one turn with this one; null where it is alone. */
    NeighbouringSleeps.Group neighbours;
    /** Whether it stands in the loop's heap. */
    boolean scheduled;

    TimerHandle(EventLoop loop, double when, PyObject callback, PyObject[] arguments, PyContext context) {
        this(TYPE, loop, when, callback, arguments, context);
    }

    private TimerHandle(
            PyType type, EventLoop loop, double when, PyObject callback, PyObject[] arguments, PyContext context) {
        super(type, loop, callback, arguments, context);
        this.when = when;
    }

    private static PyObject construct(PyType cls, PyObject[] given, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("TimerHandle.__init__", given, keywords);
        TimerHandle timer =
                new Given(cls, EventLoop.of(a[3]), a[0], a[1], Iterables.toArray(a[2]), contextOrCopy(a[4]));
        if (timer.loop.isDebug()) {
            timer.captureSource();
        }
        return timer;
    }

    /** When it may run: see {@link NeighbouringSleeps}. */
    final double runsAt() {
        return neighbours == null ? when : neighbours.end();
    }

    /** The deadline on the loop's clock, in seconds. */
    public double when() {
        return when;
    }

    /** The deadline as scripts see it. */
    PyObject whenObject() {
        return PyFloat.of(when);
    }

    @Override
    public void cancel() {
        if (!isCancelled() && (scheduled || loop.asPyObject() != loop)) {
            loop.timerCancelled(this);
        }
        super.cancel();
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof TimerHandle other)) {
            return null;
        }
        return PyBool.of(
                switch (comparison) {
                    case LT -> when < other.when;
                    case GT -> when > other.when;
                    case LE -> when < other.when || isSame(other);
                    case GE -> when > other.when || isSame(other);
                    case EQ -> isSame(other);
                    case NE -> !isSame(other);
                });
    }

    private boolean isSame(TimerHandle other) {
        if (this == other) {
            return true;
        }
        return when == other.when
                && isCancelled() == other.isCancelled()
                && callback() != null
                && other.callback() != null
                && Operators.equal(callback(), other.callback())
                && Operators.equal(PyTuple.of(arguments()), PyTuple.of(other.arguments()));
    }

    @Override
    protected long slotHash() {
        return whenObject().hash();
    }

    @Override
    String details() {
        return " when=" + whenObject().repr();
    }

    /** One that a script has made, with the very deadline that it gave. */
    private static final class Given extends TimerHandle {
        private final PyObject deadline;

        Given(
                PyType type,
                EventLoop loop,
                PyObject deadline,
                PyObject callback,
                PyObject[] arguments,
                PyContext context) {
            super(type, loop, Conversions.toReal(deadline), callback, arguments, context);
            this.deadline = deadline;
        }

        @Override
        PyObject whenObject() {
            return deadline;
        }
    }

    /** Keeps the promise of a future when it is due: what sleeping needs, without a callback in between. */
    static final class Finishing extends TimerHandle {
        private final PyFuture future;

        Finishing(EventLoop loop, double when, PyFuture future) {
            super(TYPE, loop, when, null, NO_ARGUMENTS, null);
            this.future = future;
        }

        /** The same as a function, for loops that a script has written itself. */
        static PyObject function() {
            return BuiltinFunction.of(
                    "_set_result_unless_cancelled", "future, result, /", a -> finish((PyFuture) a[0], a[1]));
        }

        private static PyObject finish(PyFuture future, PyObject result) {
            if (!future.isDone()) {
                future.finish(result);
            }
            return PyNone.NONE;
        }

        @Override
        void run() {
            future.keepPromise();
        }

        /** Where it has fired there is nothing left to cancel, nor anybody who could see that it was. */
        @Override
        public void cancel() {
            if (scheduled) {
                super.cancel();
            }
        }
    }

    /** Stands for a timer of a script's own. */
    static final class ScriptedTimer extends TimerHandle {
        private final PyObject handle;

        ScriptedTimer(EventLoop loop, PyObject handle) {
            super(loop, Double.NaN, null, NO_ARGUMENTS, null);
            this.handle = handle;
        }

        @Override
        public void cancel() {
            handle.callMethod("cancel");
        }
    }
}
