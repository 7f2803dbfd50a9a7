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
 */
public record Listing(
        int number,
        Fence fence,
        ListingForm form,
        String code,
        ConsoleSession session,
        Shown shown,
        List<String> residue,
        String reason) {
    /** What a fence can be. */
    public enum ListingForm {
        SCRIPT,
        SESSION,
        /** Meant as a script, but no Python. */
        BROKEN,
        /** Something else. */
        OTHER
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
        return new Listing(number, fence, form, code, session, other, residue, reason);
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
