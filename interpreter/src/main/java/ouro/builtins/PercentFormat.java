package ouro.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ouro.object.Buffer;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.IntText;
import ouro.object.Operators;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.format.FloatFormat;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;
import ouro.text.TextRepresentation;

/** {@code format % values} for str and bytes (Library Reference, printf-style String Formatting). */
public final class PercentFormat {
    private static final int NONE = -1;

    private final String format;
    private final boolean forBytes;
    private final PyObject values;
    private final PyObject mapping;
    private final StringBuilder out;
    private int at;
    /** The next item of the tuple; without a tuple 0 until the only value is used, then 1. */
    private int used;

    /** The value of the last key; from the first key on, it is the only one that can be used. */
    private PyObject keyed;

    private boolean keyedUsed;

    // The directive at hand.
    private boolean left;
    private boolean plus;
    private boolean space;
    private boolean alternate;
    private boolean zero;
    private int width;
    private int precision;

    private PercentFormat(String format, PyObject values, boolean forBytes) {
        this.format = format;
        this.values = values;
        this.forBytes = forBytes;
        this.mapping = !(values instanceof PyTuple)
                        && !(values instanceof PyStr)
                        && !(forBytes && values instanceof ByteSequence)
                        && Operators.has(values, SpecialMethod.GETITEM)
                ? values
                : null;
        this.out = new StringBuilder(format.length() + 16);
    }

    /** {@code str % values}. */
    static PyObject format(PyObject format, PyObject values) {
        return PyStr.of(new PercentFormat(((PyStr) format).value, values, false).run());
    }

    /** {@code bytes % values}; bytes stand as Latin-1 in the format and in the result. */
    static PyObject formatBytes(PyObject format, PyObject values) {
        ByteSequence bytes = (ByteSequence) format;
        String text = new PercentFormat(PyBytes.latin1(bytes.toBytes()), values, true).run();
        return bytes.make(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String run() {
        int length = format.length();
        while (at < length) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, length);
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            directive();
        }
        int given = values instanceof PyTuple tuple ? tuple.size() : 1;
        if (mapping == null && used < given) {
            throw Errors.typeError(
                    "not all arguments converted during " + (forBytes ? "bytes" : "string") + " formatting");
        }
        return out.toString();
    }

    // ---- reading a directive -------------------------------------------------------------------------------------

    private void directive() {
        if (peek() == '%') {
            at++;
            out.append('%');
            return;
        }
        left = plus = space = alternate = zero = false;
        width = NONE;
        precision = NONE;
        char first = peek();
        if (first != 's' && first != 'd') {
            // Most directives are just a letter; the JIT need not look at what else there may be.
            options();
        }
        if (at >= format.length()) {
            throw Errors.valueError("incomplete format");
        }
        int conversion = format.codePointAt(at);
        int place = at;
        at += Character.charCount(conversion);
        PyObject value = nextValue();
        if (conversion == '%') {
            out.append('%');
        } else {
            convert(conversion, place, value);
        }
    }

    /** What may stand before the letter. */
    private void options() {
        if (peek() == '(') {
            key();
        }
        flags();
        if (peek() == '*') {
            at++;
            int given = Conversions.toSize(star());
            left |= given < 0;
            width = size(Math.abs((long) given));
        } else {
            width = size(number(Long.MAX_VALUE, "width too big"));
        }
        if (peek() == '.') {
            at++;
            if (peek() == '*') {
                at++;
                precision = Math.max(0, Conversions.toCInt(star()));
            } else {
                precision = (int) Math.max(0, number(Integer.MAX_VALUE, "precision too big"));
            }
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            at++;
        }
    }

    /** The character at this place, or 0 at the end. */
    private char peek() {
        return at < format.length() ? format.charAt(at) : 0;
    }

