package ouro.lib.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import ouro.lib.files.FileErrors;
import ouro.object.Buffer;
import ouro.object.PyInt;
import ouro.object.PyObject;

/** The options of a socket by the numbers of Linux, kept for the channel that may yet be made. */
final class SocketOptions {
    static final int SOCKET_LEVEL = 1;
    static final int IP_LEVEL = 0;
    static final int TCP_LEVEL = 6;
    static final int ERROR = 4;
    static final int TYPE = 3;
    static final int ACCEPTS = 30;

    private static final int ADD_MEMBERSHIP = 35;
    private static final int DROP_MEMBERSHIP = 36;
    private static final int ADDRESS_LENGTH = 4;
    private static final int NO_SUCH_OPTION = 92;

    private record Known(int level, int number, SocketOption<?> option) {}

    private static final Known[] KNOWN = {
        new Known(SOCKET_LEVEL, 2, StandardSocketOptions.SO_REUSEADDR),
        new Known(SOCKET_LEVEL, 6, StandardSocketOptions.SO_BROADCAST),
        new Known(SOCKET_LEVEL, 7, StandardSocketOptions.SO_SNDBUF),
        new Known(SOCKET_LEVEL, 8, StandardSocketOptions.SO_RCVBUF),
        new Known(SOCKET_LEVEL, 9, StandardSocketOptions.SO_KEEPALIVE),
        new Known(SOCKET_LEVEL, 13, StandardSocketOptions.SO_LINGER),
        new Known(SOCKET_LEVEL, 15, StandardSocketOptions.SO_REUSEPORT),
        new Known(TCP_LEVEL, 1, StandardSocketOptions.TCP_NODELAY),
        new Known(IP_LEVEL, 1, StandardSocketOptions.IP_TOS),
        new Known(IP_LEVEL, 33, StandardSocketOptions.IP_MULTICAST_TTL),
        new Known(IP_LEVEL, 34, StandardSocketOptions.IP_MULTICAST_LOOP)
    };

    private final Map<SocketOption<?>, Object> values = new LinkedHashMap<>();

    private static SocketOption<?> find(int level, int number) {
        for (Known each : KNOWN) {
            if (each.level == level && each.number == number) {
                return each.option;
            }
        }
        throw FileErrors.of(NO_SUCH_OPTION, null);
    }

    void set(PySocket socket, int level, int number, PyObject value) {
        if (level == IP_LEVEL && (number == ADD_MEMBERSHIP || number == DROP_MEMBERSHIP)) {
            join((DatagramChannel) socket.channel(), Buffer.of(value));
            return;
        }
        SocketOption<?> option = find(level, number);
        int amount = value instanceof PyInt given ? given.indexClamped() : Buffer.of(value)[0];
        values.put(option, option.type() == Boolean.class ? (Object) (amount != 0) : (Object) amount);
        PySocket.attempt(() -> applyTo((NetworkChannel) socket.channel()));
    }

    /** Takes part in a multicast group; the value is its address and that of the interface, four bytes each. */
    private static void join(DatagramChannel channel, byte[] value) {
        PySocket.attempt(() -> {
            InetAddress group = InetAddress.getByAddress(Arrays.copyOf(value, ADDRESS_LENGTH));
            InetAddress local = InetAddress.getByAddress(Arrays.copyOfRange(value, ADDRESS_LENGTH, 2 * ADDRESS_LENGTH));
            NetworkInterface device = local.isAnyLocalAddress()
                    ? NetworkInterface.getNetworkInterfaces().nextElement()
                    : NetworkInterface.getByInetAddress(local);
            channel.join(group, device);
        });
    }

    int get(PySocket socket, int level, int number) {
        if (level == SOCKET_LEVEL) {
            switch (number) {
                case ERROR:
                    return socket.takeError();
                case TYPE:
                    return socket.kind();
                case ACCEPTS:
                    return socket.isListening() ? 1 : 0;
                default:
                    break;
            }
        }
        SocketOption<?> option = find(level, number);
        Object value = values.get(option);
        try {
            if (value == null
                    && ((NetworkChannel) socket.channel()).supportedOptions().contains(option)
                    && option != StandardSocketOptions.SO_REUSEADDR) {
                value = ((NetworkChannel) socket.channel()).getOption(option);
            }
        } catch (IOException e) {
            throw PySocket.failure(e);
        }
        return value instanceof Boolean flag ? flag ? 1 : 0 : value instanceof Integer amount ? amount : 0;
    }

    /** Sets all that the channel knows. Java lets addresses be used again unless told otherwise; Linux does not. */
    void applyTo(NetworkChannel channel) throws IOException {
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEADDR)) {
            channel.setOption(
                    StandardSocketOptions.SO_REUSEADDR,
                    Boolean.TRUE.equals(values.get(StandardSocketOptions.SO_REUSEADDR)));
        }
        for (Map.Entry<SocketOption<?>, Object> each : values.entrySet()) {
            if (channel.supportedOptions().contains(each.getKey())) {
                set(channel, each.getKey(), each.getValue());
            }
        }
    }

    private static <T> void set(NetworkChannel channel, SocketOption<T> option, Object value) throws IOException {
        channel.setOption(option, option.type().cast(value));
    }
}
