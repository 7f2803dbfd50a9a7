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

    /** Its methods as the Library Reference has them, with what they can be called with. */
    private static final String FUNCTIONS = """
            run_forever()
            run_until_complete(future)
            stop()
            is_running()
            is_closed()
            close()
            _timer_handle_cancelled(handle)
            call_soon(callback, *args, context=None)
            call_later(delay, callback, *args, context=None)
            call_at(when, callback, *args, context=None)
            time()
            create_future()
            create_task(coro, *, name=None, context=None)
            call_soon_threadsafe(callback, *args, context=None)
            run_in_executor(executor, func, *args)
            set_default_executor(executor)
            add_reader(fd, callback, *args)
            remove_reader(fd)
            add_writer(fd, callback, *args)
            remove_writer(fd)
            add_signal_handler(sig, callback, *args)
            remove_signal_handler(sig)
            set_task_factory(factory)
            get_task_factory()
            get_exception_handler()
            set_exception_handler(handler)
            default_exception_handler(context)
            call_exception_handler(context)
            get_debug()
            set_debug(enabled)
            """;

    private static final String COROUTINES = """
            shutdown_asyncgens()
            shutdown_default_executor()
            getaddrinfo(host, port, *, family=0, type=0, proto=0, flags=0)
            getnameinfo(sockaddr, flags=0)
            create_connection(protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, \
            sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, \
            ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None)
            create_server(protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, \
            ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None, \
            ssl_shutdown_timeout=None, start_serving=True)
            sendfile(transport, file, offset=0, count=None, *, fallback=True)
            start_tls(transport, protocol, sslcontext, *, server_side=False, server_hostname=None, \
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
            create_unix_connection(protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, \
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
            create_unix_server(protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, \
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)
            connect_accepted_socket(protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, \
            ssl_shutdown_timeout=None)
            create_datagram_endpoint(protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, \
            flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None)
            connect_read_pipe(protocol_factory, pipe)
            connect_write_pipe(protocol_factory, pipe)
            subprocess_shell(protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)
            subprocess_exec(protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)
            sock_recv(sock, nbytes)
            sock_recv_into(sock, buf)
            sock_recvfrom(sock, bufsize)
            sock_recvfrom_into(sock, buf, nbytes=0)
            sock_sendall(sock, data)
            sock_sendto(sock, data, address)
            sock_connect(sock, address)
            sock_accept(sock)
            sock_sendfile(sock, file, offset=0, count=None, *, fallback=None)
            """;

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
        t.writtenInPython();
        FUNCTIONS
                .lines()
                .forEach(line -> t.methodN(name(line), parameters(line), (self, a) -> {
                    throw notImplemented();
                }));
        COROUTINES.lines().forEach(line -> {
            String name = name(line);
            t.methodN(name, parameters(line), (self, a) -> new Missing("AbstractEventLoop." + name));
        });
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('('));
    }

    private static String parameters(String line) {
        return line.substring(line.indexOf('(') + 1, line.length() - 1);
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
