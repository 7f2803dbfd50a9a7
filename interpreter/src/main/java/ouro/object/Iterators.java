package ouro.object;

import java.util.Arrays;

/** The iterators of lists, tuples, dicts and sets. */
public final class Iterators {
    private Iterators() {}

    static final class ListIterator extends NativeIterator {
        static final PyType TYPE = NativeIterator.declare("list_iterator");

        private PyList list;
        private int position;

        ListIterator(PyList list) {
            super(TYPE);
            this.list = list;
        }

        @Override
        protected PyObject slotNext() {
            PyList source = list;
            if (source == null) {
                return null;
            }
            if (position < source.size()) {
                return source.get(position++);
            }
            list = null;
            return null;
        }

        @Override
        protected long lengthHint() {
            return list == null ? 0 : Math.max(0, list.size() - position);
        }

        @Override
        protected PyObject remaining() {
            return list == null
                    ? PyTuple.EMPTY
                    : PyList.of(Arrays.copyOfRange(list.toArray(), position, Math.max(position, list.size())));
        }
    }

    static final class ReversedList extends NativeIterator {
        static final PyType TYPE = NativeIterator.declare("list_reverseiterator");

        private final PyList list;
        private int position;

        ReversedList(PyList list) {
            super(TYPE);
            this.list = list;
            this.position = list.size() - 1;
        }

        @Override
        protected PyObject slotNext() {
            if (position < 0 || position >= list.size()) {
                position = -1;
                return null;
            }
            return list.get(position--);
        }

        @Override
        protected long lengthHint() {
            return position >= list.size() ? 0 : position + 1L;
        }

        @Override
        protected PyObject remaining() {
            PyObject[] rest = new PyObject[(int) lengthHint()];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = list.get(position - i);
            }
            return PyList.of(rest);
        }
    }

    static final class OfTuple extends NativeIterator {
        static final PyType TYPE = NativeIterator.declare("tuple_iterator");

        private final PyTuple tuple;
        private int position;

        OfTuple(PyTuple tuple) {
            super(TYPE);
            this.tuple = tuple;
        }

        @Override
        protected PyObject slotNext() {
            return position < tuple.size() ? tuple.get(position++) : null;
        }

        @Override
        protected long lengthHint() {
            return tuple.size() - position;
        }

        @Override
        protected PyObject remaining() {
            return PyTuple.of(Arrays.copyOfRange(tuple.items(), position, tuple.size()));
        }
    }

    public static final class DictIterator extends NativeIterator {
        public static final PyType KEYS = NativeIterator.declare("dict_keyiterator");
        public static final PyType VALUES = NativeIterator.declare("dict_valueiterator");
        public static final PyType ITEMS = NativeIterator.declare("dict_itemiterator");
        public static final PyType REVERSED_KEYS = NativeIterator.declare("dict_reversekeyiterator");
        public static final PyType REVERSED_VALUES = NativeIterator.declare("dict_reversevalueiterator");
        public static final PyType REVERSED_ITEMS = NativeIterator.declare("dict_reverseitemiterator");

        private final PyDict dict;
        private final boolean backwards;
        private final int size;
        private int left;
        private int entry;
        private boolean ended;

        public DictIterator(PyType type, PyDict dict) {
            super(type);
            this.dict = dict;
            this.size = dict.size();
            this.left = size;
            this.backwards = type == REVERSED_KEYS || type == REVERSED_VALUES || type == REVERSED_ITEMS;
            this.entry = backwards ? dict.lastEntry() + 1 : -1;
        }

        @Override
        protected PyObject slotNext() {
            if (ended) {
                return null;
            }
            if (dict.size() != size) {
                ended = true;
                throw Errors.runtimeError("dictionary changed size during iteration");
            }
            entry = after(entry);
            if (entry < 0) {
                ended = true;
                return null;
            }
            if (--left < 0) {
                ended = true;
                throw Errors.runtimeError("dictionary keys changed during iteration");
            }
            return item(entry);
        }

        private PyObject item(int place) {
            PyType kind = type();
            if (kind == KEYS || kind == REVERSED_KEYS) {
                return dict.keyAt(place);
            }
            return kind == VALUES || kind == REVERSED_VALUES
                    ? dict.valueAt(place)
                    : PyTuple.of(dict.keyAt(place), dict.valueAt(place));
        }

        @Override
        protected long lengthHint() {
            return ended || dict.size() != size ? 0 : left;
        }

        @Override
        protected PyObject remaining() {
            PyList rest = new PyList();
            if (!ended) {
                for (int next = after(entry); next >= 0; next = after(next)) {
                    rest.append(item(next));
                }
            }
            return rest;
        }

        private int after(int place) {
            return backwards ? dict.previousEntry(place) : dict.nextEntry(place);
        }
    }
}
