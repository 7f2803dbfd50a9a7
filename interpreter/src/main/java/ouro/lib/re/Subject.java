package ouro.lib.re;

import java.nio.charset.StandardCharsets;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;

/** The text that a pattern is matched against: a str, or bytes as Latin-1. */
final class Subject {
    final PyObject object;
    /** The text up to {@code endpos}. */
    final String text;

    final int start;
    private final PyStr str;

    private Subject(PyObject object, PyStr str, String text, int start) {
        this.object = object;
        this.str = str;
        this.text = text;
        this.start = start;
    }

    static Subject of(PyPattern pattern, PyObject object) {
        return of(pattern, object, 0, Integer.MAX_VALUE);
    }

    /** A part of the object, given by indexes of code points. */
    static Subject of(PyPattern pattern, PyObject object, int from, int to) {
        if (object instanceof PyStr text) {
            if (pattern.isBytes) {
                throw Errors.typeError("cannot use a bytes pattern on a string-like object");
            }
            if (from <= 0 && to >= text.size()) {
                return new Subject(object, text, text.value, 0);
            }
            int end = Math.clamp(to, 0, text.size());
            int start = Math.clamp(from, 0, end);
            return new Subject(object, text, text.value.substring(0, text.offset(end)), text.offset(start));
        }
        if (!(object instanceof Buffer buffer)) {
            throw Errors.typeError("expected string or bytes-like object, got '"
                    + object.type().name() + "'");
        }
        if (!pattern.isBytes) {
            throw Errors.typeError("cannot use a string pattern on a bytes-like object");
        }
        String text = ByteSequence.latin1(buffer.toBytes());
        int end = Math.clamp(to, 0, text.length());
        return new Subject(object, null, text.substring(0, end), Math.clamp(from, 0, end));
    }

    /** A part of the text as a value of the language. */
    PyObject slice(int from, int to) {
        return value(text.substring(from, to));
    }

    PyObject value(String part) {
        return str != null ? PyStr.of(part) : PyBytes.of(part.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The index that a place of the text has in the language. */
    int index(int place) {
        return str == null ? place : str.indexAt(place);
    }
}
