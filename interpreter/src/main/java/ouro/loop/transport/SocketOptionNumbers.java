package ouro.loop.transport;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;
import ouro.loop.system.SocketErrors;
import ouro.object.Buffer;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.binary.PyBytes;

/** The options of sockets by the numbers that Linux gives them: socket(7), ip(7), tcp(7). */
public final class SocketOptionNumbers {
    public static final int SOCKET_LEVEL = 1;
    public static final int IP_LEVEL = 0;
    public static final int TCP_LEVEL = 6;

    private static final int INVALID_ARGUMENT = 22;
    private static final int NO_SUCH_OPTION = 92;

    private SocketOptionNumbers() {}

    /** The option with that number, or OSError where Java does not have it. */
    public static SocketOption<?> find(int level, int number) {
        SocketOption<?> option =
                switch (level) {
                    case SOCKET_LEVEL -> ofSocket(number);
                    case IP_LEVEL -> ofInternet(number);
                    case TCP_LEVEL -> ofTransmission(number);
                    default -> null;
                };
        if (option == null) {
            throw SocketErrors.error(NO_SUCH_OPTION, "Protocol not available");
        }
        return option;
    }

    /** What {@code setsockopt} is given, as Java wants it: an int, or bytes that hold C's int or its {@code struct linger}. */
    public static Object fromPython(SocketOption<?> option, PyObject value) {
        int[] numbers = value instanceof PyInt number ? new int[] {number.indexClamped()} : numbers(Buffer.of(value));
        if (numbers.length == 0 || option == StandardSocketOptions.SO_LINGER && numbers.length < 2) {
            throw SocketErrors.error(INVALID_ARGUMENT, "Invalid argument");
        }
        if (option == StandardSocketOptions.SO_LINGER) {
            return numbers[0] == 0 ? -1 : numbers[1];
        }
        return option.type() == Boolean.class ? (Object) (numbers[0] != 0) : (Object) numbers[0];
    }

    /**
     * What {@code getsockopt} answers for what Java says.
     *
     * @param length how many bytes it is to answer at most; 0 for an int
     */
    public static PyObject toPython(SocketOption<?> option, Object value, int length) {
        int number = value instanceof Boolean flag ? flag ? 1 : 0 : value instanceof Integer amount ? amount : 0;
        int[] numbers = {number};
        if (option == StandardSocketOptions.SO_LINGER) {
            numbers = number < 0 ? new int[] {0, 0} : new int[] {1, number};
        }
        if (length == 0) {
            return PyInt.of(numbers[0]);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.nativeOrder());
        for (int each : numbers) {
            bytes.putInt(each);
        }
        return PyBytes.of(Arrays.copyOf(bytes.array(), Math.min(length, bytes.capacity())));
    }

    private static int[] numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asIntBuffer().get(numbers);
        return numbers;
    }

    private static SocketOption<?> ofSocket(int number) {
        return switch (number) {
            case 2 -> StandardSocketOptions.SO_REUSEADDR;
            case 6 -> StandardSocketOptions.SO_BROADCAST;
            case 7 -> StandardSocketOptions.SO_SNDBUF;
            case 8 -> StandardSocketOptions.SO_RCVBUF;
            case 9 -> StandardSocketOptions.SO_KEEPALIVE;
            case 13 -> StandardSocketOptions.SO_LINGER;
            case 15 -> StandardSocketOptions.SO_REUSEPORT;
            default -> null;
        };
    }

    private static SocketOption<?> ofInternet(int number) {
        return switch (number) {
            case 1 -> StandardSocketOptions.IP_TOS;
            case 33 -> StandardSocketOptions.IP_MULTICAST_TTL;
            case 34 -> StandardSocketOptions.IP_MULTICAST_LOOP;
            default -> null;
        };
    }

    private static SocketOption<?> ofTransmission(int number) {
        return switch (number) {
            case 1 -> StandardSocketOptions.TCP_NODELAY;
            case 4 -> ExtendedSocketOptions.TCP_KEEPIDLE;
            case 5 -> ExtendedSocketOptions.TCP_KEEPINTERVAL;
            case 6 -> ExtendedSocketOptions.TCP_KEEPCOUNT;
            case 12 -> ExtendedSocketOptions.TCP_QUICKACK;
            default -> null;
        };
    }
}
