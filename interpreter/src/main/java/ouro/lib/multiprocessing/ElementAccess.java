package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;
import java.util.function.Function;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** Numbers and letters in memory, by the codes that the module array has for their C types; ints are cut to their width. */
final class ElementAccess {
    private static final int MASK = 0xff;

    private ElementAccess() {}

    static <S extends PyObject> void fill(TypeBuilder<S> t, Function<S, ByteBuffer> bytes) {
        t.method(
                "get",
                "code, index, /",
                (self, code, index) -> get(bytes.apply(self), letter(code), index.indexClamped()));
        t.method("set", "code, index, value, /", (self, code, index, value) -> {
            set(bytes.apply(self), letter(code), index.indexClamped(), value);
            return ouro.object.PyNone.NONE;
        });
    }

    private static char letter(PyObject code) {
        return ((PyStr) code).value.charAt(0);
    }

    /** How many bytes an item takes. */
    static int width(char code) {
        return switch (code) {
            case 'c', 'b', 'B', '?' -> 1;
            case 'h', 'H' -> 2;
            case 'i', 'I', 'f', 'u' -> 4;
            case 'l', 'L', 'q', 'Q', 'd' -> 8;
            default -> throw Errors.typeError("this type has no size");
        };
    }

    private static PyObject get(ByteBuffer bytes, char code, int index) {
        int at = index * width(code);
        return switch (code) {
            case 'c' -> PyBytes.of(new byte[] {bytes.get(at)});
            case '?' -> ouro.object.PyBool.of(bytes.get(at) != 0);
            case 'b' -> PyInt.of(bytes.get(at));
            case 'B' -> PyInt.of(bytes.get(at) & MASK);
            case 'h' -> PyInt.of(bytes.getShort(at));
            case 'H' -> PyInt.of(Short.toUnsignedInt(bytes.getShort(at)));
            case 'i' -> PyInt.of(bytes.getInt(at));
            case 'I' -> PyInt.of(Integer.toUnsignedLong(bytes.getInt(at)));
            case 'u' -> PyStr.of(bytes.getInt(at));
            case 'f' -> PyFloat.of(bytes.getFloat(at));
            case 'd' -> PyFloat.of(bytes.getDouble(at));
            case 'L', 'Q' -> PyInt.of(new java.math.BigInteger(Long.toUnsignedString(bytes.getLong(at))));
            default -> PyInt.of(bytes.getLong(at));
        };
    }

    private static void set(ByteBuffer bytes, char code, int index, PyObject value) {
        int at = index * width(code);
        switch (code) {
            case 'c' -> bytes.put(at, letterOf(value));
            case '?' -> bytes.put(at, (byte) (value.isTrue() ? 1 : 0));
            case 'f' -> bytes.putFloat(at, (float) real(value));
            case 'd' -> bytes.putDouble(at, real(value));
            case 'u' -> {
                if (!(value instanceof PyStr text) || text.size() != 1) {
                    throw Errors.typeError("one character unicode string expected");
                }
                bytes.putInt(at, text.value.codePointAt(0));
            }
            default -> setInt(bytes, code, at, value);
        }
    }

    private static void setInt(ByteBuffer bytes, char code, int at, PyObject value) {
        if (!Operators.has(value, SpecialMethod.INDEX)) {
            throw Errors.typeError(
                    "an integer is required (got type " + value.type().name() + ")");
        }
        long number = value.index().toBigInteger().longValue();
        switch (width(code)) {
            case 1 -> bytes.put(at, (byte) number);
            case 2 -> bytes.putShort(at, (short) number);
            case 4 -> bytes.putInt(at, (int) number);
            default -> bytes.putLong(at, number);
        }
    }

    private static double real(PyObject value) {
        if (value instanceof PyInt || value instanceof PyFloat || Operators.has(value, SpecialMethod.FLOAT)) {
            return Conversions.toReal(value);
        }
        throw Errors.typeError("must be real number, not " + value.type().name());
    }

    private static byte letterOf(PyObject value) {
        if (value instanceof PyBytes bytes && bytes.size() == 1) {
            return (byte) bytes.at(0);
        }
        if (value instanceof PyByteArray bytes && bytes.size() == 1) {
            return (byte) bytes.at(0);
        }
        if (value instanceof PyInt number && number.fitsLong() && number.value >= 0 && number.value <= MASK) {
            return (byte) number.value;
        }
        throw Errors.typeError("one character bytes, bytearray or integer expected");
    }
}
