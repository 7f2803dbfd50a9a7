package ouro.loop.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import ouro.loop.system.SocketErrors;
import ouro.object.Errors;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** The socket of a transport or a server, to look at (asyncio's {@code TransportSocket}). */
final class TransportSocket extends PyNativeObject {
    static final PyType TYPE = PyType.declare("TransportSocket", PyType.OBJECT, SpecialMethod.REPR)
            .in("asyncio.trsock")
            .populate(TransportSocket.class, TransportSocket::fill);

    private static final int TCP = 6;
    private static final int STREAM = 1;
    private static final int DATAGRAM = 2;
    private static final int INVALID_ARGUMENT = 22;

    private final NetworkChannel channel;
    private final int descriptor;
    private final int family;
    private final PyObject name;
    private final PyObject peer;

    TransportSocket(NetworkChannel channel, int descriptor) throws IOException {
        super(TYPE);
        this.channel = channel;
        this.descriptor = descriptor;
        SocketAddress local = channel.getLocalAddress();
        family = SocketAddresses.family(local);
        name = SocketAddresses.toPython(local);
        peer = channel instanceof SocketChannel connected
                ? SocketAddresses.toPython(connected.getRemoteAddress())
                : PyNone.NONE;
    }

    private static void fill(TypeBuilder<TransportSocket> t) {
        t.attribute("family", self -> PyInt.of(self.family));
        t.attribute("type", self -> PyInt.of(self.kind()));
        t.attribute("proto", self -> PyInt.of(self.protocol()));
        t.method("fileno", self -> PyInt.of(self.channel.isOpen() ? self.descriptor : -1));
        t.method("getsockname", self -> self.name);
        t.method("getpeername", self -> {
            if (self.peer == PyNone.NONE) {
                throw SocketErrors.error(107, "Transport endpoint is not connected");
            }
            return self.peer;
        });
        t.method("gettimeout", self -> PyFloat.of(0));
        t.method("settimeout", "value, /", (self, value) -> {
            if (Double.compare(Conversions.toReal(value), 0) != 0) {
                throw Errors.valueError("settimeout(): only 0 timeout is allowed on transport sockets");
            }
            return PyNone.NONE;
        });
        t.method("setblocking", "flag, /", (self, flag) -> {
            if (flag.isTrue()) {
                throw Errors.valueError("setblocking(): transport sockets cannot be blocking");
            }
            return PyNone.NONE;
        });
        t.method("setsockopt", "level, option, value, /", (self, level, option, value) -> {
            self.set(SocketOptionNumbers.find(level.indexClamped(), option.indexClamped()), value);
            return PyNone.NONE;
        });
        t.method("getsockopt", "level, option, buflen=0, /", (self, level, option, length) -> {
            SocketOption<?> asked = SocketOptionNumbers.find(level.indexClamped(), option.indexClamped());
            return SocketOptionNumbers.toPython(asked, self.get(asked), length.indexClamped());
        });
    }

    PyObject name() {
        return name;
    }

    PyObject peer() {
        return peer;
    }

    private <T> void set(SocketOption<T> option, PyObject value) {
        try {
            channel.setOption(option, option.type().cast(SocketOptionNumbers.fromPython(option, value)));
        } catch (IOException e) {
            throw SocketErrors.of(e);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw SocketErrors.error(INVALID_ARGUMENT, "Invalid argument");
        }
    }

    private Object get(SocketOption<?> option) {
        try {
            return channel.getOption(option);
        } catch (IOException e) {
            throw SocketErrors.of(e);
        } catch (UnsupportedOperationException e) {
            throw SocketErrors.error(INVALID_ARGUMENT, "Invalid argument");
        }
    }

    private int kind() {
        return channel instanceof DatagramChannel ? DATAGRAM : STREAM;
    }

    private int protocol() {
        return family == SocketAddresses.UNIX ? 0 : kind() == STREAM ? TCP : 17;
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder("<asyncio.TransportSocket fd=")
                .append(channel.isOpen() ? descriptor : -1)
                .append(", family=")
                .append(family)
                .append(", type=")
                .append(kind())
                .append(", proto=")
                .append(protocol());
        if (channel.isOpen()) {
            text.append(", laddr=").append(name.repr());
            if (peer != PyNone.NONE) {
                text.append(", raddr=").append(peer.repr());
            }
        }
        return text.append('>').toString();
    }
}
