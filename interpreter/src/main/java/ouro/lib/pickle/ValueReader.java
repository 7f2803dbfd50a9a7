package ouro.lib.pickle;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** Reads what holds no other objects: numbers, texts, bytes. */
final class ValueReader {
    private final PickleInput input;
    private final PyUnpickler settings;

    ValueReader(PickleInput input, PyUnpickler settings) {
        this.input = input;
        this.settings = settings;
    }

    /** The value that the instruction stands for; null where it is no such instruction. */
    PyObject read(int op) {
        return switch (op) {
            case Opcode.BININT -> PyInt.of((int) input.number(4));
            case Opcode.BININT1 -> PyInt.of(input.unsignedByte());
            case Opcode.BININT2 -> PyInt.of(input.number(2));
            case Opcode.INT -> lineInt();
            case Opcode.LONG -> lineLong();
            case Opcode.LONG1 -> integer(input.bytes(input.unsignedByte()));
            case Opcode.LONG4 -> integer(input.bytes(longLength()));
            case Opcode.FLOAT -> lineFloat();
            case Opcode.BINFLOAT -> PyFloat.of(ByteBuffer.wrap(input.bytes(8)).getDouble());
            case Opcode.SHORT_BINUNICODE -> text(counted(1, ""));
            case Opcode.BINUNICODE -> text(counted(4, "BINUNICODE"));
            case Opcode.BINUNICODE8 -> text(counted(8, "BINUNICODE"));
            case Opcode.UNICODE -> PyStr.of(Codecs.decode(input.lineBytes(), "raw-unicode-escape", "strict"));
            case Opcode.SHORT_BINBYTES -> PyBytes.of(counted(1, ""));
            case Opcode.BINBYTES -> PyBytes.of(counted(4, "BINBYTES"));
            case Opcode.BINBYTES8 -> PyBytes.of(counted(8, "BINBYTES"));
            case Opcode.STRING -> oldText(quoted(input.line()));
            case Opcode.SHORT_BINSTRING -> oldText(counted(1, ""));
            case Opcode.BINSTRING -> oldText(input.bytes(stringLength()));
            default -> null;
        };
    }

    /** Bytes that follow their count, which is a number of that width. */
    byte[] counted(int width, String name) {
        long count = input.number(width);
        if (count < 0) {
            throw Errors.overflowError(name + " exceeds system's maximum size of " + Long.MAX_VALUE + " bytes");
        }
        return input.bytes(count);
    }

    private static PyObject text(byte[] utf8) {
        return PyStr.of(Codecs.decode(utf8, "utf-8", "surrogatepass"));
    }

    private static PyObject integer(byte[] digits) {
        for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
            byte low = digits[i];
            digits[i] = digits[j];
            digits[j] = low;
        }
        return digits.length == 0 ? PyInt.ZERO : PyInt.of(new BigInteger(digits));
    }

    private long longLength() {
        int count = (int) input.number(4);
        if (count < 0) {
            throw PickleErrors.unpickling("LONG pickle has negative byte count");
        }
        return count;
    }

    private long stringLength() {
        int count = (int) input.number(4);
        if (count < 0) {
            throw PickleErrors.unpickling("BINSTRING pickle has negative byte count");
        }
        return count;
    }

    /** A number on a line, by which the memo is asked. */
    long lineNumber() {
        PyInt number = Conversions.toInt(PyStr.of(line()));
        if (!number.fitsLong()) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return number.value;
    }

    /** A line with its end, as errors show it. */
    private String line() {
        return input.line() + "\n";
    }

    private PyObject lineInt() {
        String line = input.line();
        if (line.equals("00") || line.equals("01")) {
            return PyBool.of(line.equals("01"));
        }
        try {
            return PyInt.of(new BigInteger(line.strip()));
        } catch (NumberFormatException e) {
            throw Errors.valueError("could not convert string to int");
        }
    }

    private PyObject lineLong() {
        String line = input.line();
        return Conversions.toInt(PyStr.of(line.endsWith("L") ? line.substring(0, line.length() - 1) : line + "\n"));
    }

    private PyObject lineFloat() {
        String line = line();
        try {
            return PyFloat.of(Conversions.toFloat(PyStr.of(line.strip())));
        } catch (ouro.object.PyException e) {
            if (e.is(Exceptions.VALUE_ERROR)) {
                throw Errors.valueError("could not convert string to float: '" + line + "'");
            }
            throw e;
        }
    }

    // ---- what Python 2 wrote -------------------------------------------------------------------------------------

    private static byte[] quoted(String line) {
        String text = line.stripTrailing();
        char quote = text.isEmpty() ? 0 : text.charAt(0);
        if (text.length() < 2 || quote != text.charAt(text.length() - 1) || quote != '"' && quote != '\'') {
            throw PickleErrors.unpickling("the STRING opcode argument must be quoted");
        }
        return ((PyBytes) Globals.module("ast").getAttribute("literal_eval").call(PyStr.of("b" + text))).toBytes();
    }

    private PyObject oldText(byte[] bytes) {
        return settings.encoding.equals("bytes")
                ? PyBytes.of(bytes)
                : PyStr.of(Codecs.decode(bytes, settings.encoding, settings.errors));
    }
}
