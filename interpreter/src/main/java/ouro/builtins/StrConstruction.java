package ouro.builtins;

import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.binary.Codecs;

/** What {@code str(…)} does with its arguments. */
final class StrConstruction {
    private static final Signature SIGNATURE = new Signature("object=, encoding=, errors=");

    private StrConstruction() {}

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length == 1 && keywords == null) {
            return of(cls, arguments[0]);
        }
        PyObject[] a = SIGNATURE.bind("str", arguments, keywords);
        if (a[0] == null) {
            return PyStr.of(cls, "");
        }
        if (a[1] == null && a[2] == null) {
            return of(cls, a[0]);
        }
        String encoding = a[1] == null ? "utf-8" : text(a[1], "encoding");
        String errors = a[2] == null ? "strict" : text(a[2], "errors");
        if (a[0] instanceof PyStr) {
            throw Errors.typeError("decoding str is not supported");
        }
        if (!(a[0] instanceof Buffer buffer)) {
            throw Errors.typeError(
                    "decoding to str: need a bytes-like object, " + a[0].type().name() + " found");
        }
        return PyStr.of(cls, Codecs.decode(buffer.toBytes(), encoding, errors));
    }

    /** {@code str(object)}; where {@code __str__} answers a str, that very object. */
    private static PyObject of(PyType cls, PyObject object) {
        if (cls == PyStr.TYPE) {
            return object.getClass() == PyStr.class ? object : PyStr.of(object.str());
        }
        return PyStr.of(cls, object.str());
    }

    private static String text(PyObject object, String parameter) {
        if (object instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError("str() argument '" + parameter + "' must be str, not "
                + object.type().name());
    }
}
