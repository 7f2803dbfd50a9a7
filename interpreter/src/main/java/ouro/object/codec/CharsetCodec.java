package ouro.object.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** An encoding whose tables come from a Java charset: the code pages and the multibyte encodings of East Asia. */
public final class CharsetCodec extends Codec.PerCharacter {
    private final Charset charset;
    private final boolean multibyte;
    private final CharsetEncoder encoder;

    public CharsetCodec(String name, Charset charset, boolean multibyte) {
        super(multibyte ? name : "charmap");
        this.charset = charset;
        this.multibyte = multibyte;
        this.encoder = charset.newEncoder();
    }

    @Override
    public String decode(byte[] bytes, ErrorHandler errors) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer chunk = CharBuffer.allocate(bytes.length * 2 + 2);
        StringBuilder out = new StringBuilder(bytes.length);
        CharsetDecoder decoder = charset.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(in, chunk, true);
            out.append(chunk.flip());
            chunk.clear();
            if (result.isOverflow()) {
                continue;
            }
            if (!result.isError()) {
                return out.toString();
            }
            int start = in.position();
            String reason = !multibyte
                    ? "character maps to <undefined>"
                    : start + 1 == bytes.length ? "incomplete multibyte sequence" : "illegal multibyte sequence";
            int end = start + 1;
            in.position(errors.decode(this, bytes, start, end, reason, out));
            decoder.reset();
        }
    }

    @Override
    boolean canEncode(int c) {
        return c < 0x10000 ? encoder.canEncode((char) c) : encoder.canEncode(Character.toString(c));
    }

    @Override
    void encode(int codePoint, ByteBuilder out) {
        out.append(Character.toString(codePoint).getBytes(charset));
    }

    @Override
    boolean reportsRuns() {
        return !multibyte;
    }

    @Override
    String reason(int codePoint) {
        return multibyte ? "illegal multibyte sequence" : "character maps to <undefined>";
    }
}
