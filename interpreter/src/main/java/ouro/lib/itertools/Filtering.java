package ouro.lib.itertools;

import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;

/** The iterators that choose, combine and group items. */
final class Filtering {
    private static final Signature PREDICATE = new Signature("predicate, iterable, /");

    private Filtering() {}

    static final class TakeWhile extends LazyIterator {
        static final PyType TYPE = declare("takewhile", (cls, arguments, keywords) -> {
            PyObject[] a = PREDICATE.bind("takewhile", arguments, keywords);
            return new TakeWhile(cls, a[0], a[1].iterator());
        });

        static {
            TYPE.populate(TakeWhile.class, TakeWhile::fill);
        }

        private final PyObject predicate;
        private PyObject source;

        private TakeWhile(PyType type, PyObject predicate, PyObject source) {
            super(type);
            this.predicate = predicate;
            this.source = source;
        }

        private static void fill(TypeBuilder<TakeWhile> t) {
            t.method(
                    "__reduce__",
                    self -> PyTuple.of(
                            self.type(),
                            PyTuple.of(self.predicate, self.source == null ? PyTuple.EMPTY.iterator() : self.source),
                            PyInt.of(self.source == null ? 1 : 0)));
            t.action("__setstate__", "state, /", (self, state) -> self.source = state.isTrue() ? null : self.source);
        }

        @Override
        protected PyObject slotNext() {
            PyObject item = source == null ? null : source.next();
            if (item == null || !predicate.call(item).isTrue()) {
                source = null;
                return null;
            }
            return item;
        }
    }

    static final class DropWhile extends LazyIterator {
        static final PyType TYPE = declare("dropwhile", (cls, arguments, keywords) -> {
            PyObject[] a = PREDICATE.bind("dropwhile", arguments, keywords);
            return new DropWhile(cls, a[0], a[1].iterator());
        });

        static {
            TYPE.populate(DropWhile.class, DropWhile::fill);
        }

        private final PyObject predicate;
        private final PyObject source;
        /** Whether an item was let through, and with it all that follow. */
        private boolean hasBegun;

        private DropWhile(PyType type, PyObject predicate, PyObject source) {
            super(type);
            this.predicate = predicate;
            this.source = source;
        }

        private static void fill(TypeBuilder<DropWhile> t) {
            t.method(
                    "__reduce__",
                    self -> PyTuple.of(
                            self.type(), PyTuple.of(self.predicate, self.source), PyInt.of(self.hasBegun ? 1 : 0)));
            t.action("__setstate__", "state, /", (self, state) -> self.hasBegun = state.isTrue());
        }

        @Override
        protected PyObject slotNext() {
            PyObject item = source.next();
            while (item != null && !hasBegun && predicate.call(item).isTrue()) {
                item = source.next();
            }
            hasBegun = true;
            return item;
        }
    }

    static final class FilterFalse extends LazyIterator {
        static final PyType TYPE = declare("filterfalse", (cls, arguments, keywords) -> {
            PyObject[] a = PREDICATE.bind("filterfalse", arguments, keywords);
            return new FilterFalse(cls, a[0], a[1].iterator());
        });

        static {
            TYPE.populate(FilterFalse.class, FilterFalse::fill);
        }

        private final PyObject predicate;
        private final PyObject source;

        private FilterFalse(PyType type, PyObject predicate, PyObject source) {
            super(type);
            this.predicate = predicate;
            this.source = source;
        }

