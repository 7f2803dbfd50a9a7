package ouro.transcript.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ouro.syntax.PythonSyntaxError;

/** The listings of a tutorial, each with the output that belongs to it. */
public final class Document {
    private static final Set<String> PYTHON =
            Set.of("python", "python3", "py", "py3", "python2", "pycon", "ipython", "ipython3", "ouro", "");
    private static final Set<String> SHELL =
            Set.of("bash", "sh", "shell", "console", "zsh", "fish", "powershell", "cmd", "bat", "terminal");
    /** What plainly is in another language is not asked whether it is Python. */
    private static final Set<String> OTHER = Set.of(
            "json",
            "yaml",
            "yml",
            "toml",
            "ini",
            "html",
            "xml",
            "css",
            "js",
            "javascript",
            "ts",
            "typescript",
            "java",
            "kotlin",
            "go",
            "rust",
            "ruby",
            "php",
            "sql",
            "diff",
            "dockerfile",
            "makefile",
            "mermaid",
            "csharp",
            "cs",
            "swift",
            "scala",
            "lua",
            "r",
            "perl");

    /** Those of them that programs print. */
    private static final Set<String> DATA = Set.of("json", "yaml", "yml", "toml", "ini", "html", "xml", "sql", "diff");

    private static final Pattern COMMAND = Pattern.compile(
            "^\\s*(?:[$%>] |[\\w.-]+@[\\w.-]+:\\S*[$#] |(?:pip3?|python[\\d.]*|py|sudo|apt(?:-get)?|brew|conda|npm|cd|mkdir|curl|wget|git|docker) \\S)");
    private static final Pattern CODE =
            Pattern.compile("^(import \\w+|from [\\w.]+ import |(async )?def \\w+\\(|class \\w+[(:]|@\\w+|print[ (])");
    private static final Pattern SAYS_OUTPUT =
            Pattern.compile("(?i)output|result|prints?\\b|printed|displays?|shows?\\b|"
                    + "returns?\\b|输出|结果|运行|执行|打印|显示|如下|得到|輸出|結果|実行|출력|결과|salida|sortie|ausgabe|resultado|вывод");

    private Document() {}

    /** Whether there is any listing in a text. */
    public static boolean isOne(String text, boolean reStructured, Path folder) {
        return !Fence.of(text, reStructured, folder).isEmpty();
    }

    /**
     * All fences of a document but those that are the output of another one.
     *
     * @param reStructured whether it is reStructuredText; otherwise it is Markdown, if it has any fence of that
     * @param folder where files lie that it includes; null where they cannot be read
     */
    public static List<Listing> listings(String text, boolean reStructured, Path folder) {
        List<Listing> listings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        boolean adjacent = false;
        for (Fence fence : Fence.of(text, reStructured, folder)) {
            number++;
            Listing listing = asScriptIfItCalls(names, fence, read(fence, number));
            Listing last = listings.isEmpty() ? null : listings.getLast();
            boolean wanting = adjacent
                    && fence.included() == null
                    && last.isRunnable()
                    && last.shown().isEmpty()
                    && !fence.followsHeading()
                    && !isCommandsOnly(fence.lines());
            if (wanting && listing.form() == Listing.ListingForm.OTHER && mayBeOutput(fence)) {
                listings.set(listings.size() - 1, last.withShown(output(fence)));
                adjacent = false;
            } else {
                listings.add(listing.form() == Listing.ListingForm.OTHER ? unlessItAssigns(fence, listing) : listing);
                adjacent = true;
                names.addAll(listings.getLast().source().assigned());
            }
        }
        return listings;
    }

    /** Data that a script prints may be marked as what it is; where it is output, the document says so. */
    private static boolean mayBeOutput(Fence fence) {
        return !OTHER.contains(fence.language()) && !isUnfinished(fence)
                || DATA.contains(fence.language()) && isSaidToBeOutput(fence);
    }

    /** Code of which the inmost block is left to the reader, perhaps with a comment: no output is like that. */
    private static boolean isUnfinished(Fence fence) {
        PythonSyntaxError error =
                SourceAnalysis.of(String.join("\n", fence.lines()) + "\n").error();
        return error != null && error.getMessage().startsWith("expected an indented block after ");
    }

    private static boolean isSaidToBeOutput(Fence fence) {
        return fence.before().stream().allMatch(String::isBlank)
                || fence.before().stream()
                        .anyMatch(line -> SAYS_OUTPUT.matcher(line).find());
    }

    /** A method called with values only may be how a value prints, but not one of what a listing before has named. */
    private static Listing asScriptIfItCalls(Set<String> names, Fence fence, Listing listing) {
        if (listing.form() != Listing.ListingForm.OTHER || !isMarkedAsPython(fence)) {
            return listing;
        }
        ListingCleaner.Cleaned plain = ListingCleaner.ofGutter(fence.lines());
        return SourceAnalysis.of(plain.text()).calls(names) ? script(listing.number(), fence, plain) : listing;
    }

