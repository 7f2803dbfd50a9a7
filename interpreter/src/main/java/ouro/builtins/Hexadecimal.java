package ouro.builtins;

import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.ByteSequence;
import ouro.object.codec.ByteBuilder;
import ouro.text.Characters;

/** Bytes as pairs of hexadecimal digits. */
public final class Hexadecimal {
    private Hexadecimal() {}

    /**
     * The digits of the bytes.
     *
     * @param separator a str or bytes of one character, or null
     * @param group how many bytes stand between separators, counted from the right; from the left where negative
     */
    public static String text(byte[] bytes, PyObject separator, int group) {
        String between = separator == null ? "" : separator(separator);
        int size = Math.abs(group);
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (int i = 0; i < bytes.length; i++) {
            boolean starts = size > 0 && (group > 0 ? (bytes.length - i) % size == 0 : i % size == 0);
            if (i > 0 && starts) {
                out.append(between);
            }
            out.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return out.toString();
    }

    private static String separator(PyObject separator) {
        if (separator.length() != 1) {
            throw Errors.valueError("sep must be length 1.");
        }
        String text;
        if (separator instanceof PyStr given) {
            text = given.value;
        } else if (separator instanceof Buffer buffer) {
            text = ByteSequence.latin1(buffer.toBytes());
        } else {
            throw Errors.typeError("sep must be str or bytes.");
        }
        if (text.charAt(0) > 127) {
            throw Errors.valueError("sep must be ASCII.");
        }
        return text;
    }

    /** The bytes that pairs of digits mean; white space between pairs is skipped. */
    static byte[] parse(String text) {
        ByteBuilder out = new ByteBuilder(text.length() / 2);
        for (int i = 0; i < text.length(); ) {
            if (Characters.isAsciiSpace(text.charAt(i))) {
                i++;
                continue;
            }
            out.append(digit(text, i) << 4 | digit(text, i + 1));
            i += 2;
        }
        return out.toBytes();
    }

    private static int digit(String text, int at) {
        int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw Errors.valueError("non-hexadecimal number found in fromhex() arg at position " + at);
        }
        return digit;
    }
}
