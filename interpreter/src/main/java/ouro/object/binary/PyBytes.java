package ouro.object.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** A bytes object. */
public class PyBytes extends ByteSequence {
    public static final PyType TYPE = PyType.declare(
                    "bytes",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(
                    SpecialMethod.ADD, SpecialMethod.MUL, SpecialMethod.RMUL, SpecialMethod.MOD, SpecialMethod.RMOD)
            .constructor((cls, arguments, keywords) -> {
                byte[] bytes = BytesConstruction.bytes("bytes", arguments, keywords);
                return cls == PyBytes.TYPE ? of(bytes) : new PyBytes(cls, bytes);
            });

    public static final PyBytes EMPTY = new PyBytes(TYPE, new byte[0]);

    private final byte[] bytes;
    private int hash;

    protected PyBytes(PyType type, byte[] bytes) {
        super(type);
        this.bytes = bytes;
    }

    /** The array must not change afterwards. */
    public static PyBytes of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new PyBytes(TYPE, bytes);
    }

    /** Bytes from text whose characters are all below 256. */
    public static PyBytes ofLatin1(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public byte[] toBytes() {
        return bytes;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public void set(int index, int value) {
        throw new UnsupportedOperationException("bytes do not change");
    }

    @Override
    public ByteSequence make(byte[] other) {
        return of(other);
    }

    @Override
    String indexName() {
        return "byte";
    }

    @Override
    String indexError() {
        return "index out of range";
    }

    @Override
    protected long slotHash() {
        if (hash == 0) {
            hash = Arrays.hashCode(bytes) | 1;
        }
        return hash == -1 ? -2 : hash;
    }

    @Override
    protected String slotRepr() {
        return literal();
    }

    @Override
    protected String slotStr() {
        return repr();
    }
}
