package ouro.object;

/** The iterators of lists, tuples, dicts and sets. */
final class Iterators {
    private Iterators() {}

    private static PyType declare(String name) {
        return PyType.declare(name, PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
                .isFinal();
    }

    private abstract static class Iterator extends PyObject {
        Iterator(PyType type) {
            super(type);
        }

        @Override
        protected PyObject slotIterator() {
            return this;
        }
    }

    static final class OfList extends Iterator {
        static final PyType TYPE = declare("list_iterator");

        private PyList list;
        private int position;

        OfList(PyList list) {
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
    }

    static final class ReversedList extends Iterator {
        static final PyType TYPE = declare("list_reverseiterator");

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
    }

    static final class OfTuple extends Iterator {
        static final PyType TYPE = declare("tuple_iterator");

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
    }

    static final class OfDict extends Iterator {
        static final PyType KEYS = declare("dict_keyiterator");
        static final PyType VALUES = declare("dict_valueiterator");
        static final PyType ITEMS = declare("dict_itemiterator");
        static final PyType REVERSED_KEYS = declare("dict_reversekeyiterator");

        private final PyDict dict;
        private final boolean backwards;
        private final int size;
        private int entry;
        private boolean ended;

        OfDict(PyType type, PyDict dict) {
            super(type);
            this.dict = dict;
            this.size = dict.size();
            this.backwards = type == REVERSED_KEYS;
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
            entry = backwards ? dict.previousEntry(entry) : dict.nextEntry(entry);
            if (entry < 0) {
                ended = true;
                return null;
            }
            PyType kind = type();
            if (kind == VALUES) {
                return dict.valueAt(entry);
            }
            return kind == ITEMS ? PyTuple.of(dict.keyAt(entry), dict.valueAt(entry)) : dict.keyAt(entry);
        }
    }

    static final class OfSet extends Iterator {
        static final PyType TYPE = declare("set_iterator");

        private final PyAnySet set;
        private final int size;
        private int place = -1;
        private boolean ended;

        OfSet(PyAnySet set) {
            super(TYPE);
            this.set = set;
            this.size = set.size();
        }

        @Override
        protected PyObject slotNext() {
            if (ended) {
                return null;
            }
            if (set.size() != size) {
                ended = true;
                throw Errors.runtimeError("Set changed size during iteration");
            }
            place = set.nextPlace(place);
            if (place < 0) {
                ended = true;
                return null;
            }
            return set.at(place);
        }
    }
}