    private void key() {
        if (mapping == null) {
            throw Errors.typeError("format requires a mapping");
        }
        int start = ++at;
        int depth = 1;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == ')' && --depth == 0) {
                break;
            }
            if (c == '(') {
                depth++;
            }
        }
        if (depth > 0) {
            throw Errors.valueError("incomplete format key");
        }
        String key = format.substring(start, at - 1);
        keyedUsed = false;
        keyed = mapping.getItem(forBytes ? PyBytes.ofLatin1(key) : PyStr.of(key));
    }

    private void flags() {
        for (; ; at++) {
            switch (peek()) {
                case '-' -> left = true;
                case '+' -> plus = true;
                case ' ' -> space = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> {
                    return;
                }
            }
        }
    }

    private long number(long most, String tooBig) {
        long value = NONE;
        while (peek() >= '0' && peek() <= '9') {
            int digit = peek() - '0';
            value = Math.max(0, value);
            if (value > (most - digit) / 10) {
                throw Errors.valueError(tooBig);
            }
            value = value * 10 + digit;
            at++;
        }
        return value;
    }

    /** A width as a Java int; MemoryError where no text is so wide. */
    private static int size(long width) {
        if (width >= Integer.MAX_VALUE) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        return (int) width;
    }

    private PyInt star() {
        if (nextValue() instanceof PyInt number) {
            return number;
        }
        throw Errors.typeError("* wants int");
    }

    private PyObject nextValue() {
        if (keyed != null) {
            if (keyedUsed) {
                throw Errors.typeError("not enough arguments for format string");
            }
            keyedUsed = true;
            return keyed;
        }
        if (values instanceof PyTuple tuple) {
            if (used < tuple.size()) {
                return tuple.get(used++);
            }
        } else if (used == 0) {
            used = 1;
            return values;
        }
        throw Errors.typeError("not enough arguments for format string");
    }

    // ---- converting ----------------------------------------------------------------------------------------------

    private void convert(int conversion, int place, PyObject value) {
        switch (conversion) {
            case 's' -> text(forBytes ? bytesText(value) : value.str());
            case 'b' -> {
                if (!forBytes) {
                    throw unsupported(conversion, place);
                }
                text(bytesText(value));
            }
            case 'r' -> text(forBytes ? TextRepresentation.escapeBeyondAscii(value.repr()) : value.repr());
            case 'a' -> text(TextRepresentation.escapeBeyondAscii(value.repr()));
            case 'd', 'i', 'u' -> integer(value, (char) conversion, 10);
            case 'o' -> integer(value, 'o', 8);
            case 'x', 'X' -> integer(value, (char) conversion, 16);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> floating(value, (char) conversion);
            case 'c' -> character(value);
            default -> throw unsupported(conversion, place);
        }
    }

    private PyException unsupported(int conversion, int place) {
        String shown = conversion > 31 && conversion < 127 ? Character.toString(conversion) : "?";
        return Errors.valueError("unsupported format character '" + shown + "' (0x" + Integer.toHexString(conversion)
                + ") at index " + format.codePointCount(0, place));
    }

    private static String bytesText(PyObject value) {
        if (value instanceof Buffer buffer) {
            return PyBytes.latin1(buffer.toBytes());
        }
        PyObject method = value.type().lookup("__bytes__");
        if (method == null) {
            throw Errors.typeError("%b requires a bytes-like object, or an object that implements __bytes__, not '"
                    + value.type().name() + "'");
        }
        PyObject result = Dispatch.bind(method, value).call();
        if (result instanceof PyBytes bytes) {
            return PyBytes.latin1(bytes.toBytes());
        }
        throw Errors.typeError(
                "__bytes__ returned non-bytes (type " + result.type().name() + ")");
    }

    private void text(String text) {
        int length = width > 0 || precision >= 0 ? text.codePointCount(0, text.length()) : text.length();
        if (precision >= 0 && precision < length) {
            pad(text.substring(0, text.offsetByCodePoints(0, precision)), precision);
        } else {
            pad(text, length);
        }
    }

    private void pad(String text, int length) {
        int missing = width - length;
        if (missing <= 0) {
            out.append(text);
        } else if (left) {
            out.append(text).repeat(' ', missing);
        } else {
            out.repeat(' ', missing).append(text);
        }
    }

    private void character(PyObject value) {
        precision = NONE;
        if (forBytes) {
            text(byteCharacter(value));
            return;
        }
        if (value instanceof PyStr text) {
            if (text.size() != 1) {
                throw Errors.typeError("%c requires int or char");
            }
            text(text.value);
            return;
        }
        if (!Operators.has(value, SpecialMethod.INDEX)) {
            throw Errors.typeError("%c requires int or char");
        }
        PyInt number = value.index();
        if (!number.fitsLong() || number.value < 0 || number.value > Character.MAX_CODE_POINT) {
            throw Errors.overflowError("%c arg not in range(0x110000)");
        }
        text(Character.toString((int) number.value));
    }

    private static String byteCharacter(PyObject value) {
        if (value instanceof ByteSequence bytes) {
            if (bytes.size() == 1) {
                return PyBytes.latin1(bytes.toBytes());
            }
        } else if (Operators.has(value, SpecialMethod.INDEX)) {
            PyInt number = value.index();
            if (!number.fitsLong() || number.value < 0 || number.value > 255) {
                throw Errors.overflowError("%c arg not in range(256)");
            }
            return String.valueOf((char) number.value);
        }
        throw Errors.typeError("%c requires an integer in range(256) or a single byte");
    }

    private void integer(PyObject value, char conversion, int radix) {
        PyInt number = number(value, conversion, radix);
        if (radix == 10 && width < 0 && precision < 0 && !plus && !space && number.fitsLong()) {
            out.append(number.value);
            return;
        }
        String digits = IntText.digits(number.exact(), radix);
        boolean negative = digits.charAt(0) == '-';
        digits = negative ? digits.substring(1) : digits;
        if (conversion == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        if (precision > digits.length()) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = alternate && radix != 10 ? "0" + conversion : "";
        signed(negative, prefix, digits);
    }

    private static PyInt number(PyObject value, char conversion, int radix) {
        if (value instanceof PyInt number) {
            return number;
        }
        if (radix != 10) {
            if (Operators.has(value, SpecialMethod.INDEX)) {
                return value.index();
            }
            throw Errors.typeError("%" + conversion + " format: an integer is required, not "
                    + value.type().name());
        }
        boolean isNumber = Operators.has(value, SpecialMethod.INT)
                || Operators.has(value, SpecialMethod.INDEX)
                || Operators.has(value, SpecialMethod.FLOAT);
        if (isNumber) {
            try {
                return Conversions.toInt(value);
            } catch (PyException e) {
                if (!e.is(Exceptions.TYPE_ERROR)) {
                    throw e;
                }
            }
        }
        throw Errors.typeError("%" + conversion + " format: a real number is required, not "
                + value.type().name());
    }

    private void floating(PyObject value, char conversion) {
        double number = value instanceof PyFloat real ? real.value : real(value);
        if (precision > FloatFormat.MOST_PRECISION) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
        String text = FloatFormat.format(number, conversion, precision < 0 ? 6 : precision, alternate);
        boolean negative = text.charAt(0) == '-';
        signed(negative, "", negative ? text.substring(1) : text);
    }

    private double real(PyObject value) {
        if (Operators.has(value, SpecialMethod.FLOAT) || Operators.has(value, SpecialMethod.INDEX)) {
            return Conversions.toFloat(value);
        }
        throw Errors.typeError(
                forBytes
                        ? "float argument required, not " + value.type().name()
                        : "must be real number, not " + value.type().name());
    }

    private void signed(boolean negative, String prefix, String digits) {
        String sign = negative ? "-" : plus ? "+" : space ? " " : "";
        int missing = width - sign.length() - prefix.length() - digits.length();
        if (missing > 0 && !left && !zero) {
            out.repeat(' ', missing);
        }
        out.append(sign).append(prefix);
        if (missing > 0 && !left && zero) {
            out.repeat('0', missing);
        }
        out.append(digits);
        if (missing > 0 && left) {
            out.repeat(' ', missing);
        }
    }
}
