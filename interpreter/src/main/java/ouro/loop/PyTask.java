package ouro.loop;

import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.coroutine.NativeCoroutine;
import ouro.coroutine.PyGenerator;
import ouro.coroutine.Suspendable;
import ouro.loop.context.PyContext;
import ouro.loop.scripted.FutureLike;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.Signature;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** A future that runs a coroutine (asyncio's {@code Task}); its steps are those of CPython's, turn by turn. */
public final class PyTask extends PyFuture {
    public static final PyType TYPE = PyType.declare("Task", PyFuture.TYPE, SpecialMethod.INIT, SpecialMethod.REPR)
            .in("_asyncio")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyTask(cls))
            .populate(PyTask.class, PyTask::fillTask);

    private static final Signature SIGNATURE = new Signature("coro, *, loop=None, name=None, context=None");

    private PyObject coroutine;
    /** What drives the coroutine. */
    private AwaitIterator driven;

    /** Null for a default name, which is made when asked for. */
    private PyObject name;

    private int number;
    private PyContext context;
    private PyFuture waiter;
    /** What the task waits for where that is a script's own kind of future. */
    private PyObject foreignWaiter;

    private boolean mustCancel;
    private int cancelRequests;
    /** Whether nobody but the loop refers to it. */
    private boolean dropped;

    /** Neighbours among the tasks of the loop that are not done. */
    PyTask before;

    PyTask after;

    private PyTask(PyType type) {
        super(type);
    }

    /** Makes a task and schedules its first step. */
    public static PyTask start(EventLoop loop, PyObject coroutine, PyObject name, PyContext context) {
        PyTask task = new PyTask(TYPE);
        task.begin(loop, coroutine, name, context);
        return task;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("Task", arguments, keywords);
        EventLoop on = a[1] == PyNone.NONE ? EventLoopPolicy.requireLoop() : EventLoop.of(a[1]);
        begin(on, a[0], a[2], a[3] instanceof PyContext given ? given : null);
    }

    private void begin(EventLoop on, PyObject awaitable, PyObject given, PyContext in) {
        boolean runnable = awaitable instanceof AwaitableWrapper || Coroutines.isCoroutine(awaitable);
        if (!runnable) {
            throw Errors.typeError("a coroutine was expected, got " + awaitable.repr());
        }
        loop = on;
        coroutine = awaitable;
        driven = Delegation.of(awaitable);
        SharedLoopState loops = on.loops();
        context = in == null ? PyContext.current().copy() : in;
        if (given == PyNone.NONE) {
            number = ++loops.lastTaskNumber;
        } else {
            name = PyStr.of(given.str());
        }
        if (on.isDebug()) {
            captureSource();
        }
        loops.newestTask = this;
        loops.taskMaker = loops.session.running.keptFrame();
        loop.register(this);
        loop.stepSoon(this, null);
    }

    @Override
    public void finalizeDropped() {
        SharedLoopState loops = loop.loops();
        dropped = this == loops.newestTask && loops.taskMaker == ThreadState.current().frame;
    }

    private static void fillTask(TypeBuilder<PyTask> t) {
        FutureMethods.fillShared(t);
        t.method("cancelling", self -> PyInt.of(self.cancelRequests));
        t.method("uncancel", self -> {
            if (self.cancelRequests > 0) {
                self.cancelRequests--;
            }
            return PyInt.of(self.cancelRequests);
        });
        t.method("get_name", PyTask::getName);
        t.method("set_name", "name, /", (self, value) -> {
            self.name = PyStr.of(value.str());
            return PyNone.NONE;
        });
        t.method("get_coro", self -> self.coroutine);
        t.methodN("get_stack", "*, limit=None", (self, a) -> stackFunction("task_get_stack")
                .call(self, a[0]));
        t.methodN("print_stack", "*, limit=None, file=None", (self, a) -> stackFunction("task_print_stack")
                .call(self, a[0], a[1]));
        t.method("get_context", self -> self.context);
        t.method("set_result", "result, /", (self, value) -> {
            throw Errors.runtimeError("Task does not support set_result operation");
        });
        t.method("set_exception", "exception, /", (self, value) -> {
            throw Errors.runtimeError("Task does not support set_exception operation");
        });
        t.attribute("_coro", self -> self.coroutine);
        t.attribute("_must_cancel", self -> PyBool.of(self.mustCancel));
        t.attribute("_fut_waiter", self -> self.waiterOrNone());
        t.classMethod("all_tasks", "loop=None", (cls, a) -> {
            EventLoop of = a[0] == PyNone.NONE ? EventLoopPolicy.requireLoop() : EventLoop.of(a[0]);
            return of.tasks();
        });
        t.classMethod("current_task", "loop=None", (cls, a) -> {
            EventLoop of = a[0] == PyNone.NONE ? EventLoopPolicy.requireLoop() : EventLoop.of(a[0]);
            return of.currentTask() == null ? PyNone.NONE : of.currentTask();
        });
    }

    private static PyObject stackFunction(String name) {
        PyObject tasks = SessionState.current()
                .builtins
                .get("__import__")
                .call(
                        new PyObject[] {
                            PyStr.of("asyncio.base_tasks"),
                            PyNone.NONE,
                            PyNone.NONE,
                            PyTuple.of(PyStr.of("*")),
                            PyInt.of(0)
                        },
                        null);
        return tasks.getAttribute(name);
    }

    private PyObject getName() {
        if (name == null) {
            name = PyStr.of("Task-" + number);
        }
        return name;
    }

    /** The exception it ended with, or null; it still counts as not retrieved. */
    public PyBaseException peekException() {
        return exceptionValue();
    }

    /** The next of the loop's tasks that are not done, or null. */
    public PyTask nextTask() {
        return after;
    }

    /** Whether it waits for nothing but time. */
    public boolean isSleeping() {
        return waiter instanceof TimedFuture;
    }

    /** What the task waits for, or null. */
    public PyFuture waiter() {
        return waiter;
    }

    public PyObject coroutine() {
        return coroutine;
    }

    // ---- cancelling ----------------------------------------------------------------------------------------------

    @Override
    public boolean cancel(PyObject message) {
        if (isDone()) {
            return false;
        }
        cancelRequests++;
        if (waiter != null && waiter.requestCancel(message)) {
            return true;
        }
        if (foreignWaiter != null && FutureLike.requestCancel(foreignWaiter, message)) {
            return true;
        }
        mustCancel = true;
        setCancelMessage(message);
        return true;
    }

    // ---- steps ---------------------------------------------------------------------------------------------------

    PyContext context() {
        return context;
    }

    void step(PyBaseException thrown) {
        if (isDone()) {
            throw Errors.raise(
                    AsyncioExceptions.INVALID_STATE_ERROR,
                    "__step(): already done: " + repr() + ", " + (thrown == null ? "None" : thrown.repr()));
        }
        PyBaseException error = thrown;
        if (mustCancel) {
            if (error == null || !error.type().isSubtypeOf(AsyncioExceptions.CANCELLED_ERROR)) {
                error = makeCancelledError();
            }
            mustCancel = false;
        }
        waiter = null;
        foreignWaiter = null;
        PyObject outer = loop.enter(this);
        try {
            advance(error);
        } finally {
            loop.leave(outer);
        }
    }

    private void advance(PyBaseException error) {
        PyObject yielded;
        try {
            yielded = drive(error == null ? null : new PyException(error));
        } catch (PyException e) {
            ended();
            if (e.is(AsyncioExceptions.CANCELLED_ERROR)) {
                keepCancelledError(e.value);
                super.cancel(PyNone.NONE);
                return;
            }
            boolean unseen = dropped && hasNoCallbacks();
            fail(e.value);
            if (unseen) {
                reportUnretrieved();
            }
            if (e.is(Exceptions.KEYBOARD_INTERRUPT) || e.is(Exceptions.SYSTEM_EXIT)) {
                throw e;
            }
            return;
        }
        if (yielded == null) {
            ended();
            if (mustCancel) {
                mustCancel = false;
                super.cancel(cancelMessageOrNone());
            } else {
                finish(driven.result());
            }
            return;
        }
        await(yielded);
    }

    private PyObject drive(PyException thrown) {
        // A GeneratorExit ends a generator that is delegated to; a task only throws it in.
        return coroutine instanceof PyGenerator generator ? generator.resume(null, thrown) : driven.poll(null, thrown);
    }

    private PyObject waiterOrNone() {
        PyObject waitsFor = waiter == null ? foreignWaiter : waiter;
        return waitsFor == null ? PyNone.NONE : waitsFor;
    }

    private PyObject cancelMessageOrNone() {
        PyObject message = findAttribute("_cancel_message");
        return message == null ? PyNone.NONE : message;
    }

    private void ended() {
        loop.unregister(this);
    }

    private void await(PyObject yielded) {
        if (yielded == PyNone.NONE) {
            loop.stepSoon(this, null);
            return;
        }
        if (yielded instanceof PyFuture future) {
            if (future.loop != loop) {
                stepWithError("Task " + repr() + " got Future " + future.repr() + " attached to a different loop");
            } else if (!future.blocking) {
                stepWithError("yield was used instead of yield from in task " + repr() + " with " + future.repr());
            } else if (future == this) {
                future.blocking = false;
                stepWithError("Task cannot await on itself: " + repr());
            } else {
                future.blocking = false;
                if (future.hasOwnCallbacks()) {
                    FutureLike.callBack(future, TaskStep.wakeup(this), context);
                } else {
                    future.wakeWhenDone(this);
                }
                waiter = future;
                if (mustCancel && waiter.requestCancel(cancelMessageOrNone())) {
                    mustCancel = false;
                }
            }
            return;
        }
        if (yielded instanceof PyGenerator) {
            stepWithError(
                    "yield was used instead of yield from for generator in task " + repr() + " with " + yielded.repr());
            return;
        }
        if (FutureLike.isFutureLike(yielded)) {
            awaitForeign(yielded);
            return;
        }
        stepWithError("Task got bad yield: " + yielded.repr());
    }

    private void awaitForeign(PyObject future) {
        if (EventLoop.of(FutureLike.loopOf(future)) != loop) {
            stepWithError("Task " + repr() + " got Future " + future.repr() + " attached to a different loop");
        } else if (!FutureLike.isBlocking(future)) {
            stepWithError("yield was used instead of yield from in task " + repr() + " with " + future.repr());
        } else {
            FutureLike.endBlocking(future);
            FutureLike.callBack(future, TaskStep.wakeup(this), context);
            foreignWaiter = future;
            if (mustCancel && FutureLike.requestCancel(future, cancelMessageOrNone())) {
                mustCancel = false;
            }
        }
    }

    private void stepWithError(String message) {
        loop.stepSoon(this, Errors.runtimeError(message).value);
    }

    /** Nobody will run it any more. */
    void destroy() {
        try {
            coroutine.callMethod("close");
        } catch (PyException e) {
            SessionState.current().reporter.ignored(coroutine, e.value);
        }
        PyDict details = new PyDict();
        details.put("task", this);
        details.put("message", PyStr.of("Task was destroyed but it is pending!"));
        SourceTraceback.addTo(origin(), details);
        loop.callExceptionHandler(details);
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    @Override
    String info() {
        StringBuilder text = new StringBuilder(mustCancel ? "cancelling" : FutureRepr.state(this));
        if (!isDone() && cancelRequests > 0 && !mustCancel) {
            text.setLength(0);
            text.append("cancelling");
        }
        text.append(" name=").append(getName().repr());
        text.append(" coro=<").append(describeCoroutine()).append('>');
        if (waiterOrNone() != PyNone.NONE) {
            text.append(" wait_for=").append(waiterOrNone().repr());
        }
        FutureRepr.appendOutcome(text, this);
        return text.toString();
    }

    /** The coroutine as asyncio formats it: {@code name() running at file:line}. */
    private String describeCoroutine() {
        if (coroutine instanceof NativeCoroutine known) {
            return known.qualifiedName() + "()" + (isDone() ? " done" : " running");
        }
        if (!(coroutine instanceof Suspendable frame)) {
            return coroutine.findAttribute("__name__") == null
                    ? "<" + coroutine.type().name() + " without __name__>()"
                    : coroutine.repr();
        }
        String label = frame.qualifiedName() + "()";
        String file = frame.code().fileName;
        if (frame.hasEnded()) {
            return label + " done, defined at " + file + ":" + frame.code().firstLine;
        }
        Frame active = frame.frame();
        boolean running = frame.isRunning() || frame.isStarted() || active != null;
        return label + (running ? " running at " : " created at ") + file + ":"
                + (frame.isStarted() ? active.line() : frame.code().firstLine);
    }

    @Override
    String kind() {
        return "Task";
    }

    /** Runs a step in the task's own context. */
    static final class StepHandle extends Handle {
        private final PyTask task;
        private final PyBaseException thrown;
        private final PyFuture done;

        StepHandle(PyTask task, PyBaseException thrown, PyFuture done) {
            super(Handle.TYPE, task.loop, null, NO_ARGUMENTS, task.context);
            this.task = task;
            this.thrown = thrown;
            this.done = done;
        }

        @Override
        void invoke() {
            task.step(done == null ? thrown : done.failure());
        }

        @Override
        String subject() {
            return task.repr();
        }

        @Override
        String describe() {
            return "<TaskStepMethWrapper object at " + ouro.object.Representation.address(this) + ">()";
        }
    }
}
