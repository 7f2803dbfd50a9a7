package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;

/** A block of a document, and what can be read off it alone; what takes work is found out when it is first asked for. */
final class Block {
    final Fence fence;
    final int number;
    /** The lines without what a gutter left beside them. */
    final ListingCleaner.Cleaned plain;

    private ShellSession shell;
    private boolean shellRead;
    private InlineOutput.OutputSplit inline;
    private ListingCleaner.Cleaned cleaned;
    private SourceAnalysis source;
    private Listing split;
    private boolean splitRead;

    Block(Fence fence, int number) {
        this.fence = fence;
        this.number = number;
        this.plain = ListingCleaner.ofGutter(fence.lines());
    }

    /** What was done in a shell, or null. */
    ShellSession shell() {
        if (!shellRead) {
            shell = ShellSession.of(plain.lines());
            shellRead = true;
        }
        return shell;
    }

    /** Code and output, where the block holds both. */
    InlineOutput.OutputSplit inline() {
        if (inline == null) {
            // What a cell prints stands in the notebook, not in the cell.
            inline = fence.isCell()
                    ? new InlineOutput.OutputSplit(plain.lines(), List.of(), 0, true)
                    : InlineOutput.find(plain.lines());
        }
        return inline;
    }

    /** The code without residue. */
    ListingCleaner.Cleaned cleaned() {
        if (cleaned == null) {
            cleaned = ListingCleaner.ofScript(inline().code());
        }
        return cleaned;
    }

    SourceAnalysis source() {
        if (source == null) {
            source = SourceAnalysis.of(cleaned().text());
        }
        return source;
    }

    /** A script with its output below it and no rule between them; null where no beginning of the block is a script. */
    Listing split() {
        if (!splitRead) {
            split = SplitFence.read(fence, number, cleaned().lines(), residue());
            splitRead = true;
        }
        return split;
    }

    List<String> residue() {
        List<String> all = new ArrayList<>(plain.notes());
        for (String each : cleaned().notes()) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        return all;
    }

    Listing.Shown shown() {
        return inline().shown().isEmpty()
                ? Listing.Shown.NOTHING
                : new Listing.Shown(inline().shown(), fence.first() + inline().line(), inline().certain());
    }

    /** The line of the block, from 1, in which an error stands; what is said of it names the document's line. */
    String told(ouro.syntax.PythonSyntaxError error) {
        return error.kind().pythonName + ": " + error.getMessage() + ", line " + (fence.first() - 1 + error.line());
    }

    /** A line of the block by its number, from 1; empty where there is none. */
    String line(int line) {
        List<String> lines = cleaned().lines();
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    Listing as(Listing.ListingForm form, String reason) {
        boolean code = form == Listing.ListingForm.BROKEN || form == Listing.ListingForm.SKETCH;
        return new Listing(
                number,
                fence,
                form,
                code ? cleaned().text() : "",
                null,
                code ? shown() : Listing.Shown.NOTHING,
                code ? residue() : List.of(),
                reason);
    }
}
