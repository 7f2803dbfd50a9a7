package ouro.object;

import java.util.Arrays;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A list. */
public class PyList extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "list",
            PyType.OBJECT,
            SpecialMethod.REPR,
            SpecialMethod.INIT,
            SpecialMethod.LEN,
            SpecialMethod.GETITEM,
            SpecialMethod.SETITEM,
            SpecialMethod.DELITEM,
            SpecialMethod.CONTAINS,
            SpecialMethod.ITER,
            SpecialMethod.REVERSED,
            SpecialMethod.ADD,
            SpecialMethod.IADD,
            SpecialMethod.MUL,
            SpecialMethod.RMUL,
            SpecialMethod.IMUL,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.LT,
            SpecialMethod.LE,
            SpecialMethod.GT,
            SpecialMethod.GE);

    private static final Signature CONSTRUCTOR = new Signature("iterable=(), /");

    static {
        TYPE.constructor((cls, arguments, keywords) -> cls == TYPE ? new PyList() : new ListSubclassInstance(cls));
        TYPE.addNative("__hash__", PyNone.NONE);
        TYPE.matchedAs(CollectionKind.SEQUENCE);
    }

    private PyObject[] items;
    private int size;

    public PyList() {
        this(TYPE, NO_ARGUMENTS, 0);
    }

    protected PyList(PyType type, PyObject[] items, int size) {
        super(type);
        this.items = items;
        this.size = size;
    }

    /** A list that takes the array over. */
    public static PyList of(PyObject... items) {
        return new PyList(TYPE, items, items.length);
    }

    /** A list that takes the array over; the first {@code size} items count. */
    public static PyList of(PyObject[] items, int size) {
        return new PyList(TYPE, items, size);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        // A subclass that makes its instances in another way may have keywords of its own (as in CPython).
        boolean own = keywords != null && !(type().lookup("__new__") instanceof NativeNew);
        PyObject[] given = own ? Arrays.copyOf(arguments, arguments.length - keywords.length) : arguments;
        PyObject[] initial = Iterables.collect(CONSTRUCTOR.bind("list", given, own ? null : keywords)[0]);
        items = initial;
        size = initial.length;
    }

    public final int size() {
        return size;
    }

    public final PyObject get(int index) {
        return items[index];
    }

    /** The item at an index that may count from the end; null where there is none. */
    public final PyObject itemAt(long index) {
        long place = index < 0 ? index + size : index;
        return place >= 0 && place < size ? items[(int) place] : null;
    }

    /** Replaces the item at an index that may count from the end; false where there is none. */
    public final boolean replaceAt(long index, PyObject value) {
        long place = index < 0 ? index + size : index;
        if (place < 0 || place >= size) {
            return false;
        }
        items[(int) place] = value;
        return true;
    }

    public final void set(int index, PyObject value) {
        items[index] = value;
    }

    /** The items as they lie here, and perhaps room behind them: to be read at once, and not changed. */
    public final PyObject[] view() {
        return items;
    }

    /** A copy of the items. */
    public final PyObject[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /** Replaces all items; takes the array over. */
    public final void replace(PyObject[] newItems) {
        items = newItems;
        size = newItems.length;
    }

    public final void append(PyObject item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size + (size >> 1)));
        }
        items[size++] = item;
    }

    /** Inserts before the place, which is clipped to the list. */
    public final void insert(int place, PyObject item) {
        int at = Math.clamp(place < 0 ? place + (long) size : place, 0, size);
        append(item);
        System.arraycopy(items, at, items, at + 1, size - 1 - at);
        items[at] = item;
    }

    /** Removes and answers the item at a place. */
    public final PyObject removeAt(int place) {
        final PyObject removed = items[place];
        System.arraycopy(items, place + 1, items, place, size - place - 1);
        items[--size] = null;
        return removed;
    }

    /** Appends all items of an iterable. */
    public final void extend(PyObject iterable) {
        if (iterable.getClass() == PyList.class || iterable.getClass() == PyTuple.class) {
            PyObject[] more = Iterables.toArray(iterable);
            splice(size, size, more);
            return;
        }
        iterable.checkCollectable();
        PyObject iterator = iterable.iterator();
        if (iterable.type.heap) {
            Iterables.lengthHint(iterable);
        }
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            append(item);
        }
    }

    /** Replaces the items from {@code start} up to {@code end} by others. */
    private void splice(int start, int end, PyObject[] replacement) {
        int newSize = size - (end - start) + replacement.length;
        PyObject[] target = newSize > items.length ? new PyObject[newSize + (newSize >> 3)] : items;
        if (target != items) {
            System.arraycopy(items, 0, target, 0, start);
        }
        System.arraycopy(items, end, target, start + replacement.length, size - end);
        System.arraycopy(replacement, 0, target, start, replacement.length);
        if (newSize < size) {
            Arrays.fill(target, newSize, size, null);
        }
        items = target;
        size = newSize;
    }

    @Override
    protected boolean isRepeatable() {
        return true;
    }

    @Override
    protected int slotLength() {
        return size;
    }

    @Override
    protected boolean slotBool() {
        return size != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (key instanceof PySlice slice) {
            PySlice.Range range = slice.indices(size);
            if (range.step() == 1) {
                return of(Arrays.copyOfRange(items, range.start(), range.start() + range.count()));
            }
            return of(Sequences.slice(items, range));
        }
        return items[Sequences.place(key, size, "list", "list index out of range")];
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        if (!(key instanceof PySlice slice)) {
            items[Sequences.place(key, size, "list", "list assignment index out of range")] = value;
            return;
        }
        if (!Operators.isIterable(value)) {
            throw Errors.typeError(
                    slice.step == PyNone.NONE
                            ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
        }
        PyObject[] replacement = Iterables.toArray(value);
        PySlice.Range range = slice.indices(size);
        if (range.step() == 1) {
            splice(range.start(), Math.max(range.start(), range.stop()), replacement);
            return;
        }
        if (replacement.length != range.count()) {
            throw Errors.valueError("attempt to assign sequence of size " + replacement.length
                    + " to extended slice of size " + range.count());
        }
        for (int i = 0, at = range.start(); i < replacement.length; i++, at += range.step()) {
            items[at] = replacement[i];
        }
    }

    @Override
    protected void slotDeleteItem(PyObject key) {
        if (!(key instanceof PySlice slice)) {
            removeAt(Sequences.place(key, size, "list", "list assignment index out of range"));
            return;
        }
        PySlice.Range range = slice.indices(size);
        if (range.count() == 0) {
            return;
        }
        if (range.step() == 1) {
            splice(range.start(), range.stop(), NO_ARGUMENTS);
            return;
        }
        boolean[] doomed = new boolean[size];
        for (int i = 0, at = range.start(); i < range.count(); i++, at += range.step()) {
            doomed[at] = true;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!doomed[i]) {
                items[kept++] = items[i];
            }
        }
        Arrays.fill(items, kept, size, null);
        size = kept;
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return indexOf(item, 0, size) >= 0;
    }

    /** The first place of an equal item between two places, or -1. */
    public final int indexOf(PyObject item, int from, int to) {
        for (int i = from; i < to && i < size; i++) {
            if (Operators.equal(items[i], item)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected PyObject slotIterator() {
        return new Iterators.ListIterator(this);
    }

    @Override
    protected PyObject slotReversed() {
        return new Iterators.ReversedList(this);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (!(right instanceof PyList other)) {
            return null;
        }
        PyObject[] joined = Arrays.copyOf(items, size + other.size);
        System.arraycopy(other.items, 0, joined, size, other.size);
        return of(joined);
    }

    @Override
    protected PyException concatenationError(PyObject right) {
        return Errors.typeError("can only concatenate list (not \"" + right.type.name() + "\") to list");
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        PyObject[] repeated = Sequences.repeat(items, size, right);
        return repeated == null ? null : of(repeated);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.MUL ? slotMultiply(left) : null;
    }

    @Override
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        switch (operator) {
            case ADD -> {
                extend(right);
                return this;
            }
            case MUL -> {
                PyObject[] repeated = Sequences.repeat(items, size, right);
                if (repeated == null) {
                    return null;
                }
                replace(repeated);
                return this;
            }
            default -> {
                return null;
            }
        }
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        return right instanceof PyList other ? compareWith(comparison, other) : null;
    }

    /** As {@link Sequences#compare}, but a comparison of items may change the lists. */
    private PyObject compareWith(RichComparison comparison, PyList other) {
        if (size != other.size && comparison == RichComparison.EQ) {
            return PyBool.FALSE;
        }
        if (size != other.size && comparison == RichComparison.NE) {
            return PyBool.TRUE;
        }
        Recursion.enter(" in comparison");
        try {
            for (int i = 0; i < size && i < other.size; i++) {
                PyObject mine = items[i];
                PyObject others = other.items[i];
                if (!Operators.equal(mine, others)) {
                    return Sequences.different(comparison, mine, others);
                }
            }
            return PyBool.of(comparison.holds(Integer.compare(size, other.size)));
        } finally {
            Recursion.leave();
        }
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: '" + type().name() + "'");
    }

    @Override
    protected String slotRepr() {
        // A copy: the repr of an item may change the list.
        return Sequences.repr(this, toArray(), size, "[", "]");
    }

    /** A list of a Python subclass. */
    private static final class ListSubclassInstance extends PyList {
        private final InstanceAttributes own = new InstanceAttributes();

        ListSubclassInstance(PyType type) {
            super(type, NO_ARGUMENTS, 0);
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
