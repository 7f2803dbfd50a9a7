package ouro.lib.pickle;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;

/** Writes what holds no other objects: numbers, texts, bytes. */
final class ValueWriter {
    private static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private final PickleWriter writer;

    ValueWriter(PickleWriter writer) {
        this.writer = writer;
    }

    void save(PyBool value) {
        boolean isTrue = value.isTrue();
        if (writer.protocol >= 2) {
            writer.output.op(isTrue ? Opcode.NEWTRUE : Opcode.NEWFALSE);
        } else {
            writer.output.line(Opcode.INT, isTrue ? "01" : "00");
        }
    }

    void save(PyInt number) {
        PickleOutput output = writer.output;
        boolean isShort = number.fitsLong() && number.value == (int) number.value;
        if (!isShort) {
            saveLong(number.toBigInteger());
        } else if (!writer.binary) {
            output.line(Opcode.INT, Long.toString(number.value));
        } else if (number.value >= 0 && number.value <= ONE_BYTE) {
            output.op(Opcode.BININT1, number.value, 1);
        } else if (number.value >= 0 && number.value <= TWO_BYTES) {
            output.op(Opcode.BININT2, number.value, 2);
        } else {
            output.op(Opcode.BININT, number.value, 4);
        }
    }

    private void saveLong(BigInteger number) {
        if (writer.protocol < 2) {
            writer.output.line(Opcode.LONG, PyInt.of(number).repr() + "L");
            return;
        }
        byte[] digits = number.toByteArray();
        for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
            byte low = digits[j];
            digits[j] = digits[i];
            digits[i] = low;
        }
        if (digits.length <= ONE_BYTE) {
            writer.output.counted(Opcode.LONG1, 1, digits);
        } else {
            writer.output.counted(Opcode.LONG4, 4, digits);
        }
    }

    void save(PyFloat number) {
        if (writer.binary) {
            writer.output.op(
                    Opcode.BINFLOAT,
                    ByteBuffer.allocate(8).putDouble(number.value).array());
        } else {
            writer.output.line(Opcode.FLOAT, number.repr());
        }
    }

    void save(PyStr text) {
        if (!writer.binary) {
            writer.output.op(Opcode.UNICODE);
            writer.output.line(rawUnicodeEscape(text.value));
        } else {
            byte[] utf8 = Codecs.encode(text.value, "utf-8", "surrogatepass");
            if (writer.protocol >= 4 && utf8.length <= ONE_BYTE) {
                writer.output.counted(Opcode.SHORT_BINUNICODE, 1, utf8);
            } else {
                writer.output.counted(Opcode.BINUNICODE, 4, utf8);
            }
        }
        writer.put(text);
    }

    /** The text on one line: beside what Latin-1 lacks, the letters that would end the line or begin an escape are escaped. */
    private static byte[] rawUnicodeEscape(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0x10000) {
                line.append(String.format("\\U%08x", c));
            } else if (c >= 0x100 || c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 0x1a) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes bytes; {@code object} is what is remembered for them. */
    void saveBytes(PyObject object, byte[] bytes) {
        if (writer.protocol < 3) {
            // Python 2 has no bytes: it makes them of a text again.
            if (bytes.length == 0) {
                writer.reductions().save(PyBytes.TYPE, PyTuple.EMPTY, object);
            } else {
                PyStr text = PyStr.of(new String(bytes, StandardCharsets.ISO_8859_1));
                PyObject encode = Globals.module("_codecs").getAttribute("encode");
                writer.reductions().save(encode, PyTuple.of(text, Names.LATIN_1), object);
            }
            return;
        }
        if (bytes.length <= ONE_BYTE) {
            writer.output.counted(Opcode.SHORT_BINBYTES, 1, bytes);
        } else {
            writer.output.counted(Opcode.BINBYTES, 4, bytes);
        }
        writer.put(object);
    }

    void saveByteArray(PyObject object, byte[] bytes) {
        if (writer.protocol < 5) {
            PyType cls = PyByteArray.TYPE;
            PyTuple arguments =
                    bytes.length == 0 ? PyTuple.EMPTY : PyTuple.of(PyBytes.of(Arrays.copyOf(bytes, bytes.length)));
            writer.reductions().save(cls, arguments, object);
            return;
        }
        writer.output.counted(Opcode.BYTEARRAY8, 8, bytes);
        writer.put(object);
    }

    /** Writes a buffer, or leaves it to whoever carries it beside the pickle (PEP 574). */
    void save(PyPickleBuffer buffer) {
        if (writer.protocol < 5) {
            throw PickleErrors.pickling("PickleBuffer can only pickled with protocol >= 5");
        }
        if (!buffer.view().isContiguous(false) && !buffer.view().isContiguous(true)) {
            throw PickleErrors.pickling("PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
        }
        boolean readOnly = buffer.view().isReadOnly();
        if (writer.bufferCallback != null && !writer.bufferCallback.call(buffer).isTrue()) {
            writer.output.op(Opcode.NEXT_BUFFER);
            if (readOnly) {
                writer.output.op(Opcode.READONLY_BUFFER);
            }
        } else if (readOnly) {
            saveBytes(buffer, buffer.view().toBytes());
        } else {
            saveByteArray(buffer, buffer.view().toBytes());
        }
    }

    /** Constants, which are one object each so that the memo knows them again. */
    private static final class Names {
        static final PyStr LATIN_1 = PyStr.of("latin1");
    }
}
