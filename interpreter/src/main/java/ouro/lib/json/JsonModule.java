package ouro.lib.json;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.ThreadState;

/** The module {@code _json}: what the classes and functions of {@code json} are made of. */
public final class JsonModule {
    private JsonModule() {}

    public static void populate(ModuleBuilder m) {
        m.functionN(
                "encode",
                "obj, default, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator,"
                        + " sort_keys, /",
                a -> PyStr.of(new JsonEncoder(a).encode(a[0])));
        m.function("quote", "s, ensure_ascii, /", (text, ascii) -> {
            if (!(text instanceof PyStr str)) {
                throw Errors.typeError(
                        "first argument must be a string, not " + text.type().name());
            }
            StringBuilder out = new StringBuilder();
            JsonText.quote(str.value, ascii.isTrue(), out);
            return PyStr.of(out.toString());
        });
        m.functionN(
                "decode",
                "s, idx, whole, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict, error, /",
                JsonModule::decode);
    }

    /** Decodes a whole text, or one value from an index on: then a tuple of the value and where it ends. */
    private static PyObject decode(PyObject[] a) {
        if (!(a[0] instanceof PyStr text)) {
            throw Errors.typeError(
                    "first argument must be a string, not " + a[0].type().name());
        }
        JsonDecoder decoder = new JsonDecoder(text, a);
        if (a[2].isTrue()) {
            return decoder.whole();
        }
        int start = a[1].indexClamped();
        if (start < 0) {
            throw Errors.valueError("idx cannot be negative");
        }
        PyObject value = decoder.value(start);
        return PyTuple.of(value, PyInt.of(decoder.position()));
    }

    /** How many values may stand inside each other here, given how deep the script's own calls are. */
    static int deepest() {
        ThreadState thread = ThreadState.current();
        return thread.session.recursionLimit - (thread.frame == null ? 0 : thread.frame.depth);
    }

    /** The RecursionError of values nested too deep. */
    static PyException tooDeep(String doing) {
        return Errors.raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded while " + doing);
    }

    static PyObject orNull(PyObject value) {
        return value == PyNone.NONE ? null : value;
    }
}
