package ouro.lib.pickle;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;

/** Which objects a pickle holds already, and under which number each. */
final class Memo {
    private record Entry(int number, PyObject object) {}

    private final Map<Object, Entry> entries = new IdentityHashMap<>();

    /** What tells objects apart: of a str its text, since names share that where they are not one object. */
    private static Object key(PyObject object) {
        return object.getClass() == PyStr.class ? ((PyStr) object).value : object;
    }

    /** The number of the object, or -1. */
    int find(PyObject object) {
        Entry entry = entries.get(key(object));
        return entry == null ? -1 : entry.number;
    }

    /** Gives the object the next number. */
    int add(PyObject object) {
        int number = entries.size();
        entries.put(key(object), new Entry(number, object));
        return number;
    }

    void clear() {
        entries.clear();
    }

    /** {@code Pickler.memo}: shows the memo, and copies it from one pickler to the next. */
    static final class Proxy extends PyObject {
        static final PyType TYPE = PyType.declare("PicklerMemoProxy", PyType.OBJECT)
                .in("_pickle")
                .populate(Proxy.class, t -> {
                    t.action("clear", self -> self.memo.clear());
                    t.method("copy", Proxy::copy);
                    t.method("__reduce__", self -> PyTuple.of(PyDict.TYPE, PyTuple.of(self.copy())));
                });

        private final Memo memo;

        Proxy(Memo memo) {
            super(TYPE);
            this.memo = memo;
        }

        private PyDict copy() {
            PyDict copy = new PyDict();
            memo.entries.values().stream()
                    .sorted(Comparator.comparingInt(Entry::number))
                    .forEach(each -> copy.put(
                            PyInt.of(each.object.identityHash()), PyTuple.of(PyInt.of(each.number), each.object)));
            return copy;
        }
    }

    /** Takes over what {@code Pickler.memo} is set to: another pickler's, or a dict of such pairs. */
    void replace(PyObject value) {
        PyObject given = value instanceof Proxy other ? other.copy() : value;
        if (!(given instanceof PyDict dict)) {
            throw Errors.typeError("'memo' attribute must be a PicklerMemoProxy object or dict, not "
                    + value.type().name());
        }
        entries.clear();
        for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
            if (!(dict.valueAt(entry) instanceof PyTuple pair) || pair.size() != 2) {
                throw Errors.typeError("'memo' values must be 2-item tuples");
            }
            entries.put(key(pair.get(1)), new Entry(pair.get(0).indexClamped(), pair.get(1)));
        }
    }
}
