package ouro.loop.scripted;

import ouro.coroutine.NativeCoroutine;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** An instance of {@code AbstractEventLoop} or of a loop that a script has written upon it: nothing in it works by itself. */
public final class AbstractLoop extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("AbstractEventLoop", PyType.OBJECT)
            .in("asyncio.events")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> create(cls, arguments))
            .populate(PyObject.class, AbstractLoop::fill);

    private static final String[] FUNCTIONS = {
        "run_forever",
        "run_until_complete",
        "stop",
        "is_running",
        "is_closed",
        "close",
        "_timer_handle_cancelled",
        "call_soon",
        "call_later",
        "call_at",
        "time",
        "create_future",
        "create_task",
        "call_soon_threadsafe",
        "run_in_executor",
        "set_default_executor",
        "add_reader",
        "remove_reader",
        "add_writer",
        "remove_writer",
        "add_signal_handler",
        "remove_signal_handler",
        "set_task_factory",
        "get_task_factory",
        "get_exception_handler",
        "set_exception_handler",
        "default_exception_handler",
        "call_exception_handler",
        "get_debug",
        "set_debug"
    };

    private static final String[] COROUTINES = {
        "shutdown_asyncgens",
        "shutdown_default_executor",
        "getaddrinfo",
        "getnameinfo",
        "create_connection",
        "create_server",
        "sendfile",
        "start_tls",
        "create_unix_connection",
        "create_unix_server",
        "connect_accepted_socket",
        "create_datagram_endpoint",
        "connect_read_pipe",
        "connect_write_pipe",
        "subprocess_shell",
        "subprocess_exec",
        "sock_recv",
        "sock_recv_into",
        "sock_recvfrom",
        "sock_recvfrom_into",
        "sock_sendall",
        "sock_sendto",
        "sock_connect",
        "sock_accept",
        "sock_sendfile"
    };

    private AbstractLoop(PyType type) {
        super(type);
    }

    private static PyObject create(PyType cls, PyObject[] arguments) {
        if (arguments.length > 0 && cls == TYPE) {
            throw Errors.typeError("AbstractEventLoop() takes no arguments");
        }
        return new AbstractLoop(cls);
    }

    private static void fill(TypeBuilder<PyObject> t) {
        for (String name : FUNCTIONS) {
            t.methodN(name, "*args, **kwargs", (self, a) -> {
                throw notImplemented();
            });
        }
        for (String name : COROUTINES) {
            t.methodN(name, "*args, **kwargs", (self, a) -> new Missing("AbstractEventLoop." + name));
        }
    }

    private static PyException notImplemented() {
        return new PyException((PyBaseException) Exceptions.NOT_IMPLEMENTED_ERROR.call());
    }

    /** A coroutine that was not written. */
    private static final class Missing extends NativeCoroutine {
        Missing(String name) {
            super(name);
        }

        @Override
        protected PyObject start() {
            throw notImplemented();
        }

        @Override
        protected PyObject resume(PyException thrown) {
            throw notImplemented();
        }

        @Override
        public PyObject result() {
            return PyNone.NONE;
        }
    }
}
