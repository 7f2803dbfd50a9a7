package ouro.lib.io;

import java.util.Map;
import ouro.object.Errors;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.Codecs;

/** How text stands for bytes in a file or stream: encoding, what happens to what it cannot say, and line ends. */
public final class TextForm {
    /** What goes on after the mark at the beginning, which these encodings write. */
    private static final Map<String, String> WITHOUT_MARK =
            Map.of("utf-16", "utf-16-le", "utf-32", "utf-32-le", "utf-8-sig", "utf-8");

    private String encoding;
    private String errors;
    /** What ends a line; the empty string for all that may, null for the same and to be read as {@code \n}. */
    private String newline;

    public TextForm(String encoding, String errors, String newline) {
        this.encoding = encoding;
        this.errors = errors;
        this.newline = newline;
    }

    public String encoding() {
        return encoding;
    }

    public String errors() {
        return errors;
    }

    /** Whether it is UTF-8. */
    public boolean isUtf8() {
        return encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8");
    }

    /** Whether line ends are written and read as they are, and only {@code \n} is one. */
    public boolean hasPlainLines() {
        return "\n".equals(newline);
    }

    /**
     * {@code reconfigure}: None leaves things as they are.
     *
     * @param newNewline null to leave it
     * @param begun whether anything was read, from when on nothing else can be meant by the bytes
     */
    public void change(PyObject newEncoding, PyObject newErrors, PyObject newNewline, boolean begun) {
        String givenEncoding = text(newEncoding, "encoding");
        String givenErrors = text(newErrors, "errors");
        String givenNewline = newNewline == null ? newline : text(newNewline, "newline");
        if (givenNewline != null && !givenNewline.matches("|\n|\r|\r\n")) {
            throw Errors.valueError("illegal newline value: " + givenNewline);
        }
        if (begun && (givenEncoding != null || givenErrors != null || newNewline != null)) {
            throw BinaryFile.unsupported(
                    "It is not possible to set the encoding or newline of stream after the first read");
        }
        if (givenEncoding != null) {
            String name = givenEncoding.equals("locale") ? "utf-8" : givenEncoding;
            // An unknown one is refused before anything changes.
            Codecs.encode("", name, "strict");
            encoding = name;
            errors = "strict";
        }
        if (givenErrors != null) {
            errors = givenErrors;
        }
        newline = givenNewline;
    }

    private static String text(PyObject value, String name) {
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof PyStr given) {
            return given.value;
        }
        throw Errors.typeError("reconfigure() argument '" + name + "' must be str or None, not "
                + value.type().name());
    }

    /**
     * The bytes of a text, with line ends as they are to be written.
     *
     * @param begun whether something stands before it, so that it needs no mark of the encoding
     */
    public byte[] encode(String text, boolean begun) {
        String given = newline == null || newline.isEmpty() ? text : text.replace("\n", newline);
        return Codecs.encode(given, begun ? WITHOUT_MARK.getOrDefault(encoding, encoding) : encoding, errors);
    }

    /** How many bytes text has that was read. */
    int length(String text) {
        return Codecs.encode(text, WITHOUT_MARK.getOrDefault(encoding, encoding), errors).length;
    }

    /** UnicodeEncodeError where the text cannot be encoded. */
    void check(String text) {
        if (!isUtf8() || Codecs.hasSurrogates(text)) {
            Codecs.encode(text, encoding, errors);
        }
    }

    /** The text of bytes, with line ends as they are to be seen. */
    public String decode(byte[] bytes) {
        String text = Codecs.decode(bytes, encoding, errors);
        return newline == null && text.indexOf('\r') >= 0
                ? text.replace("\r\n", "\n").replace('\r', '\n')
                : text;
    }

    /** Where the line that begins at a place ends, its line end included. */
    public int lineEnd(String text, int place) {
        String mark = newline == null ? "\n" : newline;
        if (!mark.isEmpty()) {
            int found = text.indexOf(mark, place);
            return found < 0 ? text.length() : found + mark.length();
        }
        for (int i = place; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return c == '\r' && text.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
