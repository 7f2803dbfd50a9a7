package ouro.object.codec;

import java.nio.charset.StandardCharsets;

/** UTF-8, with the error ranges of the Unicode standard (section 3.9, maximal subparts). */
public final class Utf8 extends Codec.PerCharacter {
    public Utf8() {
        super("utf-8");
    }

    @Override
    public String decode(byte[] bytes, ErrorHandler errors) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Java puts a replacement character wherever something is wrong.
        return text.indexOf('\ufffd') < 0 ? text : decodeSlowly(bytes, errors);
    }

    private String decodeSlowly(byte[] bytes, ErrorHandler errors) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xff;
            int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
            if (length == 0) {
                i = errors.decode(this, bytes, i, i + 1, "invalid start byte", out);
                continue;
            }
            int codePoint = length == 1 ? lead : lead & (0x7f >> length);
            int valid = 1;
            while (valid < length && i + valid < bytes.length && continues(bytes[i + valid] & 0xff, lead, valid)) {
                codePoint = codePoint << 6 | bytes[i + valid] & 0x3f;
                valid++;
            }
            if (valid == length) {
                out.appendCodePoint(codePoint);
                i += length;
            } else if (i + valid == bytes.length) {
                i = errors.decode(this, bytes, i, bytes.length, "unexpected end of data", out);
            } else {
                i = errors.decode(this, bytes, i, i + valid, "invalid continuation byte", out);
            }
        }
        return out.toString();
    }

    private static boolean continues(int unit, int lead, int place) {
        if ((unit & 0xc0) != 0x80) {
            return false;
        }
        return place > 1
                || switch (lead) {
                    case 0xe0 -> unit >= 0xa0;
                    case 0xed -> unit < 0xa0;
                    case 0xf0 -> unit >= 0x90;
                    case 0xf4 -> unit < 0x90;
                    default -> true;
                };
    }

    @Override
    public byte[] encode(String text, ErrorHandler errors) {
        // Java writes a question mark for a lone surrogate, so the way back tells whether there was one.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : super.encode(text, errors);
    }

    @Override
    boolean canEncode(int c) {
        return c < 0xd800 || c > 0xdfff;
    }

    @Override
    void encode(int codePoint, ByteBuilder out) {
        write(codePoint, out);
    }

    /** Writes any code point, surrogates included. */
    public static void write(int c, ByteBuilder out) {
        if (c < 0x80) {
            out.append(c);
        } else if (c < 0x800) {
            out.append(0xc0 | c >> 6).append(0x80 | c & 0x3f);
        } else if (c < 0x10000) {
            out.append(0xe0 | c >> 12).append(0x80 | c >> 6 & 0x3f).append(0x80 | c & 0x3f);
        } else {
            out.append(0xf0 | c >> 18).append(0x80 | c >> 12 & 0x3f);
            out.append(0x80 | c >> 6 & 0x3f).append(0x80 | c & 0x3f);
        }
    }

    @Override
    String reason(int codePoint) {
        return "surrogates not allowed";
    }
}
