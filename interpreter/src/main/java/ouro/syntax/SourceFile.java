package ouro.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source text with its name, decoded as Python decodes files (PEP 263), and its lines for messages. */
public final class SourceFile {
    /** A coding line (PEP 263), compiled only for files that may have one. */
    private static final class Coding {
        static final Pattern LINE = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
    }

    private final String name;
    private final String text;
    private final boolean isFile;
    /** Whether the bytes said what they are encoded in, or there were none. */
    private final boolean isEncodingKnown;
    /** What the text was decoded from, or null. */
    private final byte[] bytes;

    private List<String> lines;

    /** Text that stands in no file. */
    public SourceFile(String name, String text) {
        this(name, text, false, true, null);
    }

    private SourceFile(String name, String text, boolean isFile, boolean isEncodingKnown, byte[] bytes) {
        this.name = name;
        // Every way to end a line counts as one, inside of strings too (Language Reference 2.1.2).
        this.text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        this.isFile = isFile;
        this.isEncodingKnown = isEncodingKnown;
        this.bytes = bytes;
    }

    /**
     * Decodes a file.
     *
     * @throws PythonSyntaxError where the bytes are not in the encoding the file says (UTF-8 unless it says otherwise)
     */
    public static SourceFile decode(String name, byte[] bytes) {
        return decode(name, bytes, true);
    }

    /**
     * Decodes bytes that were handed over as source text.
     *
     * @throws PythonSyntaxError as for a file
     */
    public static SourceFile ofBytes(String name, byte[] bytes) {
        return decode(name, bytes, false);
    }

    private static SourceFile decode(String name, byte[] bytes, boolean isFile) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = mark ? 3 : 0;
        String encoding = declaredEncoding(bytes, start);
        if (mark && encoding != null && !encoding.equals("utf-8")) {
            throw encodingProblem(name, "encoding problem: " + encoding + " with BOM");
        }
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : charset(encoding);
        if (charset == null) {
            throw encodingProblem(name, (isFile ? "encoding problem: " : "unknown encoding: ") + encoding);
        }
        if (charset == StandardCharsets.UTF_8) {
            // Nearly every source, and quicker than a strict decoder: what that would refuse leaves a mark in the text.
            String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return new SourceFile(name, text, isFile, mark || encoding != null, bytes);
            }
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            return new SourceFile(name, text, isFile, mark || encoding != null, bytes);
        } catch (CharacterCodingException e) {
            throw undecodable(name, bytes, start, encoding);
        }
    }

    private static String declaredEncoding(byte[] bytes, int start) {
        int position = start;
        for (int line = 0; line < 2 && position < bytes.length; line++) {
            int end = position;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            String content = new String(bytes, position, end - position, StandardCharsets.ISO_8859_1);
            if (content.contains("coding")) {
                Matcher matcher = Coding.LINE.matcher(content);
                if (matcher.find()) {
                    return normalized(matcher.group(1));
                }
            }
            if (!content.isBlank() && !content.stripLeading().startsWith("#")) {
                return null;
            }
            position = end + 1;
        }
        return null;
    }

    /** The names of the commonest encodings in one spelling, as PEP 263 has it; others as they are. */
    private static String normalized(String encoding) {
        String plain = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.equals("utf-8") || plain.startsWith("utf-8-")) {
            return "utf-8";
        }
        for (String latin : List.of("latin-1", "iso-8859-1", "iso-latin-1")) {
            if (plain.equals(latin) || plain.startsWith(latin + "-")) {
                return "iso-8859-1";
            }
        }
        return encoding;
    }

    /** The charset of a name, or null. */
    private static Charset charset(String encoding) {
        if (encoding.equalsIgnoreCase("latin")) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            return Charset.forName(encoding.replace('_', '-'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static PythonSyntaxError encodingProblem(String name, String message) {
        return new PythonSyntaxError(
                PythonSyntaxError.ErrorClass.SYNTAX,
                message,
                name,
                0,
                -2,
                PythonSyntaxError.UNKNOWN,
                PythonSyntaxError.UNKNOWN,
                null);
    }

    private static PythonSyntaxError undecodable(String name, byte[] bytes, int start, String encoding) {
        if (encoding == null) {
            int line = 1;
            for (int i = start; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line++;
                } else if (bytes[i] < 0 && !validSequence(bytes, i)) {
                    return encodingProblem(
                            name,
                            "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; see "
                                            .formatted(bytes[i], name, line)
                                    + "https://peps.python.org/pep-0263/ for details");
                } else if (bytes[i] < 0) {
                    i += sequenceLength(bytes[i]) - 1;
                }
            }
        }
        return encodingProblem(name, "encoding problem: " + (encoding == null ? "utf-8" : encoding));
    }

    private static int sequenceLength(byte lead) {
        int unsigned = lead & 0xFF;
        return unsigned >= 0xF0 ? 4 : unsigned >= 0xE0 ? 3 : unsigned >= 0xC2 ? 2 : 1;
    }

    private static boolean validSequence(byte[] bytes, int i) {
        int length = sequenceLength(bytes[i]);
        if (length == 1 || i + length > bytes.length) {
            return false;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Refuses the one character that no text may hold.
     *
     * @throws PythonSyntaxError where it is in the text
     */
    public void rejectNull() {
        int place = text.indexOf('\0');
        if (place < 0) {
            return;
        }
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        throw new PythonSyntaxError(
                PythonSyntaxError.ErrorClass.SYNTAX,
                isFile ? "source code cannot contain null bytes" : "source code string cannot contain null bytes",
                name,
                isFile ? line : PythonSyntaxError.UNKNOWN,
                -1,
                line,
                -1,
                isFile ? text.substring(text.lastIndexOf('\n', place) + 1, place) : null);
    }

    /** What was typed at a prompt: no file has it, but its lines can be quoted. */
    public static SourceFile typed(String name, String text) {
        return new SourceFile(name, text, true, true, null);
    }

    /** Whether it comes with Ouro. */
    public boolean isLibrary() {
        return name.startsWith("<ouro/");
    }

    /** The file name as messages print it. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The bytes of the file, or null where it is none. */
    public byte[] fileBytes() {
        return isFile ? bytes : null;
    }

    /** Another text of the same name. */
    public SourceFile withText(String other) {
        return new SourceFile(name, other, isFile, isEncodingKnown, null);
    }

    /** Whether the parser's errors count columns in code points, as CPython's do where it knows the encoding. */
    public boolean isEncodingKnown() {
        return isEncodingKnown;
    }

    /** The column of a code point, in bytes of UTF-8: so count errors that are found after parsing. */
    public int byteColumn(int line, int column) {
        String content = line(line);
        if (content == null || column <= 0) {
            return column;
        }
        int bytes = column;
        for (int i = 0, place = 0; i < column && place < content.length(); i++) {
            int c = content.codePointAt(place);
            bytes += c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            place += Character.charCount(c);
        }
        return bytes;
    }

    /** Whether it was read as a file, so that its lines can be quoted when it has been parsed. */
    public boolean isFile() {
        return isFile;
    }

    /** The line of that number from 1, without its end; null past the end. */
    public String line(int number) {
        if (lines == null) {
            lines = splitLines(text);
        }
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    /** The line as an error quotes it that is found after parsing; null for text that stands in no file. */
    public String quotedLine(int number) {
        String line = isFile ? line(number) : null;
        return line == null ? null : line + "\n";
    }

    private static List<String> splitLines(String text) {
        List<String> result = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                result.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            result.add(text.substring(start));
        }
        return result;
    }
}
