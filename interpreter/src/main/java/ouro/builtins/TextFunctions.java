package ouro.builtins;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;
import ouro.text.TextRepresentation;

/** Text and bytes, and the built-in functions that make text of things. */
final class TextFunctions {
    private TextFunctions() {}

    static void populate(ModuleBuilder m) {
        m.constant("str", PyStr.TYPE);
        m.constant("bytes", PyBytes.TYPE);
        m.constant("bytearray", PyByteArray.TYPE);
        m.constant("memoryview", PyMemoryView.TYPE);
        m.function("repr", "obj, /", object -> PyStr.of(object.repr()));
        m.function("ascii", "obj, /", object -> PyStr.of(TextRepresentation.escapeBeyondAscii(object.repr())));
        m.function(
                "format",
                "value, format_spec='', /",
                (value, spec) -> PyStr.of(value.format(TextArguments.text(spec, "format", "2"))));
        m.function("chr", "i, /", TextFunctions::character);
        m.function("ord", "c, /", TextFunctions::codePoint);
    }

    private static PyObject character(PyObject number) {
        PyInt codePoint = number.index();
        if (!codePoint.fitsLong() || codePoint.value != (int) codePoint.value) {
            throw Errors.overflowError("Python int too large to convert to C int");
        }
        if (codePoint.value < 0 || codePoint.value > Character.MAX_CODE_POINT) {
            throw Errors.valueError("chr() arg not in range(0x110000)");
        }
        return PyStr.of((int) codePoint.value);
    }

    private static PyObject codePoint(PyObject character) {
        int length;
        if (character instanceof PyStr text) {
            if (text.size() == 1) {
                return PyInt.of(text.value.codePointAt(0));
            }
            length = text.size();
        } else if (character instanceof ByteSequence bytes) {
            if (bytes.size() == 1) {
                return PyInt.of(bytes.at(0));
            }
            length = bytes.size();
        } else {
            throw Errors.typeError(
                    "ord() expected string of length 1, but " + character.type().name() + " found");
        }
        throw Errors.typeError("ord() expected a character, but string of length " + length + " found");
    }
}
