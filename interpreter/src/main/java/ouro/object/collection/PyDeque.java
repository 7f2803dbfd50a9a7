package ouro.object.collection;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.number.Conversions;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code collections.deque}: a ring of items. */
public final class PyDeque extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("iterable=, maxlen=None");

    public static final PyType TYPE = PyType.declare(
                    "deque",
                    PyType.OBJECT,
                    SpecialMethod.INIT,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.BOOL,
                    SpecialMethod.GETITEM,
                    SpecialMethod.SETITEM,
                    SpecialMethod.DELITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER,
                    SpecialMethod.REVERSED,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.LT,
                    SpecialMethod.LE,
                    SpecialMethod.GT,
                    SpecialMethod.GE,
                    SpecialMethod.ADD,
                    SpecialMethod.MUL,
                    SpecialMethod.RMUL,
                    SpecialMethod.IADD,
                    SpecialMethod.IMUL)
            .in("collections")
            .namedWithModule()
            .constructor((cls, arguments, keywords) -> new PyDeque(cls))
            .populate(PyDeque.class, PyDeque::fill)
            .matchedAs(CollectionKind.SEQUENCE)
            .generic();

    private PyObject[] items = new PyObject[8];
    private int head;
    private int size;
    /** The most items there may be; -1 for any number. */
    private int maximum = -1;
    /** Changes with every change, so that iterators notice. */
    private int changes;

    private PyDeque(PyType type) {
        super(type);
    }

    private static void fill(TypeBuilder<PyDeque> t) {
        t.member("maxlen", self -> self.maximum < 0 ? PyNone.NONE : PyInt.of(self.maximum));
        t.method("append", "item, /", (self, item) -> {
            self.append(item);
            return PyNone.NONE;
        });
        t.method("appendleft", "item, /", (self, item) -> {
            self.appendLeft(item);
            return PyNone.NONE;
        });
        t.method("pop", PyDeque::pop);
        t.method("popleft", PyDeque::popLeft);
        t.method("extend", "iterable, /", (self, iterable) -> {
            self.extend(iterable);
            return PyNone.NONE;
        });
        t.method("extendleft", "iterable, /", (self, iterable) -> {
            for (PyObject item : Iterables.toArray(iterable)) {
                self.appendLeft(item);
            }
            return PyNone.NONE;
        });
        t.method("clear", self -> {
            self.clear();
            return PyNone.NONE;
        });
        t.method("copy", PyDeque::copy);
        t.method("__copy__", PyDeque::copy);
        t.methodN("rotate", "n=1, /", (self, a) -> {
            self.rotate(a[0].index());
            return PyNone.NONE;
        });
        t.method("reverse", self -> {
            PyObject[] reversed = self.toArray();
            for (int i = 0; i < reversed.length; i++) {
                self.items[self.place(i)] = reversed[reversed.length - 1 - i];
            }
            self.changes++;
            return PyNone.NONE;
        });
        t.method("count", "value, /", (self, value) -> {
            int count = 0;
            for (int i = 0; i < self.size; i++) {
                count += Operators.equal(self.at(i), value) ? 1 : 0;
            }
            return PyInt.of(count);
        });
        t.methodN("index", "value, start=0, stop=, /", PyDeque::indexOf);
        t.method("insert", "index, object, /", PyDeque::insert);
        t.method("remove", "value, /", PyDeque::remove);
        t.method(
                "__reduce__",
                self -> PyTuple.of(
                        self.type(),
                        self.maximum < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, PyInt.of(self.maximum)),
                        PyNone.NONE,
                        self.iterator()));
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("deque", arguments, keywords);
        clear();
        maximum = -1;
        if (a[1] != PyNone.NONE) {
            if (!(a[1] instanceof PyInt limit)) {
                throw Errors.typeError("an integer is required");
            }
            if (limit.clampedToInt() < 0) {
                throw Errors.valueError("maxlen must be non-negative");
            }
            maximum = limit.clampedToInt();
        }
        if (a[0] != null) {
            extend(a[0]);
        }
    }

    // ---- the ring ------------------------------------------------------------------------------------------------

    public int size() {
        return size;
    }

    private int place(int index) {
        int place = head + index;
        return place < items.length ? place : place - items.length;
    }

    public PyObject at(int index) {
        return items[place(index)];
    }

    private PyObject[] toArray() {
        PyObject[] array = new PyObject[size];
        for (int i = 0; i < size; i++) {
            array[i] = at(i);
        }
        return array;
    }

    private void ensureRoom() {
        if (size == items.length) {
            PyObject[] all = toArray();
            items = Arrays.copyOf(all, size * 2);
            head = 0;
        }
    }

    public void append(PyObject item) {
        if (maximum == 0) {
            return;
        }
        if (size == maximum) {
            popLeft();
        }
        ensureRoom();
        items[place(size)] = item;
        size++;
        changes++;
    }

    public void appendLeft(PyObject item) {
        if (maximum == 0) {
            return;
        }
        if (size == maximum) {
            pop();
        }
        ensureRoom();
        head = head == 0 ? items.length - 1 : head - 1;
        items[head] = item;
        size++;
        changes++;
    }

    public PyObject pop() {
        if (size == 0) {
            throw Errors.indexError("pop from an empty deque");
        }
        int place = place(--size);
        PyObject item = items[place];
        items[place] = null;
        changes++;
        return item;
    }

    public PyObject popLeft() {
        if (size == 0) {
            throw Errors.indexError("pop from an empty deque");
        }
        PyObject item = items[head];
        items[head] = null;
        head = place(1);
        size--;
        changes++;
        return item;
    }

    private void clear() {
        Arrays.fill(items, null);
        head = 0;
        size = 0;
        changes++;
    }

    private void extend(PyObject iterable) {
        for (PyObject item : iterable == this ? toArray() : Iterables.toArray(iterable)) {
            append(item);
        }
    }

    private PyObject copy() {
        return maximum < 0 ? type().call(this) : type().call(this, PyInt.of(maximum));
    }

    private void rotate(PyInt steps) {
        if (size <= 1) {
            return;
        }
        long shift = Math.floorMod(steps.fitsLong() ? steps.value : steps.clampedToInt(), (long) size);
        for (long i = 0; i < shift; i++) {
            appendLeft(pop());
        }
    }

    private void replace(PyObject[] newItems) {
        items = newItems.length == 0 ? new PyObject[8] : newItems;
        head = 0;
        size = newItems.length;
        changes++;
    }

    private PyObject insert(PyObject index, PyObject item) {
        if (size == maximum) {
            throw Errors.indexError("deque already at its maximum size");
        }
        int at = Conversions.toSize(index);
        at = at < 0 ? Math.max(0, at + size) : Math.min(at, size);
        PyObject[] all = new PyObject[size + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < at ? at(i) : i == at ? item : at(i - 1);
        }
        replace(all);
        return PyNone.NONE;
    }

    private void deleteAt(int index) {
        if (index == 0) {
            popLeft();
            return;
        }
        PyObject[] all = new PyObject[size - 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(i < index ? i : i + 1);
        }
        replace(all);
    }

    private PyObject remove(PyObject value) {
        int before = changes;
        for (int i = 0; i < size; i++) {
            boolean equal = Operators.equal(at(i), value);
            if (changes != before) {
                throw Errors.indexError("deque mutated during remove().");
            }
            if (equal) {
                deleteAt(i);
                return PyNone.NONE;
            }
        }
        throw Errors.valueError(value.repr() + " is not in deque");
    }

    private PyObject indexOf(PyObject[] a) {
        int start = a[1].indexClamped();
        int stop = a[2] == null ? size : a[2].indexClamped();
        start = start < 0 ? Math.max(0, start + size) : start;
        stop = stop < 0 ? stop + size : Math.min(stop, size);
        for (int i = start; i < stop; i++) {
            if (Operators.equal(at(i), a[0])) {
                return PyInt.of(i);
            }
        }
        throw Errors.valueError(a[0].repr() + " is not in deque");
    }

    // ---- as a sequence -------------------------------------------------------------------------------------------

    private int index(PyObject key) {
        if (!(key instanceof PyInt) && !Operators.has(key, SpecialMethod.INDEX)) {
            throw Errors.typeError(
                    "sequence index must be integer, not '" + key.type().name() + "'");
        }
        int index = key.indexClamped();
        index = index < 0 ? index + size : index;
        if (index < 0 || index >= size) {
            throw Errors.indexError("deque index out of range");
        }
        return index;
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
        return at(index(key));
    }

    @Override
    protected void slotSetItem(PyObject key, PyObject value) {
        items[place(index(key))] = value;
    }

    @Override
    protected void slotDeleteItem(PyObject key) {
        deleteAt(index(key));
    }

    @Override
    protected boolean slotContains(PyObject item) {
        int before = changes;
        for (int i = 0; i < size; i++) {
            boolean equal = Operators.equal(at(i), item);
            if (changes != before) {
                throw Errors.runtimeError("deque mutated during iteration");
            }
            if (equal) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected PyObject slotIterator() {
        return new DequeIterator(this, false);
    }

    @Override
    protected PyObject slotReversed() {
        return new DequeIterator(this, true);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyDeque other)) {
            return null;
        }
        return Operators.compare(comparison, PyList.of(toArray()), PyList.of(other.toArray()));
    }

    @Override
    protected long slotHash() {
        throw Errors.typeError("unhashable type: '" + type().fullName() + "'");
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (!(right instanceof PyDeque)) {
            throw Errors.typeError(
                    "can only concatenate deque (not \"" + right.type().name() + "\") to deque");
        }
        PyDeque sum = (PyDeque) copy();
        sum.extend(right);
        return sum;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        if (!(right instanceof PyInt count)) {
            return null;
        }
        PyDeque product = (PyDeque) copy();
        product.repeat(count.clampedToInt());
        return product;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.MUL ? slotMultiply(left) : null;
    }

    @Override
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        if (operator == BinaryOperator.ADD) {
            extend(right);
            return this;
        }
        if (operator == BinaryOperator.MUL && right instanceof PyInt count) {
            repeat(count.clampedToInt());
            return this;
        }
        return null;
    }

    private void repeat(int count) {
        PyObject[] once = toArray();
        if (count <= 0) {
            clear();
        }
        for (int i = 1; i < count; i++) {
            for (PyObject item : once) {
                append(item);
            }
        }
    }

    @Override
    protected String slotRepr() {
        if (!Representation.enter(this)) {
            return "[...]";
        }
        try {
            return type().name() + "(" + PyList.of(toArray()).repr() + (maximum < 0 ? "" : ", maxlen=" + maximum) + ")";
        } finally {
            Representation.leave();
        }
    }

    /** An iterator in either direction. */
    private static final class DequeIterator extends PyObject {
        private static final PyType FORWARD =
                PyType.declare("_deque_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT);
        private static final PyType BACKWARD =
                PyType.declare("_deque_reverse_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT);

        private final PyDeque deque;
        private final boolean backward;
        private final int changes;
        private int taken;

        DequeIterator(PyDeque deque, boolean backward) {
            super(backward ? BACKWARD : FORWARD);
            this.deque = deque;
            this.backward = backward;
            this.changes = deque.changes;
        }

        @Override
        protected PyObject slotIterator() {
            return this;
        }

        @Override
        protected PyObject slotNext() {
            if (taken >= deque.size && deque.changes == changes) {
                return null;
            }
            if (deque.changes != changes) {
                throw Errors.runtimeError("deque mutated during iteration");
            }
            int index = taken++;
            return deque.at(backward ? deque.size - 1 - index : index);
        }
    }
}
