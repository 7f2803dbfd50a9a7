package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.collection.PyAnySet;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;

/** The methods of sets and frozensets. */
final class SetMethods {
    private SetMethods() {}

    /** One set operation on the result so far. */
    private interface SetOperation {
        PyAnySet apply(PyAnySet left, PyObject right);
    }

    private static PyAnySet fold(PyAnySet self, PyObject others, SetOperation step) {
        PyAnySet result = self.copy();
        for (PyObject other : ((PyTuple) others).items()) {
            result = step.apply(result, other);
        }
        return result;
    }

    static <S extends PyAnySet> void fillAny(TypeBuilder<S> t) {
        t.method("copy", self -> self.type() == PyFrozenSet.TYPE ? self : self.copy());
        t.method(
                "__reduce__",
                self -> PyTuple.of(
                        self.type(), PyTuple.of(PyList.of(self.toArray())), self.callMethod("__getstate__")));
        t.method("union", "*others", (self, others) -> fold(self, others, PyAnySet::union));
        t.method("intersection", "*others", (self, others) -> fold(self, others, PyAnySet::intersection));
        t.method("difference", "*others", (self, others) -> fold(self, others, PyAnySet::difference));
        t.method("symmetric_difference", "other, /", (self, other) -> self.symmetricDifference(other));
        t.method("issubset", "other, /", (self, other) -> PyBool.of(self.isSubsetOf(other)));
        t.method(
                "issuperset",
                "other, /",
                (self, other) -> PyBool.of(PySet.of(other).isSubsetOf(self)));
        t.method("isdisjoint", "other, /", (self, other) -> PyBool.of(self.isDisjointFrom(other)));
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    static void fill(TypeBuilder<PySet> t) {
        fillAny(t);
        t.method("add", "item, /", (self, item) -> {
            self.add(item);
            return PyNone.NONE;
        });
        t.method("discard", "item, /", (self, item) -> {
            self.discard(item);
            return PyNone.NONE;
        });
        t.method("remove", "item, /", (self, item) -> {
            if (!self.discard(item)) {
                throw Errors.keyError(item);
            }
            return PyNone.NONE;
        });
        t.method("pop", self -> {
            PyObject member = self.pop();
            if (member == null) {
                throw Errors.raise(Exceptions.KEY_ERROR, "pop from an empty set");
            }
            return member;
        });
        t.method("clear", self -> {
            self.clear();
            return PyNone.NONE;
        });
        t.method("update", "*others", (self, others) -> {
            for (PyObject other : ((PyTuple) others).items()) {
                self.addAll(other);
            }
            return PyNone.NONE;
        });
        t.method("intersection_update", "*others", (self, others) -> {
            self.become(fold(self, others, PyAnySet::intersection));
            return PyNone.NONE;
        });
        t.method("difference_update", "*others", (self, others) -> {
            self.become(fold(self, others, PyAnySet::difference));
            return PyNone.NONE;
        });
        t.method("symmetric_difference_update", "other, /", (self, other) -> {
            self.become(self.symmetricDifference(other));
            return PyNone.NONE;
        });
    }
}
