package ouro.lib.itertools;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;

/** The iterators over arrangements of items: product, permutations, combinations. */
final class Combinatorics {
    private Combinatorics() {}

    private static PyTuple tuple(int[] numbers) {
        PyObject[] items = new PyObject[numbers.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = PyInt.of(numbers[i]);
        }
        return PyTuple.of(items);
    }

    private static int[] numbers(PyObject tuple) {
        return Arrays.stream(Iterables.toArray(tuple))
                .mapToInt(PyObject::indexClamped)
                .toArray();
    }

    static final class Product extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("*iterables, repeat=1");
        static final PyType TYPE = declare("product", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("product", arguments, keywords);
            int repeat = natural(a[0], "repeat argument cannot be negative");
            PyObject[] iterables = ((PyTuple) a[1]).items();
            PyObject[][] pools = new PyObject[iterables.length * repeat][];
            for (int i = 0; i < pools.length; i++) {
                pools[i] = i < iterables.length ? Iterables.toArray(iterables[i]) : pools[i - iterables.length];
            }
            return new Product(cls, pools);
        });

        static {
            TYPE.populate(Product.class, Product::fill);
        }

        private final PyObject[][] pools;
        private int[] places;

        private Product(PyType type, PyObject[][] pools) {
            super(type);
            this.pools = pools;
        }

        private static void fill(TypeBuilder<Product> t) {
            t.method("__reduce__", Product::reduce);
            t.action("__setstate__", "state, /", (self, state) -> self.places = numbers(state));
        }

        private PyObject reduce() {
            if (places != null && places.length > 0 && places[0] < 0) {
                return PyTuple.of(type(), PyTuple.of(PyTuple.EMPTY));
            }
            PyObject[] given = new PyObject[pools.length];
            for (int i = 0; i < given.length; i++) {
                given[i] = PyTuple.of(pools[i]);
            }
            return places == null
                    ? PyTuple.of(type(), PyTuple.of(given))
                    : PyTuple.of(type(), PyTuple.of(given), tuple(places));
        }

        @Override
        protected PyObject slotNext() {
            checkUrgent();
            if (places == null) {
                places = new int[pools.length];
                for (PyObject[] pool : pools) {
                    if (pool.length == 0) {
                        places = new int[] {-1};
                        return null;
                    }
                }
            } else if (!advance()) {
                return null;
            }
            PyObject[] items = new PyObject[pools.length];
            for (int i = 0; i < items.length; i++) {
                items[i] = pools[i][places[i]];
            }
            return PyTuple.of(items);
        }

        private boolean advance() {
            if (places.length > 0 && places[0] < 0) {
                return false;
            }
            for (int i = pools.length - 1; i >= 0; i--) {
                if (++places[i] < pools[i].length) {
                    return true;
                }
                places[i] = 0;
            }
            places = new int[] {-1};
            return false;
        }
    }

    /** What the three others share: places in one pool. */
    private abstract static class Selection extends LazyIterator {
        final PyObject[] pool;
        final int length;
        int[] places;
        private boolean ended;

        Selection(PyType type, PyObject[] pool, int length) {
            super(type);
            this.pool = pool;
            this.length = length;
        }

        /** What a copy needs beside pool and length: the places. */
        PyObject state() {
            return tuple(places);
        }

        void setState(PyObject state) {
            places = numbers(state);
        }

        final PyObject reduce() {
            if (ended) {
                return PyTuple.of(type(), PyTuple.of(PyTuple.EMPTY, PyInt.of(length)));
            }
            PyTuple arguments = PyTuple.of(PyTuple.of(pool), PyInt.of(length));
            return places == null ? PyTuple.of(type(), arguments) : PyTuple.of(type(), arguments, state());
        }

        static void fill(TypeBuilder<Selection> t) {
            t.method("__reduce__", Selection::reduce);
            t.action("__setstate__", "state, /", Selection::setState);
        }

        /** The first places, or null where there are none. */
        abstract int[] first();

        /** Moves to the next places; false where there are no more. */
        abstract boolean advance();

        @Override
        protected PyObject slotNext() {
            checkUrgent();
            if (ended) {
                return null;
            }
            if (places == null) {
                places = first();
                ended = places == null;
            } else {
                ended = !advance();
            }
            if (ended) {
                return null;
            }
            PyObject[] items = new PyObject[length];
            for (int i = 0; i < length; i++) {
                items[i] = pool[places[i]];
            }
            return PyTuple.of(items);
        }

        static int[] upTo(int count) {
            int[] places = new int[count];
            for (int i = 0; i < count; i++) {
                places[i] = i;
            }
            return places;
        }
    }

    static final class Permutations extends Selection {
        private static final Signature SIGNATURE = new Signature("iterable, r=None");
        static final PyType TYPE = declare("permutations", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("permutations", arguments, keywords);
            PyObject[] pool = Iterables.toArray(a[0]);
            if (a[1] != PyNone.NONE && !(a[1] instanceof PyInt)) {
                throw Errors.typeError("Expected int as r");
            }
            return new Permutations(
                    cls, pool, a[1] == PyNone.NONE ? pool.length : natural(a[1], "r must be non-negative"));
        });

        static {
            TYPE.populate(Selection.class, Selection::fill);
        }

        private int[] cycles;

        @Override
        PyObject state() {
            return PyTuple.of(tuple(places), tuple(cycles));
        }

        @Override
        void setState(PyObject state) {
            places = numbers(state.getItem(PyInt.ZERO));
            cycles = numbers(state.getItem(PyInt.ONE));
        }

        private Permutations(PyType type, PyObject[] pool, int length) {
            super(type, pool, length);
        }

        @Override
        int[] first() {
            if (length > pool.length) {
                return null;
            }
            cycles = new int[length];
            for (int i = 0; i < length; i++) {
                cycles[i] = pool.length - i;
            }
            return upTo(pool.length);
        }

        @Override
        boolean advance() {
            for (int i = length - 1; i >= 0; i--) {
                if (--cycles[i] > 0) {
                    int other = pool.length - cycles[i];
                    int moved = places[i];
                    places[i] = places[other];
                    places[other] = moved;
                    return true;
                }
                int moved = places[i];
                System.arraycopy(places, i + 1, places, i, places.length - i - 1);
                places[places.length - 1] = moved;
                cycles[i] = pool.length - i;
            }
            return false;
        }
    }

    static final class Combinations extends Selection {
        private static final Signature SIGNATURE = new Signature("iterable, r");
        static final PyType TYPE = declare("combinations", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("combinations", arguments, keywords);
            return new Combinations(cls, Iterables.toArray(a[0]), natural(a[1], "r must be non-negative"));
        });

        static {
            TYPE.populate(Selection.class, Selection::fill);
        }

        private Combinations(PyType type, PyObject[] pool, int length) {
            super(type, pool, length);
        }

        @Override
        int[] first() {
            return length > pool.length ? null : upTo(length);
        }

        @Override
        boolean advance() {
            int i = length - 1;
            while (i >= 0 && places[i] == i + pool.length - length) {
                i--;
            }
            if (i < 0) {
                return false;
            }
            places[i]++;
            for (int j = i + 1; j < length; j++) {
                places[j] = places[j - 1] + 1;
            }
            return true;
        }
    }

    static final class WithReplacement extends Selection {
        private static final Signature SIGNATURE = new Signature("iterable, r");
        static final PyType TYPE = declare("combinations_with_replacement", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("combinations_with_replacement", arguments, keywords);
            return new WithReplacement(cls, Iterables.toArray(a[0]), natural(a[1], "r must be non-negative"));
        });

        static {
            TYPE.populate(Selection.class, Selection::fill);
        }

        private WithReplacement(PyType type, PyObject[] pool, int length) {
            super(type, pool, length);
        }

        @Override
        int[] first() {
            return pool.length == 0 && length > 0 ? null : new int[length];
        }

        @Override
        boolean advance() {
            int i = length - 1;
            while (i >= 0 && places[i] == pool.length - 1) {
                i--;
            }
            if (i < 0) {
                return false;
            }
            Arrays.fill(places, i, length, places[i] + 1);
            return true;
        }
    }
}
