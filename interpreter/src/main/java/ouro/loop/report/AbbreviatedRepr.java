package ouro.loop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.Representation;
import ouro.object.collection.PyDeque;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;
import ouro.object.protocol.RichComparison;

/** Reprs of limited length, as {@code reprlib.repr} makes them: asyncio prints results and arguments so. */
public final class AbbreviatedRepr {
    private static final int MOST_LEVELS = 6;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_ENTRIES = 4;
    private static final int MOST_CHARACTERS = 30;
    private static final int MOST_DIGITS = 40;
    private static final String GAP = "...";

    private AbbreviatedRepr() {}

    public static String of(PyObject value) {
        return of(value, MOST_LEVELS);
    }

    private static String of(PyObject value, int levels) {
        return switch (value) {
            case PyStr text -> text(text);
            case PyInt number when !number.type().isHeap() -> cut(number.repr(), MOST_DIGITS);
            case PyList list -> items(Iterables.toArray(list), "[", "]", levels);
            case PyTuple tuple -> items(tuple.items(), "(", tuple.items().length == 1 ? ",)" : ")", levels);
            case PyDict dict -> entries(dict, levels);
            case PyDeque deque -> items(Iterables.toArray(deque), "deque([", "])", levels);
            case PySet set -> set.size() == 0 ? "set()" : items(sorted(set), "{", "}", levels);
            case PyFrozenSet set -> set.size() == 0 ? "frozenset()" : items(sorted(set), "frozenset({", "})", levels);
            default -> other(value);
        };
    }

    private static String text(PyStr value) {
        String start = PyStr.of(head(value.value, MOST_CHARACTERS)).repr();
        if (start.codePointCount(0, start.length()) <= MOST_CHARACTERS) {
            return start;
        }
        int before = (MOST_CHARACTERS - GAP.length()) / 2;
        int after = MOST_CHARACTERS - GAP.length() - before;
        String ends = head(value.value, before) + tail(value.value, after);
        String both = PyStr.of(ends).repr();
        return head(both, before) + GAP + tail(both, after);
    }

    private static String other(PyObject value) {
        String text;
        try {
            text = value.repr();
        } catch (PyException e) {
            return "<" + value.type().name() + " instance at " + Representation.address(value) + ">";
        }
        return cut(text, MOST_CHARACTERS);
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int before = (most - GAP.length()) / 2;
        return head(text, before) + GAP + tail(text, most - GAP.length() - before);
    }

    private static String head(String text, int count) {
        return text.codePointCount(0, text.length()) <= count
                ? text
                : text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static String tail(String text, int count) {
        return text.codePointCount(0, text.length()) <= count
                ? text
                : text.substring(text.offsetByCodePoints(text.length(), -count));
    }

    private static String items(PyObject[] values, String open, String close, int levels) {
        StringBuilder text = new StringBuilder(open);
        if (levels <= 0 && values.length > 0) {
            text.append(GAP);
        } else {
            for (int i = 0; i < Math.min(values.length, MOST_ITEMS); i++) {
                text.append(i == 0 ? "" : ", ").append(of(values[i], levels - 1));
            }
            if (values.length > MOST_ITEMS) {
                text.append(", ").append(GAP);
            }
        }
        return text.append(close).toString();
    }

    private static String entries(PyDict dict, int levels) {
        PyObject[] keys = sorted(dict);
        if (keys.length == 0) {
            return "{}";
        }
        if (levels <= 0) {
            return "{" + GAP + "}";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.length, MOST_ENTRIES); i++) {
            parts.add(of(keys[i], levels - 1) + ": " + of(dict.get(keys[i]), levels - 1));
        }
        if (keys.length > MOST_ENTRIES) {
            parts.add(GAP);
        }
        return "{" + String.join(", ", parts) + "}";
    }

    /** In order, where the values have one. */
    private static PyObject[] sorted(PyObject values) {
        PyObject[] array = Iterables.toArray(values);
        PyObject[] inOrder = Arrays.copyOf(array, array.length);
        try {
            Arrays.sort(inOrder, AbbreviatedRepr::compare);
            return inOrder;
        } catch (PyException e) {
            return array;
        }
    }

    private static int compare(PyObject left, PyObject right) {
        if (Operators.compare(RichComparison.LT, left, right).isTrue()) {
            return -1;
        }
        return Operators.compare(RichComparison.LT, right, left).isTrue() ? 1 : 0;
    }
}