        private static void fill(TypeBuilder<FilterFalse> t) {
            t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(self.predicate, self.source)));
        }

        @Override
        protected PyObject slotNext() {
            PyObject item = source.next();
            while (item != null && (predicate == PyNone.NONE ? item : predicate.call(item)).isTrue()) {
                item = source.next();
            }
            return item;
        }
    }

    static final class Compress extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("data, selectors");
        static final PyType TYPE = declare("compress", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("compress", arguments, keywords);
            return new Compress(cls, a[0].iterator(), a[1].iterator());
        });

        static {
            TYPE.populate(Compress.class, Compress::fill);
        }

        private final PyObject data;
        private final PyObject selectors;

        private Compress(PyType type, PyObject data, PyObject selectors) {
            super(type);
            this.data = data;
            this.selectors = selectors;
        }

        private static void fill(TypeBuilder<Compress> t) {
            t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(self.data, self.selectors)));
        }

        @Override
        protected PyObject slotNext() {
            while (true) {
                PyObject item = data.next();
                PyObject selector = item == null ? null : selectors.next();
                if (selector == null) {
                    return null;
                }
                if (selector.isTrue()) {
                    return item;
                }
            }
        }
    }

    static final class StarMap extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("function, iterable, /");
        static final PyType TYPE = declare("starmap", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("starmap", arguments, keywords);
            return new StarMap(cls, a[0], a[1].iterator());
        });

        static {
            TYPE.populate(StarMap.class, StarMap::fill);
        }

        private final PyObject function;
        private final PyObject source;

        private StarMap(PyType type, PyObject function, PyObject source) {
            super(type);
            this.function = function;
            this.source = source;
        }

        private static void fill(TypeBuilder<StarMap> t) {
            t.method("__reduce__", self -> PyTuple.of(self.type(), PyTuple.of(self.function, self.source)));
        }

        @Override
        protected PyObject slotNext() {
            PyObject arguments = source.next();
            return arguments == null ? null : function.call(Iterables.toArray(arguments), null);
        }
    }

    static final class Accumulate extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, func=None, *, initial=None");
        static final PyType TYPE = declare("accumulate", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("accumulate", arguments, keywords);
            return new Accumulate(cls, a[0].iterator(), a[1], a[2]);
        });

        static {
            TYPE.populate(Accumulate.class, Accumulate::fill);
        }

        private final PyObject source;
        private final PyObject function;
        private PyObject initial;
        private PyObject total;

        private Accumulate(PyType type, PyObject source, PyObject function, PyObject initial) {
            super(type);
            this.source = source;
            this.function = function;
            this.initial = initial == PyNone.NONE ? null : initial;
        }

        private static void fill(TypeBuilder<Accumulate> t) {
            t.method("__reduce__", Accumulate::reduce);
            t.action("__setstate__", "state, /", (self, state) -> self.total = state == PyNone.NONE ? null : state);
        }

        private PyObject reduce() {
            PyObject items = initial == null ? source : Chaining.ChainIterator.TYPE.call(PyList.of(initial), source);
            return PyTuple.of(type(), PyTuple.of(items, function), total == null ? PyNone.NONE : total);
        }

        @Override
        protected PyObject slotNext() {
            if (initial != null) {
                total = initial;
                initial = null;
                return total;
            }
            PyObject item = source.next();
            if (item == null) {
                return null;
            }
            if (total == null) {
                total = item;
            } else {
                total = function == PyNone.NONE ? Operators.add(total, item) : function.call(total, item);
            }
            return total;
        }
    }

    static final class GroupBy extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, key=None");
        static final PyType TYPE = declare("groupby", (cls, arguments, keywords) -> {
            PyObject[] a = SIGNATURE.bind("groupby", arguments, keywords);
            return new GroupBy(cls, a[0].iterator(), a[1]);
        });

        static {
            TYPE.populate(GroupBy.class, GroupBy::fill);
        }

        private final PyObject source;
        private final PyObject keyFunction;
        private PyObject item;
        private PyObject key;
        /** The key of the group handed out last. */
        private PyObject groupKey;

        private Group group;

        private GroupBy(PyType type, PyObject source, PyObject keyFunction) {
            super(type);
            this.source = source;
            this.keyFunction = keyFunction;
        }

        private boolean advance() {
            item = source.next();
            if (item == null) {
                return false;
            }
            key = keyFunction == PyNone.NONE ? item : keyFunction.call(item);
            return true;
        }

        private static void fill(TypeBuilder<GroupBy> t) {
            t.method("__reduce__", GroupBy::reduce);
            t.action("__setstate__", "state, /", (self, state) -> {
                self.item = state.getItem(PyInt.of(0));
                self.groupKey = state.getItem(PyInt.of(1));
                self.key = state.getItem(PyInt.of(2));
            });
        }

        private PyObject reduce() {
            PyTuple arguments = PyTuple.of(source, keyFunction);
            return item == null || groupKey == null
                    ? PyTuple.of(type(), arguments)
                    : PyTuple.of(type(), arguments, PyTuple.of(item, groupKey, key));
        }

        @Override
        protected PyObject slotNext() {
            group = null;
            if (item == null && groupKey == null && !advance()) {
                return null;
            }
            while (groupKey != null && (item == null || Operators.equal(groupKey, key))) {
                if (!advance()) {
                    return null;
                }
            }
            groupKey = key;
            group = new Group(this);
            return PyTuple.of(groupKey, group);
        }
    }

    /** The items of one group; empty once the next group has begun. */
    private static final class Group extends LazyIterator {
        private static final PyType TYPE = declare("_grouper", null);

        private final GroupBy parent;
        private boolean started;

        Group(GroupBy parent) {
            super(TYPE);
            this.parent = parent;
        }

        @Override
        protected PyObject slotNext() {
            if (parent.group != this) {
                return null;
            }
            if (started && !parent.advance()) {
                return null;
            }
            started = true;
            if (parent.item == null || !Operators.equal(parent.groupKey, parent.key)) {
                started = false;
                parent.group = null;
                return null;
            }
            return parent.item;
        }
    }
}
