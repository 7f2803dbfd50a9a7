package ouro.object;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the objects of a session in the order in which it first asks for their identities: for {@code id()}, for hashes
 * that sets and dicts go by, for the addresses in reprs. Java numbers objects too, but all of a process together, so that
 * what else runs in it (another session, the parser) would show in the order of a set.
 *
 * <p>Objects of whose kind many are asked keep their number themselves ({@link PyObject#identityNumber}); all others are
 * looked up here.
 */
public final class IdentityNumbers {
    private int last;
    private final Map<Object, Integer> others = new HashMap<>();
    private final ReferenceQueue<PyObject> gone = new ReferenceQueue<>();

    /** A number that no object has. */
    int next() {
        return ++last;
    }

    /** The number of an object that does not keep it itself. */
    int of(PyObject object) {
        for (Object key = gone.poll(); key != null; key = gone.poll()) {
            others.remove(key);
        }
        Integer known = others.get(new Lookup(object));
        if (known != null) {
            return known;
        }
        int number = next();
        others.put(new IdentityKey(object, gone), number);
        return number;
    }

    /** What an entry is found by, without a reference that the collector would have to look after. */
    private record Lookup(PyObject object) {
        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof IdentityKey key && key.refersTo(object);
        }
    }

    private static final class IdentityKey extends WeakReference<PyObject> {
        private final int hash;

        IdentityKey(PyObject object, ReferenceQueue<PyObject> gone) {
            super(object, gone);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        /** Keys of one object are one: {@link #of} makes another only where it found none. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }
}
