package ouro.object.binary;

import java.util.Arrays;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** A bytearray: bytes that can be changed. */
public class PyByteArray extends ByteSequence {
    public static final PyType TYPE = PyType.declare(
                    "bytearray",
                    PyType.OBJECT,
                    SpecialMethod.INIT,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.SETITEM,
                    SpecialMethod.DELITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(
                    SpecialMethod.ADD,
                    SpecialMethod.IADD,
                    SpecialMethod.MUL,
                    SpecialMethod.RMUL,
                    SpecialMethod.IMUL,
                    SpecialMethod.MOD,
                    SpecialMethod.RMOD)
            .constructor((cls, arguments, keywords) -> new PyByteArray(cls, new byte[0]))
            .populate(PyByteArray.class, t -> t.constant("__hash__", PyNone.NONE));

    private byte[] bytes;
    private int size;
    private BufferExports exports;

    protected PyByteArray(PyType type, byte[] bytes) {
        super(type);
        this.bytes = bytes;
        this.size = bytes.length;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        replace(0, size, BytesConstruction.bytes("bytearray", arguments, keywords));
    }

    /** A bytearray that takes the array over. */
    public static PyByteArray of(byte[] bytes) {
        return new PyByteArray(TYPE, bytes);
    }

    @Override
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public ByteSequence make(byte[] other) {
        return of(other);
    }

    /** A copy of the first bytes. */
    public final byte[] first(int count) {
        return Arrays.copyOf(bytes, count);
    }

    @Override
    public final boolean isReadOnly() {
        return false;
    }

    @Override
    public final BufferExports exports() {
        if (exports == null) {
            exports = new BufferExports();
        }
        return exports;
    }

    private void prepareResize(int newSize) {
        if (exports != null && newSize != size) {
            exports.requireNone();
        }
    }

    @Override
    public final void set(int index, int value) {
        bytes[index] = (byte) value;
    }

    /** Replaces the bytes from {@code start} up to {@code end} by others, of any number. */
    public final void replace(int start, int end, byte[] replacement) {
        int newSize = size - (end - start) + replacement.length;
        prepareResize(newSize);
        if (newSize > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(newSize, size + (size >> 1)));
        }
        System.arraycopy(bytes, end, bytes, start + replacement.length, size - end);
        System.arraycopy(replacement, 0, bytes, start, replacement.length);
        size = newSize;
    }

    /** The bytes that an iterable of numbers or a bytes-like object gives. */
    public static byte[] bytesOf(PyObject source) {
        return source instanceof Buffer buffer
                ? buffer.toBytes()
                : BytesConstruction.fromIterable(source, "byte must be in range(0, 256)");
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        if (!(key instanceof PySlice slice)) {
            int place = place(key);
            set(place, byteOf(value, "byte must be in range(0, 256)"));
            return;
        }
        byte[] replacement = bytesToAssign(value).clone();
        PySlice.Range indices = slice.indices(size);
        if (indices.step() == 1) {
            replace(indices.start(), indices.start() + indices.count(), replacement);
            return;
        }
        if (replacement.length != indices.count()) {
            throw Errors.valueError("attempt to assign bytes of size " + replacement.length
                    + " to extended slice of size " + indices.count());
        }
        for (int i = 0, at = indices.start(); i < replacement.length; i++, at += indices.step()) {
            bytes[at] = replacement[i];
        }
    }

    private static byte[] bytesToAssign(PyObject value) {
        if (value instanceof PyStr || !(value instanceof Buffer) && !Operators.isIterable(value)) {
            throw Errors.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        return bytesOf(value);
    }

    @Override
    protected void slotDeleteItem(PyObject key) {
        if (!(key instanceof PySlice slice)) {
            int place = place(key);
            replace(place, place + 1, PyBytes.EMPTY.toBytes());
            return;
        }
        PySlice.Range indices = slice.indices(size);
        prepareResize(size - indices.count());
        boolean[] deleted = new boolean[size];
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            deleted[at] = true;
        }
        int kept = 0;
        for (int i = 0; i < deleted.length; i++) {
            if (!deleted[i]) {
                bytes[kept++] = bytes[i];
            }
        }
        size = kept;
    }

    @Override
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        if (operator == BinaryOperator.ADD && right instanceof Buffer buffer) {
            replace(size, size, buffer.toBytes());
            return this;
        }
        if (operator == BinaryOperator.MUL && Operators.has(right, SpecialMethod.INDEX)) {
            replace(0, size, repeated(right));
            return this;
        }
        return null;
    }

    @Override
    boolean alwaysEscapesQuote() {
        return true;
    }

    @Override
    String indexName() {
        return "bytearray";
    }

    @Override
    String indexError() {
        return "bytearray index out of range";
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: 'bytearray'");
    }

    @Override
    protected String slotRepr() {
        return type().name() + "(" + literal() + ")";
    }

    @Override
    protected String slotStr() {
        return repr();
    }
}
