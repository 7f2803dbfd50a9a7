package ouro.builtins;

import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.number.Conversions;

/** The methods of lists. */
final class ListMethods {
    private ListMethods() {}

    static void fill(TypeBuilder<PyList> t) {
        t.method("append", "object, /", (self, item) -> {
            self.append(item);
            return PyNone.NONE;
        });
        t.method("extend", "iterable, /", (self, iterable) -> {
            self.extend(iterable);
            return PyNone.NONE;
        });
        t.method("insert", "index, object, /", (self, index, item) -> {
            self.insert(Conversions.toSize(index), item);
            return PyNone.NONE;
        });
        t.method("pop", "index=-1, /", ListMethods::pop);
        t.method("remove", "value, /", (self, value) -> {
            int place = self.indexOf(value, 0, self.size());
            if (place < 0) {
                throw Errors.valueError("list.remove(x): x not in list");
            }
            self.removeAt(place);
            return PyNone.NONE;
        });
        t.method("clear", self -> {
            self.replace(PyObject.NO_ARGUMENTS);
            return PyNone.NONE;
        });
        t.method("copy", self -> PyList.of(self.toArray()));
        t.method("count", "value, /", (self, value) -> PyInt.of(SequenceMethods.count(self.toArray(), value)));
        t.methodN("index", "value, start=0, stop=9223372036854775807, /", ListMethods::index);
        t.method("reverse", ListMethods::reverse);
        t.methodN("sort", "*, key=None, reverse=False", ListMethods::sort);
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    private static PyObject pop(PyList self, PyObject index) {
        if (self.size() == 0) {
            throw Errors.indexError("pop from empty list");
        }
        long place = Conversions.toSize(index);
        place += place < 0 ? self.size() : 0;
        if (place < 0 || place >= self.size()) {
            throw Errors.indexError("pop index out of range");
        }
        return self.removeAt((int) place);
    }

    private static PyObject index(PyList self, PyObject[] a) {
        int size = self.size();
        int start = SequenceMethods.clip(a[1], size);
        int stop = SequenceMethods.clip(a[2], size);
        int place = self.indexOf(a[0], start, stop);
        if (place < 0) {
            throw Errors.valueError(a[0].repr() + " is not in list");
        }
        return PyInt.of(place);
    }

    private static PyObject reverse(PyList self) {
        for (int i = 0, k = self.size() - 1; i < k; i++, k--) {
            PyObject kept = self.get(i);
            self.set(i, self.get(k));
            self.set(k, kept);
        }
        return PyNone.NONE;
    }

    private static PyObject sort(PyList self, PyObject[] a) {
        PyObject[] items = self.toArray();
        // CPython empties the list meanwhile, so that a key function that changes it is found out.
        self.replace(PyObject.NO_ARGUMENTS);
        try {
            Sorting.sort(items, a[0], a[1].isTrue());
        } finally {
            boolean modified = self.size() != 0;
            self.replace(items);
            if (modified) {
                throw Errors.valueError("list modified during sort");
            }
        }
        return PyNone.NONE;
    }
}
