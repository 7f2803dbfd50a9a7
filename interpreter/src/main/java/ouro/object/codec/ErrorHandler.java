package ouro.object.codec;

/** What is to be done about text or bytes that a codec can't convert (Library Reference, codecs, Error Handlers). */
public interface ErrorHandler {
    /** Handles bytes that mean nothing; answers where decoding goes on. */
    int decode(Codec codec, byte[] bytes, int start, int end, String reason, StringBuilder out);

    /** Handles characters without bytes; answers the index where encoding goes on. */
    int encode(Codec codec, String text, int[] codePoints, int start, int end, String reason, ByteBuilder out);
}
