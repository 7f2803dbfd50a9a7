package ouro.transcript.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads documents in whatever they are written. */
public final class DocumentText {
    /** What documents are written in that are no UTF-8, the most particular first. */
    private static final String[] OTHERS = {"GB18030", "Big5", "windows-1252"};

    private DocumentText() {}

    /**
     * Reads a document, in UTF-8 or UTF-16 where it begins with a mark of that, or else in what fits.
     *
     * @return its text without a byte order mark; null where it is no text at all
     */
    public static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte each : bytes) {
            if (each == 0) {
                return null;
            }
        }
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text != null) {
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        for (String name : OTHERS) {
            text = Charset.isSupported(name) ? decode(bytes, Charset.forName(name)) : null;
            if (text != null && text.chars().noneMatch(DocumentText::isNoText)) {
                return text;
            }
        }
        return null;
    }

    /** Control characters, and what no document has: code points for private use. */
    private static boolean isNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B
                || c >= 0x7F && c < 0xA0
                || c >= 0xE000 && c < 0xF900;
    }

    private static String decode(byte[] bytes, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
