package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.collection.PyDictView;
import ouro.object.collection.PyMappingProxy;

/** The methods of dicts and their views. */
final class DictMethods {
    private DictMethods() {}

    static void fill(TypeBuilder<PyDict> t) {
        t.method("get", "key, default=None, /", (self, key, otherwise) -> {
            PyObject value = self.get(key);
            return value == null ? otherwise : value;
        });
        t.method("keys", self -> new PyDictView(PyDictView.KEYS, self));
        t.method("values", self -> new PyDictView(PyDictView.VALUES, self));
        t.method("items", self -> new PyDictView(PyDictView.ITEMS, self));
        t.method("setdefault", "key, default=None, /", PyDict::setDefault);
        t.method("pop", "key, default=, /", (self, key, otherwise) -> {
            PyObject value = self.remove(key);
            if (value == null && otherwise == null) {
                throw Errors.keyError(key);
            }
            return value == null ? otherwise : value;
        });
        t.method("popitem", DictMethods::popItem);
        t.method("clear", self -> {
            self.clear();
            return PyNone.NONE;
        });
        t.method("copy", PyDict::copy);
        t.methodN("update", "*args, **kwargs", (self, a) -> {
            self.update("update", ((PyTuple) a[0]).items(), null);
            self.merge(a[1]);
            return PyNone.NONE;
        });
        t.classMethod("fromkeys", "iterable, value=None, /", DictMethods::fromKeys);
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    private static PyObject popItem(PyDict self) {
        int last = -1;
        for (int entry = self.firstEntry(); entry >= 0; entry = self.nextEntry(entry)) {
            last = entry;
        }
        if (last < 0) {
            throw Errors.raise(Exceptions.KEY_ERROR, "popitem(): dictionary is empty");
        }
        PyTuple item = PyTuple.of(self.keyAt(last), self.valueAt(last));
        self.remove(item.get(0));
        return item;
    }

    private static PyObject fromKeys(PyType cls, PyObject[] a) {
        PyObject dict = cls.call();
        PyObject iterator = a[0].iterator();
        for (PyObject key = iterator.next(); key != null; key = iterator.next()) {
            dict.setItem(key, a[1]);
        }
        return dict;
    }

    static void fillView(TypeBuilder<PyDictView> t) {
        t.attribute("mapping", self -> new PyMappingProxy(self.dict()));
        t.method(
                "isdisjoint",
                "other, /",
                (self, other) -> PyBool.of(ouro.object.collection.PySet.of(self).isDisjointFrom(other)));
    }
}
