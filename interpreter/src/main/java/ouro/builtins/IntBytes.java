package ouro.builtins;

import java.math.BigInteger;
import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
    private IntBytes() {}

    static PyObject toBytes(PyInt number, PyObject[] arguments) {
        int size = Conversions.toLength(arguments[0]);
        boolean little = isLittle(arguments[1], "to_bytes");
        boolean signed = arguments[2].isTrue();
        if (size < 0) {
            throw Errors.valueError("length argument must be non-negative");
        }
        BigInteger value = number.toBigInteger();
        if (value.signum() < 0 && !signed) {
            throw Errors.overflowError("can't convert negative int to unsigned");
        }
        if (value.bitLength() + (signed && value.signum() != 0 ? 1L : 0) > 8L * size) {
            throw Errors.overflowError("int too big to convert");
        }
        byte[] shortest = value.toByteArray();
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        int copied = Math.min(size, shortest.length);
        System.arraycopy(shortest, shortest.length - copied, bytes, size - copied, copied);
        return PyBytes.of(little ? reversed(bytes) : bytes);
    }

    static PyObject fromBytes(PyType cls, PyObject[] arguments) {
        boolean little = isLittle(arguments[1], "from_bytes");
        byte[] bytes = bytes(arguments[0]);
        byte[] ordered = little ? reversed(bytes) : bytes;
        BigInteger value = ordered.length == 0
                ? BigInteger.ZERO
                : arguments[2].isTrue() ? new BigInteger(ordered) : new BigInteger(1, ordered);
        PyInt number = PyInt.of(value);
        return cls == PyInt.TYPE ? number : cls.call(number);
    }

    private static byte[] bytes(PyObject source) {
        if (source instanceof ByteSequence sequence) {
            return sequence.toBytes();
        }
        if (source instanceof PyStr || source instanceof PyInt || source.type().lookup("__iter__") == null) {
            throw Errors.typeError("cannot convert '" + source.type().name() + "' object to bytes");
        }
        return ((PyBytes) PyBytes.TYPE.call(source)).toBytes();
    }

    private static boolean isLittle(PyObject order, String function) {
        if (!(order instanceof PyStr text)) {
            throw Errors.typeError(function + "() argument 'byteorder' must be str, not "
                    + order.type().name());
        }
        return switch (text.value) {
            case "little" -> true;
            case "big" -> false;
            default -> throw Errors.valueError("byteorder must be either 'little' or 'big'");
        };
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
