package ouro.object;

/** A memoryview of bytes: one dimension, format {@code B}. */
public final class PyMemoryView extends PyObject implements Buffer {
    public static final PyType TYPE = PyType.declare(
                    "memoryview",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.SETITEM,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT)
            .isFinal()
            .matchedAs(CollectionKind.SEQUENCE)
            .constructor(PyMemoryView::construct);

    private static final Signature SIGNATURE = new Signature("object");

    private ByteSequence source;
    private final int start;
    private final int step;
    private final int count;

    private PyMemoryView(ByteSequence source, int start, int step, int count) {
        super(TYPE);
        this.source = source;
        this.start = start;
        this.step = step;
        this.count = count;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject object = SIGNATURE.bind("memoryview", arguments, keywords)[0];
        if (object instanceof PyMemoryView view) {
            return new PyMemoryView(view.open(), view.start, view.step, view.count);
        }
        if (object instanceof ByteSequence bytes) {
            return new PyMemoryView(bytes, 0, 1, bytes.size());
        }
        throw Errors.typeError("memoryview: a bytes-like object is required, not '" + object.type.name() + "'");
    }

    /** The object behind the view, or ValueError once it was released. */
    public ByteSequence open() {
        if (source == null) {
            throw Errors.valueError("operation forbidden on released memoryview object");
        }
        return source;
    }

    public void release() {
        source = null;
    }

    public boolean isReadOnly() {
        return !(open() instanceof PyByteArray);
    }

    public int step() {
        return step;
    }

    @Override
    public byte[] toBytes() {
        byte[] bytes = new byte[count];
        ByteSequence from = open();
        for (int i = 0, at = start; i < count; i++, at += step) {
            bytes[i] = (byte) from.at(at);
        }
        return bytes;
    }

    private int place(PyObject key) {
        if (!Operators.has(key, SpecialMethod.INDEX)) {
            throw Errors.typeError("memoryview: invalid slice key");
        }
        int index = Indexing.position(key);
        int place = index < 0 ? index + count : index;
        if (place < 0 || place >= count) {
            throw Errors.indexError("index out of bounds on dimension 1");
        }
        return start + place * step;
    }

    @Override
    protected int slotLength() {
        open();
        return count;
    }

    @Override
    protected boolean slotBool() {
        return slotLength() != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        ByteSequence from = open();
        if (key instanceof PySlice slice) {
            PySlice.Range range = slice.indices(count);
            return new PyMemoryView(from, start + range.start() * step, step * range.step(), range.count());
        }
        return PyInt.of(from.at(place(key)));
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        if (!(open() instanceof PyByteArray target)) {
            throw Errors.typeError("cannot modify read-only memory");
        }
        if (!(key instanceof PySlice slice)) {
            int place = place(key);
            if (!Operators.has(value, SpecialMethod.INDEX)) {
                throw Errors.typeError("memoryview: invalid type for format 'B'");
            }
            target.set(place, ByteSequence.byteOf(value, "memoryview: invalid value for format 'B'"));
            return;
        }
        byte[] replacement = Buffer.of(value);
        PySlice.Range range = slice.indices(count);
        if (replacement.length != range.count()) {
            throw Errors.valueError("memoryview assignment: lvalue and rvalue have different structures");
        }
        for (int i = 0, at = range.start(); i < replacement.length; i++, at += range.step()) {
            target.set(start + at * step, replacement[i]);
        }
    }

    @Override
    protected PyObject slotIterator() {
        return new SequenceIterator(this);
    }

    @Override
    protected PyObject slotCompare(Comparison comparison, PyObject right) {
        boolean ordered = comparison != Comparison.EQ && comparison != Comparison.NE;
        if (ordered || !(right instanceof Buffer other)) {
            return null;
        }
        return PyBool.of(comparison.holds(java.util.Arrays.compareUnsigned(toBytes(), other.toBytes())));
    }

    @Override
    protected long slotHash() {
        if (!isReadOnly()) {
            throw Errors.valueError("cannot hash writable memoryview object");
        }
        return PyBytes.of(toBytes()).hash();
    }

    @Override
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        release();
        return PyNone.NONE;
    }

    @Override
    protected String slotRepr() {
        return "<" + (source == null ? "released memory" : "memory") + " at " + Representation.address(this) + ">";
    }
}
