package ouro.loop.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import ouro.loop.EventLoop;
import ouro.loop.PyFuture;
import ouro.loop.SelectorKey;
import ouro.loop.system.SocketErrors;
import ouro.object.PyException;

/** An attempt to connect; its future is done with a {@link SocketTransport}, or with the OSError that stood against it. */
public final class ConnectAttempt {
    private final EventLoop loop;
    private final SocketChannel channel;
    private final SocketAddress target;
    private final PyFuture future;
    private SelectorKey watch;

    private ConnectAttempt(EventLoop loop, SocketChannel channel, SocketAddress target, PyFuture future) {
        this.loop = loop;
        this.channel = channel;
        this.target = target;
        this.future = future;
    }

    /**
     * A future of a connection to the address, for which a protocol is still to be found.
     *
     * @param from the address to come from, or null for any
     */
    public static PyFuture open(EventLoop loop, SocketAddress target, SocketAddress from) {
        PyFuture future = new PyFuture(loop);
        try {
            SocketChannel channel = SocketAddresses.family(target) == SocketAddresses.UNIX
                    ? SocketChannel.open(StandardProtocolFamily.UNIX)
                    : SocketChannel.open();
            if (from != null) {
                channel.bind(from);
            }
            channel.configureBlocking(false);
            new ConnectAttempt(loop, channel, target, future).begin();
        } catch (IOException e) {
            future.setException(refused(target, e).value);
        }
        return future;
    }

    private void begin() throws IOException {
        if (channel.connect(target)) {
            future.finish(new SocketTransport(loop, channel, null));
            return;
        }
        watch = loop.selector().register(channel);
        watch.onWritable(new SelectorKey.InternalHandle(loop, this::end));
    }

    private void end() {
        watch.stopWriting();
        try {
            if (future.isDone()) {
                watch.unregister();
                channel.close();
                return;
            }
            channel.finishConnect();
            future.finish(new SocketTransport(loop, channel, watch));
        } catch (IOException e) {
            watch.unregister();
            future.setException(refused(target, e).value);
        }
    }

    private static PyException refused(SocketAddress target, IOException e) {
        boolean unix = SocketAddresses.family(target) == SocketAddresses.UNIX;
        return SocketErrors.of(
                e,
                unix
                        ? null
                        : "Connect call failed "
                                + SocketAddresses.toPython(target).repr());
    }
}
