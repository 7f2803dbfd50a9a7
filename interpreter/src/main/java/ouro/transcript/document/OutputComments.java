package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Output in comments beside or below the lines that print it: {@code print(x)  # => 3}, {@code # Output: 3}. Such comments
 * may also tell what an expression is worth that nobody prints; they are output where each belongs to a line that prints.
 */
final class OutputComments {
    private static final Pattern COMMENT = Pattern.compile("^(.*?)#\\s*"
            + "(?:=>|==>|->|-->|→|⇒|((?i:outputs?|out|prints?|输出|输出结果|结果|打印|運行結果|輸出|出力)\\s*[:：]))\\s*(\\S.*)$");

    private static final Pattern PLAIN = Pattern.compile("^\\s*#(.*)$");
    private static final Pattern PRINTING = Pattern.compile("\\bp?print\\(|\\brun(?:_until_complete|_forever)?\\(");

    private OutputComments() {}

    /** A block with its comments of output; they stay in the code, which they do not disturb. */
    static InlineOutput.OutputSplit find(List<String> lines) {
        List<String> shown = new ArrayList<>();
        int first = -1;
        boolean named = false;
        String printing = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (!comment.matches() || isWithinText(comment.group(1))) {
                printing = lines.get(i).isBlank() ? printing : lines.get(i);
                continue;
            }
            boolean below = comment.group(1).isBlank();
            if (!PRINTING.matcher(below ? printing : comment.group(1)).find()) {
                return nothing(lines);
            }
            first = first < 0 ? i : first;
            named |= comment.group(2) != null;
            shown.add(comment.group(3).stripTrailing());
            while (below && i + 1 < lines.size() && goesOn(lines.get(i + 1))) {
                i++;
                shown.add(text(lines.get(i), comment.start(3)));
            }
        }
        return first < 0 ? nothing(lines) : new InlineOutput.OutputSplit(lines, shown, first, named);
    }

    private static InlineOutput.OutputSplit nothing(List<String> lines) {
        return new InlineOutput.OutputSplit(lines, List.of(), 0, true);
    }

    /** Whether what stands before a hash sign leaves a string open. */
    private static boolean isWithinText(String code) {
        return (code.chars().filter(c -> c == '"').count() & 1) == 1
                || (code.chars().filter(c -> c == '\'').count() & 1) == 1;
    }

    private static boolean goesOn(String line) {
        return PLAIN.matcher(line).matches() && !COMMENT.matcher(line).matches();
    }

    /** The text of a comment from a column on, or without its mark where it begins before that. */
    private static String text(String line, int column) {
        Matcher plain = PLAIN.matcher(line);
        plain.matches();
        String text = plain.group(1).stripTrailing();
        int indent = column - plain.start(1);
        return text.length() >= indent && text.substring(0, indent).isBlank() ? text.substring(indent) : text.strip();
    }
}
