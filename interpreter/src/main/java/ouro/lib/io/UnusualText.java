package ouro.lib.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import ouro.object.Errors;
import ouro.object.exception.OSErrors;

/** What goes through a standard stream whose form is not the usual one, UTF-8 with plain line ends. */
final class UnusualText {
    private final TextForm form;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    /** What is still to be read, all of it; null where that is to be seen. */
    private String content;

    private int place;

    UnusualText(TextForm form) {
        this.form = form;
    }

    /** Adds to the bytes that are to be written. */
    void write(String text, boolean begun) {
        written.writeBytes(form.encode(text, begun || written.size() > 0));
    }

    /** How many bytes are to be written. */
    int pending() {
        return written.size();
    }

    /** The bytes that are to be written, which are taken away. */
    byte[] take() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    /** So many characters, or as many as there are; the rest of the input is read for them. */
    String read(InputStream source, int limit) {
        load(source);
        return upTo(content.length(), limit);
    }

    /** The next line with its end, of at most so many characters. */
    String readLine(InputStream source, int limit) {
        load(source);
        return upTo(form.lineEnd(content, place), limit);
    }

    private void load(InputStream source) {
        if (content != null) {
            return;
        }
        try {
            content = form.decode(source.readAllBytes());
        } catch (IOException e) {
            throw Errors.raise(OSErrors.OS_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private String upTo(int end, int limit) {
        int most = content.codePointCount(place, end) > limit ? content.offsetByCodePoints(place, limit) : end;
        String text = content.substring(place, most);
        place = most;
        if (place == content.length()) {
            // More may come, from a terminal.
            content = null;
            place = 0;
        }
        return text;
    }
}
