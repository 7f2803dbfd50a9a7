package ouro.lib.functools;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyObject;

/** The module {@code _functools}: the native part of {@code functools}. */
public final class FunctoolsModule {
    private FunctoolsModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("partial", PyPartial.TYPE);
        m.functionN(
                "cached_function",
                "function, maxsize, typed, info_class, /",
                a -> new PyCachedFunction(a[0], a[1], a[2].isTrue(), a[3]));
        m.functionN("reduce", "function, iterable, initial=, /", a -> reduce(a[0], a[1], a[2]));
    }

    private static PyObject reduce(PyObject function, PyObject iterable, PyObject initial) {
        PyObject iterator = iterable.iterator();
        PyObject value = initial == null ? iterator.next() : initial;
        if (value == null) {
            throw Errors.typeError("reduce() of empty iterable with no initial value");
        }
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            value = function.call(value, item);
        }
        return value;
    }
}
