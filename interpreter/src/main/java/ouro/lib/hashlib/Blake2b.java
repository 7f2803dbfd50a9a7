package ouro.lib.hashlib;

import java.security.MessageDigest;
import java.util.Arrays;

/** BLAKE2b (RFC 7693), which Java does not bring along. */
final class Blake2b extends MessageDigest implements Cloneable {
    static final int BLOCK = 128;
    static final int LONGEST = 64;

    private static final long[] START = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    /** Which word of the message each step of a round takes (RFC 7693, 2.7). */
    private static final String[] ORDER = {
        "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
        "905724afe1bc683d", "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
        "6fe9b308c2d714a5", "a2847615fb9e3cd0", "0123456789abcdef", "ea489fd61c02b753"
    };

    private final int length;
    private final byte[] key;
    private long[] state;
    private byte[] block;
    private int filled;
    private long count;

    Blake2b(int length, byte[] key) {
        super("BLAKE2b");
        this.length = length;
        this.key = key;
        engineReset();
    }

    @Override
    protected void engineReset() {
        state = START.clone();
        state[0] ^= 0x01010000L ^ (long) key.length << 8 ^ length;
        block = new byte[BLOCK];
        count = 0;
        filled = 0;
        if (key.length > 0) {
            System.arraycopy(key, 0, block, 0, key.length);
            filled = BLOCK;
        }
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int size) {
        int at = offset;
        int left = size;
        while (left > 0) {
            if (filled == BLOCK) {
                count += BLOCK;
                compress(false);
                filled = 0;
            }
            int taken = Math.min(left, BLOCK - filled);
            System.arraycopy(input, at, block, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    @Override
    protected byte[] engineDigest() {
        count += filled;
        Arrays.fill(block, filled, BLOCK, (byte) 0);
        compress(true);
        byte[] digest = new byte[length];
        for (int i = 0; i < length; i++) {
            digest[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
        }
        engineReset();
        return digest;
    }

    @Override
    protected int engineGetDigestLength() {
        return length;
    }

    private void compress(boolean last) {
        long[] words = new long[16];
        for (int i = 0; i < BLOCK; i++) {
            words[i / 8] |= (block[i] & 0xffL) << 8 * (i % 8);
        }
        long[] v = Arrays.copyOf(state, 16);
        System.arraycopy(START, 0, v, 8, 8);
        v[12] ^= count;
        v[14] ^= last ? -1 : 0;
        for (String order : ORDER) {
            for (int i = 0; i < 8; i++) {
                int shift = i / 4;
                int column = i % 4;
                mix(
                        v,
                        column,
                        4 + (column + shift) % 4,
                        8 + (column + 2 * shift) % 4,
                        12 + (column + 3 * shift) % 4,
                        words[Character.digit(order.charAt(2 * i), 16)],
                        words[Character.digit(order.charAt(2 * i + 1), 16)]);
            }
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void mix(long[] v, int a, int b, int c, int d, long x, long y) {
        v[a] += v[b] + x;
        v[d] = Long.rotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 24);
        v[a] += v[b] + y;
        v[d] = Long.rotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 63);
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        Blake2b copy = (Blake2b) super.clone();
        copy.state = state.clone();
        copy.block = block.clone();
        return copy;
    }
}
