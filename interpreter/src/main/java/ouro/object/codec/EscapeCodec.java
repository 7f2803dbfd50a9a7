package ouro.object.codec;

import java.nio.charset.StandardCharsets;
import ouro.text.TextRepresentation;

/** {@code unicode_escape} and {@code raw_unicode_escape}: text as the source of a literal would write it. */
public final class EscapeCodec extends Codec {
    private final boolean raw;

    public EscapeCodec(String name, boolean raw) {
        super(name);
        this.raw = raw;
    }

    @Override
    public byte[] encode(String text, ErrorHandler errors) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (raw ? c < 256 : c >= ' ' && c < 127 && c != '\\') {
                out.append((char) c);
            } else if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                out.append('\\').append(c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\\');
            } else {
                TextRepresentation.escapeByNumber(out, c);
            }
        });
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String decode(byte[] bytes, ErrorHandler errors) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            char c = (char) (bytes[i] & 0xff);
            if (c != '\\' || raw && (i + 1 == bytes.length || (bytes[i + 1] | 0x20) != 'u')) {
                out.append(c);
                i++;
            } else if (i + 1 == bytes.length) {
                i = errors.decode(this, bytes, i, i + 1, "\\ at end of string", out);
            } else {
                i = escape(bytes, i, errors, out);
            }
        }
        return out.toString();
    }

    private int escape(byte[] bytes, int at, ErrorHandler errors, StringBuilder out) {
        char kind = (char) (bytes[at + 1] & 0xff);
        int simple = "\\'\"abfnrtv".indexOf(kind);
        if (simple >= 0) {
            out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
            return at + 2;
        }
        return switch (kind) {
            case '\n' -> at + 2;
            case 'x' -> number(bytes, at, 2, "truncated \\xXX escape", errors, out);
            case 'u' -> number(bytes, at, 4, "truncated \\uXXXX escape", errors, out);
            case 'U' -> number(bytes, at, 8, "truncated \\UXXXXXXXX escape", errors, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(bytes, at, out);
            case 'N' -> named(bytes, at, errors, out);
            default -> {
                out.append('\\').append(kind);
                yield at + 2;
            }
        };
    }

    private static int octal(byte[] bytes, int at, StringBuilder out) {
        int value = 0;
        int i = at + 1;
        while (i < bytes.length && i < at + 4 && bytes[i] >= '0' && bytes[i] <= '7') {
            value = value * 8 + bytes[i++] - '0';
        }
        out.append((char) value);
        return i;
    }

    private int number(byte[] bytes, int at, int digits, String reason, ErrorHandler errors, StringBuilder out) {
        long value = 0;
        for (int i = at + 2; i < at + 2 + digits; i++) {
            int digit = i < bytes.length ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                return errors.decode(this, bytes, at, i, reason, out);
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            return errors.decode(this, bytes, at, at + 2 + digits, "illegal Unicode character", out);
        }
        out.appendCodePoint((int) value);
        return at + 2 + digits;
    }

    private int named(byte[] bytes, int at, ErrorHandler errors, StringBuilder out) {
        int end = at + 2;
        while (end < bytes.length && bytes[end] != '}') {
            end++;
        }
        if (at + 2 >= bytes.length || bytes[at + 2] != '{' || end == bytes.length) {
            return errors.decode(this, bytes, at, Math.min(end, bytes.length), "malformed \\N character escape", out);
        }
        String name = new String(bytes, at + 3, end - at - 3, StandardCharsets.ISO_8859_1);
        try {
            out.appendCodePoint(Character.codePointOf(name));
        } catch (IllegalArgumentException e) {
            return errors.decode(this, bytes, at, end + 1, "unknown Unicode character name", out);
        }
        return end + 1;
    }
}
