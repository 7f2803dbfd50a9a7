package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Output that a listing shows below its code: under a rule of comments such as {@code #### output ####}, under
 * {@code # Output:} in comments of its own, or below a {@code %time} line. {@link OutputComments} are the other kind.
 */
final class InlineOutput {
    private static final String WORDS = "(?:outputs?|out|results?|prints?|stdout|输出|输出结果|结果|运行结果|执行结果|打印结果|"
            + "運行結果|執行結果|輸出|結果|出力|実行結果|출력|결과|salida|sortie|ausgabe)";

    private static final Pattern RULE = Pattern.compile("^\\s*#{3,}[^#\\n]*#{2,}\\s*$");
    /** What may stand before the word: {@code # Expected output:}, {@code # 预期输出：}. */
    private static final String KIND =
            "(?:(?:the|expected|sample|example|possible|typical|program|console|actual|full|your|"
                    + "it|this|will|should)\\s+|预期|期望|示例|程序|控制台|可能的)*";

    private static final Pattern NAMED = Pattern.compile("^\\s*#[#=\\-*~ \\t]*(?i:" + KIND + WORDS
            + ")(?i: is| of .*| looks .*| should be.*|如下|为)?(?:\\s+[(][^)\"'{}]*[)]|（[^）]*）)?\\s*[:：]?[#=\\-*~ \\t]*$");
    private static final Pattern ARROW = Pattern.compile("^\\s*#\\s*(?:=>|->|→|⇒|==>|-->)\\s*$");
    private static final Pattern MAGIC = Pattern.compile("^%{1,2}time\\b.*");

    private InlineOutput() {}

    /**
     * A block, its output taken apart from its code.
     *
     * @param code the lines of code; those of output are blank
     * @param shown the lines of output
     * @param line which line of the block the output begins with, from 0
     * @param certain whether it is plain that this is output
     */
    record OutputSplit(List<String> code, List<String> shown, int line, boolean certain) {}

    /** The output of a block; none where it shows none. */
    static OutputSplit find(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isNamed(lines.get(i)) && isComment(next(lines, i))) {
                return comments(lines);
            }
            if ((isNamed(lines.get(i)) || RULE.matcher(lines.get(i)).matches())
                    && !SourceAnalysis.of(text(lines, i + 1)).isScript()) {
                return below(lines, i);
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (MAGIC.matcher(lines.get(i)).matches()) {
                // Code may go on below, too.
                String below = ListingCleaner.withoutCommands(text(lines, i + 1));
                boolean output = !below.isBlank() && !SourceAnalysis.of(below).isScript();
                return output ? split(lines, i + 1) : new OutputSplit(lines, List.of(), 0, true);
            }
        }
        return OutputComments.find(lines);
    }

    private static boolean isNamed(String line) {
        return NAMED.matcher(line).matches() || ARROW.matcher(line).matches();
    }

    private static String text(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, lines.size())) + "\n";
    }

    private static String next(List<String> lines, int rule) {
        for (String line : lines.subList(rule + 1, lines.size())) {
            if (!line.isBlank()) {
                return line;
            }
        }
        return "";
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith("#");
    }

    private static OutputSplit below(List<String> lines, int rule) {
        List<String> cut = new ArrayList<>(lines);
        cut.set(rule, "");
        return split(cut, rule + 1);
    }

    private static OutputSplit split(List<String> lines, int from) {
        List<String> code = new ArrayList<>(lines);
        for (int i = from; i < code.size(); i++) {
            code.set(i, "");
        }
        return new OutputSplit(code, lines.subList(from, lines.size()), from, true);
    }

    /** Each rule with the comments right below it; code may stand between. */
    private static OutputSplit comments(List<String> lines) {
        List<String> code = new ArrayList<>(lines);
        List<String> shown = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!isNamed(lines.get(i))) {
                continue;
            }
            code.set(i, "");
            List<String> block = new ArrayList<>();
            while (i + 1 < lines.size() && isComment(lines.get(i + 1)) && !isNamed(lines.get(i + 1))) {
                i++;
                first = first < 0 ? i : first;
                block.add(lines.get(i).strip().replaceFirst("^# ?", ""));
                code.set(i, "");
            }
            shown.addAll(withoutIndent(block));
        }
        return new OutputSplit(code, shown, Math.max(first, 0), true);
    }

    /** Without the spaces that set all of it apart from the hash signs. */
    private static List<String> withoutIndent(List<String> lines) {
        int indent = ListingCleaner.indent(lines);
        List<String> left = new ArrayList<>();
        for (String line : lines) {
            left.add(line.isBlank() ? "" : line.substring(indent));
        }
        return left;
    }
}