    private static boolean isMarkedAsPython(Fence fence) {
        return !fence.language().isEmpty() && PYTHON.contains(fence.language());
    }

    private static Listing script(int number, Fence fence, ListingCleaner.Cleaned plain) {
        return new Listing(
                number,
                fence,
                Listing.ListingForm.SCRIPT,
                plain.text(),
                null,
                Listing.Shown.NOTHING,
                plain.notes(),
                null);
    }

    /** Values in names are a script where they are no output, and said to be Python. */
    private static Listing unlessItAssigns(Fence fence, Listing listing) {
        if (!isMarkedAsPython(fence)) {
            return listing;
        }
        ListingCleaner.Cleaned plain = ListingCleaner.ofGutter(fence.lines());
        return SourceAnalysis.of(plain.text()).assigns() ? script(listing.number(), fence, plain) : listing;
    }

    /** A fence as the output of the script before it, without the command that a shell shows first. */
    private static Listing.Shown output(Fence fence) {
        // What comes right below a script, or after a word of output, is meant to be its output.
        boolean said = isSaidToBeOutput(fence);
        List<String> lines =
                new ArrayList<>(ListingCleaner.ofGutter(fence.lines()).lines());
        int from = 0;
        while (from < lines.size() && COMMAND.matcher(lines.get(from)).find()) {
            from++;
        }
        return new Listing.Shown(lines.subList(from, lines.size()), fence.first() + from, said);
    }

    private static boolean isCommandsOnly(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !COMMAND.matcher(line).find()) {
                return false;
            }
        }
        return true;
    }

    private static Listing read(Fence fence, int number) {
        ListingCleaner.Cleaned plain = ListingCleaner.ofGutter(fence.lines());
        if (OTHER.contains(fence.language())) {
            return other(fence, number, "it is marked as " + fence.language());
        }
        if (ConsoleSession.isOne(plain.lines())) {
            return session(fence, number, plain);
        }
        InlineOutput.OutputSplit inline = InlineOutput.find(plain.lines());
        ListingCleaner.Cleaned cleaned = ListingCleaner.ofScript(inline.code());
        List<String> residue = joined(plain.notes(), cleaned.notes());
        SourceAnalysis source = SourceAnalysis.of(cleaned.text());
        Listing.Shown shown = inline.shown().isEmpty()
                ? Listing.Shown.NOTHING
                : new Listing.Shown(inline.shown(), fence.first() + inline.line(), inline.certain());
        if (source.isValid() && !source.isScript()) {
            return other(fence, number, reason(fence, source));
        }
        if (source.isValid()) {
            int values = shown.isEmpty() ? source.trailingValues() : 0;
            return values > 0
                    ? SplitFence.at(fence, number, cleaned.lines(), values - 1, residue)
                    : new Listing(
                            number, fence, Listing.ListingForm.SCRIPT, cleaned.text(), null, shown, residue, null);
        }
        Listing split = SplitFence.read(fence, number, cleaned.lines(), residue);
        if (split != null) {
            return split;
        }
        if (!SHELL.contains(fence.language()) && isMeantAsCode(fence)) {
            return new Listing(
                    number,
                    fence,
                    Listing.ListingForm.BROKEN,
                    cleaned.text(),
                    null,
                    shown,
                    residue,
                    reason(fence, source));
        }
        return other(fence, number, reason(fence, source));
    }

    private static Listing session(Fence fence, int number, ListingCleaner.Cleaned plain) {
        ConsoleSession session = ConsoleSession.of(plain.lines());
        List<String> residue = joined(plain.notes(), session.residue());
        if (!session.showsOutput()) {
            residue.add(ListingCleaner.PROMPTS);
        }
        return new Listing(
                number,
                fence,
                Listing.ListingForm.SESSION,
                session.text(),
                session,
                new Listing.Shown(session.showsOutput() ? plain.lines() : List.of(), fence.first(), true),
                residue,
                null);
    }

    private static Listing other(Fence fence, int number, String reason) {
        return new Listing(
                number, fence, Listing.ListingForm.OTHER, "", null, Listing.Shown.NOTHING, List.of(), reason);
    }

    /** Lines that only code has, enough of them that prose and output are out of the question. */
    private static boolean isMeantAsCode(Fence fence) {
        int found = 0;
        for (String line : fence.lines()) {
            found += CODE.matcher(line).find() ? 1 : 0;
        }
        return found > (isMarkedAsPython(fence) ? 0 : 1);
    }

    private static String reason(Fence fence, SourceAnalysis source) {
        if (fence.lines().stream().allMatch(String::isBlank)) {
            return "it is empty";
        }
        if (isCommandsOnly(fence.lines())) {
            return "it is a command for a shell";
        }
        if (source.isValid()) {
            return source.isEmpty() ? "it holds only comments" : "it holds only values";
        }
        return source.error().kind().pythonName + ": " + source.error().getMessage() + ", line "
                + (fence.first() - 1 + source.error().line());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        for (String each : second) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        return all;
    }
}
