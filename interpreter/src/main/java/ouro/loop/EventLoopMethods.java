package ouro.loop;

import java.nio.channels.SelectableChannel;
import ouro.loop.context.PyContext;
import ouro.loop.report.AsyncioLog;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.loop.system.SocketErrors;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyFunction;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.thread.Clock;

/** The methods of the event loop; those that need protocols and threads are added by the module in Ouro's own library. */
final class EventLoopMethods {
    private EventLoopMethods() {}

    /** What CPython has once more in the class for Unix, which the words of errors name. */
    static void fillUnix(TypeBuilder<EventLoop> t) {
        t.writtenInPython();
        t.action("close", EventLoop::close);
    }

    static void fill(TypeBuilder<EventLoop> t) {
        t.writtenInPython();
        t.method(
                "time",
                self -> PyFloat.of(Clock.current().toScriptTime(Clock.current().monotonic())));
        t.methodN("call_soon", "callback, *args, context=None", (self, a) -> {
            PyObject[] rest = ((PyTuple) a[2]).items();
            self.requireOpen();
            return self.callSoon(checked(self, a[0], "call_soon"), rest, context(a[1]));
        });
        t.methodN("call_soon_threadsafe", "callback, *args, context=None", (self, a) -> {
            self.requireOpen();
            PyContext in = context(a[1]);
            Handle handle = new Handle(
                    Handle.TYPE,
                    self,
                    checked(self, a[0], "call_soon_threadsafe"),
                    ((PyTuple) a[2]).items(),
                    in == null ? PyContext.current().copy() : in);
            self.selector().addThreadsafe(handle);
            return handle;
        });
        t.methodN("call_later", "delay, callback, *args, context=None", (self, a) -> {
            if (a[0] == PyNone.NONE) {
                throw Errors.typeError("delay must not be None");
            }
            PyObject when = Operators.add(PyFloat.of(self.time()), a[0]);
            if (self.scripted() != null && self.scripted().hasCallAt()) {
                return self.scripted().callAt(when, a[1], ((PyTuple) a[3]).items(), a[2]);
            }
            return self.callAt(
                    number(when), checked(self, a[1], "call_later"), ((PyTuple) a[3]).items(), context(a[2]));
        });
        t.methodN("call_at", "when, callback, *args, context=None", (self, a) -> {
            if (a[0] == PyNone.NONE) {
                throw Errors.typeError("when cannot be None");
            }
            return self.callAt(
                    Clock.current().fromScriptTime(number(a[0])),
                    checked(self, a[1], "call_at"),
                    ((PyTuple) a[3]).items(),
                    context(a[2]));
        });
        t.method("run_forever", self -> {
            self.runForever();
            return PyNone.NONE;
        });
        t.method("run_until_complete", "future", RunUntilComplete::run);
        t.method("stop", self -> {
            self.stop();
            return PyNone.NONE;
        });
        t.action("close", EventLoop::close);
        t.method("is_running", self -> PyBool.of(self.isRunning()));
        t.method("is_closed", self -> PyBool.of(self.isClosed()));
        t.method("get_debug", self -> PyBool.of(self.debugFlag()));
        t.method("set_debug", "enabled", (self, enabled) -> {
            self.setDebug(enabled.isTrue());
            return PyNone.NONE;
        });
        t.method("create_future", self -> {
            PyFuture future = new PyFuture(self);
            if (self.isDebug()) {
                future.captureSource();
            }
            return future;
        });
        t.methodN("create_task", "coro, *, name=None, context=None", EventLoopMethods::createTask);
        t.method("get_task_factory", EventLoop::taskFactory);
        t.method("set_task_factory", "factory", (self, factory) -> {
            if (factory != PyNone.NONE && !isCallable(factory)) {
                throw Errors.typeError("task factory must be a callable or None");
            }
            self.setTaskFactory(factory);
            return PyNone.NONE;
        });
        t.method("get_exception_handler", EventLoop::exceptionHandler);
        t.method("set_exception_handler", "handler", (self, handler) -> {
            if (handler != PyNone.NONE && !isCallable(handler)) {
                throw Errors.typeError("A callable object or None is expected, got " + handler.repr());
            }
            self.setExceptionHandler(handler);
            return PyNone.NONE;
        });
        t.method("call_exception_handler", "context", (self, details) -> {
            self.handleException(details);
            return PyNone.NONE;
        });
        t.method("default_exception_handler", "context", (self, details) -> {
            AsyncioLog.write(details);
            return PyNone.NONE;
        });
        t.method("_run_once", self -> {
            self.runOnce();
            return PyNone.NONE;
        });
        t.constant("_default_executor", PyNone.NONE);
        t.attribute("_ready", EventLoop::readyHandles);
        t.attribute("_scheduled", EventLoop::scheduledHandles);
        LibraryMethods.fill(t);
        t.attribute(
                "slow_callback_duration",
                DebugMode::slowCallbackDuration,
                (self, value) -> self.setOwnAttribute("slow_callback_duration", value));
        t.methodN("_add_reader", "fd, callback, /, *args", (self, a) -> {
            Handle handle = handle(self, a[1], (PyTuple) a[2]);
            self.selector().register(descriptor(a[0])).onReadable(handle);
            return handle;
        });
        t.methodN("_add_writer", "fd, callback, /, *args", (self, a) -> {
            Handle handle = handle(self, a[1], (PyTuple) a[2]);
            self.selector().register(descriptor(a[0])).onWritable(handle);
            return handle;
        });
        t.method("_remove_reader", "fd, /", (self, fd) -> {
            SelectorKey watch = self.selector().keyOf(fd.indexClamped());
            return PyBool.of(watch != null && watch.stopReading());
        });
        t.method("_remove_writer", "fd, /", (self, fd) -> {
            SelectorKey watch = self.selector().keyOf(fd.indexClamped());
            return PyBool.of(watch != null && watch.stopWriting());
        });
        t.method("_check_closed", self -> {
            self.requireOpen();
            return PyNone.NONE;
        });
        t.method("_expect_signals", "change", (self, change) -> {
            self.selector().changeSignalHandlers(change.indexClamped());
            return PyNone.NONE;
        });
        t.method("_expect", "change", (self, change) -> {
            self.selector().changeOutstanding(change.indexClamped());
            return PyNone.NONE;
        });
    }

