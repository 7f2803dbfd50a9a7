package ouro.syntax.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Names a source by its content. A digest of the JDK would do the same, but loading its provider takes longer than reading
 * a small script from the cache.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * Of the bytes of a file: two independent checksums of 32 bits and the length. The JDK's are quick from the first call
     * on, where a loop of our own would be interpreted.
     */
    public static String of(byte[] bytes) {
        CRC32 first = new CRC32();
        first.update(bytes);
        CRC32C second = new CRC32C();
        second.update(bytes);
        return "f" + Long.toHexString(first.getValue()) + "-" + Long.toHexString(second.getValue()) + "-"
                + Integer.toHexString(bytes.length);
    }

    /** Of a text that stands in no file: two independent hashes of 64 bits and the length. */
    public static String of(String text) {
        long first = 0xcbf29ce484222325L;
        long second = 0x9e3779b97f4a7c15L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            first = (first ^ c) * 0x100000001b3L;
            second = Long.rotateLeft(second + c, 23) * 0xff51afd7ed558ccdL;
        }
        return Long.toHexString(mix(first)) + "-" + Long.toHexString(mix(second)) + "-"
                + Integer.toHexString(text.length());
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 29);
    }
}
