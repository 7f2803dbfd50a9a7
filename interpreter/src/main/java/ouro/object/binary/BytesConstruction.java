package ouro.object.binary;

import ouro.object.Buffer;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.Signature;
import ouro.object.codec.ByteBuilder;
import ouro.object.protocol.SpecialMethod;

/** What {@code bytes(…)} and {@code bytearray(…)} do with their arguments. */
public final class BytesConstruction {
    private static final Signature SIGNATURE = new Signature("source=, encoding=, errors=");

    private BytesConstruction() {}

    static byte[] bytes(String function, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind(function, arguments, keywords);
        PyObject source = a[0];
        if (source instanceof PyStr text) {
            if (a[1] == null) {
                throw Errors.typeError("string argument without an encoding");
            }
            return Codecs.encode(
                    text.value,
                    name(function, a[1], "encoding"),
                    a[2] == null ? "strict" : name(function, a[2], "errors"));
        }
        if (a[1] != null || a[2] != null) {
            throw Errors.typeError((a[1] != null ? "encoding" : "errors") + " without a string argument");
        }
        return source == null ? new byte[0] : convert(function, source);
    }

    private static String name(String function, PyObject object, String parameter) {
        if (object instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(function + "() argument '" + parameter + "' must be str, not "
                + object.type().name());
    }

    private static byte[] convert(String function, PyObject source) {
        PyObject method = function.equals("bytes") ? source.type().lookup("__bytes__") : null;
        if (method != null && source.type().isHeap()) {
            PyObject result = Dispatch.bind(method, source).call();
            if (result instanceof PyBytes bytes) {
                return bytes.toBytes();
            }
            throw Errors.typeError(
                    "__bytes__ returned non-bytes (type " + result.type().name() + ")");
        }
        if (source instanceof Buffer buffer) {
            return buffer.toBytes();
        }
        if (Operators.has(source, SpecialMethod.INDEX)) {
            PyInt count = source.index();
            if (!count.fitsLong()) {
                throw Errors.overflowError("cannot fit '" + source.type().name() + "' into an index-sized integer");
            }
            if (count.value < 0) {
                throw Errors.valueError("negative count");
            }
            if (count.value > Integer.MAX_VALUE - 16) {
                throw Errors.raise(Exceptions.MEMORY_ERROR);
            }
            return new byte[(int) count.value];
        }
        if (!Operators.isIterable(source)) {
            throw Errors.typeError("cannot convert '" + source.type().name() + "' object to " + function);
        }
        return fromIterable(
                source, function.equals("bytes") ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
    }

    static byte[] fromIterable(PyObject source, String outOfRange) {
        ByteBuilder out = new ByteBuilder(16);
        PyObject iterator = source.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            out.append(ByteSequence.byteOf(each, outOfRange));
        }
        return out.toBytes();
    }
}
