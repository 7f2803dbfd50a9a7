package ouro.lib.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.loop.system.SocketErrors;
import ouro.loop.transport.SocketAddresses;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/**
 * A socket: {@code _socket.socket}. Its channel never blocks; what is to wait does so on a selector, which knows timeouts.
 * Java wants to be told at once whether a stream will listen or connect: until then it is one that connects.
 */
public final class PySocket extends PyNativeObject {
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

    private static final Signature SIGNATURE = new Signature("family=-1, type=-1, proto=-1, fileno=None");

    private int family = INTERNET;
    private int kind = STREAM;
    private int protocol;
    private SelectableChannel channel;
    private final SocketOptions options = new SocketOptions();
    private final SocketTimeout waiting = new SocketTimeout(this);
    private final Transfer transfer = new Transfer(this);
    private int descriptor = -1;
    private boolean listens;
    private int error;

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
            throw FileErrors.of(ErrorNumbers.NO_SUCH_FAMILY, null);
        }
        if (kind != STREAM && kind != DATAGRAM || kind == DATAGRAM && family == UNIX) {
            throw FileErrors.of(kind == 3 ? ErrorNumbers.NO_PERMISSION : ErrorNumbers.NOT_SUPPORTED, null);
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
            descriptor = FileDescriptorNumbers.current().allocate();
        }
        FileDescriptorNumbers.current().name(descriptor, fresh);
        waiting.forgetChannel();
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

    SocketTimeout waiting() {
        return waiting;
    }

    Transfer transfer() {
        return transfer;
    }

    SocketOptions options() {
        return options;
    }

    // ---- errors --------------------------------------------------------------------------------------------------

    /** What may fail. */
    @FunctionalInterface
    interface SocketAction {
        void run() throws IOException;
    }

    static void attempt(SocketAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The OSError for what went wrong in the network. */
    public static PyException failure(IOException e) {
        return e instanceof ClosedChannelException
                ? FileErrors.of(ErrorNumbers.BAD_DESCRIPTOR, null)
                : SocketErrors.of(e);
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
            throw FileErrors.of(kind == STREAM ? ErrorNumbers.INVALID_ARGUMENT : ErrorNumbers.NOT_SUPPORTED, null);
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
        SocketChannel client = waiting.until(SelectionKey.OP_ACCEPT, server::accept);
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
            throw FileErrors.of(ErrorNumbers.IS_CONNECTED, null);
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
                throw FileErrors.of(ErrorNumbers.IS_CONNECTED, null);
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
        if (waiting.isNonBlocking()) {
            throw FileErrors.of(ErrorNumbers.IN_PROGRESS, null);
        }
        waiting.until(SelectionKey.OP_CONNECT, () -> stream.finishConnect() ? Boolean.TRUE : null);
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

    // ---- ending --------------------------------------------------------------------------------------------------

    /** @param how 0 ends reading, 1 writing, 2 both */
    void shutDown(int how) {
        if (!(channel() instanceof SocketChannel stream) || !stream.isConnected()) {
            throw FileErrors.of(ErrorNumbers.NOT_CONNECTED, null);
        }
        attempt(() -> {
            if (how != 1) {
                stream.shutdownInput();
            }
            if (how != 0) {
                stream.shutdownOutput();
                transfer.endOutput();
            }
        });
    }

    void close() {
        if (channel == null) {
            return;
        }
        SelectableChannel closing = channel;
        channel = null;
        FileDescriptorNumbers.current().free(descriptor);
        waiting.forgetChannel();
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
                throw FileErrors.of(ErrorNumbers.NOT_CONNECTED, null);
            }
            return SocketAddresses.toPython(remote);
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
