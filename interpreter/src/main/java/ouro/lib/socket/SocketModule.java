package ouro.lib.socket;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import ouro.lib.os.HostName;
import ouro.loop.system.SocketErrors;
import ouro.loop.transport.SocketAddresses;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;
import ouro.thread.InterpreterLock;

/** The module {@code _socket}: what {@code socket} stands on. */
public final class SocketModule {
    private SocketModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("socket", PySocket.TYPE);
        m.constant("gaierror", SocketErrors.NAME_ERROR);
        m.function("gethostname", () -> PyStr.of(HostName.get()));
        m.function("resolve", "host, /", SocketModule::resolve);
        m.function("nameof", "address, /", SocketModule::nameOf);
        m.function("inet_aton", "ip_addr, /", address -> pack(address, "inet_aton", false));
        m.function(
                "inet_pton",
                "address_family, ip_string, /",
                (family, address) -> pack(address, "inet_pton", family.indexClamped() == PySocket.INTERNET_6));
        m.function(
                "inet_ntop",
                "address_family, packed_ip, /",
                (family, packed) -> unpack(family.indexClamped(), Buffer.of(packed)));
        m.function("pair", SocketModule::pair);
    }

    /** Pairs of family and address. */
    private static PyObject resolve(PyObject host) {
        PyList found = new PyList();
        for (InetAddress each : SocketAddresses.resolve(host.str())) {
            PyTuple name = (PyTuple) SocketAddresses.toPython(new InetSocketAddress(each, 0));
            found.append(PyTuple.of(
                    PyInt.of(each instanceof Inet6Address ? PySocket.INTERNET_6 : PySocket.INTERNET), name.get(0)));
        }
        return found;
    }

    private static PyObject nameOf(PyObject address) {
        InetAddress found = SocketAddresses.resolve(address.str())[0];
        String[] name = new String[1];
        InterpreterLock.current().block(() -> name[0] = found.getCanonicalHostName());
        return PyStr.of(name[0]);
    }

    private static PyObject pack(PyObject address, String function, boolean six) {
        String text = address.str();
        boolean fits = six ? text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") : text.matches("[0-9]+(\\.[0-9]+){3}");
        try {
            if (fits) {
                InetAddress found = InetAddress.getByName(text);
                if (six || found instanceof Inet4Address) {
                    return PyBytes.of(found.getAddress());
                }
            }
        } catch (UnknownHostException e) {
            fits = false;
        }
        throw Errors.raise(OSErrors.OS_ERROR, "illegal IP address string passed to " + function);
    }

    private static PyObject unpack(int family, byte[] packed) {
        if (family != PySocket.INTERNET && family != PySocket.INTERNET_6) {
            throw Errors.valueError("unknown address family " + family);
        }
        try {
            if (packed.length != (family == PySocket.INTERNET ? 4 : 16)) {
                throw new UnknownHostException();
            }
            InetAddress address = InetAddress.getByAddress(packed);
            return ((PyTuple) SocketAddresses.toPython(new InetSocketAddress(address, 0))).get(0);
        } catch (UnknownHostException e) {
            throw Errors.valueError("invalid length of packed IP address string");
        }
    }

    /** Two Unix sockets that are connected with each other. */
    private static PyObject pair() {
        try {
            Path folder = Files.createTempDirectory("ouro-pair");
            Path name = folder.resolve("socket");
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(name));
                SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(name));
                SocketChannel second = server.accept();
                return PyTuple.of(
                        PySocket.of(first, PySocket.UNIX, PySocket.STREAM, 0),
                        PySocket.of(second, PySocket.UNIX, PySocket.STREAM, 0));
            } finally {
                Files.deleteIfExists(name);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw PySocket.failure(e);
        }
    }
}
