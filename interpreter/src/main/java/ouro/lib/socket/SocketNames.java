package ouro.lib.socket;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import ouro.lib.files.PathText;
import ouro.loop.system.SocketErrors;
import ouro.loop.transport.SocketAddresses;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.permission.FileAccess;

/** Addresses as scripts give them to a socket, with the errors that CPython has for each family. */
final class SocketNames {
    private static final int HIGHEST_PORT = 65535;
    private static final int NO_NAME = -2;

    private SocketNames() {}

    /** The address for a socket of that family. */
    static SocketAddress address(PySocket socket, PyObject given, String function) {
        if (socket.family() == PySocket.UNIX) {
            if (!(given instanceof PyStr) && !(given instanceof PyBytes)) {
                throw Errors.typeError(
                        "a bytes-like object is required, not '" + given.type().messageName() + "'");
            }
            return UnixDomainSocketAddress.of(PathText.of(given).path(FileAccess.READ_AND_WRITE));
        }
        boolean six = socket.family() == PySocket.INTERNET_6;
        String family = six ? "AF_INET6" : "AF_INET";
        if (!(given instanceof PyTuple pair)) {
            throw Errors.typeError(function + "(): " + family + " address must be tuple, not "
                    + given.type().messageName());
        }
        if (six ? pair.size() < 2 || pair.size() > 4 : pair.size() != 2) {
            throw Errors.typeError(
                    six
                            ? "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])"
                            : "AF_INET address must be a pair (host, port)");
        }
        PyInt port = pair.get(1).index();
        InetAddress host = host(hostText(pair.get(0)), six);
        if (!port.fitsLong() || port.value < 0 || port.value > HIGHEST_PORT) {
            throw Errors.overflowError(function + "(): port must be 0-65535.");
        }
        return new InetSocketAddress(host, (int) port.value);
    }

    private static String hostText(PyObject host) {
        if (host instanceof PyStr text) {
            return text.value;
        }
        if (host instanceof PyBytes bytes) {
            return PathText.of(bytes).text();
        }
        throw Errors.typeError(
                "str, bytes or bytearray expected, not " + host.type().messageName());
    }

    private static InetAddress host(String name, boolean six) {
        if (name.isEmpty()) {
            return any(six);
        }
        String wanted = name.equals("<broadcast>") ? "255.255.255.255" : name;
        for (InetAddress each : SocketAddresses.resolve(wanted)) {
            if (six ? each instanceof Inet6Address : each instanceof Inet4Address) {
                return each;
            }
        }
        throw nameError(-9, "Address family for hostname not supported");
    }

    static InetAddress any(boolean six) {
        try {
            return InetAddress.getByAddress(new byte[six ? 16 : 4]);
        } catch (UnknownHostException e) {
            throw nameError(NO_NAME, "Name or service not known");
        }
    }

    static PyException nameError(int number, String text) {
        return Errors.raise(SocketErrors.NAME_ERROR, PyInt.of(number), PyStr.of(text));
    }

    /** An address as the script sees it; that of an unnamed Unix socket is empty. */
    static PyObject toPython(SocketAddress address, int family) {
        return address == null && family == PySocket.UNIX ? PyStr.EMPTY : SocketAddresses.toPython(address);
    }

    /** The address of a socket that has none yet. */
    static PyObject none(int family) {
        return switch (family) {
            case PySocket.UNIX -> PyStr.EMPTY;
            case PySocket.INTERNET_6 -> PyTuple.of(PyStr.of("::"), PyInt.ZERO, PyInt.ZERO, PyInt.ZERO);
            default -> PyTuple.of(PyStr.of("0.0.0.0"), PyInt.ZERO);
        };
    }
}
