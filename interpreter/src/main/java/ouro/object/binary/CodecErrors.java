package ouro.object.binary;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import ouro.object.Buffer;
import ouro.object.BuiltinFunction;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionLocal;
import ouro.object.codec.ByteBuilder;
import ouro.object.codec.Codec;
import ouro.object.codec.ErrorHandler;
import ouro.object.codec.Utf8;
import ouro.object.exception.UnicodeErrorValue;
import ouro.text.TextRepresentation;

/**
 * What to do about text or bytes that a codec can't convert (Library Reference, codecs, Error Handlers). The standard
 * handlers are native; scripts may register more.
 */
public abstract class CodecErrors implements ErrorHandler {
    private static final Map<String, CodecErrors> STANDARD = Map.of(
            "strict", new Strict(),
            "ignore", new Ignore(),
            "replace", new Replace(),
            "backslashreplace", new Escape(Escape.Style.BACKSLASH),
            "xmlcharrefreplace", new Escape(Escape.Style.XML),
            "namereplace", new Escape(Escape.Style.NAME),
            "surrogateescape", new SurrogateEscape(),
            "surrogatepass", new SurrogatePass());

    /** Those that a session's script has registered. */
    private static final SessionLocal<Map<String, CodecErrors>> REGISTERED = SessionLocal.of(HashMap::new);

    /** The handler of that name, or LookupError. */
    static CodecErrors named(String name) {
        CodecErrors errors = REGISTERED.get().get(name);
        if (errors == null) {
            errors = STANDARD.get(name);
        }
        if (errors == null) {
            throw Errors.raise(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + name + "'");
        }
        return errors;
    }

    /** {@code codecs.register_error}. */
    public static void register(String name, PyObject handler) {
        REGISTERED.get().put(name, new RegisteredHandler(handler));
    }

    /** {@code codecs.lookup_error}: a function that takes the exception, or LookupError. */
    public static PyObject function(String name) {
        CodecErrors errors = named(name);
        return errors instanceof RegisteredHandler scripted
                ? scripted.handler
                : BuiltinFunction.of(name + "_errors", errors::handle);
    }

