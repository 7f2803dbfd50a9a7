package ouro.lib.socket;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.PyObject;
import ouro.permission.AccessControl;

/** What a socket receives and sends. */
final class Transfer {
    private final PySocket socket;
    /** Bytes that were looked at and not taken. */
    private byte[] ahead = new byte[0];

    private boolean outputEnded;

    Transfer(PySocket socket) {
        this.socket = socket;
    }

    /** Nothing can be sent any more. */
    void endOutput() {
        outputEnded = true;
    }

    /** Up to so many bytes; none at the end of the stream. */
    byte[] receive(int size, boolean peek) {
        if (ahead.length > 0) {
            if (ahead.length < size && socket.channel() instanceof SocketChannel stream) {
                lookFurther(stream, size);
            }
            byte[] part = Arrays.copyOf(ahead, Math.min(size, ahead.length));
            if (!peek) {
                ahead = Arrays.copyOfRange(ahead, part.length, ahead.length);
            }
            return part;
        }
        if (socket.channel() instanceof DatagramChannel datagrams) {
            byte[] whole = receiveFrom(datagrams, size).data;
            if (peek) {
                ahead = whole;
            }
            return whole;
        }
        if (!(socket.channel() instanceof SocketChannel stream)) {
            throw FileErrors.of(ErrorNumbers.NOT_CONNECTED, null);
        }
        socket.finishConnecting();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        int count = size == 0
                ? 0
                : socket.waiting().until(SelectionKey.OP_READ, () -> {
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
        PySocket.attempt(() -> stream.read(buffer));
        int before = ahead.length;
        ahead = Arrays.copyOf(ahead, before + buffer.position());
        System.arraycopy(buffer.array(), 0, ahead, before, buffer.position());
    }

    /** A datagram and where it came from. */
    record Datagram(byte[] data, SocketAddress sender) {}

    Datagram receiveFrom(int size) {
        if (socket.channel() instanceof DatagramChannel datagrams) {
            return receiveFrom(datagrams, size);
        }
        return new Datagram(receive(size, false), null);
    }

    private Datagram receiveFrom(DatagramChannel datagrams, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        AccessControl control = AccessControl.current();
        SocketAddress sender = socket.waiting().until(SelectionKey.OP_READ, () -> {
            SocketAddress from = datagrams.receive(buffer);
            if (from != null && !control.hears(from)) {
                buffer.clear();
                return null;
            }
            return from;
        });
        return new Datagram(Arrays.copyOf(buffer.array(), buffer.position()), sender);
    }

    int send(byte[] data) {
        ByteBuffer buffer = ByteBuffer.wrap(data);
        if (socket.channel() instanceof DatagramChannel datagrams) {
            return socket.waiting().until(SelectionKey.OP_WRITE, () -> {
                int written = datagrams.write(buffer);
                return written == 0 && buffer.hasRemaining() ? null : written;
            });
        }
        if (!(socket.channel() instanceof SocketChannel stream) || outputEnded) {
            throw FileErrors.of(ErrorNumbers.BROKEN_PIPE, null);
        }
        socket.finishConnecting();
        return socket.waiting().until(SelectionKey.OP_WRITE, () -> {
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
        SocketAddress remote = SocketNames.address(socket, address, "sendto");
        AccessControl.current().reach(remote);
        if (!(socket.channel() instanceof DatagramChannel datagrams)) {
            return send(data);
        }
        PySocket.attempt(() -> socket.options().applyTo(datagrams));
        ByteBuffer buffer = ByteBuffer.wrap(data);
        return socket.waiting().until(SelectionKey.OP_WRITE, () -> {
            int written = datagrams.send(buffer, remote);
            return written == 0 && data.length > 0 ? null : written;
        });
    }
}
