package ouro.transcript.listing;

import java.util.List;

/** What a transcript shows that somebody typed: the rest of the line that begins with what the script asks. */
final class TypedLines {
    private TypedLines() {}

    /**
     * The line that was typed where a run came to the end of its input.
     *
     * @param shown what the document shows
     * @param printed what the run printed until then; it ends with what it asks
     * @return null where the document does not tell
     */
    static String next(List<String> shown, String printed) {
        int asked = printed.lastIndexOf('\n') + 1;
        String question = printed.substring(asked);
        int line =
                (int) printed.substring(0, asked).chars().filter(c -> c == '\n').count();
        int first = 0;
        while (first < shown.size() && shown.get(first).isBlank()) {
            first++;
        }
        for (int i = first + line; i < shown.size(); i++) {
            String each = shown.get(i);
            if (each.startsWith(question)) {
                return each.substring(question.length());
            }
            if (each.strip().equals(question.strip())) {
                return "";
            }
        }
        return null;
    }
}
