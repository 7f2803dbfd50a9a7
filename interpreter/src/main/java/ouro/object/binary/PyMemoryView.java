package ouro.object.binary;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.SequenceIterator;
import ouro.object.Signature;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A memoryview: the bytes of another object, as items of a format in some dimensions (Library Reference, Memory Views). */
public final class PyMemoryView extends PyObject implements Memory {
    public static final PyType TYPE = PyType.declare(
                    "memoryview",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.SETITEM,
                    SpecialMethod.DELITEM,
                    SpecialMethod.ITER,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.ENTER,
                    SpecialMethod.EXIT)
            .isFinal()
            .matchedAs(CollectionKind.SEQUENCE)
            .constructor(PyMemoryView::construct);

    private static final Signature SIGNATURE = new Signature("object");

    private Memory source;
    private final MemoryShape shape;
    private final ElementFormat format;
    private final boolean readOnly;

    private PyMemoryView(Memory source, MemoryShape shape, ElementFormat format, boolean readOnly) {
        super(TYPE);
        this.source = source;
        this.shape = shape;
        this.format = format;
        this.readOnly = readOnly;
        BufferExports exports = source.exports();
        if (exports != null) {
            exports.add(this);
        }
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject object = SIGNATURE.bind("memoryview", arguments, keywords)[0];
        if (object instanceof Memory memory) {
            return of(memory);
        }
        throw Errors.typeError("memoryview: a bytes-like object is required, not '"
                + object.type().name() + "'");
    }

    /** A view of all of an object's memory; of another view's object, as that one shows it. */
    private static PyMemoryView of(Memory memory) {
        if (memory instanceof PyMemoryView view) {
            return view.with(view.shape, view.format);
        }
        ElementFormat format = memory.format();
        int items = memory.size() / format.size();
        return new PyMemoryView(memory, MemoryShape.contiguous(0, format.size(), items), format, memory.isReadOnly());
    }

    private PyMemoryView with(MemoryShape other, ElementFormat otherFormat) {
        return new PyMemoryView(open(), other, otherFormat, readOnly);
    }

    public PyMemoryView toReadOnly() {
        return new PyMemoryView(open(), shape, format, true);
    }

    /** The object behind the view, or ValueError once it was released. */
    public Memory open() {
        if (source == null) {
            throw Errors.valueError("operation forbidden on released memoryview object");
        }
        return source;
    }

    public void release() {
        if (source != null && source.exports() != null) {
            source.exports().remove(this);
        }
        source = null;
    }

    @Override
    public boolean isReadOnly() {
        open();
        return readOnly;
    }

    @Override
    public ElementFormat format() {
        open();
        return format;
    }

    public PyTuple shape() {
        return numbers(shape.counts());
    }

    public PyTuple strides() {
        return numbers(shape.strides());
    }

    private PyTuple numbers(int[] values) {
        open();
        PyObject[] numbers = new PyObject[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = PyInt.of(values[i]);
        }
        return PyTuple.of(numbers);
    }

    /** Whether the items stand side by side: row by row, or ({@code byColumns}) with the first dimension the fastest. */
    public boolean isContiguous(boolean byColumns) {
        open();
        return (byColumns ? shape.transposed() : shape).isContiguous(format.size());
    }

    // ---- as bytes ------------------------------------------------------------------------------------------------

    @Override
    public int size() {
        open();
        return shape.items() * format.size();
    }

    @Override
    public int at(int place) {
        return open().at(placeOfByte(place));
    }

    @Override
    public void set(int place, int value) {
        open().set(placeOfByte(place), value);
    }

    private int placeOfByte(int index) {
        int item = index / format.size();
        int place = shape.start() + index % format.size();
        for (int i = shape.dimensions() - 1; i >= 0; i--) {
            place += item % shape.counts()[i] * shape.strides()[i];
            item /= shape.counts()[i];
        }
        return place;
    }

    @Override
    public byte[] toBytes() {
        return bytes(shape);
    }

    /** The bytes with the first dimension the fastest. */
    public byte[] toBytesByColumns() {
        return bytes(shape.transposed());
    }

