package ouro.lib.asyncio;

import java.net.InetAddress;
import ouro.coroutine.PyGenerator;
import ouro.coroutine.UnawaitedCoroutines;
import ouro.loop.AsyncioExceptions;
import ouro.loop.Coroutines;
import ouro.loop.CurrentLoop;
import ouro.loop.EnsureFuture;
import ouro.loop.EventLoop;
import ouro.loop.EventLoopPolicy;
import ouro.loop.Handle;
import ouro.loop.PyFuture;
import ouro.loop.PyTask;
import ouro.loop.SharedLoopState;
import ouro.loop.TimerHandle;
import ouro.loop.primitives.PyLock;
import ouro.loop.primitives.PyQueue;
import ouro.loop.primitives.PySemaphore;
import ouro.loop.primitives.Sleep;
import ouro.loop.primitives.WaitFor;
import ouro.loop.scripted.AbstractLoop;
import ouro.loop.transport.ChildProcess;
import ouro.loop.transport.ConnectAttempt;
import ouro.loop.transport.Listener;
import ouro.loop.transport.PyStreamReader;
import ouro.loop.transport.PyStreamWriter;
import ouro.loop.transport.SocketAddresses;
import ouro.loop.transport.SocketTransport;
import ouro.loop.transport.SocketTransportClass;
import ouro.object.BuiltinFunction;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFunction;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;

