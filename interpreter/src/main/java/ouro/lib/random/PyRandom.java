package ouro.lib.random;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import ouro.object.Errors;
import ouro.object.MethodDescriptor;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.binary.ByteSequence;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/**
 * A {@code random.Random}: gives the same numbers for the same seed as CPython's. A Python subclass may replace {@code
 * random} or {@code getrandbits}; everything else builds on these two.
 */
public class PyRandom extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("x=None");
    private static final int VERSION = 3;
    private static final BigInteger WORD_MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final double IN_ONE_CALL = 9007199254740992.0;

    public static final PyType TYPE = PyType.declare("Random", PyType.OBJECT, SpecialMethod.INIT)
            .in("random")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyRandom(cls))
            .populate(PyRandom.class, RandomMethods::fill);

    private final MersenneTwister twister = new MersenneTwister();
    /** The second of two normal deviates that {@code gauss} makes at once; None where there is none. */
    PyObject nextGauss = PyNone.NONE;

    protected PyRandom(PyType type) {
        super(type);
    }

    /** A generator with a seed of its own. */
    static PyRandom unseeded() {
        PyRandom made = new PyRandom(TYPE);
        made.seed(PyNone.NONE, 2);
        return made;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        seed(SIGNATURE.bind("Random.__init__", arguments, keywords)[0], 2);
    }

    // ---- the state -----------------------------------------------------------------------------------------------

    void seed(PyObject value, long version) {
        twister.seed(number(value, version));
        nextGauss = PyNone.NONE;
    }

    private static BigInteger number(PyObject value, long version) {
        if (value == PyNone.NONE) {
            return Seeds.current().fresh();
        }
        if (value instanceof PyInt number) {
            return number.toBigInteger();
        }
        if (value instanceof PyFloat number) {
            return BigInteger.valueOf(number.hash()).and(WORD_MASK);
        }
        if (version == 1 && value instanceof PyStr text) {
            return firstVersion(text.value.codePoints().toArray());
        }
        if (version == 1 && value instanceof ByteSequence bytes) {
            int[] values = new int[bytes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.at(i);
            }
            return firstVersion(values);
        }
        if (value instanceof PyStr text) {
            return withDigest(text.value.getBytes(StandardCharsets.UTF_8));
        }
        if (value instanceof ByteSequence bytes) {
            return withDigest(bytes.toBytes());
        }
        throw Errors.typeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    }

    /** Text counts with its SHA-512 digest, so that every bit of it matters. */
    private static BigInteger withDigest(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(text);
            byte[] all = new byte[text.length + digest.length];
            System.arraycopy(text, 0, all, 0, text.length);
            System.arraycopy(digest, 0, all, text.length, digest.length);
            return new BigInteger(1, all);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash by which Python 2 seeded. */
    private static BigInteger firstVersion(int[] values) {
        long hash = values.length == 0 ? 0 : (long) values[0] << 7;
        for (int value : values) {
            hash = 1000003 * hash ^ value;
        }
        hash ^= values.length;
        return hash == -1
                ? BigInteger.TWO
                : new BigInteger(1, BigInteger.valueOf(hash).and(WORD_MASK).toByteArray());
    }

    PyObject state() {
        int[] words = twister.state();
        PyObject[] numbers = new PyObject[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = PyInt.of(Integer.toUnsignedLong(words[i]));
        }
        return PyTuple.of(PyInt.of(VERSION), PyTuple.of(numbers), nextGauss);
    }

    void restore(PyObject state) {
        PyObject version = state.getItem(PyInt.ZERO);
        if (!(version instanceof PyInt number && (number.value == VERSION || number.value == 2))) {
            throw Errors.valueError(
                    "state with version " + version.str() + " passed to Random.setstate() of version " + VERSION);
        }
        if (state.length() != VERSION) {
            throw Errors.valueError(
                    (state.length() < VERSION ? "not enough" : "too many") + " values to unpack (expected 3"
                            + (state.length() < VERSION ? ", got " + state.length() : "") + ")");
        }
        if (!(state.getItem(PyInt.ONE) instanceof PyTuple words)) {
            throw Errors.typeError("state vector must be a tuple");
        }
        if (words.size() != MersenneTwister.WORDS + 1) {
            throw Errors.valueError("state vector is the wrong size");
        }
        int[] restored = new int[words.size()];
        for (int i = 0; i < restored.length; i++) {
            restored[i] = Conversions.toInt(words.get(i)).toBigInteger().intValue();
        }
        int position = restored[MersenneTwister.WORDS];
        if (position < 0 || position > MersenneTwister.WORDS) {
            throw Errors.valueError("invalid state");
        }
        twister.restore(restored);
        nextGauss = state.getItem(PyInt.of(2));
    }

    // ---- the two sources -----------------------------------------------------------------------------------------

    /** What {@code random()} does by itself. */
    double plainRandom() {
        return twister.nextDouble();
    }

    /** What {@code getrandbits(count)} does by itself. */
    PyInt plainBits(int count) {
        if (count <= 32) {
            return PyInt.of(count == 0 ? 0 : Integer.toUnsignedLong(twister.nextWord() >>> 32 - count));
        }
        int words = (count - 1) / 32 + 1;
        byte[] bytes = new byte[words * 4 + 1];
        int left = count;
        for (int i = 0; i < words; i++, left -= 32) {
            int word = left >= 32 ? twister.nextWord() : twister.nextWord() >>> 32 - left;
            for (int place = 0; place < 4; place++) {
                bytes[bytes.length - 1 - 4 * i - place] = (byte) (word >>> 8 * place);
            }
        }
        return PyInt.of(new BigInteger(bytes));
    }

    private boolean isReplaced(String method) {
        return type().isHeap() && !(type().lookup(method) instanceof MethodDescriptor);
    }

    /** {@code self.random()}. */
    final double random() {
        return isReplaced("random") ? Conversions.toReal(callMethod("random")) : plainRandom();
    }

    /** {@code self.getrandbits(count)}. */
    final PyInt bits(int count) {
        return isReplaced("getrandbits")
                ? callMethod("getrandbits", PyInt.of(count)).index()
                : plainBits(count);
    }

    /** An int from 0 on and below a positive limit, all alike. */
    final long below(long limit) {
        if (isReplaced("random") && !isReplaced("getrandbits")) {
            return belowByRandom(limit);
        }
        int count = Long.SIZE - Long.numberOfLeadingZeros(limit);
        long value = bits(count).value;
        while (value >= limit || value < 0) {
            value = bits(count).value;
        }
        return value;
    }

    private long belowByRandom(long limit) {
        if (limit >= IN_ONE_CALL) {
            return (long) (random() * limit);
        }
        double remainder = IN_ONE_CALL % limit;
        double bound = (IN_ONE_CALL - remainder) / IN_ONE_CALL;
        double value = random();
        while (value >= bound) {
            value = random();
        }
        return (long) (value * IN_ONE_CALL) % limit;
    }

    /** As {@link #below(long)} for limits of any size. */
    final PyInt below(PyInt limit) {
        if (limit.fitsLong()) {
            return PyInt.of(below(limit.value));
        }
        BigInteger bound = limit.toBigInteger();
        int count = bound.bitLength();
        PyInt value = bits(count);
        while (value.toBigInteger().compareTo(bound) >= 0) {
            value = bits(count);
        }
        return value;
    }
}
