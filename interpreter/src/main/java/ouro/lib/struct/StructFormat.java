package ouro.lib.struct;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.Memory;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** A parsed format of the module struct (Library Reference, struct, Format Strings). */
final class StructFormat {
    static final PyType ERROR = PyType.declare("error", Exceptions.EXCEPTION).in("struct");

    private static final int MOST_CACHED = 256;

    private static final Map<String, StructFormat> CACHE = new ConcurrentHashMap<>();

    /**
     * One item of a format.
     *
     * @param code its letter
     * @param size in bytes
     * @param count how often it comes; for strings how long it is
     * @param offset where it begins
     */
    private record StructField(char code, int size, int count, int offset) {
        boolean isText() {
            return code == 's' || code == 'p';
        }
    }

    private final String text;
    private final boolean bigEndian;
    private final boolean isNative;
    private final List<StructField> fields = new ArrayList<>();
    private int size;
    private int values;

    private StructFormat(String text) {
        this.text = text;
        char order = text.isEmpty() ? '@' : text.charAt(0);
        boolean ordered = "@=<>!".indexOf(order) >= 0;
        bigEndian = order == '>' || order == '!';
        isNative = !ordered || order == '@';
        parse(ordered ? 1 : 0);
    }

    static StructFormat of(PyObject format) {
        String text;
        if (format instanceof PyStr str) {
            text = str.value;
        } else if (format instanceof PyBytes bytes) {
            text = ByteSequence.latin1(bytes.toBytes());
        } else {
            throw Errors.typeError("Struct() argument 1 must be a str or bytes object, not "
                    + format.type().name());
        }
        StructFormat known = CACHE.get(text);
        if (known == null) {
            known = new StructFormat(text);
            if (CACHE.size() >= MOST_CACHED) {
                CACHE.clear();
            }
            CACHE.put(text, known);
        }
        return known;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    private static PyException error(String message) {
        return Errors.raise(ERROR, message);
    }

    private void parse(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (Character.isWhitespace(c)) {
                continue;
            }
            int count = 1;
            if (c >= '0' && c <= '9') {
                long number = 0;
                while (c >= '0' && c <= '9') {
                    number = number * 10 + c - '0';
                    if (number > Integer.MAX_VALUE) {
                        throw error("overflow in item count");
                    }
                    if (at == text.length()) {
                        throw error("repeat count given without format specifier");
                    }
                    c = text.charAt(at++);
                }
                count = (int) number;
            }
            int width = width(c, isNative);
            if (width == 0) {
                throw error("bad char in struct format");
            }
            if (isNative && width > 1) {
                size = (size + width - 1) / width * width;
            }
            StructField field = new StructField(c, width, count, size);
            size += width * count;
            if (c != 'x') {
                fields.add(field);
                values += field.isText() ? 1 : count;
            }
        }
    }

    private static int width(char code, boolean isNative) {
        return switch (code) {
            case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> isNative ? 8 : 4;
            case 'q', 'Q', 'd' -> 8;
            case 'n', 'N', 'P' -> isNative ? 8 : 0;
            default -> 0;
        };
    }

    // ---- packing -------------------------------------------------------------------------------------------------

    PyBytes packed(PyObject[] items) {
        return PyBytes.of(pack("pack", items));
    }

    private byte[] pack(String function, PyObject[] items) {
        if (items.length != values) {
            throw error(function + " expected " + values + " items for packing (got " + items.length + ")");
        }
        byte[] bytes = new byte[size];
        int next = 0;
        for (StructField field : fields) {
            if (field.isText()) {
                packText(field, items[next++], bytes);
                continue;
            }
            for (int i = 0; i < field.count; i++) {
                write(bytes, field.offset + i * field.size, field.size, encode(field, items[next++]));
            }
        }
        return bytes;
    }

    void packInto(PyObject target, int offset, PyObject[] items) {
        byte[] bytes = pack("pack_into", items);
        if (!(target instanceof Memory memory) || memory.isReadOnly()) {
            throw Errors.typeError("argument must be read-write bytes-like object, not "
                    + target.type().name());
        }
        int start = offset < 0 ? offset + memory.size() : offset;
        if (start < 0 || memory.size() - start < size) {
            throw error("pack_into requires a buffer of at least " + (start + size) + " bytes for packing " + size
                    + " bytes at offset " + start + " (actual buffer size is " + memory.size() + ")");
        }
        for (int i = 0; i < size; i++) {
            memory.set(start + i, bytes[i]);
        }
    }

    private static void packText(StructField field, PyObject item, byte[] bytes) {
        if (!(item instanceof Buffer buffer)) {
            throw error("argument for '" + field.code + "' must be a bytes object");
        }
        byte[] given = buffer.toBytes();
        int start = field.offset;
        int room = field.count;
        if (field.code == 'p' && room > 0) {
            room--;
            bytes[start++] = (byte) Math.min(given.length, Math.min(room, 255));
        }
        System.arraycopy(given, 0, bytes, start, Math.min(given.length, room));
    }

    private void write(byte[] bytes, int offset, int width, long value) {
        for (int i = 0; i < width; i++) {
            bytes[bigEndian ? offset + width - 1 - i : offset + i] = (byte) (value >> 8 * i);
        }
    }

