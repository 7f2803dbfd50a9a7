package ouro.loop.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import ouro.loop.system.SocketErrors;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.permission.AccessControl;
import ouro.permission.FileAccess;
import ouro.thread.InterpreterLock;

/** Addresses of sockets, as Python writes them: a host and a port, or the path of a Unix socket. */
public final class SocketAddresses {
    static final int UNIX = 1;
    static final int INTERNET = 2;
    static final int INTERNET_6 = 10;

    private static final int MOST_PORT = 65535;

    private SocketAddresses() {}

    /** What {@code getsockname} and {@code getpeername} give. */
    public static PyObject toPython(SocketAddress address) {
        return switch (address) {
            case InetSocketAddress internet
            when internet.getAddress() instanceof Inet6Address six ->
                PyTuple.of(
                        PyStr.of(shortened(six)),
                        PyInt.of(internet.getPort()),
                        PyInt.of(0),
                        PyInt.of(six.getScopeId()));
            case InetSocketAddress internet ->
                PyTuple.of(PyStr.of(internet.getAddress().getHostAddress()), PyInt.of(internet.getPort()));
            case UnixDomainSocketAddress unix -> PyStr.of(unix.getPath().toString());
            case null, default -> PyNone.NONE;
        };
    }

    /** An IPv6 address with its longest run of zeros left out (RFC 5952). */
    private static String shortened(Inet6Address address) {
        String[] groups = address.getHostAddress().replaceFirst("%.*", "").split(":");
        int best = -1;
        int longest = 1;
        for (int i = 0; i < groups.length; i++) {
            int end = i;
            while (end < groups.length && groups[end].equals("0")) {
                end++;
            }
            if (end - i > longest) {
                best = i;
                longest = end - i;
            }
        }
        if (best < 0) {
            return String.join(":", groups);
        }
        return String.join(":", Arrays.copyOf(groups, best)) + "::"
                + String.join(":", Arrays.copyOfRange(groups, best + longest, groups.length));
    }

    static int family(SocketAddress address) {
        return switch (address) {
            case UnixDomainSocketAddress unix -> UNIX;
            case InetSocketAddress internet when internet.getAddress() instanceof Inet6Address -> INTERNET_6;
            case null, default -> INTERNET;
        };
    }

    /** The addresses that a host name stands for; {@code gaierror} where there is none. */
    public static InetAddress[] resolve(String host) {
        AccessControl control = AccessControl.current();
        String refusal = control.refusalToLookUp(host);
        if (refusal != null) {
            throw AccessControl.noted(SocketErrors.unknownName(), refusal);
        }
        InetAddress[][] found = new InetAddress[1][];
        InterpreterLock.current().block(() -> {
            try {
                found[0] = InetAddress.getAllByName(host);
            } catch (UnknownHostException e) {
                found[0] = new InetAddress[0];
            }
        });
        if (found[0].length == 0) {
            throw SocketErrors.unknownName();
        }
        control.learn(host, found[0]);
        return found[0];
    }

    /** {@code (host, port)} or a path as an address of one; the first where the host has several. */
    public static SocketAddress fromPython(PyObject address) {
        if (address instanceof PyTuple pair && pair.items().length >= 2) {
            int port = pair.items()[1].indexClamped();
            if (port < 0 || port > MOST_PORT) {
                throw Errors.overflowError("connect(): port must be 0-65535.");
            }
            String host = pair.items()[0].str();
            return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(resolve(host)[0], port);
        }
        Path path = Path.of(address.str());
        return UnixDomainSocketAddress.of(AccessControl.current().file(path, FileAccess.READ_AND_WRITE, address));
    }
}