    private byte[] bytes(MemoryShape of) {
        Memory from = open();
        int length = of.items() * format.size();
        if (of.isContiguous(format.size())) {
            return Arrays.copyOfRange(from.toBytes(), of.start(), of.start() + length);
        }
        byte[] bytes = new byte[length];
        fill(bytes, 0, of, from);
        return bytes;
    }

    private int fill(byte[] target, int place, MemoryShape part, Memory from) {
        int next = place;
        if (part.dimensions() == 0) {
            for (int i = 0; i < format.size(); i++) {
                target[next++] = (byte) from.at(part.start() + i);
            }
            return next;
        }
        for (int i = 0; i < part.counts()[0]; i++) {
            next = fill(target, next, part.inner(i), from);
        }
        return next;
    }

    /** The items, those of more than one dimension as lists of lists; the only item where there is no dimension. */
    public PyObject toList() {
        return list(shape, open());
    }

    private PyObject list(MemoryShape part, Memory from) {
        if (part.dimensions() == 0) {
            return format.read(from, part.start());
        }
        PyList list = new PyList();
        for (int i = 0; i < part.counts()[0]; i++) {
            list.append(list(part.inner(i), from));
        }
        return list;
    }

    // ---- another format or shape ---------------------------------------------------------------------------------

    /** The same bytes as items of another format; {@code counts} is null for one dimension. */
    public PyMemoryView cast(PyObject formatName, PyObject counts) {
        open();
        if (!(formatName instanceof PyStr name)) {
            throw Errors.typeError("cast() argument 'format' must be str, not "
                    + formatName.type().name());
        }
        if (!isContiguous(false)) {
            throw Errors.typeError("memoryview: casts are restricted to C-contiguous views");
        }
        if ((counts != null || shape.dimensions() != 1) && shape.items() == 0) {
            throw Errors.typeError("memoryview: cannot cast view with zeros in shape or strides");
        }
        int[] dimensions = counts == null ? null : dimensions(counts);
        ElementFormat other = ElementFormat.of(name.value);
        if (other == null || other.code() == 'w') {
            throw Errors.valueError("memoryview: destination format must be a native single character format "
                    + "prefixed with an optional '@'");
        }
        if (!format.isBytes() && !other.isBytes()) {
            throw Errors.typeError("memoryview: cannot cast between two non-byte formats");
        }
        int length = size();
        if (length % other.size() != 0) {
            throw Errors.typeError("memoryview: length is not a multiple of itemsize");
        }
        MemoryShape cast = dimensions == null
                ? MemoryShape.contiguous(shape.start(), other.size(), length / other.size())
                : MemoryShape.contiguous(shape.start(), other.size(), dimensions);
        if (dimensions != null && (long) cast.items() * other.size() != length) {
            throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
        }
        return with(cast, other);
    }

