package ouro.lib.hashlib;

import java.security.MessageDigest;
import ouro.builtins.Hexadecimal;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.SpecialMethod;

/** A hash under way. */
final class PyHash extends PyObject {
    static final PyType TYPE = PyType.declare("HASH", PyType.OBJECT, SpecialMethod.REPR)
            .in("_hashlib")
            .namedWithModule()
            .isFinal()
            .populate(PyHash.class, PyHash::fill);

    private final String name;
    private final MessageDigest digest;

    PyHash(String name, MessageDigest digest) {
        super(TYPE);
        this.name = name;
        this.digest = digest;
    }

    /** The bytes to be hashed, or TypeError; null stands for none. */
    static byte[] data(PyObject data) {
        if (data == null) {
            return new byte[0];
        }
        if (data instanceof PyStr) {
            throw Errors.typeError("Strings must be encoded before hashing");
        }
        if (data instanceof Buffer buffer) {
            return buffer.toBytes();
        }
        throw Errors.typeError("object supporting the buffer API required");
    }

    void update(PyObject data) {
        digest.update(data(data));
    }

    private MessageDigest copyOfDigest() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw Errors.valueError("cannot copy hash " + name);
        }
    }

    /** In bytes. */
    static int blockSize(String algorithm) {
        return switch (algorithm) {
            case "SHA-384", "SHA-512", "BLAKE2b" -> 128;
            case "SHA3-224" -> 144;
            case "SHA3-256" -> 136;
            case "SHA3-384" -> 104;
            case "SHA3-512" -> 72;
            default -> 64;
        };
    }

    private static void fill(TypeBuilder<PyHash> t) {
        t.action("update", "obj, /", PyHash::update);
        t.method("digest", self -> PyBytes.of(self.copyOfDigest().digest()));
        t.method(
                "hexdigest",
                self -> PyStr.of(Hexadecimal.text(self.copyOfDigest().digest(), null, 1)));
        t.method("copy", self -> new PyHash(self.name, self.copyOfDigest()));
        t.attribute("name", self -> PyStr.of(self.name));
        t.attribute("digest_size", self -> PyInt.of(self.digest.getDigestLength()));
        t.attribute("block_size", self -> PyInt.of(blockSize(self.digest.getAlgorithm())));
    }

    @Override
    protected String slotRepr() {
        return "<" + name + " _hashlib.HASH object @ " + Representation.address(this) + ">";
    }
}
