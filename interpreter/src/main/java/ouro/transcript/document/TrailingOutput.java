package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Output in remarks below the last line of code, or in a string of several lines there. Below a command line it is plain that
 * this is output; without one it only may be, as authors leave remarks of all kinds there.
 */
final class TrailingOutput {
    private static final Pattern REMARK = Pattern.compile("^#(?!!).*$");
    private static final Pattern QUOTES = Pattern.compile("^\\s*[rRuU]?(\"\"\"|''')(.*)$");
    private static final Pattern PRINTS =
            Pattern.compile("\\bp?print\\(|\\brun(?:_until_complete|_forever)?\\(|\\bmain\\(|\\blog(?:ger|ging)?\\.");

    private TrailingOutput() {}

    /** A block with what stands below its code; the lines stay in the code, which they do not disturb. */
    static InlineOutput.OutputSplit find(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (end > 0 && REMARK.matcher(lines.get(end - 1)).matches()) {
            return remarks(lines, end);
        }
        return end > 0 && lines.get(end - 1).strip().matches("(?:.*[^\\\\])?(?:\"\"\"|''')")
                ? text(lines, end)
                : nothing(lines);
    }

    private static InlineOutput.OutputSplit nothing(List<String> lines) {
        return new InlineOutput.OutputSplit(lines, List.of(), 0, true);
    }

    private static boolean isScript(List<String> lines) {
        return SourceAnalysis.of(String.join("\n", lines) + "\n").isScript();
    }

    private static InlineOutput.OutputSplit remarks(List<String> lines, int end) {
        int begin = end;
        while (begin > 0
                && (REMARK.matcher(lines.get(begin - 1)).matches()
                        || lines.get(begin - 1).isBlank())) {
            begin--;
        }
        List<String> block = new ArrayList<>();
        for (String line : lines.subList(begin, end)) {
            block.add(line.replaceFirst("^# ?", ""));
        }
        return below(lines, begin, block);
    }

    /** A string that nothing is done with, at the end. */
    private static InlineOutput.OutputSplit text(List<String> lines, int end) {
        int begin = end - 1;
        String last = lines.get(begin).strip();
        if (last.length() > 3 && QUOTES.matcher(last).matches() && last.length() > 6) {
            return nothing(lines);
        }
        String quotes = last.substring(last.length() - 3);
        do {
            begin--;
        } while (begin >= 0 && !lines.get(begin).strip().startsWith(quotes));
        if (begin < 1 || Character.isWhitespace(lines.get(begin).charAt(0))) {
            return nothing(lines);
        }
        List<String> block = new ArrayList<>();
        block.add(lines.get(begin).strip().substring(3));
        block.addAll(lines.subList(begin + 1, end - 1));
        block.add(last.substring(0, last.length() - 3));
        return below(lines, begin, block);
    }

    /** @param block the lines from {@code begin} on without what marks them */
    private static InlineOutput.OutputSplit below(List<String> lines, int begin, List<String> block) {
        int from = 0;
        CommandLine call = null;
        boolean named = false;
        for (int i = 0; i < block.size() && call == null; i++) {
            String command = CommandLine.commandIn(block.get(i));
            call = command == null ? null : CommandLine.of(command);
            boolean heading = InlineOutput.isNamed("# " + block.get(i).strip());
            named |= heading;
            from = call != null || heading ? i + 1 : from;
        }
        List<String> shown = InlineOutput.withoutIndent(block.subList(from, block.size()));
        boolean prints = lines.subList(0, begin).stream()
                .anyMatch(line -> PRINTS.matcher(line).find());
        if (call == null && !named && isScript(shown)) {
            // Code that is put out of use.
            return nothing(lines);
        }
        boolean any = shown.stream().anyMatch(line -> !line.isBlank());
        if (!any || call == null && !named && !prints) {
            return new InlineOutput.OutputSplit(lines, List.of(), 0, true, call);
        }
        return new InlineOutput.OutputSplit(lines, shown, begin + from, call != null || named, call);
    }
}
