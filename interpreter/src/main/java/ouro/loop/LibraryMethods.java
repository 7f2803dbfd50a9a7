package ouro.loop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.object.Environment;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/**
 * Methods of the loop that need protocols, threads or processes: they are written in Ouro itself, and join the class when
 * the first of their module is called, since most scripts never do.
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

    /** The place holders of methods that have joined. */
    private static final Map<String, PyObject> REPLACED = new HashMap<>();

    private LibraryMethods() {}

    /** A run begins: it has a library of its own. */
    static void reset() {
        REPLACED.forEach(EventLoop.BASE_TYPE::define);
        REPLACED.clear();
    }

    /** A method joins. */
    static void replace(PyFunction method) {
        REPLACED.putIfAbsent(method.name, EventLoop.BASE_TYPE.ownMember(method.name));
        EventLoop.BASE_TYPE.define(method.name, method);
    }

    /** Puts a place holder for each of them. */
    static void fill(TypeBuilder<EventLoop> t) {
        NAMES.forEach((module, names) -> {
            for (String name : names) {
                t.methodN(name, "*args, **kwargs", (self, a) -> {
                    join(module);
                    return callJoined(self, name, ((PyTuple) a[0]).items(), (PyDict) a[1]);
                });
            }
        });
    }

    private static PyObject callJoined(EventLoop self, String name, PyObject[] positional, PyDict named) {
        PyObject[] arguments = Arrays.copyOf(positional, positional.length + named.size() + 1);
        System.arraycopy(positional, 0, arguments, 1, positional.length);
        arguments[0] = self;
        String[] keywords = new String[named.size()];
        int count = 0;
        for (int entry = named.firstEntry(); entry >= 0; entry = named.nextEntry(entry)) {
            keywords[count] = named.keyAt(entry).str();
            arguments[1 + positional.length + count++] = named.valueAt(entry);
        }
        return EventLoop.BASE_TYPE.lookup(name).call(arguments, count == 0 ? null : keywords);
    }

    private static void join(String module) {
        Environment.builtins
                .get("__import__")
                .call(
                        new PyObject[] {
                            PyStr.of(module), PyNone.NONE, PyNone.NONE, PyTuple.of(PyStr.of("*")), PyInt.of(0)
                        },
                        null);
    }
}
