package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** {@code str.translate} and {@code str.maketrans}. */
final class TextTranslation {
    private TextTranslation() {}

    static PyObject translate(PyStr self, PyObject table) {
        String text = self.value;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(out, c, find(table, c));
            i += Character.charCount(c);
        }
        return PyStr.of(out.toString());
    }

    /** What the table says about a character; null where it says nothing. */
    private static PyObject find(PyObject table, int c) {
        if (table.getClass() == PyDict.class) {
            return ((PyDict) table).get(PyInt.of(c));
        }
        try {
            return table.getItem(PyInt.of(c));
        } catch (PyException e) {
            if (e.is(Exceptions.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private static void append(StringBuilder out, int c, PyObject replacement) {
        switch (replacement) {
            case null -> out.appendCodePoint(c);
            case PyNone none -> {}
            case PyStr text -> out.append(text.value);
            case PyInt number -> {
                if (!number.fitsLong() || number.value < 0 || number.value > Character.MAX_CODE_POINT) {
                    throw Errors.valueError("character mapping must be in range(0x110000)");
                }
                out.appendCodePoint((int) number.value);
            }
            default -> throw Errors.typeError("character mapping must return integer, None or str");
        }
    }

    static PyObject makeTable(PyObject[] a) {
        PyDict table = new PyDict();
        if (a[1] == null) {
            fromDict(a[0], table);
            return table;
        }
        if (!(a[0] instanceof PyStr)) {
            throw Errors.typeError("first maketrans argument must be a string if there is a second argument");
        }
        int[] from = ((PyStr) a[0]).value.codePoints().toArray();
        int[] to = TextArguments.text(a[1], "maketrans", "2").codePoints().toArray();
        if (from.length != to.length) {
            throw Errors.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length; i++) {
            table.put(PyInt.of(from[i]), PyInt.of(to[i]));
        }
        if (a[2] != null) {
            for (int c : TextArguments.text(a[2], "maketrans", "3").codePoints().toArray()) {
                table.put(PyInt.of(c), PyNone.NONE);
            }
        }
        return table;
    }

    private static void fromDict(PyObject argument, PyDict table) {
        if (!(argument instanceof PyDict given)) {
            throw Errors.typeError("if you give only one argument to maketrans it must be a dict");
        }
        for (int entry = given.firstEntry(); entry >= 0; entry = given.nextEntry(entry)) {
            PyObject key = given.keyAt(entry);
            if (key instanceof PyStr text) {
                if (text.size() != 1) {
                    throw Errors.valueError("string keys in translate table must be of length 1");
                }
                table.put(PyInt.of(text.value.codePointAt(0)), given.valueAt(entry));
            } else if (key instanceof PyInt) {
                table.put(key, given.valueAt(entry));
            } else {
                throw Errors.typeError("keys in translate table must be strings or integers");
            }
        }
    }
}
