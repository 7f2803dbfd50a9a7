package ouro.lib.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;

/** {@code zlib.decompressobj()}. */
final class PyDecompressor extends PyObject {
    private static final PyType TYPE = PyType.declare("Decompress", PyType.OBJECT)
            .in("zlib")
            .namedWithModule()
            .populate(PyDecompressor.class, PyDecompressor::fill);

    private static final int GZIP_OR_ZLIB = 32;
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;
    private static final int CHUNK = 16384;

    private final int window;
    private Inflater inflater;
    private boolean isGzip;
    private boolean finished;
    /** What both sides know beforehand, or null. */
    private byte[] dictionary;

    /** What came before it was known what the header says. */
    private byte[] early = new byte[0];

    private byte[] unused = new byte[0];
    private byte[] unconsumed = new byte[0];

    /** @param window 15 for zlib's own format, -15 for none around the data, 31 for gzip's, 47 for either */
    PyDecompressor(int window) {
        super(TYPE);
        this.window = window;
        if (window <= ZlibModule.MAXIMAL_WINDOW) {
            inflater = new Inflater(window < 0);
        }
    }

    private static void fill(TypeBuilder<PyDecompressor> t) {
        t.method("decompress", "data, /, max_length=0", (self, data, limit) -> {
            int most = limit.indexClamped();
            if (most < 0) {
                throw Errors.valueError("max_length must be non-negative");
            }
            return PyBytes.of(self.decompress(ZlibModule.bytes(data), most));
        });
        t.method("flush", "length=16384, /", (self, length) -> PyBytes.of(self.decompress(self.takeUnconsumed(), 0)));
        t.attribute("unused_data", self -> PyBytes.of(self.unused));
        t.attribute("unconsumed_tail", self -> PyBytes.of(self.unconsumed));
        t.attribute("eof", self -> PyBool.of(self.finished));
    }

    void setDictionary(byte[] known) {
        dictionary = known;
        if (window < 0) {
            // Without a header nothing asks for it.
            inflater.setDictionary(known);
        }
    }

    boolean isFinished() {
        return finished;
    }

    private byte[] takeUnconsumed() {
        byte[] left = unconsumed;
        unconsumed = new byte[0];
        return left;
    }

    /** As much as there is, or up to so many bytes. */
    byte[] decompress(byte[] given, int most) {
        unconsumed = new byte[0];
        if (finished) {
            unused = PyCompressor.join(unused, given);
            return new byte[0];
        }
        byte[] data = begin(given);
        if (data == null) {
            return new byte[0];
        }
        inflater.setInput(data);
        byte[] result = inflate(most);
        byte[] left = Arrays.copyOfRange(data, data.length - inflater.getRemaining(), data.length);
        if (!inflater.finished()) {
            unconsumed = most > 0 ? left : unconsumed;
            return result;
        }
        finished = true;
        unused = isGzip ? Arrays.copyOfRange(left, Math.min(GZIP_TRAILER, left.length), left.length) : left;
        return result;
    }

    private void useDictionary() {
        if (dictionary == null) {
            throw Errors.raise(ZlibModule.ERROR, "Error 2 while decompressing data");
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            throw Errors.raise(ZlibModule.ERROR, "Error -3 while setting zdict: invalid input data");
        }
    }

    private byte[] inflate(int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            while (most == 0 || out.size() < most) {
                int room = most == 0 ? CHUNK : Math.min(CHUNK, most - out.size());
                int count = inflater.inflate(chunk, 0, room);
                if (inflater.needsDictionary()) {
                    useDictionary();
                    continue;
                }
                if (count == 0) {
                    break;
                }
                out.write(chunk, 0, count);
            }
        } catch (DataFormatException e) {
            String message = e.getMessage();
            throw ZlibModule.error(-3, "decompressing data", message == null ? "invalid data" : message);
        }
        return out.toByteArray();
    }

    /** What is left of the data behind a header of gzip's; null where that is not complete yet. */
    private byte[] begin(byte[] given) {
        if (inflater != null) {
            return given;
        }
        byte[] data = PyCompressor.join(early, given);
        if (data.length < GZIP_HEADER && !(data.length >= 2 && (data[0] & 0xFF) != 0x1f)) {
            early = data;
            return null;
        }
        isGzip = (data[0] & 0xFF) == 0x1f && (data[1] & 0xFF) == 0x8b;
        if (!isGzip && window < GZIP_OR_ZLIB) {
            throw ZlibModule.error(-3, "decompressing data", "incorrect header check");
        }
        inflater = new Inflater(isGzip);
        early = new byte[0];
        return isGzip ? Arrays.copyOfRange(data, Math.min(headerEnd(data), data.length), data.length) : data;
    }

    /** Where the header ends: fields for extra data, name, comment and checksum may follow its fixed part (RFC 1952). */
    private static int headerEnd(byte[] data) {
        int flags = data[3];
        int place = GZIP_HEADER;
        if ((flags & 4) != 0 && place + 2 <= data.length) {
            place += 2 + (data[place] & 0xFF) + ((data[place + 1] & 0xFF) << 8);
        }
        for (int text = 8; text <= 16; text *= 2) {
            if ((flags & text) != 0) {
                while (place < data.length && data[place] != 0) {
                    place++;
                }
                place++;
            }
        }
        return (flags & 2) != 0 ? place + 2 : place;
    }
}
