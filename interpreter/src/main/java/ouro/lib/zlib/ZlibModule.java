package ouro.lib.zlib;

import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** The module {@code zlib}, on the JDK's own. */
public final class ZlibModule {
    static final PyType ERROR = PyType.declare("error", Exceptions.EXCEPTION).in("zlib");

    static final int MAXIMAL_WINDOW = 15;

    private static final long ADLER_BASE = 65521;
    /** The one method that there is. */
    private static final int DEFLATED = 8;
    /** The last strategy, {@code Z_FIXED}. */
    private static final int FIXED = 4;

    private ZlibModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Compressed data, as gzip and zip files have it.");
        m.constant("error", ERROR);
        constants(m);
        m.functionN("compress", "data, /, level=-1, wbits=15", a -> {
            byte[] data = Buffer.of(a[0]);
            PyCompressor compressor = new PyCompressor(Conversions.toCInt(a[1]), Conversions.toCInt(a[2]));
            return PyBytes.of(PyCompressor.join(compressor.compress(data), compressor.finish()));
        });
        m.functionN("decompress", "data, /, wbits=15, bufsize=16384", a -> {
            byte[] data = Buffer.of(a[0]);
            PyDecompressor decompressor = new PyDecompressor(Conversions.toCInt(a[1]));
            byte[] result = decompressor.decompress(data, 0);
            if (!decompressor.isFinished()) {
                throw Errors.raise(ERROR, "Error -5 while decompressing data: incomplete or truncated stream");
            }
            return PyBytes.of(result);
        });
        m.functionN(
                "compressobj", "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=", ZlibModule::compressor);
        m.functionN("decompressobj", "wbits=15, zdict=", a -> {
            PyDecompressor decompressor = new PyDecompressor(Conversions.toCInt(a[0]));
            if (a[1] != null) {
                if (a[1] instanceof PyStr || a[1] == PyNone.NONE) {
                    throw Errors.typeError("zdict argument must support the buffer protocol");
                }
                decompressor.setDictionary(Buffer.of(a[1]));
            }
            return decompressor;
        });
        m.function("crc32", "data, value=0, /", (data, value) -> PyInt.of(crc(Buffer.of(data), value.index().value)));
        m.function(
                "adler32", "data, value=1, /", (data, value) -> PyInt.of(adler(Buffer.of(data), value.index().value)));
    }

    /** Java compresses with a window and memory of its own, and knows two strategies beside the standard one. */
    private static PyCompressor compressor(PyObject[] a) {
        int level = Conversions.toCInt(a[0]);
        int window = Conversions.toCInt(a[2]);
        int memory = Conversions.toCInt(a[3]);
        int strategy = Conversions.toCInt(a[4]);
        int bits = window < 0 ? -window : window > MAXIMAL_WINDOW ? window - 16 : window;
        if (level < -1
                || level > 9
                || Conversions.toCInt(a[1]) != DEFLATED
                || bits < 9
                || bits > MAXIMAL_WINDOW
                || memory < 1
                || memory > 9
                || strategy < 0
                || strategy > FIXED) {
            throw Errors.valueError("Invalid initialization option");
        }
        PyCompressor compressor = new PyCompressor(level, window);
        if (strategy <= Deflater.HUFFMAN_ONLY) {
            compressor.setStrategy(strategy);
        }
        if (a[5] != null) {
            compressor.setDictionary(Buffer.of(a[5]));
        }
        return compressor;
    }

    private static void constants(ModuleBuilder m) {
        m.constant("Z_NO_COMPRESSION", PyInt.of(0));
        m.constant("Z_BEST_SPEED", PyInt.of(1));
        m.constant("Z_BEST_COMPRESSION", PyInt.of(9));
        m.constant("Z_DEFAULT_COMPRESSION", PyInt.of(-1));
        m.constant("Z_DEFAULT_STRATEGY", PyInt.of(0));
        m.constant("Z_NO_FLUSH", PyInt.of(0));
        m.constant("Z_SYNC_FLUSH", PyInt.of(2));
        m.constant("Z_FULL_FLUSH", PyInt.of(3));
        m.constant("Z_FINISH", PyInt.of(4));
        m.constant("DEFLATED", PyInt.of(8));
        m.constant("DEF_MEM_LEVEL", PyInt.of(8));
        m.constant("DEF_BUF_SIZE", PyInt.of(16384));
        m.constant("MAX_WBITS", PyInt.of(MAXIMAL_WINDOW));
        m.constant("ZLIB_VERSION", PyStr.of("1.3.1"));
    }

    static PyException error(int number, String doing, String message) {
        return Errors.raise(ERROR, "Error " + number + " while " + doing + ": " + message);
    }

    /** The CRC of data that follows data with a CRC: bit by bit where there is one, since Java's cannot go on from it. */
    private static long crc(byte[] data, long before) {
        if (before == 0) {
            CRC32 crc = new CRC32();
            crc.update(data);
            return crc.getValue();
        }
        long value = ~before & 0xFFFFFFFFL;
        for (byte each : data) {
            value ^= each & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320L;
            }
        }
        return ~value & 0xFFFFFFFFL;
    }

    private static long adler(byte[] data, long before) {
        if (before == 1) {
            Adler32 adler = new Adler32();
            adler.update(data);
            return adler.getValue();
        }
        long low = before & 0xFFFF;
        long high = before >>> 16 & 0xFFFF;
        for (byte each : data) {
            low = (low + (each & 0xFF)) % ADLER_BASE;
            high = (high + low) % ADLER_BASE;
        }
        return high << 16 | low;
    }

    /** The object as bytes, for methods. */
    static byte[] bytes(PyObject data) {
        return Buffer.of(data);
    }
}
