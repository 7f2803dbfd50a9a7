package ouro.lib.binascii;

import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import ouro.builtins.Hexadecimal;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.codec.ByteBuilder;
import ouro.text.Characters;

/** The module {@code binascii}. */
public final class BinasciiModule {
    private static final PyType ERROR =
            PyType.declare("Error", Exceptions.VALUE_ERROR).in("binascii");
    private static final PyType INCOMPLETE =
            PyType.declare("Incomplete", Exceptions.EXCEPTION).in("binascii");

    private BinasciiModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Bytes as text and back: hexadecimal digits, base64, checksums.");
        m.constant("Error", ERROR);
        m.constant("Incomplete", INCOMPLETE);
        m.functionN("hexlify", "data, sep=, bytes_per_sep=1", BinasciiModule::hexadecimal);
        m.functionN("b2a_hex", "data, sep=, bytes_per_sep=1", BinasciiModule::hexadecimal);
        m.function("unhexlify", "hexstr, /", BinasciiModule::fromHexadecimal);
        m.function("a2b_hex", "hexstr, /", BinasciiModule::fromHexadecimal);
        m.functionN("b2a_base64", "data, /, *, newline=True", a -> {
            byte[] encoded = Base64.getEncoder().encode(Buffer.of(a[0]));
            if (!a[1].isTrue()) {
                return PyBytes.of(encoded);
            }
            byte[] line = Arrays.copyOf(encoded, encoded.length + 1);
            line[encoded.length] = '\n';
            return PyBytes.of(line);
        });
        m.functionN("a2b_base64", "data, /, *, strict_mode=False", a -> PyBytes.of(fromBase64(a[0], a[1].isTrue())));
        m.function("crc32", "data, crc=0, /", (data, start) -> PyInt.of(crc(Buffer.of(data), start)));
    }

    private static PyException error(String message) {
        return Errors.raise(ERROR, message);
    }

    private static PyObject hexadecimal(PyObject[] a) {
        return PyBytes.ofLatin1(Hexadecimal.text(Buffer.of(a[0]), a[1], a[2].indexClamped()));
    }

    /** The argument as text: a str of ASCII, or bytes. */
    private static String ascii(PyObject argument) {
        if (argument instanceof PyStr text) {
            if (!Characters.isAscii(text.value)) {
                throw Errors.valueError("string argument should contain only ASCII characters");
            }
            return text.value;
        }
        if (argument instanceof Buffer buffer) {
            return ByteSequence.latin1(buffer.toBytes());
        }
        throw Errors.typeError("argument should be bytes, buffer or ASCII string, not '"
                + argument.type().name() + "'");
    }

    private static PyObject fromHexadecimal(PyObject argument) {
        String digits = ascii(argument);
        if (digits.length() % 2 != 0) {
            throw error("Odd-length string");
        }
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(digits.charAt(i * 2), 16);
            int low = Character.digit(digits.charAt(i * 2 + 1), 16);
            if (high < 0 || low < 0) {
                throw error("Non-hexadecimal digit found");
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return PyBytes.of(bytes);
    }

    private static int base64Digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    /** Characters outside the alphabet are skipped, unless strictness forbids them. */
    private static byte[] fromBase64(PyObject argument, boolean strict) {
        String text = ascii(argument);
        if (strict && text.startsWith("=")) {
            throw error("Leading padding not allowed");
        }
        ByteBuilder out = new ByteBuilder(text.length() * 3 / 4 + 3);
        int digits = 0;
        int place = 0;
        int bits = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                if (place >= 2 && place + ++padding >= 4) {
                    if (strict && i + 1 < text.length()) {
                        throw error("Excess data after padding");
                    }
                    return out.toBytes();
                }
                continue;
            }
            int digit = base64Digit(c);
            if (digit < 0) {
                if (strict) {
                    throw error("Only base64 data is allowed");
                }
                continue;
            }
            if (strict && padding > 0) {
                throw error("Discontinuous padding not allowed");
            }
            padding = 0;
            digits++;
            bits = bits << 6 | digit;
            place = place + 1 & 3;
            if (place != 1) {
                out.append(bits >> (place == 0 ? 0 : place == 2 ? 4 : 2));
            }
        }
        if (place == 1) {
            throw error("Invalid base64-encoded string: number of data characters (" + digits
                    + ") cannot be 1 more than a multiple of 4");
        }
        if (place != 0) {
            throw error("Incorrect padding");
        }
        return out.toBytes();
    }

    private static long crc(byte[] data, PyObject start) {
        PyInt seed = start.index();
        if (seed.isTrue()) {
            return continued(data, seed.toBigInteger().intValue());
        }
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    private static long continued(byte[] data, int seed) {
        int crc = ~seed;
        for (byte each : data) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
            }
        }
        return ~crc & 0xffffffffL;
    }
}
