package ouro.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import ouro.transcript.document.Listing;

/** Puts what listings printed in place of what a document shows for them, in the document's own manner. Any thread may ask. */
final class DocumentUpdate {
    private final Path document;
    private final List<String> lines;
    /** What stands in place of some lines, by the first of them. */
    private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int count, List<String> lines) {}

    DocumentUpdate(Path document, String text) {
        this.document = document;
        this.lines = Arrays.asList(text.split("\n", -1));
    }

    /**
     * Replaces the output of a listing.
     *
     * @param printed what it printed, in the words of the document where these are the same
     * @return false where the output stands in the document in a way that cannot be written again
     */
    synchronized boolean replace(Listing.Shown shown, List<String> printed) throws IOException {
        int from = 0;
        int to = shown.lines().size();
        while (from < to && shown.lines().get(from).isBlank()) {
            from++;
        }
        while (to > from && shown.lines().get(to - 1).isBlank()) {
            to--;
        }
        String prefix = prefix(shown, from, to);
        if (prefix == null) {
            return false;
        }
        List<String> written = new ArrayList<>();
        for (String line : printed) {
            written.add((prefix + line).stripTrailing());
        }
        replacements.put(shown.line() - 1 + from, new Replacement(to - from, written));
        write();
        return true;
    }

    /** What stands before every line of the output; null where not all lines are the output's own but for that. */
    private String prefix(Listing.Shown shown, int from, int to) {
        String prefix = null;
        for (int i = from; i < to; i++) {
            int at = shown.line() - 1 + i;
            String text = shown.lines().get(i).stripTrailing();
            String line = at < lines.size() ? lines.get(at).stripTrailing() : "";
            if (text.isEmpty()) {
                continue;
            }
            String before = line.endsWith(text) ? line.substring(0, line.length() - text.length()) : null;
            if (before == null || prefix != null && !prefix.equals(before)) {
                return null;
            }
            prefix = before;
        }
        return prefix;
    }

    private void write() throws IOException {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Replacement replacement = replacements.get(i);
            if (replacement == null) {
                text.add(lines.get(i));
            } else {
                text.addAll(replacement.lines);
                i += replacement.count - 1;
            }
        }
        Files.write(document, String.join("\n", text).getBytes(StandardCharsets.UTF_8));
    }
}
