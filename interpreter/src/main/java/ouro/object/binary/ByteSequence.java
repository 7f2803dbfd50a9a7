package ouro.object.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Indexing;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyType;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;
import ouro.text.BytesRepresentation;

/** What bytes and bytearray share. */
public abstract class ByteSequence extends PyNativeObject implements Memory {
    protected ByteSequence(PyType type) {
        super(type);
    }

    /** Another value of this kind, of no subclass. */
    public abstract ByteSequence make(byte[] bytes);

    /** How errors name the type behind "indices must be": {@code byte} or {@code bytearray}. */
    abstract String indexName();

    abstract String indexError();

    @Override
    protected int slotLength() {
        return size();
    }

    @Override
    protected boolean slotBool() {
        return size() != 0;
    }

    /** The index of an item, negative ones counted from the end, or an error. */
    final int place(PyObject key) {
        if (!Operators.has(key, SpecialMethod.INDEX)) {
            throw Errors.typeError(indexName() + " indices must be integers or slices, not "
                    + key.type().name());
        }
        int index = Indexing.position(key);
        int place = index < 0 ? index + size() : index;
        if (place < 0 || place >= size()) {
            throw Errors.indexError(indexError());
        }
        return place;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (!(key instanceof PySlice slice)) {
            return PyInt.of(at(place(key)));
        }
        PySlice.Range indices = slice.indices(size());
        if (indices.step() == 1) {
            byte[] bytes = toBytes();
            return make(Arrays.copyOfRange(bytes, indices.start(), indices.start() + indices.count()));
        }
        byte[] picked = new byte[indices.count()];
        for (int i = 0, at = indices.start(); i < picked.length; i++, at += indices.step()) {
            picked[i] = (byte) at(at);
        }
        return make(picked);
    }

    @Override
    protected boolean slotContains(PyObject item) {
        if (Operators.has(item, SpecialMethod.INDEX)) {
            int value = byteOf(item, "byte must be in range(0, 256)");
            for (int i = 0; i < size(); i++) {
                if (at(i) == value) {
                    return true;
                }
            }
            return false;
        }
        return latin1(toBytes()).contains(latin1(Buffer.of(item)));
    }

    /** A number from 0 to 255, or TypeError or ValueError. */
    public static int byteOf(PyObject item, String outOfRange) {
        PyInt number = item.index();
        if (!number.fitsLong() || number.value < 0 || number.value > 255) {
            throw Errors.valueError(outOfRange);
        }
        return (int) number.value;
    }

    @Override
    protected PyObject slotIterator() {
        return new ByteIterator(this);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (!(right instanceof Buffer other)) {
            return null;
        }
        byte[] first = toBytes();
        byte[] second = other.toBytes();
        byte[] sum = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, sum, first.length, second.length);
        return make(sum);
    }

    @Override
    protected PyException concatenationError(PyObject right) {
        return Errors.typeError("can't concat " + right.type().name() + " to " + type().name());
    }

    @Override
    protected boolean isRepeatable() {
        return true;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        return Operators.has(right, SpecialMethod.INDEX) ? make(repeated(right)) : null;
    }

    final byte[] repeated(PyObject factor) {
        int times = Indexing.times(factor, size());
        byte[] source = toBytes();
        byte[] product = new byte[source.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(source, 0, product, i * source.length, source.length);
        }
        return product;
    }

    @Override
    protected PyObject slotModulo(PyObject right) {
        return PyBytes.TYPE.extension(SpecialMethod.MOD).apply(this, right);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.MUL ? slotMultiply(left) : null;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        return right instanceof Buffer other
                ? PyBool.of(comparison.holds(Arrays.compareUnsigned(toBytes(), other.toBytes())))
                : null;
    }

    /** Whether the literal form escapes a single quote even where double quotes stand around it. */
    boolean alwaysEscapesQuote() {
        return false;
    }

    /** The literal form: {@code b'…'}. */
    final String literal() {
        return BytesRepresentation.of(toBytes(), alwaysEscapesQuote());
    }

    /** The bytes as a Java string of the same length. */
    public static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class ByteIterator extends PyObject {
        private static final PyType BYTES =
                PyType.declare("bytes_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT);
        private static final PyType BYTEARRAY =
                PyType.declare("bytearray_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT);

        private ByteSequence bytes;
        private int position;

        ByteIterator(ByteSequence bytes) {
            super(bytes instanceof PyBytes ? BYTES : BYTEARRAY);
            this.bytes = bytes;
        }

        @Override
        protected PyObject slotIterator() {
            return this;
        }

        @Override
        protected PyObject slotNext() {
            if (bytes == null || position >= bytes.size()) {
                bytes = null;
                return null;
            }
            return PyInt.of(bytes.at(position++));
        }
    }
}
