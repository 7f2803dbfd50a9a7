package ouro.lib.hashlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyFrozenSet;

/** The module {@code hashlib}, on the digests that come with Java. */
public final class HashlibModule {
    /** Java's names by Python's. */
    private static final Map<String, String> ALGORITHMS;

    static {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("md5", "MD5");
        names.put("sha1", "SHA-1");
        names.put("sha224", "SHA-224");
        names.put("sha256", "SHA-256");
        names.put("sha384", "SHA-384");
        names.put("sha512", "SHA-512");
        names.put("sha3_224", "SHA3-224");
        names.put("sha3_256", "SHA3-256");
        names.put("sha3_384", "SHA3-384");
        names.put("sha3_512", "SHA3-512");
        ALGORITHMS = Collections.unmodifiableMap(names);
    }

    private HashlibModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Hashes: short numbers for long data, as SHA-256.");
        PyObject[] names = new PyObject[ALGORITHMS.size() + 1];
        names[0] = PyStr.of("blake2b");
        int next = 1;
        for (String name : ALGORITHMS.keySet()) {
            names[next++] = PyStr.of(name);
            m.functionN(name, "string=, *, usedforsecurity=True", a -> digest(name, a[0]));
        }
        m.functionN(
                "blake2b", "data=, /, *, digest_size=64, key=, usedforsecurity=True", a -> blake2b(a[0], a[1], a[2]));
        PyObject all = PyFrozenSet.TYPE.call(PyTuple.of(names));
        m.constant("algorithms_guaranteed", all);
        m.constant("algorithms_available", all);
        m.functionN("new", "name, data=, *, usedforsecurity=True", a -> digest(name(a[0]), a[1]));
        m.functionN("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=None", HashlibModule::derive);
        m.functionN("file_digest", "fileobj, digest, /", HashlibModule::ofFile);
    }

    private static String name(PyObject name) {
        if (name instanceof PyStr text) {
            return text.value.toLowerCase(Locale.ROOT);
        }
        throw Errors.typeError(
                "new() argument 'name' must be str, not " + name.type().name());
    }

    private static PyHash digest(String name, PyObject data) {
        PyHash hash = new PyHash(name, create(name));
        hash.update(data);
        return hash;
    }

    private static PyHash blake2b(PyObject data, PyObject size, PyObject key) {
        int length = size.indexClamped();
        byte[] secret = PyHash.data(key);
        if (length < 1 || length > Blake2b.LONGEST) {
            throw Errors.valueError("digest_size must be between 1 and " + Blake2b.LONGEST + " bytes");
        }
        if (secret.length > Blake2b.LONGEST) {
            throw Errors.valueError("maximum key length is " + Blake2b.LONGEST + " bytes");
        }
        PyHash hash = new PyHash("blake2b", new Blake2b(length, secret));
        hash.update(data);
        return hash;
    }

    static MessageDigest create(String name) {
        if (name.equals("blake2b")) {
            return new Blake2b(Blake2b.LONGEST, new byte[0]);
        }
        String algorithm = ALGORITHMS.get(name.replace('-', '_').replaceFirst("^sha_(?=\\d{3})", "sha"));
        if (algorithm == null) {
            throw Errors.valueError("unsupported hash type " + name);
        }
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw Errors.valueError("unsupported hash type " + name);
        }
    }

    /** PBKDF2 with HMAC (RFC 8018, 5.2). */
    private static PyObject derive(PyObject[] a) {
        MessageDigest digest = create(a[0].str());
        byte[] password = PyHash.data(a[1]);
        byte[] salt = PyHash.data(a[2]);
        int iterations = a[3].indexClamped();
        int length = a[4] == PyNone.NONE ? digest.getDigestLength() : a[4].indexClamped();
        if (iterations < 1) {
            throw Errors.valueError("iteration value must be greater than 0.");
        }
        if (length < 1) {
            throw Errors.valueError("key length must be greater than 0.");
        }
        Hmac hmac = new Hmac(digest, PyHash.blockSize(digest.getAlgorithm()), password);
        byte[] derived = new byte[length];
        for (int block = 1, filled = 0; filled < length; block++) {
            byte[] number = {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block};
            byte[] last = hmac.of(salt, number);
            byte[] sum = last.clone();
            for (int i = 1; i < iterations; i++) {
                last = hmac.of(last);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= last[j];
                }
            }
            int count = Math.min(sum.length, length - filled);
            System.arraycopy(sum, 0, derived, filled, count);
            filled += count;
        }
        return PyBytes.of(derived);
    }

    private static PyObject ofFile(PyObject[] a) {
        PyObject hash = a[1] instanceof PyStr text ? digest(text.value, PyBytes.EMPTY) : a[1].call();
        while (true) {
            PyObject chunk = a[0].callMethod("read", PyInt.of(1 << 16));
            if (!chunk.isTrue()) {
                return hash;
            }
            hash.callMethod("update", chunk);
        }
    }
}
