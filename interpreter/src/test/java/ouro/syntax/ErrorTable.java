package ouro.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of wrong texts and of what CPython says of each. */
public final class ErrorTable {
    static final String RESOURCE = "/syntax/errors.txt";

    private ErrorTable() {}

    /** @param escaped with {@code \n}, {@code \t} and {@code \\} */
    public record ErrorCase(String escaped, String expected) {
        public String source() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < escaped.length(); i++) {
                char c = escaped.charAt(i);
                if (c == '\\') {
                    char kind = escaped.charAt(++i);
                    text.append(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    public static List<ErrorCase> read() throws IOException {
        List<ErrorCase> entries = new ArrayList<>();
        try (InputStream stream = ErrorTable.class.getResourceAsStream(RESOURCE)) {
            String text = null;
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (text != null) {
                    entries.add(new ErrorCase(text, line.strip()));
                    text = null;
                } else if (!line.isEmpty() && !line.startsWith("# ")) {
                    text = line;
                }
            }
        }
        return entries;
    }
}
