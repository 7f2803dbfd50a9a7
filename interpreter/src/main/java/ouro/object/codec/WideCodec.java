package ouro.object.codec;

/** UTF-16 and UTF-32: in a given byte order, or with a mark that tells it. */
public final class WideCodec extends Codec.PerCharacter {
    private final int unit;
    private final boolean bigEndian;
    private final boolean marked;

    /**
     * @param unit the size of a unit in bytes, 2 or 4
     * @param marked whether a byte order mark is written and read
     */
    public WideCodec(String name, int unit, boolean bigEndian, boolean marked) {
        super(name);
        this.unit = unit;
        this.bigEndian = bigEndian;
        this.marked = marked;
    }

    @Override
    public String decode(byte[] bytes, ErrorHandler errors) {
        boolean big = bigEndian;
        int i = 0;
        if (marked && bytes.length >= unit) {
            if (unitAt(bytes, 0, false) == 0xfeff) {
                big = false;
                i = unit;
            } else if (unitAt(bytes, 0, true) == 0xfeff) {
                big = true;
                i = unit;
            }
        }
        StringBuilder out = new StringBuilder(bytes.length / unit);
        while (i < bytes.length) {
            if (bytes.length - i < unit) {
                i = errors.decode(this, bytes, i, bytes.length, "truncated data", out);
                continue;
            }
            long c = unitAt(bytes, i, big);
            if (unit == 4) {
                i = four(bytes, i, c, errors, out);
            } else if (c < 0xd800 || c > 0xdfff) {
                out.append((char) c);
                i += 2;
            } else if (c >= 0xdc00) {
                i = errors.decode(this, bytes, i, i + 2, "illegal encoding", out);
            } else if (bytes.length - i < 4) {
                i = errors.decode(this, bytes, i, bytes.length, "unexpected end of data", out);
            } else if (unitAt(bytes, i + 2, big) >>> 10 != 0x37) {
                i = errors.decode(this, bytes, i, i + 2, "illegal UTF-16 surrogate", out);
            } else {
                out.append((char) c).append((char) unitAt(bytes, i + 2, big));
                i += 4;
            }
        }
        return out.toString();
    }

    private int four(byte[] bytes, int i, long c, ErrorHandler errors, StringBuilder out) {
        if (c > Character.MAX_CODE_POINT) {
            return errors.decode(this, bytes, i, i + 4, "code point not in range(0x110000)", out);
        }
        if (c >= 0xd800 && c <= 0xdfff) {
            return errors.decode(
                    this, bytes, i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)", out);
        }
        out.appendCodePoint((int) c);
        return i + 4;
    }

    private long unitAt(byte[] bytes, int at, boolean big) {
        long value = 0;
        for (int i = 0; i < unit; i++) {
            value = value << 8 | bytes[big ? at + i : at + unit - 1 - i] & 0xff;
        }
        return value;
    }

    @Override
    public byte[] encode(String text, ErrorHandler errors) {
        if (!marked) {
            return super.encode(text, errors);
        }
        ByteBuilder out = new ByteBuilder(text.length() * unit + unit);
        writeUnit(0xfeff, out);
        return out.append(super.encode(text, errors)).toBytes();
    }

    @Override
    boolean canEncode(int c) {
        return c < 0xd800 || c > 0xdfff;
    }

    @Override
    void encode(int c, ByteBuilder out) {
        if (unit == 2 && c >= 0x10000) {
            writeUnit(Character.highSurrogate(c), out);
            writeUnit(Character.lowSurrogate(c), out);
        } else {
            writeUnit(c, out);
        }
    }

    private void writeUnit(int value, ByteBuilder out) {
        for (int i = 0; i < unit; i++) {
            out.append(value >> 8 * (bigEndian ? unit - 1 - i : i));
        }
    }

    @Override
    String reason(int codePoint) {
        return "surrogates not allowed";
    }
}
