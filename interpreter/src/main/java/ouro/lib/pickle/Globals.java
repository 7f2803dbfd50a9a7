package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;

/** Modules and what they hold, by name: what a pickle says of functions and classes. */
final class Globals {
    /** What a module's attribute was found in, and the attribute. */
    record Found(PyObject parent, PyObject value) {}

    private Globals() {}

    /** The module of that name, imported where it isn't yet. */
    static PyObject module(String name) {
        SessionState session = SessionState.current();
        PyObject known = session.modules.get(name);
        if (known != null && known != PyNone.NONE) {
            return known;
        }
        session.builtins
                .get("__import__")
                .call(
                        new PyObject[] {PyStr.of(name), PyNone.NONE, PyNone.NONE, PyTuple.of(PyStr.of("*")), PyInt.of(0)
                        },
                        null);
        PyObject imported = session.modules.get(name);
        if (imported == null) {
            throw Errors.keyError(PyStr.of(name));
        }
        return imported;
    }

    /** The attribute at the end of a path such as {@code Outer.Inner}; AttributeError where there is none. */
    static Found walk(PyObject start, String path) {
        PyObject parent = start;
        PyObject value = start;
        for (String name : path.split("\\.", -1)) {
            if (name.equals("<locals>")) {
                throw Errors.attributeError(
                        "Can't pickle local attribute " + PyStr.of(path).repr() + " on " + start.repr());
            }
            parent = value;
            value = parent.findAttribute(name);
            if (value == null) {
                throw Errors.attributeError(
                        "Can't get attribute " + PyStr.of(path).repr() + " on " + start.repr());
            }
        }
        return new Found(parent, value);
    }

    /** The module in which an object is found by that name: the one it says itself, else the first that has it. */
    static PyObject moduleOf(PyObject object, String path) {
        PyObject said = object.findAttribute("__module__");
        if (said != null && said != PyNone.NONE) {
            return said;
        }
        PyDict modules = SessionState.current().modules;
        for (int entry = modules.firstEntry(); entry >= 0; entry = modules.nextEntry(entry)) {
            PyObject name = modules.keyAt(entry);
            PyObject module = modules.valueAt(entry);
            if (module != PyNone.NONE && !name.str().equals("__main__") && isAt(object, module, path)) {
                return name;
            }
        }
        return PyStr.of("__main__");
    }

    /** {@code table[key]}, or null where that is a KeyError. */
    static PyObject itemOrNull(PyObject table, PyObject key) {
        try {
            return table.getItem(key);
        } catch (PyException e) {
            if (e.is(Exceptions.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private static boolean isAt(PyObject object, PyObject module, String path) {
        PyObject value = module;
        for (String name : path.split("\\.", -1)) {
            value = value.findAttribute(name);
            if (value == null) {
                return false;
            }
        }
        return value == object;
    }
}
