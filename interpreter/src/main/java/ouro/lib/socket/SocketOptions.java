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
import ouro.loop.transport.SocketOptionNumbers;
import ouro.object.Buffer;
import ouro.object.PyObject;

/** The options of a socket by the numbers of Linux, kept for the channel that may yet be made. */
final class SocketOptions {
    static final int ERROR = 4;
    static final int TYPE = 3;
    static final int ACCEPTS = 30;

    private static final int ADD_MEMBERSHIP = 35;
    private static final int DROP_MEMBERSHIP = 36;
    private static final int ADDRESS_LENGTH = 4;

    private final Map<SocketOption<?>, Object> values = new LinkedHashMap<>();

    void set(PySocket socket, int level, int number, PyObject value) {
        if (level == SocketOptionNumbers.IP_LEVEL && (number == ADD_MEMBERSHIP || number == DROP_MEMBERSHIP)) {
            join((DatagramChannel) socket.channel(), Buffer.of(value));
            return;
        }
        SocketOption<?> option = SocketOptionNumbers.find(level, number);
        values.put(option, SocketOptionNumbers.fromPython(option, value));
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

    /** @param length how many bytes to answer at most; 0 for an int */
    PyObject get(PySocket socket, int level, int number, int length) {
        if (level == SocketOptionNumbers.SOCKET_LEVEL) {
            switch (number) {
                case ERROR:
                    return SocketOptionNumbers.toPython(null, socket.takeError(), length);
                case TYPE:
                    return SocketOptionNumbers.toPython(null, socket.kind(), length);
                case ACCEPTS:
                    return SocketOptionNumbers.toPython(null, socket.isListening(), length);
                default:
                    break;
            }
        }
        SocketOption<?> option = SocketOptionNumbers.find(level, number);
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
        return SocketOptionNumbers.toPython(option, value, length);
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
