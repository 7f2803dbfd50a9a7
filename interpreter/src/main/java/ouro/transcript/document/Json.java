package ouro.transcript.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259), and where its texts stand: notebooks are told of by the lines of their file. */
final class Json {
    private static final int DEEPEST = 200;

    private final String text;
    private int position;
    private int depth;

    /** A text, and the line of the file that it begins in, from 1. */
    record Text(String value, int line) {}

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value of a document: a map, a list, a {@link Text}, or the word of a number or literal as a string.
     *
     * @throws IllegalArgumentException where it is no JSON
     */
    static Object read(String text) {
        Json json = new Json(text);
        return json.value();
    }

    private Object value() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("JSON nested too deeply");
        }
        skip();
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    default -> word();
                };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        position++;
        for (skip(); peek() != '}'; skip()) {
            Text name = string();
            skip();
            expect(':');
            members.put(name.value, value());
            skip();
            if (peek() == ',') {
                position++;
            } else if (peek() != '}') {
                throw new IllegalArgumentException("no JSON");
            }
        }
        position++;
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        position++;
        for (skip(); peek() != ']'; skip()) {
            items.add(value());
            skip();
            if (peek() == ',') {
                position++;
            } else if (peek() != ']') {
                throw new IllegalArgumentException("no JSON");
            }
        }
        position++;
        return items;
    }

    private Text string() {
        int start = position;
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(position++);
            value.append(c == '\\' ? escaped() : c);
        }
        position++;
        return new Text(
                value.toString(),
                1
                        + (int) text.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
    }

    private char escaped() {
        char c = peek();
        position++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (position + 4 > text.length()) {
                    throw new IllegalArgumentException("no JSON");
                }
                char code = (char) Integer.parseInt(text.substring(position, position + 4), 16);
                position += 4;
                yield code;
            }
            default -> c;
        };
    }

    private String word() {
        int start = position;
        while (position < text.length() && "+-.".indexOf(text.charAt(position)) >= 0
                || position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw new IllegalArgumentException("no JSON");
        }
        return text.substring(start, position);
    }

    private void skip() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw new IllegalArgumentException("JSON ends in the middle");
        }
        return text.charAt(position);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("no JSON");
        }
        position++;
    }
}