/** The native half of asyncio: the loop, futures and tasks. The package in Ouro's own library builds on it. */
public final class AsyncioModule {
    private AsyncioModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("EventLoop", EventLoop.TYPE);
        m.constant("BaseEventLoop", EventLoop.BASE_TYPE);
        m.constant("BaseSelectorEventLoop", EventLoop.SELECTOR_TYPE);
        m.constant("AbstractEventLoop", AbstractLoop.TYPE);
        m.constant("Handle", Handle.TYPE);
        m.constant("TimerHandle", TimerHandle.TYPE);
        m.constant("Future", PyFuture.TYPE);
        m.constant("Task", PyTask.TYPE);
        m.constant("Lock", PyLock.TYPE);
        m.constant("Semaphore", PySemaphore.TYPE);
        m.constant("BoundedSemaphore", PySemaphore.BOUNDED_TYPE);
        m.constant("Queue", PyQueue.TYPE);
        m.constant("PriorityQueue", PyQueue.PRIORITY_TYPE);
        m.constant("LifoQueue", PyQueue.LIFO_TYPE);
        m.constant("StreamReader", PyStreamReader.TYPE);
        m.constant("StreamWriter", PyStreamWriter.TYPE);
        m.constant("QueueEmpty", AsyncioExceptions.QUEUE_EMPTY);
        m.constant("QueueFull", AsyncioExceptions.QUEUE_FULL);
        m.constant("CancelledError", AsyncioExceptions.CANCELLED_ERROR);
        m.constant("InvalidStateError", AsyncioExceptions.INVALID_STATE_ERROR);
        m.function("get_running_loop", () -> CurrentLoop.require().asPyObject());
        m.function(
                "_get_running_loop",
                () -> CurrentLoop.running() == null
                        ? PyNone.NONE
                        : CurrentLoop.running().asPyObject());
        m.function("_set_running_loop", "loop, /", loop -> {
            CurrentLoop.setRunning(loop == PyNone.NONE ? null : EventLoop.of(loop));
            return PyNone.NONE;
        });
        m.function("get_event_loop", EventLoopPolicy::loop);
        m.function("chosen_loop", CurrentLoop::chosenOrNew);
        m.function("choose_loop", "loop, /", loop -> {
            CurrentLoop.choose(loop == PyNone.NONE ? null : loop);
            return PyNone.NONE;
        });
        m.function("set_policy", "policy, /", policy -> {
            EventLoopPolicy.set(policy == PyNone.NONE ? null : policy);
            return PyNone.NONE;
        });
        m.function("add_awaited_by", "future, waiter, /", (future, waiter) -> {
            if (future instanceof PyFuture awaited && waiter instanceof PyFuture known) {
                awaited.addAwaitedBy(known);
            }
            return PyNone.NONE;
        });
        m.function("remove_awaited_by", "future, waiter, /", (future, waiter) -> {
            if (future instanceof PyFuture awaited && waiter instanceof PyFuture known) {
                awaited.removeAwaitedBy(known);
            }
            return PyNone.NONE;
        });
        m.function(
                "extend_loop",
                "owner, /",
                owner -> BuiltinFunction.of("extend_loop", function -> {
                    EventLoop.extend(owner.str(), (PyFunction) function);
                    return function;
                }));
        // Only who imports the abstract transports can ask whether a connection is one.
        m.function("derive_connection", "cls, /", transport -> {
            SocketTransportClass.current().derive((PyType) transport);
            return PyNone.NONE;
        });
        m.function("resolve", "host, /", host -> {
            PyList addresses = new PyList();
            for (InetAddress address : SocketAddresses.resolve(host.str())) {
                addresses.append(PyStr.of(address.getHostAddress()));
            }
            return addresses;
        });
        m.function(
                "connect",
                "address, local_address, /",
                (address, local) -> ConnectAttempt.open(
                        CurrentLoop.require(),
                        SocketAddresses.fromPython(address),
                        local == PyNone.NONE ? null : SocketAddresses.fromPython(local)));
        m.functionN(
                "listen",
                "address, backlog, reuse_port, callback, /",
                a -> Listener.open(
                        CurrentLoop.require(),
                        SocketAddresses.fromPython(a[0]),
                        a[1].indexClamped(),
                        a[2].isTrue(),
                        a[3]));
        m.functionN("start_child", "arguments, cwd, env, stdin, stdout, stderr, listener, /", ChildProcess::start);
        m.function("adopt", "descriptor, /", fd -> SocketTransport.adopt(CurrentLoop.require(), fd.indexClamped()));
        m.functionN(
                "adopt_listener",
                "descriptor, backlog, callback, /",
                a -> Listener.adopt(CurrentLoop.require(), a[0].indexClamped(), a[1].indexClamped(), a[2]));
        m.function("skip_task_number", () -> {
            SharedLoopState.current().skipTaskNumber();
            return PyNone.NONE;
        });
        m.function("_enter_task", "loop, task", (loop, task) -> {
            EventLoop.of(loop).enterTask(task);
            return PyNone.NONE;
        });
        m.function("_leave_task", "loop, task", (loop, task) -> {
            EventLoop.of(loop).leaveTask(task);
            return PyNone.NONE;
        });
        m.function("started_async_generators", AsyncGenerators::all);
        m.function("mark_as_coroutine", "generator, /", generator -> {
            if (generator instanceof PyGenerator marked) {
                marked.markAsCoroutine();
            }
            return generator;
        });
        m.writtenInPython();
        UnawaitedCoroutines unawaited = UnawaitedCoroutines.current();
        m.function("sleep", "delay, result=None, *, loop=None", (delay, result) -> new Sleep(unawaited, delay, result));
        m.function("wait_for", "fut, timeout, *, loop=None", WaitFor::new);
        m.function("new_event_loop", EventLoopPolicy::newLoop);
        m.function("set_event_loop", "loop", loop -> {
            EventLoopPolicy.choose(loop == PyNone.NONE ? null : loop);
            return PyNone.NONE;
        });
        m.function("iscoroutine", "obj", object -> PyBool.of(Coroutines.isCoroutine(object)));
        m.function("isfuture", "obj", object -> PyBool.of(PyFuture.isFuture(object)));
        m.functionN(
                "ensure_future",
                "coro_or_future, *, loop=None",
                a -> EnsureFuture.future(a[0], a[1] == PyNone.NONE ? null : EventLoop.of(a[1])));
        m.functionN("create_task", "coro, *, name=None, context=None", AsyncioModule::createTask);
        m.coroutineFunctions("sleep", "wait_for");
    }

    private static PyObject createTask(PyObject[] a) {
        PyObject create = CurrentLoop.require().asPyObject().getAttribute("create_task");
        PyObject task = a[2] == PyNone.NONE
                ? create.call(a[0])
                : create.call(new PyObject[] {a[0], a[2]}, new String[] {"context"});
        // Named afterwards, as in CPython 3.11: the number of its default name is taken all the same.
        if (a[1] != PyNone.NONE) {
            task.callMethod("set_name", a[1]);
        }
        return task;
    }
}
