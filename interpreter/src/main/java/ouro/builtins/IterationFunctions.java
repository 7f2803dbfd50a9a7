package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Iterables;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyTuple;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PyRange;
import ouro.object.collection.PySet;
import ouro.object.iterator.CallIterator;
import ouro.object.iterator.PyEnumerate;
import ouro.object.iterator.PyFilter;
import ouro.object.iterator.PyMap;
import ouro.object.iterator.PyReversed;
import ouro.object.iterator.PyZip;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** The containers and the built-in functions that walk through them. */
final class IterationFunctions {
    private IterationFunctions() {}

    static void populate(ModuleBuilder m) {
        m.constant("list", PyList.TYPE);
        m.constant("tuple", PyTuple.TYPE);
        m.constant("dict", PyDict.TYPE);
        m.constant("set", PySet.TYPE);
        m.constant("frozenset", PyFrozenSet.TYPE);
        m.constant("range", PyRange.TYPE);
        m.constant("slice", PySlice.TYPE);
        m.constant("enumerate", PyEnumerate.TYPE);
        m.constant("zip", PyZip.TYPE);
        m.constant("map", PyMap.TYPE);
        m.constant("filter", PyFilter.TYPE);
        m.constant("reversed", PyReversed.TYPE);
        m.function(
                "len", "obj, /", object -> object instanceof PyRange range ? range.size() : PyInt.of(object.length()));
        m.functionN("sorted", "iterable, /, *, key=None, reverse=False", a -> {
            PyObject[] items = Iterables.collect(a[0]);
            Sorting.sort(items, a[1], a[2].isTrue());
            return PyList.of(items);
        });
        m.functionN("min", "*args, key=None, default=", a -> extreme("min", a, true));
        m.functionN("max", "*args, key=None, default=", a -> extreme("max", a, false));
        m.function("any", "iterable, /", iterable -> PyBool.of(holdsFor(iterable, true)));
        m.function("all", "iterable, /", iterable -> PyBool.of(!holdsFor(iterable, false)));
        m.function("iter", "object, sentinel=, /", (PyObject object, PyObject sentinel) -> iter(object, sentinel));
        m.function(
                "next", "iterator, default=, /", (PyObject iterator, PyObject otherwise) -> next(iterator, otherwise));
        m.function("aiter", "async_iterable, /", IterationFunctions::aiter);
    }

    private static PyObject extreme(String name, PyObject[] a, boolean least) {
        PyObject key = a[0];
        PyObject otherwise = a[1];
        PyTuple positional = (PyTuple) a[2];
        if (positional.size() == 0) {
            throw Errors.typeError(name + " expected at least 1 argument, got 0");
        }
        if (positional.size() > 1 && otherwise != null) {
            throw Errors.typeError("Cannot specify a default for " + name + "() with multiple positional arguments");
        }
        PyObject iterator = (positional.size() == 1 ? positional.get(0) : positional).iterator();
        PyObject best = null;
        PyObject bestKey = null;
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            PyObject itemKey = key == PyNone.NONE ? item : key.call(item);
            boolean better = best == null
                    || (least
                            ? Operators.less(itemKey, bestKey)
                            : Operators.compare(RichComparison.GT, itemKey, bestKey)
                                    .isTrue());
            if (better) {
                best = item;
                bestKey = itemKey;
            }
        }
        if (best == null) {
            if (otherwise == null) {
                throw Errors.valueError(name + "() arg is an empty sequence");
            }
            return otherwise;
        }
        return best;
    }

    private static boolean holdsFor(PyObject iterable, boolean wanted) {
        PyObject iterator = iterable.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            if (item.isTrue() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static PyObject iter(PyObject object, PyObject sentinel) {
        if (sentinel == null) {
            return object.iterator();
        }
        if (!Operators.has(object, SpecialMethod.CALL)) {
            throw Errors.typeError("iter(v, w): v must be callable");
        }
        return new CallIterator(object, sentinel);
    }

    private static PyObject next(PyObject iterator, PyObject otherwise) {
        if (!Operators.has(iterator, SpecialMethod.NEXT)) {
            throw Errors.typeError("'" + iterator.type().name() + "' object is not an iterator");
        }
        PyObject item = iterator.next();
        if (item != null) {
            return item;
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw iterator.stopIteration();
    }

    private static PyObject aiter(PyObject object) {
        PyObject method = Operators.boundSpecial(object, SpecialMethod.AITER);
        if (method == null) {
            throw Errors.raise(Exceptions.TYPE_ERROR, "'" + object.type().name() + "' object is not an async iterable");
        }
        PyObject iterator = method.call();
        if (Operators.boundSpecial(iterator, SpecialMethod.ANEXT) == null) {
            throw Errors.typeError("aiter() returned not an async iterator of type '"
                    + iterator.type().name() + "'");
        }
        return iterator;
    }
}
