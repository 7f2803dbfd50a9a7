package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import ouro.transcript.document.Listing.ListingForm;

/** Takes from a session of a shell what concerns the scripts of its document: files that it shows, and runs of them. */
final class ShellReading {
    private final Document document;
    private final Block block;
    private final ShellSession shell;
    /** Whether something of the block has found its place, so that it needs no verdict of its own. */
    private boolean taken;

    ShellReading(Document document, Block block, ShellSession shell) {
        this.document = document;
        this.block = block;
        this.shell = shell;
    }

    /** Answers whether all there is to say of the block is said by others; otherwise it is a listing itself. */
    boolean read() {
        if (!shell.concernsScripts()) {
            return false;
        }
        List<String> unknown = new ArrayList<>();
        for (ShellSession.Step step : shell.steps()) {
            if (step.file() != null) {
                addFile(step);
            } else if (step.run() != null && step.run().code() != null) {
                addCode(step);
            } else if (step.run() != null && !step.run().script().isEmpty() && !addRun(step)) {
                unknown.add(step.run().script());
            }
        }
        if (!taken || !unknown.isEmpty()) {
            String reason = unknown.isEmpty()
                    ? "it is a command for a shell"
                    : "it runs " + String.join(", ", unknown) + ", which the document does not show";
            document.putBetween(block.as(ListingForm.SHELL, reason));
        }
        return true;
    }

    /** A file that is shown: a script, or what a script reads. */
    private void addFile(ShellSession.Step step) {
        if (step.output().stream().allMatch(String::isBlank)) {
            return;
        }
        ListingCleaner.Cleaned cleaned = ListingCleaner.ofScript(step.output());
        Fence place = new Fence(
                step == shell.steps().getFirst() ? block.fence.line() : block.fence.first() + step.line(),
                block.fence.first() + step.from(),
                step.file(),
                step.output(),
                List.of());
        boolean script =
                step.file().endsWith(".py") && SourceAnalysis.of(cleaned.text()).isValid();
        Listing listing = new Listing(
                document.nextNumber(),
                place,
                script ? ListingForm.SCRIPT : ListingForm.OTHER,
                script ? cleaned.text() : "",
                null,
                Listing.Shown.NOTHING,
                List.of("$ " + step.command()),
                script ? null : "it is the file " + step.file());
        document.put(listing);
        taken = true;
    }

    /** A script that is a part of the command itself. */
    private void addCode(ShellSession.Step step) {
        List<String> lines = List.of(step.run().code().split("\n", -1));
        int line = block.fence.first() + step.line();
        Fence place = new Fence(
                step == shell.steps().getFirst() ? block.fence.line() : line, line, "python", lines, List.of());
        document.put(new Listing(
                document.nextNumber(),
                place,
                ListingForm.SCRIPT,
                step.run().code() + "\n",
                null,
                shown(step),
                List.of(),
                null,
                step.run()));
        taken = true;
    }

    /** A run of a script that the document shows; answers whether it shows it. */
    private boolean addRun(ShellSession.Step step) {
        int index = document.file(step.run().scriptName());
        if (index < 0) {
            return false;
        }
        Listing script = document.listing(index);
        Listing.Shown shown = shown(step);
        if (script.shown().isEmpty() && (script.call() == null || shown.isEmpty())) {
            document.start(index, step.run());
            if (!shown.isEmpty()) {
                document.show(index, shown);
                taken = true;
            }
        } else if (script.shown().isEmpty()) {
            document.start(index, step.run());
            document.show(index, shown);
            taken = true;
        } else if (!script.shown().certain() && !shown.isEmpty()) {
            document.start(index, step.run());
            document.show(index, shown);
            taken = true;
        } else {
            document.putBetween(
                    script.again(document.nextNumber(), block.fence.first() + step.line(), step.run(), shown));
            taken = true;
        }
        return true;
    }

    private Listing.Shown shown(ShellSession.Step step) {
        return step.output().stream().allMatch(String::isBlank)
                ? Listing.Shown.NOTHING
                : new Listing.Shown(step.output(), block.fence.first() + step.from(), true);
    }
}
