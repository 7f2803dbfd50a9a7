package ouro.loop.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import ouro.loop.EventLoop;
import ouro.loop.SelectorKey;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.loop.system.SocketErrors;
import ouro.object.Errors;
import ouro.object.PyNativeObject;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** A listening socket in the loop; it hands each connection that comes to a callback, as a {@link SocketTransport}. */
public final class Listener extends PyNativeObject {
    public static final PyType TYPE =
            PyType.declare("Listener", PyType.OBJECT).in("_asyncio").populate(Listener.class, Listener::fill);

    private final EventLoop loop;
    private final ServerSocketChannel channel;
    private final PyObject onConnection;
    private final int descriptor;
    private final TransportSocket socket;
    private final int backlog;
    private SelectorKey watch;

    private Listener(EventLoop loop, ServerSocketChannel channel, int backlog, PyObject onConnection)
            throws IOException {
        super(TYPE);
        this.loop = loop;
        this.channel = channel;
        this.backlog = backlog;
        this.onConnection = onConnection;
        this.descriptor = FileDescriptorNumbers.current().allocate();
        this.socket = new TransportSocket(channel, descriptor);
    }

    private static void fill(TypeBuilder<Listener> t) {
        t.attribute("socket", self -> self.socket);
        t.action("begin", Listener::begin);
        t.action("close", Listener::close);
    }

    /** Takes an address; port 0 takes a free one. Connections come from {@code begin} on. */
    public static Listener open(
            EventLoop loop, SocketAddress address, int backlog, boolean reusePort, PyObject onConnection) {
        try {
            boolean unix = SocketAddresses.family(address) == SocketAddresses.UNIX;
            ServerSocketChannel channel =
                    unix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
            if (reusePort) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            channel.bind(address, backlog);
            return new Listener(loop, channel, backlog, onConnection);
        } catch (IOException e) {
            throw SocketErrors.of(
                    e,
                    "error while attempting to bind on address "
                            + SocketAddresses.toPython(address).repr() + ": "
                            + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        }
    }

    /** A socket that listens already. */
    public static Listener adopt(EventLoop loop, int descriptor, int backlog, PyObject onConnection) {
        if (!(FileDescriptorNumbers.current().channel(descriptor) instanceof ServerSocketChannel channel)) {
            throw Errors.valueError("A Stream Socket was expected");
        }
        try {
            return new Listener(loop, channel, backlog, onConnection);
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    private void begin() {
        if (watch == null && channel.isOpen()) {
            watch = loop.selector().register(channel);
            watch.onReadable(new SelectorKey.InternalHandle(loop, this::accept));
        }
    }

    private void accept() {
        try {
            for (int i = 0; i < backlog && channel.isOpen(); i++) {
                SocketChannel client = channel.accept();
                if (client == null) {
                    return;
                }
                onConnection.call(new SocketTransport(loop, client, null));
            }
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    private void close() {
        if (!channel.isOpen()) {
            return;
        }
        if (watch != null) {
            watch.unregister();
        }
        FileDescriptorNumbers.current().free(descriptor);
        try {
            channel.close();
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }
}