    @Override
    public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
        throw decodeError(codec, bytes, start, end, reason);
    }

    @Override
    public int encode(Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
        throw encodeError(codec, text, start, end, reason);
    }

    static PyException decodeError(Codec codec, byte[] bytes, int start, int end, String reason) {
        return Errors.raise(
                UnicodeErrorValue.UNICODE_DECODE_ERROR,
                PyStr.of(codec.name),
                PyBytes.of(bytes),
                PyInt.of(start),
                PyInt.of(end),
                PyStr.of(reason));
    }

    static PyException encodeError(Codec codec, String text, int start, int end, String reason) {
        return Errors.raise(
                UnicodeErrorValue.UNICODE_ENCODE_ERROR,
                PyStr.of(codec.name),
                PyStr.of(text),
                PyInt.of(start),
                PyInt.of(end),
                PyStr.of(reason));
    }

    /** The handler as a function of an exception: answers a tuple of replacement and position, or raises. */
    private PyObject handle(PyObject exception) {
        if (!(exception instanceof UnicodeErrorValue error)) {
            throw Errors.typeError("codec must pass exception instance");
        }
        int start = error.getAttribute("start").indexClamped();
        int end = error.getAttribute("end").indexClamped();
        PyObject object = error.getAttribute("object");
        if (object instanceof Buffer buffer) {
            StringBuilder out = new StringBuilder();
            try {
                decode(Codecs.ASCII, buffer.toBytes(), start, end, "", out);
            } catch (PyException e) {
                throw new PyException(error);
            }
            return PyTuple.of(PyStr.of(out.toString()), PyInt.of(end));
        }
        ByteBuilder out = new ByteBuilder(16);
        String text = object.str();
        try {
            encode(Codecs.UTF_8, text, text.codePoints().toArray(), start, end, "", out);
        } catch (PyException e) {
            throw new PyException(error);
        }
        return PyTuple.of(PyStr.of(new String(out.toBytes(), StandardCharsets.UTF_8)), PyInt.of(end));
    }

    private static final class Strict extends CodecErrors {}

    private static final class Ignore extends CodecErrors {
        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            return end;
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            return end;
        }
    }

    private static final class Replace extends CodecErrors {
        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            out.append('\ufffd');
            return end;
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            out.append(codec.encode("?".repeat(end - start), named("strict")));
            return end;
        }
    }

    private static final class Escape extends CodecErrors {
        enum Style {
            BACKSLASH,
            XML,
            NAME
        }

        private final Style style;

        Escape(Style style) {
            this.style = style;
        }

        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            if (style != Style.BACKSLASH) {
                throw Errors.typeError("don't know how to handle UnicodeDecodeError in error callback");
            }
            for (int i = start; i < end; i++) {
                TextRepresentation.escapeByNumber(out, bytes[i] & 0xff);
            }
            return end;
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            StringBuilder escaped = new StringBuilder();
            for (int i = start; i < end; i++) {
                String name = style == Style.NAME ? Character.getName(codePoints[i]) : null;
                if (style == Style.XML) {
                    escaped.append("&#").append(codePoints[i]).append(';');
                } else if (name != null) {
                    escaped.append("\\N{").append(name).append('}');
                } else {
                    TextRepresentation.escapeByNumber(escaped, codePoints[i]);
                }
            }
            out.append(codec.encode(escaped.toString(), named("strict")));
            return end;
        }
    }

    /** Undecodable bytes become lone surrogates U+DC80 to U+DCFF, and those become bytes again (PEP 383). */
    private static final class SurrogateEscape extends CodecErrors {
        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            int at = start;
            while (at < end && at < start + 4 && bytes[at] < 0) {
                out.append((char) (0xdc00 + (bytes[at++] & 0xff)));
            }
            if (at == start) {
                throw decodeError(codec, bytes, start, end, reason);
            }
            return at;
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            for (int i = start; i < end; i++) {
                if (codePoints[i] < 0xdc80 || codePoints[i] > 0xdcff) {
                    throw encodeError(codec, text, start, end, reason);
                }
                out.append(codePoints[i] - 0xdc00);
            }
            return end;
        }
    }

    /** Lone surrogates are written as UTF-8 would write any other code point. */
    private static final class SurrogatePass extends CodecErrors {
        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            boolean surrogate = start + 2 < bytes.length
                    && (bytes[start] & 0xff) == 0xed
                    && (bytes[start + 1] & 0xe0) == 0xa0
                    && (bytes[start + 2] & 0xc0) == 0x80;
            if (!surrogate) {
                throw decodeError(codec, bytes, start, end, reason);
            }
            out.append((char) (0xd000 | (bytes[start + 1] & 0x3f) << 6 | bytes[start + 2] & 0x3f));
            return start + 3;
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            for (int i = start; i < end; i++) {
                if (codePoints[i] < 0xd800 || codePoints[i] > 0xdfff) {
                    throw encodeError(codec, text, start, end, reason);
                }
                Utf8.write(codePoints[i], out);
            }
            return end;
        }
    }

    /** A handler that a script registered. */
    private static final class RegisteredHandler extends CodecErrors {
        private final PyObject handler;

        RegisteredHandler(PyObject handler) {
            this.handler = handler;
        }

        @Override
        public int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out) {
            PyObject[] answer = ask(decodeError(codec, bytes, start, end, reason).value);
            out.append(answer[0].str());
            return position(answer[1], bytes.length);
        }

        @Override
        public int encode(
                Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out) {
            PyObject[] answer = ask(encodeError(codec, text, start, end, reason).value);
            out.append(answer[0] instanceof Buffer b ? b.toBytes() : codec.encode(answer[0].str(), named("strict")));
            return position(answer[1], codePoints.length);
        }

        private PyObject[] ask(PyBaseException error) {
            if (handler.call(error) instanceof PyTuple answer && answer.size() == 2) {
                return answer.items();
            }
            throw Errors.typeError("encoding error handler must return (str/bytes, int) tuple");
        }

        private static int position(PyObject position, int length) {
            int given = position.indexClamped();
            int place = given < 0 ? given + length : given;
            if (place < 0 || place > length) {
                throw Errors.indexError("position " + given + " from error handler out of bounds");
            }
            return place;
        }
    }
}
