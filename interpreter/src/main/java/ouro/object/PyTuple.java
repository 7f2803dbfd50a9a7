package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A tuple. */
public class PyTuple extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "tuple",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.HASH,
            SpecialMethod.LEN,
            SpecialMethod.GETITEM,
            SpecialMethod.CONTAINS,
            SpecialMethod.ITER,
            SpecialMethod.ADD,
            SpecialMethod.MUL,
            SpecialMethod.RMUL,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.LT,
            SpecialMethod.LE,
            SpecialMethod.GT,
            SpecialMethod.GE);

    public static final PyTuple EMPTY = new PyTuple(TYPE, new PyObject[0]);

    private static final Signature CONSTRUCTOR = new Signature("iterable=(), /");

    static {
        TYPE.constructor(PyTuple::construct);
        TYPE.matchedAs(CollectionKind.SEQUENCE);
    }

    private final PyObject[] items;

    protected PyTuple(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
    }

    /** A tuple of these items; the array must not change afterwards. */
    public static PyTuple of(PyObject... items) {
        return items.length == 0 && EMPTY != null ? EMPTY : new PyTuple(TYPE, items);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] positional = Instantiation.positional(TYPE, cls, arguments, keywords);
        PyObject source = CONSTRUCTOR.bind("tuple", positional, null)[0];
        if (cls == TYPE && source.getClass() == PyTuple.class) {
            return source;
        }
        PyObject[] items = Iterables.collect(source);
        return cls == TYPE ? of(items) : new TupleSubclassInstance(cls, items);
    }

    public final int size() {
        return items.length;
    }

    public final PyObject get(int index) {
        return items[index];
    }

    /** The items themselves; not to be changed. */
    public final PyObject[] items() {
        return items;
    }

    @Override
    protected boolean isRepeatable() {
        return true;
    }

    @Override
    protected int slotLength() {
        return items.length;
    }

    @Override
    protected boolean slotBool() {
        return items.length != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (key instanceof PySlice slice) {
            PySlice.Range range = slice.indices(items.length);
            return range.count() == items.length && range.step() == 1 && getClass() == PyTuple.class
                    ? this
                    : of(Sequences.slice(items, range));
        }
        return items[Sequences.place(key, items.length, "tuple", "tuple index out of range")];
    }

    @Override
    protected boolean slotContains(PyObject item) {
        for (PyObject each : items) {
            if (Operators.equal(each, item)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected PyObject slotIterator() {
        return new Iterators.OfTuple(this);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (!(right instanceof PyTuple other)) {
            return null;
        }
        PyObject[] joined = new PyObject[items.length + other.items.length];
        System.arraycopy(items, 0, joined, 0, items.length);
        System.arraycopy(other.items, 0, joined, items.length, other.items.length);
        return of(joined);
    }

    @Override
    protected PyException concatenationError(PyObject right) {
        return Errors.typeError("can only concatenate tuple (not \"" + right.type.name() + "\") to tuple");
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        PyObject[] repeated = Sequences.repeat(items, items.length, right);
        return repeated == null ? null : of(repeated);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.MUL ? slotMultiply(left) : null;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        return right instanceof PyTuple other
                ? Sequences.compare(comparison, items, items.length, other.items, other.items.length)
                : null;
    }

    /** The hash CPython computes, which is xxHash's mixing of the items' hashes. */
    @Override
    protected long slotHash() {
        long accumulator = 2870177450012600261L;
        for (PyObject item : items) {
            accumulator += item.hash() * -4417276706812531889L;
            accumulator = Long.rotateLeft(accumulator, 31);
            accumulator *= -7046029288634856825L;
        }
        accumulator += items.length ^ (2870177450012600261L ^ 3527539L);
        return accumulator == -1 ? 1546275796 : accumulator;
    }

    @Override
    protected String slotRepr() {
        return Sequences.repr(this, items, items.length, "(", items.length == 1 ? ",)" : ")");
    }

    /** A tuple of a Python subclass. */
    private static final class TupleSubclassInstance extends PyTuple {
        private final InstanceAttributes own = new InstanceAttributes();

        TupleSubclassInstance(PyType type, PyObject[] items) {
            super(type, items);
        }

        @Override
        public PyObject ownAttribute(String name) {
            return own.get(name);
        }

        @Override
        protected InstanceAttributes instanceAttributes() {
            return own;
        }
    }
}
