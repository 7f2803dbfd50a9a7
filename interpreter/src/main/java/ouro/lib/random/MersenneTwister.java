package ouro.lib.random;

import java.math.BigInteger;

/**
 * The generator MT19937 (Matsumoto and Nishimura, Mersenne Twister, 1998, with the initialization of 2002): 32 bits at a
 * time out of a state of 624 words.
 */
final class MersenneTwister {
    static final int WORDS = 624;
    private static final int MIDDLE = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[WORDS];
    private int position;

    /** Starts from the magnitude of a number. */
    void seed(BigInteger number) {
        BigInteger magnitude = number.abs();
        int[] key = new int[Math.max(1, (magnitude.bitLength() + 31) / 32)];
        for (int i = 0; i < key.length; i++) {
            key[i] = magnitude.shiftRight(32 * i).intValue();
        }
        seed(key);
    }

    private void seed(int[] key) {
        fill(19650218);
        int i = 1;
        int j = 0;
        for (int left = Math.max(WORDS, key.length); left > 0; left--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            i = next(i);
            j = j + 1 == key.length ? 0 : j + 1;
        }
        for (int left = WORDS - 1; left > 0; left--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = next(i);
        }
        state[0] = UPPER;
    }

    private int next(int place) {
        if (place + 1 < WORDS) {
            return place + 1;
        }
        state[0] = state[WORDS - 1];
        return 1;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        position = WORDS;
    }

    private void twist() {
        for (int i = 0; i < WORDS; i++) {
            int mixed = state[i] & UPPER | state[(i + 1) % WORDS] & LOWER;
            state[i] = state[(i + MIDDLE) % WORDS] ^ mixed >>> 1 ^ ((mixed & 1) == 0 ? 0 : MATRIX);
        }
        position = 0;
    }

    /** The next 32 bits. */
    int nextWord() {
        if (position >= WORDS) {
            twist();
        }
        int y = state[position++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    /** A float from 0 on and below 1, with 53 random bits. */
    double nextDouble() {
        long high = nextWord() >>> 5;
        long low = nextWord() >>> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    /** The words of the state, and last the position in it. */
    int[] state() {
        int[] all = new int[WORDS + 1];
        System.arraycopy(state, 0, all, 0, WORDS);
        all[WORDS] = position;
        return all;
    }

    /** Goes on from what {@link #state} has told. */
    void restore(int[] all) {
        System.arraycopy(all, 0, state, 0, WORDS);
        position = all[WORDS];
    }
}
