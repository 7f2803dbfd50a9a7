package ouro.lib.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import ouro.lib.system.ErrorNumbers;
import ouro.lib.system.FileErrors;
import ouro.loop.Descriptors;
import ouro.loop.SocketAddresses;
import ouro.loop.SocketErrors;
import ouro.object.Conversions;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.SpecialMethod;

/**
 * A socket: {@code _socket.socket}. Its channel never blocks; what is to wait does so on a selector, which knows timeouts.
 * Java wants to be told at once whether a stream will listen or connect: until then it is one that connects.
 */
final class PySocket extends PyNativeObject {
    static final PyType TYPE = PyType.declare("socket", PyType.OBJECT, SpecialMethod.INIT)
            .in("_socket")
            .namedWithModule()
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PySocket(cls))
            .populate(PySocket.class, SocketMethods::fill);

    static final int STREAM = 1;
    static final int DATAGRAM = 2;
    static final int UNIX = 1;
    static final int INTERNET = 2;
    static final int INTERNET_6 = 10;

    /** What {@code listen} takes where it is not told. */
    static final int BACKLOG = 128;

    private static final int IN_PROGRESS = 115;
    private static final int NOT_CONNECTED = 107;
    private static final int IS_CONNECTED = 106;
    private static final int NO_SUCH_FAMILY = 97;
    private static final int NOT_SUPPORTED = 95;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final Signature SIGNATURE = new Signature("family=-1, type=-1, proto=-1, fileno=None");

    private int family = INTERNET;
    private int kind = STREAM;
    private int protocol;
    private SelectableChannel channel;
    private final SocketOptions options = new SocketOptions();
    private final Waiter reading = new Waiter();
    private final Waiter writing = new Waiter();
    private int descriptor = -1;
    /** Seconds; NaN waits for ever, 0 never. */
    private double timeout = Double.NaN;

    private boolean listens;
    private int error;
    /** Bytes that were looked at and not taken. */
    private byte[] ahead = new byte[0];

    private boolean outputEnded;

    private PySocket(PyType cls) {
        super(cls);
    }

    /** A socket around a channel that is connected. */
    static PySocket of(SelectableChannel channel, int family, int kind, int protocol) {
        PySocket socket = new PySocket(TYPE);
        socket.family = family;
        socket.kind = kind;
        socket.protocol = protocol;
        socket.adopt(channel);
        return socket;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("socket", arguments, keywords);
        if (a[3] instanceof PySocket other) {
            family = other.family;
            kind = other.kind;
            protocol = other.protocol;
            adopt(other.channel);
            listens = other.listens;
            other.channel = null;
            return;
        }
        if (a[3] != PyNone.NONE) {
            throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "Ouro makes no sockets of descriptors");
        }
        family = orDefault(a[0], INTERNET);
        kind = orDefault(a[1], STREAM) & 0xF;
        protocol = orDefault(a[2], 0);
        if (family != UNIX && family != INTERNET && family != INTERNET_6) {
            throw FileErrors.of(NO_SUCH_FAMILY, null);
        }
        if (kind != STREAM && kind != DATAGRAM || kind == DATAGRAM && family == UNIX) {
            throw FileErrors.of(kind == 3 ? ErrorNumbers.NO_PERMISSION : NOT_SUPPORTED, null);
        }
        attempt(() -> adopt(open()));
    }

    private static int orDefault(PyObject value, int standard) {
        int given = value.indexClamped();
        return given == -1 ? standard : given;
    }

    // ---- the channel ---------------------------------------------------------------------------------------------

    private ProtocolFamily protocolFamily() {
        return switch (family) {
            case UNIX -> StandardProtocolFamily.UNIX;
            case INTERNET_6 -> StandardProtocolFamily.INET6;
            default -> StandardProtocolFamily.INET;
        };
    }

    private SelectableChannel open() throws IOException {
        return kind == DATAGRAM ? DatagramChannel.open(protocolFamily()) : SocketChannel.open(protocolFamily());
    }

    /** Makes this the socket's channel; its number stays. */
    private void adopt(SelectableChannel fresh) {
        try {
            fresh.configureBlocking(false);
        } catch (IOException e) {
            throw failure(e);
        }
        channel = fresh;
        if (descriptor < 0) {
            descriptor = Descriptors.take();
        }
        Descriptors.name(descriptor, fresh);
        reading.forget();
        writing.forget();
    }

    SelectableChannel channel() {
        if (channel == null) {
            throw FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null);
        }
        return channel;
    }

    int family() {
        return family;
    }

    int kind() {
        return kind;
    }

    int protocol() {
        return protocol;
    }

    int descriptor() {
        return channel == null ? -1 : descriptor;
    }

    SocketOptions options() {
        return options;
    }

    // ---- errors and waiting --------------------------------------------------------------------------------------

    /** What may fail. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** Something that may have to be tried again when the channel is ready. */
    @FunctionalInterface
    private interface Trial<T> {
        /** Null where it would have to wait. */
        T run() throws IOException;
    }

    static void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    static PyException failure(IOException e) {
        return e instanceof ClosedChannelException
                ? FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null)
                : SocketErrors.of(e);
    }

    private <T> T waiting(int operation, Trial<T> trial) {
        long deadline = Double.isNaN(timeout) ? Long.MAX_VALUE : System.nanoTime() + (long) (timeout * 1e9);
        Waiter waiter = operation == SelectionKey.OP_READ || operation == SelectionKey.OP_ACCEPT ? reading : writing;
        while (true) {
            try {
                T result = trial.run();
                if (result != null) {
                    return result;
                }
            } catch (NotYetConnectedException e) {
                throw FileErrors.of(
                        operation == SelectionKey.OP_WRITE ? ErrorNumbers.BROKEN_PIPE : NOT_CONNECTED, null);
            } catch (IOException e) {
                throw failure(e);
            }
            if (Double.compare(timeout, 0) == 0) {
                throw FileErrors.of(ErrorNumbers.TRY_AGAIN, null);
            }
            long left = deadline == Long.MAX_VALUE ? 0 : deadline - System.nanoTime();
            if (left < 0) {
                throw Errors.raise(Exceptions.TIMEOUT_ERROR, "timed out");
            }
            waiter.await(channel(), operation, deadline == Long.MAX_VALUE ? 0 : left / NANOS_PER_MILLI + 1);
        }
    }

    PyObject timeout() {
        return Double.isNaN(timeout) ? PyNone.NONE : PyFloat.of(timeout);
    }

    void setTimeout(PyObject seconds) {
        if (seconds == PyNone.NONE) {
            timeout = Double.NaN;
            return;
        }
        double value = seconds instanceof PyFloat number
                ? number.value
                : seconds.index().toDouble();
        if (value < 0) {
            throw Errors.valueError("Timeout value out of range");
        }
        timeout = Conversions.toReal(seconds);
    }

    // ---- binding, listening, connecting --------------------------------------------------------------------------

    void bind(PyObject address) {
        SocketAddress local = SocketNames.address(this, address, "bind");
        attempt(() -> {
            if (kind == DATAGRAM) {
                options.applyTo((NetworkChannel) channel());
                ((DatagramChannel) channel()).bind(local);
                return;
            }
            channel();
            ServerSocketChannel server = ServerSocketChannel.open(protocolFamily());
            try {
                options.applyTo(server);
                server.bind(local, BACKLOG);
            } catch (IOException e) {
                server.close();
                throw e;
            }
            channel.close();
            adopt(server);
        });
    }

    void listen() {
        if (channel() instanceof ServerSocketChannel) {
            listens = true;
            return;
        }
        if (kind != STREAM || ((SocketChannel) channel).isConnected()) {
            throw FileErrors.of(kind == STREAM ? ErrorNumbers.INVALID_ARGUMENT : NOT_SUPPORTED, null);
        }
        attempt(() -> {
            ServerSocketChannel server = ServerSocketChannel.open(protocolFamily());
            server.bind(family == UNIX ? null : new InetSocketAddress(0), BACKLOG);
            channel.close();
            adopt(server);
            listens = true;
        });
    }

    /** The new connection and its address. */
    PyObject accept() {
        if (!(channel() instanceof ServerSocketChannel server) || !listens) {
            throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
        }
        SocketChannel client = waiting(SelectionKey.OP_ACCEPT, server::accept);
        try {
            PyObject address = SocketNames.toPython(client.getRemoteAddress(), family);
            return PyTuple.of(of(client, family, kind, protocol), address);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void connect(PyObject address) {
        SelectableChannel now = channel();
        SocketAddress remote = SocketNames.address(this, address, "connect");
        if (now instanceof DatagramChannel datagrams) {
            attempt(() -> {
                datagrams.disconnect();
                datagrams.connect(remote);
            });
            return;
        }
        try {
            connectStream(remote);
        } catch (AlreadyConnectedException e) {
            throw FileErrors.of(IS_CONNECTED, null);
        } catch (IOException e) {
            reopen();
            throw failure(e);
        } catch (PyException e) {
            if (!channel.isOpen()) {
                reopen();
            }
            throw e;
        }
    }

    private void connectStream(SocketAddress remote) throws IOException {
        if (channel instanceof ServerSocketChannel bound) {
            if (listens) {
                throw FileErrors.of(IS_CONNECTED, null);
            }
            SocketAddress local = bound.getLocalAddress();
            bound.close();
            adopt(SocketChannel.open(protocolFamily()).bind(local));
        }
        SocketChannel stream = (SocketChannel) channel;
        options.applyTo(stream);
        if (stream.isConnectionPending() ? stream.finishConnect() : stream.connect(remote)) {
            return;
        }
        if (Double.compare(timeout, 0) == 0) {
            throw FileErrors.of(IN_PROGRESS, null);
        }
        waiting(SelectionKey.OP_CONNECT, () -> stream.finishConnect() ? Boolean.TRUE : null);
    }

    /** Java closes a channel that could not connect; a socket may try again. */
    private void reopen() {
        attempt(() -> adopt(open()));
    }

    /** Ends an attempt to connect that goes on beside the script, if it can be ended now; notes the error. */
    void finishConnecting() {
        if (channel instanceof SocketChannel stream && stream.isConnectionPending()) {
            try {
                stream.finishConnect();
            } catch (IOException e) {
                PyException failed = failure(e);
                error = failed.value.getAttribute("errno").indexClamped();
                reopen();
            }
        }
    }

    /** The pending error, which is taken. */
    int takeError() {
        finishConnecting();
        int pending = error;
        error = 0;
        return pending;
    }

    boolean isConnecting() {
        return channel instanceof SocketChannel stream && stream.isConnectionPending();
    }

    boolean isListening() {
        return listens;
    }

    // ---- data ----------------------------------------------------------------------------------------------------

    /** Up to so many bytes; none at the end of the stream. */
    byte[] receive(int size, boolean peek) {
        if (ahead.length > 0) {
            if (ahead.length < size && channel() instanceof SocketChannel stream) {
                lookFurther(stream, size);
            }
            byte[] part = Arrays.copyOf(ahead, Math.min(size, ahead.length));
            if (!peek) {
                ahead = Arrays.copyOfRange(ahead, part.length, ahead.length);
            }
            return part;
        }
        if (channel() instanceof DatagramChannel datagrams) {
            byte[] whole = receiveFrom(datagrams, size).data;
            if (peek) {
                ahead = whole;
            }
            return whole;
        }
        if (!(channel instanceof SocketChannel stream)) {
            throw FileErrors.of(NOT_CONNECTED, null);
        }
        finishConnecting();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        int count = size == 0
                ? 0
                : waiting(SelectionKey.OP_READ, () -> {
                    int read = stream.read(buffer);
                    return read == 0 ? null : read;
                });
        byte[] data = count <= 0 ? new byte[0] : Arrays.copyOf(buffer.array(), count);
        if (peek) {
            ahead = data;
        }
        return data;
    }

    /** Adds what has come to what was looked at, without waiting. */
    private void lookFurther(SocketChannel stream, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size - ahead.length);
        attempt(() -> stream.read(buffer));
        int before = ahead.length;
        ahead = Arrays.copyOf(ahead, before + buffer.position());
        System.arraycopy(buffer.array(), 0, ahead, before, buffer.position());
    }

    /** A datagram and where it came from. */
    record Datagram(byte[] data, SocketAddress sender) {}

    Datagram receiveFrom(int size) {
        if (channel() instanceof DatagramChannel datagrams) {
            return receiveFrom(datagrams, size);
        }
        return new Datagram(receive(size, false), null);
    }

    private Datagram receiveFrom(DatagramChannel datagrams, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        SocketAddress sender = waiting(SelectionKey.OP_READ, () -> datagrams.receive(buffer));
        return new Datagram(Arrays.copyOf(buffer.array(), buffer.position()), sender);
    }

    int send(byte[] data) {
        ByteBuffer buffer = ByteBuffer.wrap(data);
        if (channel() instanceof DatagramChannel datagrams) {
            return waiting(SelectionKey.OP_WRITE, () -> {
                int written = datagrams.write(buffer);
                return written == 0 && buffer.hasRemaining() ? null : written;
            });
        }
        if (!(channel instanceof SocketChannel stream) || outputEnded) {
            throw FileErrors.of(ErrorNumbers.BROKEN_PIPE, null);
        }
        finishConnecting();
        return waiting(SelectionKey.OP_WRITE, () -> {
            if (stream.isConnectionPending()) {
                return null;
            }
            int written = stream.write(buffer);
            return written == 0 && buffer.hasRemaining() ? null : written;
        });
    }

    void sendAll(byte[] data) {
        int sent = send(data);
        while (sent < data.length) {
            sent += send(Arrays.copyOfRange(data, sent, data.length));
        }
    }

    int sendTo(byte[] data, PyObject address) {
        SocketAddress remote = SocketNames.address(this, address, "sendto");
        if (!(channel() instanceof DatagramChannel datagrams)) {
            return send(data);
        }
        attempt(() -> options.applyTo(datagrams));
        ByteBuffer buffer = ByteBuffer.wrap(data);
        return waiting(SelectionKey.OP_WRITE, () -> {
            int written = datagrams.send(buffer, remote);
            return written == 0 && data.length > 0 ? null : written;
        });
    }

    // ---- ending --------------------------------------------------------------------------------------------------

    /** @param how 0 ends reading, 1 writing, 2 both */
    void shutDown(int how) {
        if (!(channel() instanceof SocketChannel stream) || !stream.isConnected()) {
            throw FileErrors.of(NOT_CONNECTED, null);
        }
        attempt(() -> {
            if (how != 1) {
                stream.shutdownInput();
            }
            if (how != 0) {
                stream.shutdownOutput();
                outputEnded = true;
            }
        });
    }

    void close() {
        if (channel == null) {
            return;
        }
        SelectableChannel closing = channel;
        channel = null;
        Descriptors.giveBack(descriptor);
        reading.close();
        writing.close();
        attempt(closing::close);
    }

    /** Gives up the channel without closing it; answers its number. */
    int detach() {
        int number = descriptor();
        channel = null;
        return number;
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    PyObject localName() {
        try {
            SocketAddress local = ((NetworkChannel) channel()).getLocalAddress();
            return local == null ? SocketNames.none(family) : SocketNames.toPython(local, family);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    PyObject remoteName() {
        try {
            SocketAddress remote =
                    switch (channel()) {
                        case SocketChannel stream -> stream.getRemoteAddress();
                        case DatagramChannel datagrams -> datagrams.getRemoteAddress();
                        default -> null;
                    };
            if (remote == null || isConnecting()) {
                throw FileErrors.of(NOT_CONNECTED, null);
            }
            return SocketAddresses.toPython(remote);
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