    private long encode(StructField field, PyObject item) {
        switch (field.code) {
            case 'c' -> {
                if (item instanceof PyBytes bytes && bytes.size() == 1) {
                    return bytes.at(0);
                }
                throw error("char format requires a bytes object of length 1");
            }
            case '?' -> {
                return item.isTrue() ? 1 : 0;
            }
            case 'e', 'f', 'd' -> {
                return encodeReal(field.code, item, isNative);
            }
            default -> {
                return encodeInteger(field, item);
            }
        }
    }

    private static long encodeReal(char code, PyObject item, boolean overflows) {
        if (!Operators.has(item, SpecialMethod.FLOAT) && !Operators.has(item, SpecialMethod.INDEX)) {
            throw error("required argument is not a float");
        }
        double number = Conversions.toFloat(item);
        if (code == 'd') {
            return Double.doubleToRawLongBits(number);
        }
        float narrow = (float) number;
        if (code == 'f') {
            if (Float.isInfinite(narrow) && !Double.isInfinite(number) && !overflows) {
                throw Errors.overflowError("float too large to pack with f format");
            }
            return Float.floatToRawIntBits(narrow);
        }
        short half = Float.floatToFloat16(narrow);
        if (Float.isInfinite(Float.float16ToFloat(half)) && !Double.isInfinite(number)) {
            throw Errors.overflowError("float too large to pack with e format");
        }
        return half;
    }

    private static long encodeInteger(StructField field, PyObject item) {
        if (!Operators.has(item, SpecialMethod.INDEX)) {
            throw error("required argument is not an integer");
        }
        BigInteger number = item.index().toBigInteger();
        boolean signed = Character.isLowerCase(field.code);
        int bits = field.size * 8;
        BigInteger least = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger most = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw outOfRange(field, number, least, most);
        }
        return number.longValue();
    }

    private static PyException outOfRange(StructField field, BigInteger number, BigInteger least, BigInteger most) {
        boolean signed = Character.isLowerCase(field.code);
        boolean narrow = field.size <= 2;
        boolean comparable = signed || narrow
                ? number.bitLength() < Long.SIZE
                : number.signum() >= 0 && number.bitLength() <= Long.SIZE;
        if (!comparable || field.size == Long.BYTES) {
            return error("argument out of range");
        }
        String kind = narrow ? (signed ? "" : "u") + (field.size == 1 ? "byte" : "short") : "'" + field.code + "'";
        return error(kind + " format requires " + least + " <= number <= " + most);
    }

    // ---- unpacking -----------------------------------------------------------------------------------------------

    PyTuple unpack(byte[] bytes) {
        if (bytes.length != size) {
            throw error("unpack requires a buffer of " + size + " bytes");
        }
        return unpackAt(bytes, 0);
    }

    PyTuple unpackFrom(byte[] bytes, int offset) {
        int start = offset < 0 ? offset + bytes.length : offset;
        if (start < 0) {
            throw error("offset " + offset + " out of range for " + bytes.length + "-byte buffer");
        }
        if (bytes.length - start < size) {
            throw error("unpack_from requires a buffer of at least " + (start + size) + " bytes for unpacking " + size
                    + " bytes at offset " + start + " (actual buffer size is " + bytes.length + ")");
        }
        return unpackAt(bytes, start);
    }

    PyList unpackAll(byte[] bytes) {
        if (size == 0) {
            throw error("cannot iteratively unpack with a struct of length 0");
        }
        if (bytes.length % size != 0) {
            throw error("iterative unpacking requires a buffer of a multiple of " + size + " bytes");
        }
        PyList all = new PyList();
        for (int start = 0; start < bytes.length; start += size) {
            all.append(unpackAt(bytes, start));
        }
        return all;
    }

    private PyTuple unpackAt(byte[] bytes, int start) {
        PyObject[] items = new PyObject[values];
        int next = 0;
        for (StructField field : fields) {
            int offset = start + field.offset;
            if (field.code == 's') {
                items[next++] = PyBytes.of(Arrays.copyOfRange(bytes, offset, offset + field.count));
                continue;
            }
            if (field.code == 'p') {
                int length = field.count == 0 ? 0 : Math.min(bytes[offset] & 0xff, field.count - 1);
                items[next++] = PyBytes.of(Arrays.copyOfRange(bytes, offset + 1, offset + 1 + length));
                continue;
            }
            for (int i = 0; i < field.count; i++) {
                items[next++] = decode(field, read(bytes, offset + i * field.size, field.size));
            }
        }
        return PyTuple.of(items);
    }

    private long read(byte[] bytes, int offset, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | bytes[bigEndian ? offset + i : offset + width - 1 - i] & 0xff;
        }
        return value;
    }

    private static PyObject decode(StructField field, long bits) {
        return switch (field.code) {
            case 'c' -> PyBytes.of(new byte[] {(byte) bits});
            case '?' -> PyBool.of(bits != 0);
            case 'e' -> PyFloat.of(Float.float16ToFloat((short) bits));
            case 'f' -> PyFloat.of(Float.intBitsToFloat((int) bits));
            case 'd' -> PyFloat.of(Double.longBitsToDouble(bits));
            case 'b', 'h', 'i', 'l', 'q', 'n' -> PyInt.of(bits << 64 - field.size * 8 >> 64 - field.size * 8);
            default -> bits >= 0 ? PyInt.of(bits) : PyInt.of(new BigInteger(Long.toUnsignedString(bits)));
        };
    }
}
