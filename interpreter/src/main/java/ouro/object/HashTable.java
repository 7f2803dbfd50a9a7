package ouro.object;

import java.util.Arrays;

/**
 * Entries in order of insertion, found through an open-addressed index of hashes: what a dict is made of. Entry numbers
 * are stable until the table is rebuilt, so that the tree may cache where a global stands: an entry whose key is still
 * the cached one is still right.
 */
public abstract class HashTable extends PyObject {
    private static final int EMPTY = 0;
    private static final int DELETED = -1;

    /** Entry number + 1; 0 for a free place, -1 for one whose entry was deleted. Null while the dict is empty. */
    private int[] index;

    private PyObject[] keys = NO_ARGUMENTS;
    private PyObject[] values = NO_ARGUMENTS;
    private long[] hashes;
    /** Entries used, deleted ones (whose key is null) included. */
    private int used;

    private int size;
    private int keysVersion;

    protected HashTable(PyType type) {
        super(type);
    }

    public final int size() {
        return size;
    }

    /** Changes whenever a key comes or goes; not when a value is replaced. */
    public final int keysVersion() {
        return keysVersion;
    }

    // ---- iteration by entry --------------------------------------------------------------------------------------

    /** The number of the first entry, or -1. */
    public final int firstEntry() {
        return nextEntry(-1);
    }

