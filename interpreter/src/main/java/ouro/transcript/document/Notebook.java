package ouro.transcript.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The cells of a Jupyter notebook (nbformat 4): each cell of code is a block, its stored output the next one. Of what has
 * several forms the plain text counts; what has none, such as an image, is set aside.
 */
final class Notebook {
    /** What marks the blocks of a notebook: its cells share all they define. */
    static final String CELL = "python notebook-cell";

    static final String OUTPUT = "text notebook-output";

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private Notebook() {}

    static List<Fence> fences(String document) {
        List<Fence> fences = new ArrayList<>();
        try {
            if (Json.read(document) instanceof Map<?, ?> notebook && notebook.get("cells") instanceof List<?> cells) {
                List<String> before = new ArrayList<>();
                for (Object cell : cells) {
                    before = cell instanceof Map<?, ?> fields ? add(fields, before, fences) : before;
                }
            }
        } catch (IllegalArgumentException e) {
            // No notebook.
            return List.of();
        }
        return fences;
    }

    /** Adds what a cell holds; answers the text that stands before the next one. */
    private static List<String> add(Map<?, ?> cell, List<String> before, List<Fence> fences) {
        List<String> source = lines(text(cell.get("source")));
        if (!isText(cell.get("cell_type"), "code")) {
            List<String> more = new ArrayList<>(before);
            more.addAll(source);
            return more;
        }
        if (source.stream().allMatch(String::isBlank)) {
            return before;
        }
        int line = line(cell.get("source"));
        fences.add(new Fence(line, line, CELL, source, before));
        List<String> output = new ArrayList<>();
        int first = 0;
        if (cell.get("outputs") instanceof List<?> outputs) {
            for (Object each : outputs) {
                if (each instanceof Map<?, ?> fields) {
                    first = first == 0 ? line(fields.get("text")) : first;
                    output.addAll(output(fields));
                }
            }
        }
        if (!output.isEmpty()) {
            int place = first == 0 ? line : first;
            fences.add(new Fence(place, place, OUTPUT, output, new ArrayList<>()));
        }
        return new ArrayList<>();
    }

    private static List<String> output(Map<?, ?> output) {
        if (output.get("text") != null) {
            return lines(text(output.get("text")));
        }
        if (output.get("ename") instanceof Json.Text name && output.get("evalue") instanceof Json.Text value) {
            String message = COLOURS.matcher(value.value()).replaceAll("");
            return List.of(
                    "Traceback (most recent call last):", name.value() + (message.isEmpty() ? "" : ": " + message));
        }
        return output.get("data") instanceof Map<?, ?> data ? lines(text(data.get("text/plain"))) : List.of();
    }

    /** A text that may be written as a list of lines. */
    private static String text(Object value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case List<?> parts -> {
                StringBuilder text = new StringBuilder();
                parts.forEach(part -> text.append(text(part)));
                yield text.toString();
            }
            case null, default -> "";
        };
    }

    private static int line(Object value) {
        return switch (value) {
            case Json.Text text -> text.line();
            case List<?> parts when !parts.isEmpty() -> line(parts.getFirst());
            case null, default -> 0;
        };
    }

    private static boolean isText(Object value, String text) {
        return value instanceof Json.Text given && given.value().equals(text);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
