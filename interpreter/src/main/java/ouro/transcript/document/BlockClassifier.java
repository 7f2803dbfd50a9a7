package ouro.transcript.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ouro.syntax.PythonSyntaxError;
import ouro.transcript.document.Listing.ListingForm;

/** Tells what a block is from the block alone: the first of a table of cases that it is. */
final class BlockClassifier {
    private static final Set<String> PYTHON = Set.of(
            "python", "python3", "py", "py3", "python2", "pycon", "python-console", "ipython", "ipython3", "ouro", "");
    private static final Set<String> SHELL = Set.of(
            "bash",
            "sh",
            "shell",
            "shell-session",
            "sh-session",
            "console",
            "zsh",
            "fish",
            "powershell",
            "ps1",
            "cmd",
            "bat",
            "terminal");
    /** What plainly is in another language is not asked whether it is Python. */
    private static final Set<String> OTHER = Set.of(
            "json",
            "yaml",
            "yml",
            "toml",
            "ini",
            "cfg",
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

    /** A line that only code has. */
    private static final Pattern CODE =
            Pattern.compile("^(import \\w+|from [\\w.]+ import |(async )?def \\w+\\(|class \\w+[(:]|@\\w+|print[ (])");
    /** A line that opens a block, or that only stands in one, at whatever depth. */
    private static final Pattern STATEMENT = Pattern.compile("^\\s*(?:(?:async )?(?:def|for|with)\\b.*:|class \\w+.*:"
            + "|(?:if|elif|while|except|match|case)\\b.*:|(?:else|try|finally)\\s*:|(?:return|yield|await|raise|del|assert)\\b.*"
            + "|import \\w+.*|from [\\w.]+ import .*|@\\w[\\w.]*.*|(?:break|continue|pass))\\s*(?:#.*)?$");
    /** A line of code that output may have as well. */
    private static final Pattern SIMPLE = Pattern.compile(
            "^\\s*(?:[\\w.\\[\\], ]+ [-+*/|&]?= .*|(?:await )?\\w[\\w.]*\\(.*\\)|\\.\\.\\.|#.*|[)\\]}]+,?)\\s*(?:#.*)?$");

    private static final Pattern SECTION = Pattern.compile("^\\s*\\[\\[?[\\w.:\" -]+]]?\\s*$");
    private static final Pattern SETTING = Pattern.compile("^\\s*(?:[\\w.-]+\\s*[=:].*|[#;].*|\\s+\\S.*)$");

    /**
     * A sort of block.
     *
     * @param is whether a block is one
     * @param reading what it is then read as
     */
    private record Case(Predicate<Block> is, Function<Block, Listing> reading) {
        /** A block that is not run; {@code reason} says why. */
        static Case of(Predicate<Block> is, ListingForm form, Function<Block, String> reason) {
            return new Case(is, block -> block.as(form, reason.apply(block)));
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of(
                    BlockClassifier::isForeign,
                    ListingForm.OTHER,
                    block -> "it is marked as " + block.fence.language()),
            Case.of(BlockClassifier::isEmpty, ListingForm.OTHER, block -> "it is empty"),
            Case.of(
                    block -> CommandLine.areRuns(block.plain.lines()),
                    ListingForm.SHELL,
                    block -> "it runs scripts only"),
            new Case(block -> ConsoleSession.isOne(block.plain.lines()), BlockClassifier::session),
            Case.of(block -> block.shell() != null, ListingForm.SHELL, BlockClassifier::whatShellDoes),
            Case.of(
                    block -> ShellCommands.are(block.fence.lines()),
                    ListingForm.SHELL,
                    block -> "it is a command for a shell"),
            Case.of(BlockClassifier::isConfiguration, ListingForm.OTHER, block -> "it is a configuration"),
            Case.of(
                    BlockClassifier::isPiece,
                    ListingForm.SKETCH,
                    block -> block.told(block.source().misplaced()) + ": " + Sketches.PIECE),
            new Case(block -> block.source().isScript() || isCell(block), BlockClassifier::script),
            Case.of(
                    block -> block.source().isEmpty() && block.source().isValid(),
                    ListingForm.OTHER,
                    block -> "it holds only comments"),
            Case.of(block -> block.source().isValid(), ListingForm.OTHER, block -> "it holds only values"),
            new Case(block -> block.split() != null, Block::split),
            Case.of(block -> isMarkedAsShell(block.fence), ListingForm.OTHER, block -> "it is a session of a shell"),
            Case.of(
                    block -> maySketch(block) && Sketches.kind(block) != null,
                    ListingForm.SKETCH,
                    block -> block.told(block.source().error()) + ": " + Sketches.kind(block)),
            Case.of(
                    BlockClassifier::isMeantAsCode,
                    ListingForm.BROKEN,
                    block -> block.told(block.source().error())),
            Case.of(
                    BlockClassifier::isCode,
                    ListingForm.SKETCH,
                    block -> block.told(block.source().error())),
            Case.of(
                    block -> true,
                    ListingForm.OTHER,
                    block -> block.told(block.source().error())));

    private BlockClassifier() {}

    static Listing read(Block block) {
        for (Case each : CASES) {
            if (each.is.test(block)) {
                return each.reading.apply(block);
            }
        }
        throw new IllegalStateException("the last case takes all");
    }

    // ---- how a block is marked -------------------------------------------------------------------------------------

    static boolean isMarkedAsPython(Fence fence) {
        return !fence.language().isEmpty() && PYTHON.contains(fence.language());
    }

    private static boolean isMarkedAsShell(Fence fence) {
        return SHELL.contains(fence.language());
    }

    private static boolean isForeign(Block block) {
        return isForeign(block.fence);
    }

    static boolean isForeign(Fence fence) {
        return OTHER.contains(fence.language());
    }

    /** Whether it is marked as what a program may print. */
    static boolean isData(Fence fence) {
        return DATA.contains(fence.language().toLowerCase(Locale.ROOT));
    }

    // ---- cases -----------------------------------------------------------------------------------------------------

    private static boolean isEmpty(Block block) {
        return block.fence.lines().stream().allMatch(String::isBlank);
    }

    private static String whatShellDoes(Block block) {
        return ShellCommands.are(block.fence.lines()) ? "it is a command for a shell" : "it is a session of a shell";
    }

    /** Sections and settings: {@code [server]}, {@code port = 80}; as Python a section is a list. */
    private static boolean isConfiguration(Block block) {
        List<String> lines = block.plain.lines();
        boolean section = false;
        for (String line : lines) {
            section |= SECTION.matcher(line).matches();
            if (!line.isBlank()
                    && !SECTION.matcher(line).matches()
                    && !(section && SETTING.matcher(line).matches())) {
                return false;
            }
        }
        return section
                && !isMarkedAsPython(block.fence)
                && lines.stream().anyMatch(line -> line.indexOf('=') > 0 || line.indexOf(':') > 0);
    }

    private static boolean isPiece(Block block) {
        PythonSyntaxError misplaced = block.source().misplaced();
        return misplaced != null && Sketches.isPiece(misplaced);
    }

    /** A cell of a notebook may hold nothing but a value, which is shown. */
    private static boolean isCell(Block block) {
        boolean cell = block.fence.isCell() || block.fence.info().startsWith("{code-cell}");
        return cell && block.source().isValid() && !block.source().isEmpty();
    }

    private static Listing session(Block block) {
        ConsoleSession session = ConsoleSession.of(block.plain.lines(), block.fence.info());
        List<String> residue = new java.util.ArrayList<>(block.plain.notes());
        session.residue().stream().filter(each -> !residue.contains(each)).forEach(residue::add);
        if (!session.showsOutput()) {
            residue.add(ListingCleaner.PROMPTS);
        }
        return new Listing(
                block.number,
                block.fence,
                ListingForm.SESSION,
                session.text(),
                session,
                new Listing.Shown(session.showsOutput() ? block.plain.lines() : List.of(), block.fence.first(), true),
                residue,
                null);
    }

    private static Listing script(Block block) {
        Listing.Shown shown = block.shown();
        int values = shown.isEmpty() ? block.source().trailingValues() : 0;
        return values > 0
                ? SplitFence.at(block.fence, block.number, block.cleaned().lines(), values - 1, block.residue())
                : new Listing(
                        block.number,
                        block.fence,
                        ListingForm.SCRIPT,
                        block.cleaned().text(),
                        null,
                        shown,
                        block.residue(),
                        null,
                        block.inline().call());
    }

    /** Lines that only code has, enough of them that prose and output are out of the question. */
    private static boolean isMeantAsCode(Block block) {
        int found = 0;
        for (String line : block.fence.lines()) {
            found += CODE.matcher(line).find() ? 1 : 0;
        }
        return found > (isMarkedAsPython(block.fence) ? 0 : 1);
    }

    /** A sketch may be short where it is said to be Python. */
    private static boolean maySketch(Block block) {
        return isCode(block)
                || Sketches.isUnfinished(block.source().error())
                || isMarkedAsPython(block.fence)
                        && block.plain.lines().stream()
                                .anyMatch(line -> STATEMENT.matcher(line).matches()
                                        || SIMPLE.matcher(line).matches());
    }

    /** Whether most lines are code and some of them nothing else: what is printed is not like that. */
    private static boolean isCode(Block block) {
        int statements = 0;
        int simple = 0;
        int written = 0;
        for (String line : block.plain.lines()) {
            statements += STATEMENT.matcher(line).matches() ? 1 : 0;
            simple += SIMPLE.matcher(line).matches() ? 1 : 0;
            written += line.isBlank() ? 0 : 1;
        }
        boolean marked = isMarkedAsPython(block.fence);
        return statements > (marked ? 0 : 1) && 2 * (statements + simple) >= written;
    }
}