    /** The number of the entry after {@code entry}, or -1. */
    public final int nextEntry(int entry) {
        for (int i = entry + 1; i < used; i++) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** The number of the last entry, or -1. */
    final int lastEntry() {
        return previousEntry(used);
    }

    /** The number of the entry before {@code entry}, or -1. */
    final int previousEntry(int entry) {
        for (int i = Math.min(entry, used) - 1; i >= 0; i--) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    public final PyObject keyAt(int entry) {
        return keys[entry];
    }

    /** The hash of the entry's key: not every key can say it again as cheaply. */
    public final long hashAt(int entry) {
        return hashes[entry];
    }

    public final PyObject valueAt(int entry) {
        return values[entry];
    }

    /** Whether the entry still holds this very key: the guard of a cached entry number. */
    public final boolean isEntry(int entry, PyObject key) {
        return entry < used && keys[entry] == key;
    }

    public final void setValueAt(int entry, PyObject value) {
        values[entry] = value;
    }

    // ---- access --------------------------------------------------------------------------------------------------

    /** The value, or null. */
    public final PyObject get(PyObject key) {
        int entry = find(key);
        return entry < 0 ? null : values[entry];
    }

    /** The value of a str key, or null. */
    public final PyObject get(String key) {
        int entry = find(key);
        return entry < 0 ? null : values[entry];
    }

    /** The number of the entry, or -1. */
    public final int find(PyObject key) {
        if (key.getClass() == PyStr.class) {
            return find(((PyStr) key).value);
        }
        if (key.getClass() == PyInt.class && size > 0) {
            return find((PyInt) key, key.slotHash());
        }
        return size == 0 ? missingKey(key) : find(key, key.hash());
    }

    /** The entry of a small int: other small ints are compared at once. */
    private int find(PyInt key, long hash) {
        int mask = index.length - 1;
        for (int place = spread(hash) & mask; ; place = (place + 1) & mask) {
            int entry = index[place] - 1;
            if (entry == EMPTY - 1) {
                return -1;
            }
            if (entry >= 0 && hashes[entry] == hash) {
                PyObject candidate = keys[entry];
                // True, 1.0 and instances of subclasses equal the int as well: __eq__ decides, which the general
                // search asks.
                if (candidate.getClass() != PyInt.class) {
                    return find((PyObject) key, hash);
                }
                if (((PyInt) candidate).value == key.value) {
                    return entry;
                }
            }
        }
    }

    /** An unhashable key is an error even where there is nothing to find. */
    private static int missingKey(PyObject key) {
        key.hash();
        return -1;
    }

    private int find(PyObject key, long hash) {
        int[] table = index;
        int mask = table.length - 1;
        for (int place = spread(hash) & mask; ; place = (place + 1) & mask) {
            int entry = table[place] - 1;
            if (entry == EMPTY - 1) {
                return -1;
            }
            if (entry >= 0 && hashes[entry] == hash) {
                PyObject candidate = keys[entry];
                boolean equal = Operators.equal(candidate, key);
                // __eq__ is script code, and may add or delete keys: CPython too begins anew where it did.
                if (table != index || keys[entry] != candidate) {
                    // The comparison changed the dict.
                    return size == 0 ? -1 : find(key, hash);
                }
                if (equal) {
                    return entry;
                }
            }
        }
    }

    /** The number of the entry of a str key, or -1. */
    public final int find(String key) {
        if (size == 0) {
            return -1;
        }
        long hash = key.hashCode();
        int mask = index.length - 1;
        for (int place = spread(hash) & mask; ; place = (place + 1) & mask) {
            int entry = index[place] - 1;
            if (entry == EMPTY - 1) {
                return -1;
            }
            if (entry >= 0 && hashes[entry] == hash) {
                PyObject candidate = keys[entry];
                // An instance of a subclass of str may compare as it likes.
                if (candidate.getClass() != PyStr.class) {
                    return find(PyStr.of(key), hash);
                }
                if (((PyStr) candidate).value.equals(key)) {
                    return entry;
                }
            }
        }
    }

    private static int spread(long hash) {
        // Hashes of ints are the ints, and those of strings differ in few bits: linear probing would run into
        // clusters.
        int folded = (int) (hash ^ (hash >>> 32));
        return folded ^ (folded >>> 15);
    }

    public final void put(String key, PyObject value) {
        int entry = find(key);
        if (entry >= 0) {
            values[entry] = value;
        } else {
            insert(PyStr.of(key), key.hashCode(), value);
        }
    }

    public final void put(PyObject key, PyObject value) {
        if (key.getClass() == PyStr.class) {
            put((PyStr) key, value);
            return;
        }
        put(key, value, key.hash());
    }

    private void put(PyObject key, PyObject value, long hash) {
        int entry = find(key, hash, size == 0);
        if (entry >= 0) {
            values[entry] = value;
        } else {
            insert(key, hash, value);
        }
    }

    private int find(PyObject key, long hash, boolean isEmpty) {
        if (isEmpty) {
            return -1;
        }
        if (key.getClass() == PyStr.class) {
            return find(((PyStr) key).value);
        }
        return key.getClass() == PyInt.class ? find((PyInt) key, hash) : find(key, hash);
    }

    /** The value of a key; where there is none, {@code otherwise}, which is stored first. */
    public final PyObject setDefault(PyObject key, PyObject otherwise) {
        long hash = key.hash();
        int entry = find(key, hash, size == 0);
        if (entry >= 0) {
            return values[entry];
        }
        insert(key, hash, otherwise);
        return otherwise;
    }

    private void put(PyStr key, PyObject value) {
        int entry = find(key.value);
        if (entry >= 0) {
            values[entry] = value;
        } else {
            insert(key, key.hash(), value);
        }
    }

    private void insert(PyObject key, long hash, PyObject value) {
        if (used == keys.length) {
            rebuild();
        }
        int entry = used++;
        keys[entry] = key;
        values[entry] = value;
        hashes[entry] = hash;
        link(entry, hash);
        size++;
        keysVersion++;
    }

    private void link(int entry, long hash) {
        int mask = index.length - 1;
        int place = spread(hash) & mask;
        while (index[place] > 0) {
            place = (place + 1) & mask;
        }
        index[place] = entry + 1;
    }

    private void rebuild() {
        int capacity = Math.max(5, size + (size >> 1) + 3);
        PyObject[] newKeys = new PyObject[capacity];
        PyObject[] newValues = new PyObject[capacity];
        long[] newHashes = new long[capacity];
        int next = 0;
        for (int entry = 0; entry < used; entry++) {
            if (keys[entry] != null) {
                newKeys[next] = keys[entry];
                newValues[next] = values[entry];
                newHashes[next++] = hashes[entry];
            }
        }
        keys = newKeys;
        values = newValues;
        hashes = newHashes;
        used = next;
        index = new int[Integer.highestOneBit(capacity * 3 / 2) << 1];
        for (int entry = 0; entry < used; entry++) {
            link(entry, hashes[entry]);
        }
    }

    /** Removes a str key; answers its value, or null. */
    public final PyObject remove(String key) {
        int entry = find(key);
        return entry < 0 ? null : removeEntry(entry);
    }

    /** Removes a key; answers its value, or null. */
    public final PyObject remove(PyObject key) {
        int entry = find(key);
        return entry < 0 ? null : removeEntry(entry);
    }

    private PyObject removeEntry(int entry) {
        int mask = index.length - 1;
        int place = spread(hashes[entry]) & mask;
        while (index[place] != entry + 1) {
            place = (place + 1) & mask;
        }
        index[place] = DELETED;
        final PyObject value = values[entry];
        keys[entry] = null;
        values[entry] = null;
        size--;
        keysVersion++;
        return value;
    }

    /** Removes everything. */
    public final void clear() {
        index = null;
        keys = NO_ARGUMENTS;
        values = NO_ARGUMENTS;
        hashes = null;
        used = 0;
        size = 0;
        keysVersion++;
    }

    /** Takes over the entries of another table; this one is empty. */
    final void copyOf(HashTable other) {
        index = other.index == null ? null : other.index.clone();
        keys = Arrays.copyOf(other.keys, other.keys.length);
        values = Arrays.copyOf(other.values, other.values.length);
        hashes = other.hashes == null ? null : other.hashes.clone();
        used = other.used;
        size = other.size;
    }

    /** Puts all entries of another table; RuntimeError where comparing keys changes it meanwhile. */
    final void putAll(HashTable other) {
        int version = other.keysVersion;
        for (int entry = other.firstEntry(); entry >= 0; entry = other.nextEntry(entry)) {
            put(other.keys[entry], other.values[entry], other.hashes[entry]);
            if (other.keysVersion != version && other != this) {
                throw Errors.runtimeError("dict mutated during update");
            }
        }
    }

    /** Whether another table has equal values for the same keys, in whatever order. */
    final boolean sameEntries(HashTable other) {
        if (size != other.size) {
            return false;
        }
        Recursion.enter(" in comparison");
        try {
            for (int entry = firstEntry(); entry >= 0; entry = nextEntry(entry)) {
                // Kept: finding the key may change either table.
                PyObject mine = values[entry];
                PyObject value = other.get(keys[entry]);
                if (value == null || !Operators.equal(mine, value)) {
                    return false;
                }
            }
            return true;
        } finally {
            Recursion.leave();
        }
    }
}
