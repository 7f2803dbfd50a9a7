package ouro.transcript.document;

import java.util.List;

/**
 * A fence of a document, read.
 *
 * @param number which fence of the document it is, from 1
 * @param fence where it stands
 * @param form what it is
 * @param code the script, with as many lines as the fence has; empty where it is none
 * @param session what was typed and what came back, for a session; otherwise null
 * @param shown the output that the document shows for it
 * @param residue what was cleaned away to make a script of the fence
 * @param reason why it is not a script, or null
 * @param call the command line that it is started by in the document, or null
 */
public record Listing(
        int number,
        Fence fence,
        ListingForm form,
        String code,
        ConsoleSession session,
        Shown shown,
        List<String> residue,
        String reason,
        CommandLine call) {
    /** What a fence can be. */
    public enum ListingForm {
        SCRIPT,
        SESSION,
        /** Meant as a script, but no Python. */
        BROKEN,
        /** Lines of another listing, shown again to be explained. */
        EXCERPT,
        /** Code that is not meant to be run: a template, a piece of a function. No program prints that. */
        SKETCH,
        /** Commands for a shell, and what they write. */
        SHELL,
        /** Something else. */
        OTHER
    }

    /** A listing of which nothing is known beyond its text. */
    Listing(
            int number,
            Fence fence,
            ListingForm form,
            String code,
            ConsoleSession session,
            Shown shown,
            List<String> residue,
            String reason) {
        this(number, fence, form, code, session, shown, residue, reason, null);
    }

    /**
     * Output in a document.
     *
     * @param lines the text
     * @param line where it begins in the document, from 1
     * @param certain whether the document says that it is output; otherwise it only stands where output may stand
     */
    public record Shown(List<String> lines, int line, boolean certain) {
        static final Shown NOTHING = new Shown(List.of(), 0, true);

        /** Whether there is any. */
        public boolean isEmpty() {
            return lines.stream().allMatch(String::isBlank);
        }
    }

    /** Where the fence opens, from 1. */
    public int line() {
        return fence.line();
    }

    /** Whether it is a session that shows what came back, rather than input alone. */
    public boolean isTranscript() {
        return session != null && session.showsOutput();
    }

    /** Whether a line of the output that the document shows holds a text. */
    public boolean shows(String text) {
        return shown.lines.stream().anyMatch(line -> line.contains(text));
    }

    Listing withShown(Shown other) {
        return new Listing(number, fence, form, code, session, other, residue, reason, call);
    }

    Listing startedBy(CommandLine other) {
        return new Listing(number, fence, form, code, session, shown, residue, reason, other);
    }

    Listing as(ListingForm other, String why) {
        return new Listing(number, fence, other, code, session, shown, residue, why, call);
    }

    /** The same script once more, as another listing of the document. */
    Listing again(int otherNumber, int line, CommandLine other, Shown output) {
        Fence place = new Fence(line, fence.first(), fence.info(), fence.lines(), fence.before(), fence.included());
        return new Listing(otherNumber, place, form, code, session, output, residue, reason, other);
    }

    /** The file that the document says it is; null where it says nothing of that. */
    public String file() {
        return fence.file() == null && call != null && !call.script().isEmpty() ? call.scriptName() : fence.file();
    }

    /** The script as a tree. */
    public SourceAnalysis source() {
        return SourceAnalysis.of(code);
    }

    /** Whether it is a cell of a notebook that tells how long it takes as a whole. */
    public boolean isTimed() {
        for (String line : fence.lines()) {
            if (!line.isBlank()) {
                return form == ListingForm.SCRIPT && line.strip().equals("%%time");
            }
        }
        return false;
    }

    /** Whether it can be run. */
    public boolean isRunnable() {
        return form == ListingForm.SCRIPT || form == ListingForm.SESSION;
    }
}