    private static Handle handle(EventLoop loop, PyObject callback, PyTuple arguments) {
        loop.requireOpen();
        return new Handle(
                Handle.TYPE,
                loop,
                callback,
                arguments.items(),
                PyContext.current().copy());
    }

    private static SelectableChannel descriptor(PyObject fd) {
        if (FileDescriptorNumbers.current().channel(fd.indexClamped()) instanceof SelectableChannel channel) {
            return channel;
        }
        throw fd.indexClamped() < 0
                ? Errors.valueError("Invalid file descriptor: " + fd.repr())
                : SocketErrors.error(1, "Operation not permitted");
    }

    private static PyContext context(PyObject given) {
        return given instanceof PyContext context ? context : null;
    }

    private static double number(PyObject value) {
        return ouro.object.number.Conversions.toReal(value);
    }

    /** Only in debug mode is it looked at before it is called. */
    private static PyObject checked(EventLoop loop, PyObject callback, String method) {
        if (!loop.isDebug()) {
            return callback;
        }
        boolean coroutine = Coroutines.isCoroutine(callback)
                || (callback instanceof PyFunction function && (function.code.flags() & 0x80) != 0);
        if (coroutine) {
            throw Errors.typeError("coroutines cannot be used with " + method + "()");
        }
        if (!isCallable(callback)) {
            throw Errors.typeError("a callable object was expected by " + method + "(), got " + callback.repr());
        }
        return callback;
    }

    private static boolean isCallable(PyObject object) {
        return object.type().special(ouro.object.protocol.SpecialMethod.CALL) != null;
    }

    private static PyObject createTask(EventLoop self, PyObject[] a) {
        self.requireOpen();
        if (self.taskFactory() == PyNone.NONE) {
            return PyTask.start(self, a[0], a[1], context(a[2]));
        }
        PyObject task = self.taskFactory().call(self, a[0]);
        if (a[1] != PyNone.NONE) {
            task.callMethod("set_name", a[1]);
        }
        return task;
    }
}
