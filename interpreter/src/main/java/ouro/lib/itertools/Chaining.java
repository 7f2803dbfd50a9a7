package ouro.lib.itertools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.number.Conversions;

/** The iterators that join, cut and align others: chain, islice, zip_longest, pairwise, batched, tee. */
final class Chaining {
    private static final String NOT_A_LIMIT = "for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

    private Chaining() {}

    static final class ChainIterator extends LazyIterator {
        static final PyType TYPE = declare("chain", (cls, arguments, keywords) -> {
            if (keywords != null) {
                throw Errors.typeError("chain() takes no keyword arguments");
            }
            return new ChainIterator(cls, PyTuple.of(arguments).iterator());
        });

        static {
            TYPE.populate(
                    ChainIterator.class,
                    t -> t.classMethod(
                            "from_iterable", "iterable, /", (cls, a) -> new ChainIterator(cls, a[0].iterator())));
        }

        private PyObject sources;
        private PyObject current;

        private ChainIterator(PyType type, PyObject sources) {
            super(type);
            this.sources = sources;
        }

        @Override
        protected PyObject slotNext() {
            while (sources != null) {
                if (current == null) {
                    PyObject source = sources.next();
                    if (source == null) {
                        sources = null;
                        return null;
                    }
                    current = source.iterator();
                }
                PyObject item = current.next();
                if (item != null) {
                    return item;
                }
                current = null;
            }
            return null;
        }
    }

    static final class SliceIterator extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, start, stop=, step=, /");
        static final PyType TYPE = declare("islice", SliceIterator::construct);

        private PyObject source;
        private long position;
        private long next;
        private final long stop;
        private final long step;

        private SliceIterator(PyType type, PyObject source, long start, long stop, long step) {
            super(type);
            this.source = source;
            this.next = start;
            this.stop = stop;
            this.step = step;
        }

        private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
            PyObject[] a = SIGNATURE.bind("islice", arguments, keywords);
            long start = 0;
            long stop;
            if (a[2] == null) {
                stop = limit(a[1], "Stop argument " + NOT_A_LIMIT);
            } else {
                String message = "Indices " + NOT_A_LIMIT;
                start = a[1] == PyNone.NONE ? 0 : limit(a[1], message);
                stop = limit(a[2], "Stop argument " + NOT_A_LIMIT);
            }
            long step = 1;
            if (a[3] != null && a[3] != PyNone.NONE) {
                step = limit(a[3], "Step for islice() must be a positive integer or None.");
                if (step == 0) {
                    throw Errors.valueError("Step for islice() must be a positive integer or None.");
                }
            }
            return new SliceIterator(cls, a[0].iterator(), start, stop, step);
        }

        @Override
        protected PyObject slotNext() {
            if (source == null) {
                return null;
            }
            long wanted = Math.min(next, stop);
            while (position < wanted) {
                if (source.next() == null) {
                    source = null;
                    return null;
                }
                position++;
            }
            PyObject item = position >= stop ? null : source.next();
            if (item == null) {
                source = null;
                return null;
            }
            position++;
            next += step;
            return item;
        }
    }

    static final class ZipLongest extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("*iterables, fillvalue=None");
        static final PyType TYPE = declare("zip_longest", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("zip_longest", arguments, keywords);
            PyObject[] iterators = ((PyTuple) a[1]).items().clone();
            for (int i = 0; i < iterators.length; i++) {
                iterators[i] = iterators[i].iterator();
            }
            return new ZipLongest(cls, iterators, a[0]);
        });

        private final PyObject[] iterators;
        private final PyObject fill;
        private int active;

        private ZipLongest(PyType type, PyObject[] iterators, PyObject fill) {
            super(type);
            this.iterators = iterators;
            this.fill = fill;
            this.active = iterators.length;
        }

        @Override
        protected PyObject slotNext() {
            if (active == 0) {
                return null;
            }
            PyObject[] items = new PyObject[iterators.length];
            for (int i = 0; i < items.length; i++) {
                PyObject item = iterators[i] == null ? null : iterators[i].next();
                if (item == null) {
                    if (iterators[i] != null) {
                        iterators[i] = null;
                        if (--active == 0) {
                            return null;
                        }
                    }
                    item = fill;
                }
                items[i] = item;
            }
            return PyTuple.of(items);
        }
    }

    static final class Pairwise extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, /");
        static final PyType TYPE = declare(
                "pairwise",
                (cls, arguments, keywords) ->
                        new Pairwise(cls, SIGNATURE.bind("pairwise", arguments, keywords)[0].iterator()));

        private final PyObject source;
        private PyObject before;

        private Pairwise(PyType type, PyObject source) {
            super(type);
            this.source = source;
        }

        @Override
        protected PyObject slotNext() {
            if (before == null) {
                before = source.next();
                if (before == null) {
                    return null;
                }
            }
            PyObject left = before;
            before = source.next();
            return before == null ? null : PyTuple.of(left, before);
        }
    }

    static final class Batched extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, n");
        static final PyType TYPE = declare("batched", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("batched", arguments, keywords);
            int size = Conversions.toSize(a[1]);
            if (size < 1) {
                throw Errors.valueError("n must be at least one");
            }
            return new Batched(cls, a[0].iterator(), size);
        });

        private final PyObject source;
        private final int batchSize;

        private Batched(PyType type, PyObject source, int batchSize) {
            super(type);
            this.source = source;
            this.batchSize = batchSize;
        }

        @Override
        protected PyObject slotNext() {
            PyObject[] batch = new PyObject[Math.min(batchSize, 16)];
            int count = 0;
            while (count < batchSize) {
                PyObject item = source.next();
                if (item == null) {
                    break;
                }
                if (count == batch.length) {
                    batch = Arrays.copyOf(batch, count * 2);
                }
                batch[count++] = item;
            }
            return count == 0 ? null : PyTuple.of(Arrays.copyOf(batch, count));
        }
    }

    /** One of several iterators over the same source; what one has seen waits for the others. */
    static final class Tee extends LazyIterator {
        private static final Signature CONSTRUCTOR = new Signature("iterable, /");
        static final PyType TYPE = declare("_tee", (cls, arguments, keywords) -> {
            PyObject source = CONSTRUCTOR.bind("_tee", arguments, keywords)[0];
            return tee(source.iterator(), PyInt.ONE).getItem(PyInt.ZERO);
        });

        private final PyObject source;
        private final Deque<PyObject> waiting;
        private final Deque<?>[] all;

        private Tee(PyObject source, Deque<PyObject> waiting, Deque<?>[] all) {
            super(TYPE);
            this.source = source;
            this.waiting = waiting;
            this.all = all;
        }

        static PyObject tee(PyObject iterable, PyObject count) {
            int copies = natural(count, "n must be >= 0");
            PyObject source = iterable.iterator();
            Deque<?>[] all = new Deque<?>[copies];
            PyObject[] tees = new PyObject[copies];
            for (int i = 0; i < copies; i++) {
                Deque<PyObject> waiting = new ArrayDeque<>();
                all[i] = waiting;
                tees[i] = new Tee(source, waiting, all);
            }
            return PyTuple.of(tees);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected PyObject slotNext() {
            if (waiting.isEmpty()) {
                PyObject item = source.next();
                if (item == null || all.length == 0) {
                    return item;
                }
                for (Deque<?> each : all) {
                    ((Deque<PyObject>) each).add(item);
                }
            }
            return waiting.poll();
        }
    }
}
