package ouro.lib.random;

import java.math.BigInteger;
import java.security.SecureRandom;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/** Where a session's random generators that are given no seed get one from. */
public final class Seeds {
    private static final SessionLocal<Seeds> LOCAL = SessionLocal.of(Seeds::new);

    private SecureRandom entropy;
    /** Seeds what is seeded with nothing, where a run is to be repeatable; null for true randomness. */
    private MersenneTwister repeatable;
    /** The seed of the first generator that gets none, as {@code random.seed(number)} would give it; null once used. */
    private BigInteger first;

    private Seeds() {}

    static Seeds current() {
        return LOCAL.get();
    }

    /** From now on, generators that get no seed are seeded from this number: each differently, every run alike. */
    public static void makeRepeatable(SessionState session, long number) {
        Seeds seeds = LOCAL.of(session);
        seeds.first = BigInteger.valueOf(number);
        seeds.repeatable = new MersenneTwister();
        seeds.repeatable.seed(BigInteger.valueOf(number));
    }

    SecureRandom entropy() {
        if (entropy == null) {
            entropy = new SecureRandom();
        }
        return entropy;
    }

    BigInteger fresh() {
        if (first != null) {
            BigInteger seed = first;
            first = null;
            return seed;
        }
        byte[] bytes = new byte[64];
        if (repeatable == null) {
            entropy().nextBytes(bytes);
        } else {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) repeatable.nextWord();
            }
        }
        return new BigInteger(1, bytes);
    }
}
