package ouro.lib.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;

/** {@code zlib.compressobj()}. */
final class PyCompressor extends PyObject {
    private static final PyType TYPE = PyType.declare("Compress", PyType.OBJECT)
            .in("zlib")
            .namedWithModule()
            .populate(PyCompressor.class, PyCompressor::fill);

    /** Magic, method, no flags, no time, no extra flags, Unix (RFC 1952). */
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    private static final int FINISH = 4;
    private static final int FULL_FLUSH = 3;
    private static final int CHUNK = 16384;

    private final Deflater deflater;
    private final CRC32 crc;
    private boolean begun;

    /** @param window 15 for zlib's own format, -15 for none around the data, 31 for gzip's */
    PyCompressor(int level, int window) {
        super(TYPE);
        if (level < -1 || level > 9) {
            throw Errors.raise(ZlibModule.ERROR, "Bad compression level");
        }
        boolean isGzip = window > ZlibModule.MAXIMAL_WINDOW;
        deflater = new Deflater(level, window < 0 || isGzip);
        crc = isGzip ? new CRC32() : null;
    }

    private static void fill(TypeBuilder<PyCompressor> t) {
        t.method("compress", "data, /", (self, data) -> PyBytes.of(self.compress(ZlibModule.bytes(data))));
        t.method(
                "flush",
                "mode=4, /",
                (self, mode) -> PyBytes.of(
                        mode.indexClamped() == FINISH
                                ? self.finish()
                                : mode.indexClamped() == 0
                                        ? new byte[0]
                                        : self.drain(
                                                mode.indexClamped() == FULL_FLUSH
                                                        ? Deflater.FULL_FLUSH
                                                        : Deflater.SYNC_FLUSH)));
    }

    void setStrategy(int strategy) {
        deflater.setStrategy(strategy);
    }

    /** What is likely to come is known on both sides beforehand. */
    void setDictionary(byte[] dictionary) {
        deflater.setDictionary(dictionary);
    }

    byte[] compress(byte[] data) {
        deflater.setInput(data);
        if (crc != null) {
            crc.update(data);
        }
        return drain(Deflater.NO_FLUSH);
    }

    byte[] finish() {
        deflater.finish();
        byte[] rest = drain(Deflater.NO_FLUSH);
        if (crc == null) {
            return rest;
        }
        long sum = crc.getValue();
        long size = deflater.getBytesRead();
        byte[] trailer = new byte[8];
        for (int i = 0; i < 4; i++) {
            trailer[i] = (byte) (sum >>> 8 * i);
            trailer[4 + i] = (byte) (size >>> 8 * i);
        }
        return join(rest, trailer);
    }

    private byte[] drain(int mode) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (crc != null && !begun) {
            out.writeBytes(GZIP_HEADER);
        }
        begun = true;
        byte[] chunk = new byte[CHUNK];
        for (int count = deflater.deflate(chunk, 0, CHUNK, mode);
                count > 0;
                count = deflater.deflate(chunk, 0, CHUNK, mode)) {
            out.write(chunk, 0, count);
            if (count < CHUNK && mode != Deflater.NO_FLUSH) {
                break;
            }
        }
        return out.toByteArray();
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
