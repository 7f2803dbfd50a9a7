package ouro.lib.json;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;

/** Reads JSON. Places in errors are those of CPython's scanner. */
final class JsonDecoder {
    private static final int LONGEST_LONG = 18;

    private final PyStr source;
    private final String text;
    private final PyObject objectHook;
    private final PyObject pairsHook;
    private final PyObject parseFloat;
    private final PyObject parseInt;
    private final PyObject parseConstant;
    private final boolean strict;
    private final PyObject error;
    private final Map<String, PyStr> keys = new HashMap<>();
    private final int deepest = JsonModule.deepest();
    private int depth;
    private int at;

    /** The options stand in the order of {@code _json.decode}. */
    JsonDecoder(PyStr source, PyObject[] a) {
        this.source = source;
        text = source.value;
        objectHook = JsonModule.orNull(a[3]);
        pairsHook = JsonModule.orNull(a[4]);
        parseFloat = JsonModule.orNull(a[5]);
        parseInt = JsonModule.orNull(a[6]);
        parseConstant = JsonModule.orNull(a[7]);
        strict = a[8].isTrue();
        error = a[9];
    }

    /** The only value of the text. */
    PyObject whole() {
        skipSpace();
        PyObject value = value();
        skipSpace();
        if (at < text.length()) {
            throw fail("Extra data", at);
        }
        return value;
    }

    /** The value that begins at that index of code points. */
    PyObject value(int start) {
        if (start > source.size()) {
            at = text.length();
            throw new PyException((PyBaseException) error.call(PyStr.of("Expecting value"), source, PyInt.of(start)));
        }
        at = source.offset(start);
        return value();
    }

    /** Where reading stopped, in code points. */
    int position() {
        return source.indexAt(at);
    }

    private PyException fail(String message, int offset) {
        return new PyException((PyBaseException)
                error.call(PyStr.of(message), source, PyInt.of(source.indexAt(Math.min(offset, text.length())))));
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private PyObject value() {
        if (at >= text.length()) {
            throw fail("Expecting value", at);
        }
        switch (text.charAt(at)) {
            case '"' -> {
                return PyStr.of(string());
            }
            case '{', '[' -> {
                return container(text.charAt(at) == '{');
            }
            case 'n' -> {
                if (word("null")) {
                    return PyNone.NONE;
                }
            }
            case 't' -> {
                if (word("true")) {
                    return PyBool.TRUE;
                }
            }
            case 'f' -> {
                if (word("false")) {
                    return PyBool.FALSE;
                }
            }
            case 'N' -> {
                if (word("NaN")) {
                    return constant("NaN", Double.NaN);
                }
            }
            case 'I' -> {
                if (word("Infinity")) {
                    return constant("Infinity", Double.POSITIVE_INFINITY);
                }
            }
            case '-' -> {
                if (word("-Infinity")) {
                    return constant("-Infinity", Double.NEGATIVE_INFINITY);
                }
                return number();
            }
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                return number();
            }
            default -> {}
        }
        throw fail("Expecting value", at);
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, at);
        if (found) {
            at += word.length();
        }
        return found;
    }

    private PyObject constant(String name, double value) {
        return parseConstant == null ? PyFloat.of(value) : parseConstant.call(PyStr.of(name));
    }

    private PyObject number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else if (!digits()) {
            at = start;
            throw fail("Expecting value", start);
        }
        boolean real = false;
        int mark = at;
        if (peek() == '.') {
            at++;
            real = digits();
            at = real ? at : mark;
        }
        mark = at;
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            boolean exponent = digits();
            at = exponent ? at : mark;
            real |= exponent;
        }
        String literal = text.substring(start, at);
        if (real) {
            return parseFloat == null ? PyFloat.of(Double.parseDouble(literal)) : parseFloat.call(PyStr.of(literal));
        }
        if (parseInt != null) {
            return parseInt.call(PyStr.of(literal));
        }
        return literal.length() <= LONGEST_LONG
                ? PyInt.of(Long.parseLong(literal))
                : literal.length() > 4000 ? PyInt.TYPE.call(PyStr.of(literal)) : PyInt.of(new BigInteger(literal));
    }

    private boolean digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at > start;
    }

    // ---- strings -------------------------------------------------------------------------------------------------

    private String string() {
        int begin = at++;
        int plainFrom = at;
        StringBuilder out = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String rest = text.substring(plainFrom, at++);
                return out == null ? rest : out.append(rest).toString();
            }
            if (c == '\\') {
                out = out == null ? new StringBuilder() : out;
                out.append(text, plainFrom, at);
                escape(begin, out);
                plainFrom = at;
            } else if (c < ' ' && strict) {
                throw fail("Invalid control character at", at);
            } else {
                at++;
            }
        }
        throw fail("Unterminated string starting at", begin);
    }

    private void escape(int begin, StringBuilder out) {
        int start = at++;
        if (at >= text.length()) {
            throw fail("Unterminated string starting at", begin);
        }
        char c = text.charAt(at++);
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            out.append("\"\\/\b\f\n\r\t".charAt(simple));
        } else if (c == 'u') {
            out.append(unit());
        } else {
            throw fail("Invalid \\escape", start);
        }
    }

    private char unit() {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw fail("Invalid \\uXXXX escape", at - 1);
            }
            value = value * 16 + digit;
        }
        at += 4;
        return (char) value;
    }

    // ---- containers ----------------------------------------------------------------------------------------------

    private PyObject container(boolean isObject) {
        if (++depth > deepest) {
            throw JsonModule.tooDeep("decoding a JSON " + (isObject ? "object" : "array") + " from a unicode string");
        }
        PyObject value = isObject ? object() : array();
        depth--;
        return value;
    }

    private PyObject array() {
        at++;
        PyList list = new PyList();
        skipSpace();
        if (peek() == ']' && at < text.length()) {
            at++;
            return list;
        }
        while (true) {
            list.append(value());
            skipSpace();
            if (peek() == ']') {
                at++;
                return list;
            }
            if (peek() != ',') {
                throw fail("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }

    private PyObject object() {
        at++;
        PyDict dict = pairsHook == null ? new PyDict() : null;
        PyList pairs = pairsHook == null ? null : new PyList();
        skipSpace();
        if (peek() == '}') {
            at++;
        } else {
            members(dict, pairs);
        }
        if (pairsHook != null) {
            return pairsHook.call(pairs);
        }
        return objectHook == null ? dict : objectHook.call(dict);
    }

    private void members(PyDict dict, PyList pairs) {
        while (true) {
            if (peek() != '"') {
                throw fail("Expecting property name enclosed in double quotes", at);
            }
            PyStr key = keys.computeIfAbsent(string(), PyStr::of);
            skipSpace();
            if (peek() != ':') {
                throw fail("Expecting ':' delimiter", at);
            }
            at++;
            skipSpace();
            PyObject value = value();
            if (pairs == null) {
                dict.put(key, value);
            } else {
                pairs.append(PyTuple.of(key, value));
            }
            skipSpace();
            if (peek() == '}') {
                at++;
                return;
            }
            if (peek() != ',') {
                throw fail("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }
}
