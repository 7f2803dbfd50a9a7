package ouro.loop;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import ouro.object.ByteSequence;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyBytes;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/**
 * A TCP connection in the loop: reads when data comes, writes at once what the socket takes and keeps the rest. What
 * comes is told to a protocol object ({@code data_received}, {@code eof_received}, {@code connection_lost}) in a turn of
 * the loop, as asyncio's selector transports do.
 */
public final class Connection extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("_SelectorSocketTransport", PyType.OBJECT)
            .in("asyncio.selector_events")
            .withAttributes()
            .populate(Connection.class, Connection::fill);

    private static final int READ_SIZE = 256 * 1024;
    private static final int HIGH_WATER = 64 * 1024;
    private static final int LOW_WATER = 16 * 1024;
    private static final ByteBuffer READ_BUFFER = ByteBuffer.allocateDirect(READ_SIZE);
    private static final int REFUSED = 111;

    private final EventLoop loop;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ArrayDeque<ByteBuffer> unwritten = new ArrayDeque<>();
    private final PyObject localAddress;
    private final PyObject remoteAddress;
    private int unwrittenBytes;
    private PyObject protocol;
    private boolean reading;
    private boolean paused;
    private boolean closing;
    private boolean lost;
    private boolean endAfterWriting;
    private boolean readPending;

    Connection(EventLoop loop, SocketChannel channel) throws IOException {
        super(TYPE);
        this.loop = loop;
        this.channel = channel;
        channel.socket().setTcpNoDelay(true);
        this.key = loop.network().register(channel, 0, this::ready);
        this.localAddress = address(channel.getLocalAddress());
        this.remoteAddress = address(channel.getRemoteAddress());
    }

    private static void fill(TypeBuilder<Connection> t) {
        t.method("begin", "protocol, /", (self, protocol) -> {
            self.protocol = protocol;
            self.resumeReading();
            return PyNone.NONE;
        });
        t.method("write", "data, /", (self, data) -> {
            if (!(data instanceof ByteSequence bytes)) {
                throw Errors.typeError("data argument must be a bytes-like object, not '"
                        + data.type().name() + "'");
            }
            self.write(bytes.toBytes());
            return PyNone.NONE;
        });
        t.method("write_eof", self -> {
            self.endAfterWriting = true;
            self.flush();
            return PyNone.NONE;
        });
        t.method("can_write_eof", self -> PyBool.TRUE);
        t.method("close", self -> {
            self.close();
            return PyNone.NONE;
        });
        t.method("abort", self -> {
            self.unwritten.clear();
            self.close();
            return PyNone.NONE;
        });
        t.method("is_closing", self -> PyBool.of(self.closing));
        t.method("is_reading", self -> PyBool.of(self.reading));
        t.method("pause_reading", self -> {
            self.reading = false;
            self.interest();
            return PyNone.NONE;
        });
        t.method("resume_reading", self -> {
            self.resumeReading();
            return PyNone.NONE;
        });
        t.method("get_write_buffer_size", self -> PyInt.of(self.unwrittenBytes));
        t.method("get_extra_info", "name, default=None, /", (self, name, otherwise) -> switch (name.str()) {
            case "peername" -> self.remoteAddress;
            case "sockname" -> self.localAddress;
            default -> otherwise;
        });
    }

    /** An address as Python's socket module gives it. */
    static PyObject address(SocketAddress address) {
        if (!(address instanceof InetSocketAddress internet)) {
            return PyNone.NONE;
        }
        return PyTuple.of(PyStr.of(internet.getAddress().getHostAddress()), PyInt.of(internet.getPort()));
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    /** A future of a connection. */
    public static PyFuture open(EventLoop loop, String host, int port) {
        PyFuture future = new PyFuture(loop);
        InetSocketAddress target = Reach.permits(host)
                ? new InetSocketAddress(host, port)
                : InetSocketAddress.createUnresolved(host, port);
        if (target.isUnresolved()) {
            throw Errors.raise(Exceptions.OS_ERROR, PyInt.of(-2), PyStr.of("Name or service not known"));
        }
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            if (channel.connect(target)) {
                future.finish(new Connection(loop, channel));
                return future;
            }
            loop.network().register(channel, SelectionKey.OP_CONNECT, key -> {
                loop.network().unregister(key);
                finish(loop, channel, target, future);
            });
        } catch (IOException e) {
            future.setException(refused(target, e).value);
        }
        return future;
    }

    private static void finish(EventLoop loop, SocketChannel channel, InetSocketAddress target, PyFuture future) {
        if (future.isDone()) {
            return;
        }
        try {
            channel.finishConnect();
            // The key of the attempt must be gone before the channel can be registered anew.
            loop.network().forgetCancelled();
            future.finish(new Connection(loop, channel));
        } catch (IOException e) {
            future.setException(refused(target, e).value);
        }
    }

    private static PyException refused(InetSocketAddress target, IOException e) {
        if (e instanceof ConnectException && String.valueOf(e.getMessage()).contains("refused")) {
            return Errors.raise(
                    Exceptions.CONNECTION_REFUSED_ERROR,
                    PyInt.of(REFUSED),
                    PyStr.of("Connect call failed " + address(target).repr()));
        }
        return Errors.raise(Exceptions.OS_ERROR, String.valueOf(e.getMessage()));
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    private void resumeReading() {
        if (!closing) {
            reading = true;
            interest();
        }
    }

    private void interest() {
        if (key.isValid()) {
            key.interestOps((reading ? SelectionKey.OP_READ : 0) | (unwritten.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /** The selector says that something can be done; it is done in the turn of the loop that follows. */
    private void ready(SelectionKey ready) {
        boolean readable = ready.isReadable();
        boolean writable = ready.isWritable();
        if (readable && !readPending) {
            readPending = true;
            loop.addReady(new Turn(this, true));
        }
        if (writable) {
            loop.addReady(new Turn(this, false));
        }
    }

    private void read() {
        readPending = false;
        if (lost || !reading) {
            return;
        }
        ByteBuffer buffer = READ_BUFFER;
        buffer.clear();
        int count;
        try {
            count = channel.read(buffer);
        } catch (IOException e) {
            fail(Errors.raise(Exceptions.CONNECTION_RESET_ERROR, PyInt.of(104), PyStr.of("Connection reset by peer"))
                    .value);
            return;
        }
        if (count < 0) {
            reading = false;
            interest();
            boolean keepOpen = protocol.callMethod("eof_received").isTrue();
            if (!keepOpen) {
                close();
            }
            return;
        }
        if (count > 0) {
            byte[] data = new byte[count];
            buffer.flip();
            buffer.get(data);
            protocol.callMethod("data_received", PyBytes.of(data));
        }
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    private void write(byte[] data) {
        if (lost || data.length == 0) {
            return;
        }
        unwritten.add(ByteBuffer.wrap(data));
        unwrittenBytes += data.length;
        if (unwritten.size() == 1) {
            flush();
        }
        if (unwrittenBytes > HIGH_WATER && !paused) {
            paused = true;
            protocol.callMethod("pause_writing");
        }
    }

    private void flush() {
        try {
            while (!unwritten.isEmpty()) {
                ByteBuffer first = unwritten.peek();
                unwrittenBytes -= channel.write(first);
                if (first.hasRemaining()) {
                    break;
                }
                unwritten.poll();
            }
        } catch (IOException e) {
            fail(Errors.raise(Exceptions.BROKEN_PIPE_ERROR, PyInt.of(32), PyStr.of("Broken pipe")).value);
            return;
        }
        interest();
        if (paused && unwrittenBytes <= LOW_WATER) {
            paused = false;
            protocol.callMethod("resume_writing");
        }
        if (unwritten.isEmpty()) {
            if (endAfterWriting) {
                try {
                    channel.shutdownOutput();
                } catch (IOException e) {
                    fail(null);
                }
            }
            if (closing) {
                loseSoon(null);
            }
        }
    }

    // ---- closing -------------------------------------------------------------------------------------------------

    private void close() {
        if (closing) {
            return;
        }
        closing = true;
        reading = false;
        interest();
        if (unwritten.isEmpty()) {
            loseSoon(null);
        }
    }

    private void fail(PyBaseException error) {
        closing = true;
        reading = false;
        unwritten.clear();
        loseSoon(error);
    }

    private void loseSoon(PyBaseException error) {
        if (lost) {
            return;
        }
        lost = true;
        loop.network().unregister(key);
        if (protocol != null) {
            loop.callSoon(
                    protocol.getAttribute("connection_lost"),
                    new PyObject[] {error == null ? PyNone.NONE : error},
                    null);
        }
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
            lost = true;
        }
    }

    /** A turn of the loop in which the connection reads or writes. */
    private static final class Turn extends Handle {
        private final Connection connection;
        private final boolean reads;

        Turn(Connection connection, boolean reads) {
            super(Handle.TYPE, connection.loop, null, NO_ARGUMENTS, PyContext.current());
            this.connection = connection;
            this.reads = reads;
        }

        @Override
        void invoke() {
            if (reads) {
                connection.read();
            } else {
                connection.flush();
            }
        }
    }
}
