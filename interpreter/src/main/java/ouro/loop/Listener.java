package ouro.loop;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** A listening TCP socket in the loop; it hands each connection that comes to a callback. */
public final class Listener extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("TransportSocket", PyType.OBJECT)
            .in("asyncio.trsock")
            .populate(Listener.class, Listener::fill);

    private static final int IN_USE = 98;

    private final EventLoop loop;
    private final ServerSocketChannel channel;
    private final PyObject onConnection;
    private final PyObject address;
    private SelectionKey key;

    private Listener(EventLoop loop, ServerSocketChannel channel, PyObject onConnection) throws IOException {
        super(TYPE);
        this.loop = loop;
        this.channel = channel;
        this.onConnection = onConnection;
        this.address = Connection.address(channel.getLocalAddress());
    }

    private static void fill(TypeBuilder<Listener> t) {
        t.method("getsockname", self -> self.address);
        t.method("close", self -> {
            self.close();
            return PyNone.NONE;
        });
        t.method("fileno", self -> PyInt.of(self.channel.isOpen() ? 3 : -1));
    }

    /** Listens on an address; port 0 takes a free one. */
    public static Listener open(EventLoop loop, String host, int port, int backlog, PyObject onConnection) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.configureBlocking(false);
            channel.bind(host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port), backlog);
            Listener listener = new Listener(loop, channel, onConnection);
            listener.key = loop.network().register(channel, SelectionKey.OP_ACCEPT, ready -> listener.accept());
            return listener;
        } catch (BindException e) {
            throw Errors.raise(
                    Exceptions.OS_ERROR,
                    PyInt.of(IN_USE),
                    PyStr.of("error while attempting to bind on address ('" + host + "', " + port
                            + "): address already in use"));
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private void accept() {
        try {
            for (SocketChannel client = channel.accept(); client != null; client = channel.accept()) {
                loop.callSoon(onConnection, new PyObject[] {new Connection(loop, client)}, null);
            }
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private void close() {
        if (!channel.isOpen()) {
            return;
        }
        loop.network().unregister(key);
        try {
            channel.close();
        } catch (IOException e) {
            throw Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }
}
