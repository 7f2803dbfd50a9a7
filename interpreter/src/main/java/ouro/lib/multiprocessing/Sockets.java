package ouro.lib.multiprocessing;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Messages through the broker's socket: their length, the number of the request, and what is said. */
final class Sockets {
    private static final int HEADER = 2 * Integer.BYTES;

    private Sockets() {}

    static UnixDomainSocketAddress address(Path folder) {
        return UnixDomainSocketAddress.of(folder.resolve("broker"));
    }

    static ServerSocketChannel listen(Path folder) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address(folder));
    }

    /** Writes a message whole; the caller sees to it that nobody else writes meanwhile. */
    static void write(SocketChannel channel, int request, int operation, ByteBuffer content) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(HEADER + 1 + content.remaining());
        whole.putInt(1 + content.remaining())
                .putInt(request)
                .put((byte) operation)
                .put(content)
                .flip();
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
    }

    /** One message as it came. */
    record Incoming(int request, int operation, ByteBuffer content) {}

    /** Reads the next message; EOFException at the end. */
    static Incoming read(SocketChannel channel) throws IOException {
        ByteBuffer header = fill(channel, HEADER);
        int length = header.getInt();
        int request = header.getInt();
        ByteBuffer content = fill(channel, length);
        return new Incoming(request, content.get(), content);
    }

    private static ByteBuffer fill(SocketChannel channel, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
