package ouro.lib.hashlib;

import java.security.MessageDigest;
import java.util.Arrays;

/** Keyed hashing (RFC 2104). */
final class Hmac {
    private final MessageDigest digest;
    private final byte[] inner;
    private final byte[] outer;

    Hmac(MessageDigest digest, int blockSize, byte[] key) {
        this.digest = digest;
        byte[] padded = Arrays.copyOf(key.length > blockSize ? digest.digest(key) : key, blockSize);
        inner = padded.clone();
        outer = padded;
        for (int i = 0; i < blockSize; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
    }

    byte[] of(byte[]... parts) {
        digest.reset();
        digest.update(inner);
        for (byte[] part : parts) {
            digest.update(part);
        }
        byte[] hash = digest.digest();
        digest.update(outer);
        return digest.digest(hash);
    }
}
