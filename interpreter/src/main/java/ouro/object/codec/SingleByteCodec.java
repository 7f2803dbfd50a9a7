package ouro.object.codec;

import java.nio.charset.StandardCharsets;

/** ASCII and Latin-1: a byte is the code point, below a limit. */
public final class SingleByteCodec extends Codec.PerCharacter {
    private final int limit;

    public SingleByteCodec(String name, int limit) {
        super(name);
        this.limit = limit;
    }

    @Override
    public String decode(byte[] bytes, ErrorHandler errors) {
        if (limit < 256) {
            for (byte each : bytes) {
                if (each < 0) {
                    return decodeSlowly(bytes, errors);
                }
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String decodeSlowly(byte[] bytes, ErrorHandler errors) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            if (bytes[i] >= 0) {
                out.append((char) bytes[i++]);
            } else {
                i = errors.decode(this, bytes, i, i + 1, reason(0), out);
            }
        }
        return out.toString();
    }

    @Override
    boolean canEncode(int codePoint) {
        return codePoint < limit;
    }

    @Override
    void encode(int codePoint, ByteBuilder out) {
        out.append(codePoint);
    }

    @Override
    String reason(int codePoint) {
        return "ordinal not in range(" + limit + ")";
    }
}
