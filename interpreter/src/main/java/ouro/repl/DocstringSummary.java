package ouro.repl;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The first sentence of what an object says of itself. */
final class DocstringSummary {
    private DocstringSummary() {}

    /** The sentence in one line and without its full stop, or null. */
    static String of(PyObject value) {
        PyObject documentation;
        try {
            documentation = value.findAttribute("__doc__");
        } catch (PyException e) {
            return null;
        }
        return documentation instanceof PyStr text ? firstSentence(text.value) : null;
    }

    static String firstSentence(String documentation) {
        StringBuilder sentence = new StringBuilder();
        for (String line : documentation.strip().split("\n")) {
            String part = line.strip();
            if (part.isEmpty()) {
                if (!sentence.isEmpty()) {
                    break;
                }
            } else if (!isCall(part)) {
                sentence.append(sentence.isEmpty() ? "" : " ").append(part);
            }
        }
        int end = sentence.indexOf(". ");
        if (end >= 0) {
            sentence.setLength(end);
        } else if (!sentence.isEmpty() && sentence.charAt(sentence.length() - 1) == '.') {
            sentence.setLength(sentence.length() - 1);
        }
        return sentence.isEmpty() ? null : sentence.toString();
    }

    /** Whether a line shows a way of calling, as {@code range(stop)}. */
    private static boolean isCall(String line) {
        int open = line.indexOf('(');
        return open > 0
                && line.endsWith(")")
                && line.substring(0, open).chars().allMatch(Character::isUnicodeIdentifierPart);
    }
}
