package ouro.lib.json;

import java.util.IdentityHashMap;
import java.util.Map;
import ouro.builtins.Sorting;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;

/** Writes values as JSON. */
final class JsonEncoder {
    private final PyObject fallback;
    private final boolean skipsKeys;
    private final boolean asciiOnly;
    private final boolean checksCircles;
    private final boolean allowsNan;
    private final String indent;
    private final String itemSeparator;
    private final String keySeparator;
    private final boolean sortsKeys;
    private final StringBuilder out = new StringBuilder();
    private final Map<PyObject, Boolean> open = new IdentityHashMap<>();
    private final int deepest = JsonModule.deepest();
    private int depth;
    private int level;

    /** The options stand behind the value, in the order of {@code _json.encode}. */
    JsonEncoder(PyObject[] a) {
        fallback = JsonModule.orNull(a[1]);
        skipsKeys = a[2].isTrue();
        asciiOnly = a[3].isTrue();
        checksCircles = a[4].isTrue();
        allowsNan = a[5].isTrue();
        indent = a[6] instanceof PyStr text
                ? text.value
                : a[6] == PyNone.NONE ? null : " ".repeat(Math.max(0, a[6].indexClamped()));
        itemSeparator = a[7].str();
        keySeparator = a[8].str();
        sortsKeys = a[9].isTrue();
    }

    String encode(PyObject value) {
        write(value);
        return out.toString();
    }

    private void write(PyObject value) {
        if (value instanceof PyStr text) {
            JsonText.quote(text.value, asciiOnly, out);
        } else if (value.getClass() == PyInt.class) {
            out.append(((PyInt) value).value);
        } else if (value == PyNone.NONE) {
            out.append("null");
        } else if (value instanceof PyBool) {
            out.append(value == PyBool.TRUE ? "true" : "false");
        } else if (value instanceof PyInt number) {
            out.append(number.exact().repr());
        } else if (value instanceof PyFloat number) {
            out.append(real(number.value));
        } else if (value instanceof PyDict dict) {
            object(dict);
        } else if (value instanceof PyList list) {
            array(list, list.toArray());
        } else if (value instanceof PyTuple tuple) {
            array(tuple, tuple.items());
        } else {
            other(value);
        }
    }

    private void other(PyObject value) {
        if (fallback == null) {
            throw Errors.typeError("Object of type " + value.type().name() + " is not JSON serializable");
        }
        enter(value);
        write(fallback.call(value));
        leave(value);
    }

    private String real(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            if (!allowsNan) {
                throw Errors.valueError("Out of range float values are not JSON compliant");
            }
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }
        return PyFloat.of(number).repr();
    }

    private void enter(PyObject container) {
        if (++depth > deepest) {
            throw JsonModule.tooDeep("encoding a JSON object");
        }
        if (!checksCircles) {
            return;
        }
        if (open.put(container, true) != null) {
            throw Errors.valueError("Circular reference detected");
        }
    }

    private void leave(PyObject container) {
        depth--;
        if (checksCircles) {
            open.remove(container);
        }
    }

    private void newLine() {
        if (indent != null) {
            out.append('\n').repeat(indent, level);
        }
    }

    private void array(PyObject container, PyObject[] items) {
        if (items.length == 0) {
            out.append("[]");
            return;
        }
        enter(container);
        out.append('[');
        level++;
        for (int i = 0; i < items.length; i++) {
            if (i > 0) {
                out.append(itemSeparator);
            }
            newLine();
            write(items[i]);
        }
        level--;
        newLine();
        out.append(']');
        leave(container);
    }

    private void object(PyDict dict) {
        if (dict.size() == 0) {
            out.append("{}");
            return;
        }
        enter(dict);
        out.append('{');
        level++;
        newLine();
        boolean first = true;
        if (sortsKeys || dict.getClass() != PyDict.class) {
            PyObject[] items = Iterables.toArray(dict.callMethod("items"));
            if (sortsKeys) {
                Sorting.sort(items, PyNone.NONE, false);
            }
            for (PyObject item : items) {
                PyObject[] pair = Iterables.toArray(item);
                first = !member(pair[0], pair[1], first) && first;
            }
        } else {
            for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
                first = !member(dict.keyAt(entry), dict.valueAt(entry), first) && first;
            }
        }
        level--;
        newLine();
        out.append('}');
        leave(dict);
    }

    /** Writes a key with its value; false where the key was skipped. */
    private boolean member(PyObject key, PyObject value, boolean first) {
        String name = key instanceof PyStr text ? text.value : name(key);
        if (name == null) {
            return false;
        }
        if (!first) {
            out.append(itemSeparator);
            newLine();
        }
        JsonText.quote(name, asciiOnly, out);
        out.append(keySeparator);
        write(value);
        return true;
    }

    /** What a key that is no str is written as, or null where it is skipped. */
    private String name(PyObject key) {
        if (key instanceof PyFloat number) {
            return real(number.value);
        }
        if (key instanceof PyBool) {
            return key == PyBool.TRUE ? "true" : "false";
        }
        if (key == PyNone.NONE) {
            return "null";
        }
        if (key instanceof PyInt number) {
            return number.exact().repr();
        }
        if (!skipsKeys) {
            throw Errors.typeError("keys must be str, int, float, bool or None, not "
                    + key.type().name());
        }
        return null;
    }
}
