package ouro.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.TypeBuilder;

/**
 * Methods of the loop that need protocols, threads or processes: they are written in Ouro itself, and join a session's loops
 * when the first of their module is asked for, since most scripts never do.
 */
final class LibraryMethods {
    /** The methods by the module that brings them. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "asyncio.servers",
            List.of(
                    "create_connection",
                    "create_unix_connection",
                    "create_server",
                    "create_unix_server",
                    "connect_accepted_socket"),
            "asyncio.selector_events",
            List.of(
                    "add_reader",
                    "remove_reader",
                    "add_writer",
                    "remove_writer",
                    "sock_recv",
                    "sock_recv_into",
                    "sock_recvfrom",
                    "sock_recvfrom_into",
                    "sock_accept",
                    "sock_sendall",
                    "sock_sendto",
                    "sock_connect",
                    "create_datagram_endpoint"),
            "asyncio.base_events",
            List.of(
                    "shutdown_asyncgens",
                    "shutdown_default_executor",
                    "set_default_executor",
                    "run_in_executor",
                    "add_signal_handler",
                    "remove_signal_handler",
                    "subprocess_exec",
                    "subprocess_shell",
                    "connect_read_pipe",
                    "connect_write_pipe",
                    "getaddrinfo",
                    "getnameinfo"));

    /** The methods that have joined a session's loops. */
    static final class Joined {
        private final Map<String, PyFunction> methods = new HashMap<>();

        void add(PyFunction method) {
            methods.put(method.name, method);
        }
    }

    private LibraryMethods() {}

    /** Puts a place holder for each of them. */
    static void fill(TypeBuilder<EventLoop> t) {
        NAMES.forEach((module, names) -> {
            for (String name : names) {
                t.constant(name, new LibraryMethod(module, name));
            }
        });
    }

    /** The function behind a place holder, of the session whose thread calls. */
    static PyFunction find(String module, String name) {
        Map<String, PyFunction> methods = SharedLoopState.current().joinedMethods.methods;
        PyFunction known = methods.get(name);
        if (known == null) {
            join(module);
            known = methods.get(name);
        }
        return known;
    }

    private static void join(String module) {
        SessionState.current()
                .builtins
                .get("__import__")
                .call(
                        new PyObject[] {
                            PyStr.of(module), PyNone.NONE, PyNone.NONE, PyTuple.of(PyStr.of("*")), PyInt.of(0)
                        },
                        null);
    }
}
