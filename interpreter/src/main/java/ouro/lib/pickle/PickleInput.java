package ouro.lib.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.binary.PyBytes;

/** Where a pickle is read from: bytes, or a file, of which nothing beyond the end of the pickle is taken. */
final class PickleInput {
    private static final int LOOK_AHEAD = 64 * 1024;

    /** The methods of the file; null where all bytes are there already. {@code peek} may be missing. */
    private final PyObject read;

    private final PyObject readLine;
    private final PyObject peek;
    /** How many of the bytes in {@link #data} the file has only shown. */
    private int peeked;

    private byte[] data;
    private int at;
    private int end;

    PickleInput(byte[] bytes) {
        data = bytes;
        end = bytes.length;
        read = null;
        readLine = null;
        peek = null;
    }

    /** Reads from a file; TypeError where it is none. */
    PickleInput(PyObject file) {
        data = new byte[0];
        peek = file.findAttribute("peek");
        read = file.findAttribute("read");
        readLine = file.findAttribute("readline");
        if (read == null || readLine == null) {
            throw Errors.typeError("file must have 'read' and 'readline' attributes");
        }
    }

    /** The next instruction. */
    int op() {
        if (at == end && !fill(1)) {
            throw Errors.raise(Exceptions.EOF_ERROR, "Ran out of input");
        }
        return data[at++] & 0xff;
    }

    int unsignedByte() {
        need(1);
        return data[at++] & 0xff;
    }

    /** A number of so many bytes, the lowest first; of eight bytes, one that is too large becomes negative. */
    long number(int width) {
        need(width);
        long number = 0;
        for (int i = 0; i < width; i++) {
            number |= (data[at + i] & 0xffL) << (8 * i);
        }
        at += width;
        return number;
    }

    /** So many bytes. */
    byte[] bytes(long count) {
        if (count > Integer.MAX_VALUE - 8) {
            throw truncated();
        }
        need((int) count);
        byte[] bytes = Arrays.copyOfRange(data, at, at + (int) count);
        at += (int) count;
        return bytes;
    }

    /** The rest of a line, without its end. */
    String line() {
        return new String(lineBytes(), StandardCharsets.ISO_8859_1);
    }

    byte[] lineBytes() {
        for (int i = at; i < end; i++) {
            if (data[i] == '\n') {
                byte[] line = Arrays.copyOfRange(data, at, i);
                at = i + 1;
                return line;
            }
        }
        if (read == null) {
            throw truncated();
        }
        dropPeeked();
        byte[] rest = Arrays.copyOfRange(data, at, end);
        byte[] more = bytesOf(readLine.call(), "readline");
        if (more.length == 0 || more[more.length - 1] != '\n') {
            throw truncated();
        }
        data = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, data, rest.length, more.length);
        at = data.length;
        end = at;
        return Arrays.copyOf(data, at - 1);
    }

    /** A frame of that length begins: its bytes are there at once, or the pickle is cut off. */
    void frame(long length) {
        if (length < 0 || length > Integer.MAX_VALUE - 8) {
            throw truncated();
        }
        need((int) length);
    }

    /** Has the file go on behind the pickle. */
    void finish() {
        dropPeeked();
    }

    static PyException truncated() {
        return PickleErrors.unpickling("pickle data was truncated");
    }

    private void need(int count) {
        if (end - at < count && !fill(count)) {
            throw truncated();
        }
    }

    /** Has so many bytes there; false where the file ends before. */
    private boolean fill(int count) {
        if (read == null) {
            return false;
        }
        dropPeeked();
        byte[] rest = Arrays.copyOfRange(data, at, end);
        if (peek != null && rest.length == 0 && count <= LOOK_AHEAD) {
            byte[] shown = bytesOf(peek.call(PyInt.of(LOOK_AHEAD)), "peek");
            if (shown.length >= count) {
                data = shown;
                at = 0;
                end = shown.length;
                peeked = end;
                return true;
            }
        }
        data = Arrays.copyOf(rest, count);
        at = 0;
        end = rest.length;
        while (end < count) {
            byte[] more = bytesOf(read.call(PyInt.of(count - end)), "read");
            if (more.length == 0) {
                return false;
            }
            if (more.length > count - end) {
                throw Errors.valueError("read() returned too much data: " + (count - rest.length) + " bytes requested, "
                        + more.length + " returned");
            }
            System.arraycopy(more, 0, data, end, more.length);
            end += more.length;
        }
        return true;
    }

    /** Takes from the file what it has shown and what was used of that. */
    private void dropPeeked() {
        if (peeked > 0) {
            peeked = 0;
            if (at > 0) {
                read.call(PyInt.of(at));
            }
            end = at;
        }
    }

    private static byte[] bytesOf(PyObject given, String method) {
        if (given instanceof PyBytes bytes) {
            return bytes.toBytes();
        }
        if (given instanceof Buffer) {
            return Buffer.of(given);
        }
        throw Errors.typeError(
                method + "() returned non-bytes object (" + given.type().messageName() + ")");
    }
}