    private int[] dimensions(PyObject counts) {
        if (!(counts instanceof PyList) && !(counts instanceof PyTuple)) {
            throw Errors.typeError("shape must be a list or a tuple");
        }
        PyObject[] items = Iterables.toArray(counts);
        if (items.length > 64) {
            throw Errors.valueError("memoryview: number of dimensions must not exceed 64");
        }
        if (items.length > 1 && shape.dimensions() != 1) {
            throw Errors.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        }
        int[] dimensions = new int[items.length];
        long product = 1;
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyInt count)) {
                throw Errors.typeError("memoryview.cast(): elements of shape must be integers");
            }
            if (count.signum() <= 0) {
                throw Errors.valueError("memoryview.cast(): elements of shape must be integers > 0");
            }
            dimensions[i] = count.clampedToInt();
            product *= dimensions[i];
            if (product > Integer.MAX_VALUE) {
                throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
            }
        }
        return dimensions;
    }

    // ---- items ---------------------------------------------------------------------------------------------------

    private static boolean isIndex(PyObject key) {
        return Operators.has(key, SpecialMethod.INDEX);
    }

    private static boolean allIndices(PyTuple keys) {
        for (PyObject key : keys.items()) {
            if (!isIndex(key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allSlices(PyTuple keys) {
        for (PyObject key : keys.items()) {
            if (!(key instanceof PySlice)) {
                return false;
            }
        }
        return keys.size() > 0;
    }

    /** The place of the item that an index or a tuple of indices names. */
    private int place(PyObject key, String ofSubViews) {
        if (shape.dimensions() == 0 && !(key instanceof PyTuple none && none.size() == 0)) {
            throw Errors.typeError("invalid indexing of 0-dim memory");
        }
        if (isIndex(key)) {
            if (shape.dimensions() > 1) {
                throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, ofSubViews);
            }
            return shape.place(new PyObject[] {key});
        }
        if (key instanceof PyTuple keys && allIndices(keys)) {
            if (keys.size() < shape.dimensions()) {
                throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "sub-views are not implemented");
            }
            if (keys.size() > shape.dimensions()) {
                throw Errors.typeError("cannot index " + shape.dimensions() + "-dimension view with " + keys.size()
                        + "-element tuple");
            }
            return shape.place(keys.items());
        }
        if (key instanceof PyTuple keys && allSlices(keys)) {
            throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "multi-dimensional slicing is not implemented");
        }
        throw Errors.typeError("memoryview: invalid slice key");
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        Memory from = open();
        if (key instanceof PySlice slice && shape.dimensions() > 0) {
            return with(shape.sliced(slice), format);
        }
        if (key == PySingleton.ELLIPSIS && shape.dimensions() == 0) {
            return this;
        }
        return format.read(from, place(key, "multi-dimensional sub-views are not implemented"));
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        Memory target = open();
        if (readOnly) {
            throw Errors.typeError("cannot modify read-only memory");
        }
        if (!(key instanceof PySlice slice) || shape.dimensions() == 0) {
            boolean whole = key == PySingleton.ELLIPSIS && shape.dimensions() == 0;
            format.write(target, whole ? shape.start() : place(key, "sub-views are not implemented"), value);
            return;
        }
        if (shape.dimensions() > 1) {
            throw Errors.raise(
                    Exceptions.NOT_IMPLEMENTED_ERROR,
                    "memoryview slice assignments are currently restricted to ndim = 1");
        }
        if (!(value instanceof Memory memory)) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + value.type().name() + "'");
        }
        PyMemoryView given = of(memory);
        MemoryShape part = shape.sliced(slice);
        if (given.format.code() != format.code() || !given.shape.hasCounts(part)) {
            throw Errors.valueError("memoryview assignment: lvalue and rvalue have different structures");
        }
        byte[] replacement = given.toBytes();
        given.release();
        int next = 0;
        for (int i = 0; i < part.counts()[0]; i++) {
            for (int b = 0; b < format.size(); b++) {
                target.set(part.start() + i * part.strides()[0] + b, replacement[next++]);
            }
        }
    }

    @Override
    protected void slotDeleteItem(PyObject key) {
        open();
        throw Errors.typeError(readOnly ? "cannot modify read-only memory" : "cannot delete memory");
    }

    @Override
    protected int slotLength() {
        open();
        return shape.dimensions() == 0 ? 1 : shape.counts()[0];
    }

    @Override
    protected boolean slotBool() {
        return slotLength() != 0;
    }

    @Override
    protected PyObject slotIterator() {
        open();
        if (shape.dimensions() == 0) {
            throw Errors.typeError("invalid indexing of 0-dim memory");
        }
        return new SequenceIterator(this);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        boolean ordered = comparison != RichComparison.EQ && comparison != RichComparison.NE;
        if (ordered || !(right instanceof Memory memory)) {
            return null;
        }
        return PyBool.of((comparison == RichComparison.EQ) == isEqual(memory));
    }

    private boolean isEqual(Memory memory) {
        if (source == null || memory instanceof PyMemoryView view && view.source == null) {
            return this == memory;
        }
        PyMemoryView other = of(memory);
        try {
            if (!shape.hasCounts(other.shape)) {
                return false;
            }
            return format.code() == other.format.code() && !format.isReal()
                    ? Arrays.equals(toBytes(), other.toBytes())
                    : Operators.equal(toList(), other.toList());
        } finally {
            other.release();
        }
    }

    @Override
    protected long slotHash() {
        open();
        if (!readOnly) {
            throw Errors.valueError("cannot hash writable memoryview object");
        }
        if (!format.isBytes()) {
            throw Errors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
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
