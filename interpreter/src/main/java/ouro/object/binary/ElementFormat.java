package ouro.object.binary;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/**
 * How the items of memory stand for numbers: a letter as the module struct has them, in the order and the sizes of the
 * machine (Library Reference, memoryview.format).
 */
public final class ElementFormat {
    public static final ElementFormat BYTE = new ElementFormat("B", 'B', 1);

    private final String text;
    private final char code;
    private final int size;

    private ElementFormat(String text, char code, int size) {
        this.text = text;
        this.code = code;
        this.size = size;
    }

    /** The format that a text names, or null where it names none. */
    public static ElementFormat of(String text) {
        String letter = text.startsWith("@") ? text.substring(1) : text;
        int size = letter.length() == 1 ? sizeOf(letter.charAt(0)) : 0;
        return size == 0 ? null : new ElementFormat(text, letter.charAt(0), size);
    }

    private static int sizeOf(char code) {
        return switch (code) {
            case 'b', 'B', 'c', '?' -> 1;
            case 'h', 'H' -> 2;
            case 'i', 'I', 'f', 'w' -> 4;
            case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
            default -> 0;
        };
    }

    public String text() {
        return text;
    }

    public char code() {
        return code;
    }

    /** The bytes of an item. */
    public int size() {
        return size;
    }

    boolean isBytes() {
        return code == 'b' || code == 'B' || code == 'c';
    }

    boolean isReal() {
        return code == 'f' || code == 'd';
    }

    private boolean isSigned() {
        return Character.isLowerCase(code);
    }

    /** The item whose bytes begin at a place. */
    public PyObject read(Memory memory, int place) {
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) {
            bits = bits << Byte.SIZE | memory.at(place + i);
        }
        int unused = Long.SIZE - size * Byte.SIZE;
        return switch (code) {
            case 'c' -> PyBytes.of(new byte[] {(byte) bits});
            case '?' -> PyBool.of(bits != 0);
            case 'f' -> PyFloat.of(Float.intBitsToFloat((int) bits));
            case 'd' -> PyFloat.of(Double.longBitsToDouble(bits));
            case 'w' -> PyStr.of(Character.toString((int) bits));
            default ->
                isSigned()
                        ? PyInt.of(bits << unused >> unused)
                        : bits >= 0 ? PyInt.of(bits) : PyInt.of(new BigInteger(Long.toUnsignedString(bits)));
        };
    }

    /** Writes an item whose bytes begin at a place; TypeError or ValueError where the item is none of this format. */
    public void write(Memory memory, int place, PyObject item) {
        put(memory, place, bits(item));
    }

    /** Writes the bits of an item, the lowest byte first. */
    public void put(Memory memory, int place, long bits) {
        for (int i = 0; i < size; i++) {
            memory.set(place + i, (int) (bits >> i * Byte.SIZE) & 0xff);
        }
    }

    private long bits(PyObject item) {
        switch (code) {
            case 'c' -> {
                if (!(item instanceof PyBytes bytes)) {
                    throw wrongType();
                }
                if (bytes.size() != 1) {
                    throw wrongValue();
                }
                return bytes.at(0);
            }
            case '?' -> {
                return item.isTrue() ? 1 : 0;
            }
            case 'f', 'd' -> {
                if (!Operators.has(item, SpecialMethod.FLOAT) && !Operators.has(item, SpecialMethod.INDEX)) {
                    throw wrongType();
                }
                double number = Conversions.toFloat(item);
                return code == 'd' ? Double.doubleToRawLongBits(number) : Float.floatToRawIntBits((float) number);
            }
            default -> {
                if (!Operators.has(item, SpecialMethod.INDEX)) {
                    throw wrongType();
                }
                BigInteger number = item.index().toBigInteger();
                if (!fits(number)) {
                    throw wrongValue();
                }
                return number.longValue();
            }
        }
    }

    /** Whether a number is in the range of this format. */
    public boolean fits(BigInteger number) {
        int bits = size * Byte.SIZE;
        return isSigned() ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
    }

    private PyException wrongType() {
        return Errors.typeError("memoryview: invalid type for format '" + code + "'");
    }

    private PyException wrongValue() {
        return Errors.valueError("memoryview: invalid value for format '" + code + "'");
    }
}
