package ouro.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source text with its name, decoded as Python decodes files (PEP 263), and its lines for messages. */
public final class SourceFile {
    private static final Pattern CODING = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

    private final String name;
    private final String text;
    private List<String> lines;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Decodes a file.
     *
     * @throws PythonSyntaxError where the bytes are not in the encoding the file says (UTF-8 unless it says otherwise)
     */
    public static SourceFile decode(String name, byte[] bytes) {
        int start = 0;
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (mark) {
            start = 3;
        }
        String encoding = declaredEncoding(bytes, start);
        Charset charset = StandardCharsets.UTF_8;
        if (encoding != null) {
            charset = charset(name, encoding);
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            return new SourceFile(name, text);
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
            Matcher matcher = CODING.matcher(content);
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!content.isBlank() && !content.stripLeading().startsWith("#")) {
                return null;
            }
            position = end + 1;
        }
        return null;
    }

    private static Charset charset(String name, String encoding) {
        String plain = encoding.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (plain.equals("utf-8-sig")) {
            return StandardCharsets.UTF_8;
        }
        if (plain.startsWith("latin-1") || plain.startsWith("iso-8859-1")) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            return Charset.forName(plain);
        } catch (IllegalArgumentException e) {
            throw new PythonSyntaxError(
                    PythonSyntaxError.Kind.SYNTAX, "encoding problem: " + encoding, name, 0, 0, 0, 0, null);
        }
    }

    private static PythonSyntaxError undecodable(String name, byte[] bytes, int start, String encoding) {
        String message = "(unicode error) 'utf-8' codec can't decode byte";
        if (encoding == null) {
            int line = 1;
            for (int i = start; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line++;
                } else if (bytes[i] < 0 && !validSequence(bytes, i)) {
                    return new PythonSyntaxError(
                            PythonSyntaxError.Kind.SYNTAX,
                            "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; see "
                                            .formatted(bytes[i], name, line)
                                    + "https://peps.python.org/pep-0263/ for details",
                            name,
                            line,
                            -1,
                            line,
                            -1,
                            null);
                } else if (bytes[i] < 0) {
                    i += sequenceLength(bytes[i]) - 1;
                }
            }
        }
        return new PythonSyntaxError(PythonSyntaxError.Kind.SYNTAX, message, name, 0, 0, 0, 0, null);
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

    /** The file name as messages print it. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The line of that number from 1, without its end; null past the end. */
    public String line(int number) {
        if (lines == null) {
            lines = splitLines(text);
        }
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    /** How many lines there are. */
    public int lineCount() {
        line(1);
        return lines.size();
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
