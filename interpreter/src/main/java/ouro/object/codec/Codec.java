package ouro.object.codec;

/** One text encoding: turns code points to bytes and back, and asks an error handler about what it can't convert. */
public abstract class Codec {
    /** The name that errors print. */
    public final String name;

    public Codec(String name) {
        this.name = name;
    }

    public abstract String decode(byte[] bytes, ErrorHandler errors);

    public abstract byte[] encode(String text, ErrorHandler errors);

    /** Encodes code point by code point; runs of what is not {@link #canEncode encodable} go to the error handler. */
    abstract static class PerCharacter extends Codec {
        PerCharacter(String name) {
            super(name);
        }

        /** Whether the codec has bytes for the character. */
        abstract boolean canEncode(int codePoint);

        abstract void encode(int codePoint, ByteBuilder out);

        /** Why a character can't be encoded, as errors say it. */
        abstract String reason(int codePoint);

        /** Whether neighbours that can't be encoded are reported together. */
        boolean reportsRuns() {
            return true;
        }

        @Override
        public byte[] encode(String text, ErrorHandler errors) {
            int[] codePoints = text.codePoints().toArray();
            ByteBuilder out = new ByteBuilder(text.length() + 16);
            for (int i = 0; i < codePoints.length; ) {
                if (canEncode(codePoints[i])) {
                    encode(codePoints[i++], out);
                    continue;
                }
                int end = i + 1;
                while (reportsRuns() && end < codePoints.length && !canEncode(codePoints[end])) {
                    end++;
                }
                i = errors.encode(this, text, codePoints, i, end, reason(codePoints[i]), out);
            }
            return out.toBytes();
        }
    }
}
