package ouro.object.collection;

import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Sequences;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;

/**
 * What set and frozenset share: an open-addressed table that is filled, probed and grown as CPython's is, so that sets
 * of small ints print in the same order.
 */
public abstract class PyAnySet extends PyObject {
    private static final int SMALLEST = 8;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    /** Grows by four while small, by two when large. */
    private static final int LARGE = 50_000;

    private static final PyObject DELETED = new Deleted();

    private PyObject[] keys = new PyObject[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    private int fill;
    private int used;

    protected PyAnySet(PyType type) {
        super(type);
    }

    public final int size() {
        return used;
    }

    /** The next used place after {@code place}, or -1; begin with -1. */
    public final int nextPlace(int place) {
        for (int i = place + 1; i < keys.length; i++) {
            if (keys[i] != null && keys[i] != DELETED) {
                return i;
            }
        }
        return -1;
    }

    public final PyObject at(int place) {
        return keys[place];
    }

    /** All members, in an array of the caller's own. */
    public final PyObject[] toArray() {
        PyObject[] members = new PyObject[used];
        int next = 0;
        for (int place = nextPlace(-1); place >= 0; place = nextPlace(place)) {
            members[next++] = keys[place];
        }
        return members;
    }

    final boolean has(PyObject key) {
        return find(key, key.hash()) >= 0;
    }

    private int find(PyObject key, long hash) {
        PyObject[] table = keys;
        int mask = table.length - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
            for (int k = i; k <= i + probes; k++) {
                PyObject candidate = table[k];
                if (candidate == null) {
                    return -1;
                }
                if (hashes[k] == hash && candidate != DELETED) {
                    boolean equal = Operators.equal(candidate, key);
                    if (table != keys || table[k] != candidate) {
                        // The comparison changed the set.
                        return find(key, hash);
                    }
                    if (equal) {
                        return k;
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /** Adds a member; false where an equal one was there. */
    public final boolean insert(PyObject key) {
        return insert(key, key.hash());
    }

    public final boolean insert(PyObject key, long hash) {
        PyObject[] table = keys;
        int mask = table.length - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
            for (int k = i; k <= i + probes; k++) {
                PyObject candidate = table[k];
                if (candidate == null) {
                    table[k] = key;
                    hashes[k] = hash;
                    fill++;
                    used++;
                    if (fill * 5L >= mask * 3L) {
                        resize(used > LARGE ? used * 2 : used * 4);
                    }
                    return true;
                }
                if (hashes[k] == hash && candidate != DELETED) {
                    if (Operators.equal(candidate, key)) {
                        return false;
                    }
                    if (table != keys || table[k] != candidate) {
                        return insert(key, hash);
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int least) {
        int capacity = SMALLEST;
        while (capacity <= least) {
            capacity <<= 1;
        }
        PyObject[] oldKeys = keys;
        long[] oldHashes = hashes;
        keys = new PyObject[capacity];
        hashes = new long[capacity];
        fill = used;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null && oldKeys[i] != DELETED) {
                insertClean(oldKeys[i], oldHashes[i]);
            }
        }
    }

    private void insertClean(PyObject key, long hash) {
        int mask = keys.length - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
            for (int k = i; k <= i + probes; k++) {
                if (keys[k] == null) {
                    keys[k] = key;
                    hashes[k] = hash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /** Removes a member; false where there was none. */
    final boolean erase(PyObject key) {
        int place = find(key, key.hash());
        if (place < 0) {
            return false;
        }
        erasePlace(place);
        return true;
    }

    final void erasePlace(int place) {
        keys[place] = DELETED;
        hashes[place] = -1;
        used--;
    }

    final void eraseAll() {
        keys = new PyObject[SMALLEST];
        hashes = new long[SMALLEST];
        fill = 0;
        used = 0;
    }

    /** Adds all items of an iterable. */
    final void insertAll(PyObject iterable) {
        if (iterable instanceof PyAnySet other) {
            if ((fill + (long) other.used) * 5 >= (keys.length - 1) * 3L) {
                resize((used + other.used) * 2);
            }
            for (int place = other.nextPlace(-1); place >= 0; place = other.nextPlace(place)) {
                insert(other.keys[place], other.hashes[place]);
            }
            return;
        }
        if (iterable instanceof PyDict dict && !dict.type().isHeap()) {
            for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
                insert(dict.keyAt(entry), dict.hashAt(entry));
            }
            return;
        }
        PyObject iterator = iterable.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            insert(item);
        }
    }

    // ---- algebra -------------------------------------------------------------------------------------------------

    /** An empty set of the kind that operations on this one give. */
    abstract PyAnySet empty();

    public final PyAnySet copy() {
        PyAnySet result = empty();
        result.insertAll(this);
        return result;
    }

    public final PyAnySet union(PyObject other) {
        PyAnySet result = copy();
        result.insertAll(other);
        return result;
    }

    public final PyAnySet intersection(PyObject other) {
        PyAnySet result = empty();
        if (other instanceof PyAnySet set) {
            PyAnySet smaller = set.used > used ? this : set;
            PyAnySet larger = smaller == this ? set : this;
            for (int place = smaller.nextPlace(-1); place >= 0; place = smaller.nextPlace(place)) {
                // Kept: a comparison may change either set.
                PyObject key = smaller.keys[place];
                long hash = smaller.hashes[place];
                if (larger.find(key, hash) >= 0) {
                    result.insert(key, hash);
                }
            }
            return result;
        }
        PyObject iterator = other.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (has(item)) {
                result.insert(item);
            }
        }
        return result;
    }

    public final PyAnySet difference(PyObject other) {
        PyAnySet excluded = asSet(other);
        PyAnySet result = empty();
        for (int place = nextPlace(-1); place >= 0; place = nextPlace(place)) {
            PyObject key = keys[place];
            long hash = hashes[place];
            if (excluded.find(key, hash) < 0) {
                result.insert(key, hash);
            }
        }
        return result;
    }

    public final PyAnySet symmetricDifference(PyObject other) {
        PyAnySet right = asSet(other);
        PyAnySet result = right.difference(this);
        PyAnySet mine = empty();
        mine.insertAll(result);
        mine.insertAll(difference(right));
        return mine;
    }

    public final boolean isSubsetOf(PyObject other) {
        PyAnySet right = asSet(other);
        if (used > right.used) {
            return false;
        }
        for (int place = nextPlace(-1); place >= 0; place = nextPlace(place)) {
            if (right.find(keys[place], hashes[place]) < 0) {
                return false;
            }
        }
        return true;
    }

    public final boolean isDisjointFrom(PyObject other) {
        return intersection(other).used == 0;
    }

    static PyAnySet asSet(PyObject other) {
        if (other instanceof PyAnySet set) {
            return set;
        }
        PySet set = new PySet();
        set.insertAll(other);
        return set;
    }

    // ---- slots ---------------------------------------------------------------------------------------------------

    @Override
    protected int slotLength() {
        return used;
    }

    @Override
    protected boolean slotBool() {
        return used != 0;
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return has(item instanceof PySet set && !set.type().isHeap() ? frozen(set) : item);
    }

    /** A set stands for its frozen twin when it is looked for. */
    static PyObject frozen(PySet set) {
        PyFrozenSet twin = new PyFrozenSet(PyFrozenSet.TYPE);
        twin.insertAll(set);
        return twin;
    }

    @Override
    protected PyObject slotIterator() {
        return new SetIterator(this);
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        if (!(right instanceof PyAnySet other)) {
            return null;
        }
        return switch (operator) {
            case OR -> union(other);
            case AND -> intersection(other);
            case SUB -> difference(other);
            case XOR -> symmetricDifference(other);
            default -> null;
        };
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        return slotBinary(BinaryOperator.SUB, right);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyAnySet other)) {
            return null;
        }
        return PyBool.of(
                switch (comparison) {
                    case EQ -> used == other.used && isSubsetOf(other);
                    case NE -> used != other.used || !isSubsetOf(other);
                    case LE -> isSubsetOf(other);
                    case LT -> used < other.used && isSubsetOf(other);
                    case GE -> other.isSubsetOf(this);
                    case GT -> used > other.used && other.isSubsetOf(this);
                });
    }

    @Override
    protected String slotRepr() {
        String name = type().name();
        if (used == 0) {
            return name + "()";
        }
        PyObject[] members = toArray();
        // One that holds itself is printed as name(...) there.
        return type() == PySet.TYPE
                ? Sequences.repr(this, members, members.length, "{", "}", "set(...)")
                : Sequences.repr(this, members, members.length, name + "({", "})", name + "(...)");
    }

    private static final class Deleted extends PyObject {
        Deleted() {
            super(PyType.OBJECT);
        }
    }
}
