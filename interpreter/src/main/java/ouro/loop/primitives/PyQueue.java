package ouro.loop.primitives;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import ouro.coroutine.NativeCoroutine;
import ouro.loop.AsyncioExceptions;
import ouro.loop.CurrentLoop;
import ouro.loop.PyFuture;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.SessionState;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.collection.PyDeque;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/**
 * A queue between tasks (asyncio's {@code Queue}, {@code PriorityQueue} and {@code LifoQueue}). Who waits is woken in
 * asyncio's order, one waiter for each item or place that comes free.
 */
public class PyQueue extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("Queue", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR)
            .in("asyncio.queues")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyQueue(cls, RetrievalOrder.FIRST_IN_FIRST_OUT))
            .populate(PyQueue.class, PyQueue::fill);
    public static final PyType PRIORITY_TYPE = PyType.declare("PriorityQueue", TYPE)
            .in("asyncio.queues")
            .constructor((cls, arguments, keywords) -> new PyQueue(cls, RetrievalOrder.SMALLEST_FIRST));
    public static final PyType LIFO_TYPE = PyType.declare("LifoQueue", TYPE)
            .in("asyncio.queues")
            .constructor((cls, arguments, keywords) -> new PyQueue(cls, RetrievalOrder.LAST_IN_FIRST_OUT));

    private static final Signature SIGNATURE = Signature.ofFunction("Queue.__init__", true, "maxsize=0, *, loop=None");

    /** Which item comes out next. */
    private enum RetrievalOrder {
        FIRST_IN_FIRST_OUT,
        LAST_IN_FIRST_OUT,
        SMALLEST_FIRST
    }

    private final RetrievalOrder order;
    /** Whether this is of a script's own class, whose methods then have a say. */
    private final boolean own;
    /** What holds the items: a deque, a list in heapq's order, a list; or what a subclass has put there. */
    private PyObject items = PyNone.NONE;

    private final ArrayDeque<PyFuture> getters = new ArrayDeque<>();
    private final ArrayDeque<PyFuture> putters = new ArrayDeque<>();
    private final List<PyFuture> joiners = new ArrayList<>();
    private PyObject maxsize = PyInt.of(0);
    private int unfinished;

    private PyQueue(PyType type, RetrievalOrder order) {
        super(type);
        this.order = order;
        this.own = type.isHeap();
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        maxsize = SIGNATURE.bind("Queue", arguments, keywords)[0];
        if (own) {
            callMethod("_init", maxsize);
        } else {
            init();
        }
    }

    private static void fill(TypeBuilder<PyQueue> t) {
        t.writtenInPython();
        t.method("put", "item", (self, item) -> new Put(self, item));
        t.method("get", Get::new);
        t.method("join", Join::new);
        t.coroutineFunctions("put", "get", "join");
        t.method("put_nowait", "item", (self, item) -> {
            self.putNow(item);
            return PyNone.NONE;
        });
        t.method("get_nowait", PyQueue::getNow);
        t.method("task_done", self -> {
            self.taskDone();
            return PyNone.NONE;
        });
        t.method("qsize", self -> PyInt.of(self.items.length()));
        t.method("empty", self -> PyBool.of(!self.items.isTrue()));
        t.method("full", self -> PyBool.of(self.isFullAsIs()));
        t.attribute("maxsize", self -> self.maxsize);
        t.method("_init", "maxsize", (self, most) -> {
            self.init();
            return PyNone.NONE;
        });
        t.method("_put", "item", (self, item) -> {
            self.store(item);
            return PyNone.NONE;
        });
        t.method("_get", PyQueue::take);
        t.method("_format", self -> PyStr.of(self.details()));
        t.attribute("_queue", self -> self.items, (self, value) -> self.items = value);
        t.attribute("_maxsize", self -> self.maxsize);
        t.attribute("_getters", self -> waiting(self.getters));
        t.attribute("_putters", self -> waiting(self.putters));
        t.attribute(
                "_unfinished_tasks",
                self -> PyInt.of(self.unfinished),
                (self, value) -> self.unfinished = value.indexClamped());
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    private static PyObject waiting(ArrayDeque<PyFuture> line) {
        return PyDeque.TYPE.call(PyList.of(line.toArray(PyObject[]::new)));
    }

    // ---- what a subclass may replace -----------------------------------------------------------------------------

    private void init() {
        items = order == RetrievalOrder.FIRST_IN_FIRST_OUT ? PyDeque.TYPE.call() : new PyList();
    }

    private void store(PyObject item) {
        if (order == RetrievalOrder.SMALLEST_FIRST) {
            heapq("heappush").call(items, item);
        } else if (items instanceof PyDeque deque) {
            deque.append(item);
        } else {
            items.callMethod("append", item);
        }
    }

    private PyObject take() {
        return switch (order) {
            case FIRST_IN_FIRST_OUT -> items instanceof PyDeque deque ? deque.popLeft() : items.callMethod("popleft");
            case LAST_IN_FIRST_OUT -> items.callMethod("pop");
            case SMALLEST_FIRST -> heapq("heappop").call(items);
        };
    }

    private boolean isFullAsIs() {
        if (maxsize instanceof PyInt most && !own) {
            int limit = most.clampedToInt();
            return limit > 0 && items.length() >= limit;
        }
        if (Operators.compare(RichComparison.LE, maxsize, PyInt.of(0)).isTrue()) {
            return false;
        }
        PyObject size = own ? callMethod("qsize") : PyInt.of(items.length());
        return Operators.compare(RichComparison.GE, size, maxsize).isTrue();
    }

    private boolean isFull() {
        return own ? callMethod("full").isTrue() : isFullAsIs();
    }

    private boolean isEmpty() {
        return own ? callMethod("empty").isTrue() : items.length() == 0;
    }

    // ---- without waiting -----------------------------------------------------------------------------------------

    private void putNow(PyObject item) {
        if (isFull()) {
            throw Errors.raise(AsyncioExceptions.QUEUE_FULL);
        }
        // The names that the documentation of asyncio's queues leaves to subclasses: _init, _get and _put.
        if (own) {
            callMethod("_put", item);
        } else {
            store(item);
        }
        unfinished++;
        wakeOne(getters);
    }

    private PyObject getNow() {
        if (isEmpty()) {
            throw Errors.raise(AsyncioExceptions.QUEUE_EMPTY);
        }
        PyObject item = own ? callMethod("_get") : take();
        wakeOne(putters);
        return item;
    }

    private static PyObject heapq(String function) {
        return SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("heapq"))
                .getAttribute(function);
    }

    private static void wakeOne(ArrayDeque<PyFuture> waiters) {
        for (PyFuture waiter = waiters.pollFirst(); waiter != null; waiter = waiters.pollFirst()) {
            // A waiter that was cancelled is still in line until its task has its turn: it would swallow the wake-up.
            if (!waiter.isDone()) {
                waiter.finish(PyNone.NONE);
                return;
            }
        }
    }

    private void taskDone() {
        if (unfinished <= 0) {
            throw Errors.valueError("task_done() called too many times");
        }
        unfinished--;
        if (unfinished == 0) {
            // All of them, while a put or a get wakes one: nobody who joins takes anything away from the others.
            for (PyFuture joiner : joiners) {
                if (!joiner.isDone()) {
                    joiner.finish(PyBool.TRUE);
                }
            }
        }
    }

    // ---- waiting -------------------------------------------------------------------------------------------------

    /** Waits in one of the lines of a queue until the queue allows it to go on. */
    private abstract static class QueueWait extends NativeCoroutine {
        final PyQueue queue;
        private final ArrayDeque<PyFuture> line;
        private PyFuture waiter;

        QueueWait(String name, PyQueue queue, ArrayDeque<PyFuture> line) {
            super(name);
            this.queue = queue;
            this.line = line;
        }

        abstract boolean mustWait();

        abstract void act();

        @Override
        protected final PyObject start() {
            if (mustWait()) {
                waiter = PyFuture.yielded(CurrentLoop.require());
                line.addLast(waiter);
                return waiter;
            }
            act();
            return null;
        }

        @Override
        protected final PyObject resume(PyException thrown) {
            try {
                if (thrown != null) {
                    throw thrown;
                }
                waiter.resultOrRaise();
            } catch (PyException e) {
                boolean wasCancelled = waiter.isCancelled();
                waiter.cancel(PyNone.NONE);
                line.remove(waiter);
                // Woken and cancelled in the same turn: what it was woken for goes to the next in line.
                if (!mustWait() && !wasCancelled && !waiter.isCancelled()) {
                    wakeOne(line);
                }
                throw e;
            }
            // Asked again: between the wake-up and this turn another task may have taken the item or the place.
            return start();
        }
    }

    private static final class Put extends QueueWait {
        private final PyObject item;
        private PyObject result = PyNone.NONE;

        Put(PyQueue queue, PyObject item) {
            super("Queue.put", queue, queue.putters);
            this.item = item;
        }

        @Override
        boolean mustWait() {
            return queue.isFull();
        }

        @Override
        void act() {
            if (queue.own) {
                result = queue.callMethod("put_nowait", item);
            } else {
                queue.putNow(item);
            }
        }

        @Override
        public PyObject result() {
            return result;
        }
    }

    private static final class Get extends QueueWait {
        private PyObject item;

        Get(PyQueue queue) {
            super("Queue.get", queue, queue.getters);
        }

        @Override
        boolean mustWait() {
            return queue.isEmpty();
        }

        @Override
        void act() {
            item = queue.own ? queue.callMethod("get_nowait") : queue.getNow();
        }

        @Override
        public PyObject result() {
            return item;
        }
    }

    private static final class Join extends NativeCoroutine {
        private final PyQueue queue;
        private PyFuture waiter;

        Join(PyQueue queue) {
            super("Queue.join");
            this.queue = queue;
        }

        @Override
        protected PyObject start() {
            if (queue.unfinished == 0) {
                return null;
            }
            waiter = PyFuture.yielded(CurrentLoop.require());
            queue.joiners.add(waiter);
            return waiter;
        }

        @Override
        protected PyObject resume(PyException thrown) {
            // A joiner that is cancelled leaves no future behind for a queue that lives on.
            queue.joiners.remove(waiter);
            if (thrown != null) {
                throw thrown;
            }
            waiter.resultOrRaise();
            return null;
        }

        @Override
        public PyObject result() {
            return PyNone.NONE;
        }
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    private String details() {
        StringBuilder text = new StringBuilder("maxsize=").append(maxsize.repr());
        if (items.isTrue()) {
            text.append(" _queue=").append(PyList.of(Iterables.toArray(items)).repr());
        }
        if (!getters.isEmpty()) {
            text.append(" _getters[").append(getters.size()).append(']');
        }
        if (!putters.isEmpty()) {
            text.append(" _putters[").append(putters.size()).append(']');
        }
        if (unfinished > 0) {
            text.append(" tasks=").append(unfinished);
        }
        return text.toString();
    }

    @Override
    protected String slotRepr() {
        return "<" + type().name() + " at " + Representation.address(this) + " " + details() + ">";
    }

    @Override
    protected String slotStr() {
        return "<" + type().name() + " " + details() + ">";
    }
}
